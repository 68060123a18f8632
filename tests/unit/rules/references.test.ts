import { describe, expect, test } from 'vitest';
import { references } from '../../../src/rules/references.ts';
import { dossierOf, findings, type Literal, signed } from './dossier.ts';

const lead = { briefings: { lead: {} } };
const accord = (fields: object) => ({ ...lead, people: { 'ana-silva': {} }, events: { accord: { ...fields } } });
const body = (text: string) => ({ briefings: { lead: { body: text } }, people: { 'ana-silva': {} } });

describe('references of corrections', () => {
  const corrected = (correction: object) => ({
    briefings: {
      lead: {
        body: 'They met. They signed.',
        corrections: [{ date: '2026-04-02', text: 'Put right.', ...correction }],
      },
    },
  });

  test.each([
    ['no sentence', {}, []],
    ['a sentence that stands now', { was: 'They spoke.', now: 'They met' }, []],
    ['one that was taken away', { was: 'They spoke.' }, []],
    [
      'one that doesn’t stand there',
      { was: 'They spoke.', now: 'They meet.' },
      ['Unexpected sentence “They meet.”, expected one of this entry'],
    ],
    [
      'one that still stands',
      { was: 'They met.', now: 'They signed.' },
      ['Unexpected sentence “They met.”, expected one that no longer stands'],
    ],
    ['one without what it was', { now: 'They met.' }, ['Unexpected “now” without “was”, expected both']],
  ])('%s', async (_, correction, found) => {
    const messages = await findings(references, corrected(correction));
    expect(messages.map((message) => message.replace(/^.*?: (?=Unexpected)/, ''))).toEqual(found);
  });
});

test('each of an entry’s corrections is looked at, also beside one that names no sentence', async () => {
  const note = { date: '2026-04-02', text: 'Put right.' };
  const corrections = [note, { ...note, was: 'They met.' }, note, { ...note, now: 'They signed.' }];
  const found = await findings(references, { briefings: { lead: { body: 'They met. They signed.', corrections } } });
  expect(found.map((message) => message.replace(/^.*?: (?=Unexpected)/, ''))).toEqual([
    'Unexpected sentence “They met.”, expected one that no longer stands',
    'Unexpected “now” without “was”, expected both',
  ]);
});

describe('references finds', () => {
  test.each([
    ['nothing where all exists', accord({ participants: [{ person: 'ana-silva' }, { country: 'PT' }] }), []],
    [
      'a source',
      accord({ evidence: [{ source: 'wires', quote: signed }] }),
      ['events/accord.md “wires”: Unexpected source “wires”, expected a source of seeds/'],
    ],
    [
      'a person',
      accord({ participants: [{ person: 'anna-silva' }] }),
      ['events/accord.md “anna-silva”: Unexpected person “anna-silva”, expected an entry of content/people/'],
    ],
    [
      'a country',
      accord({ participants: [{ country: 'QQ' }] }),
      ['events/accord.md “QQ”: Unexpected country “QQ”, expected a code such as IN or US (ISO 3166-1)'],
    ],
    [
      'an initiative',
      accord({ initiatives: ['fund'] }),
      ['events/accord.md “fund”: Unexpected initiative “fund”, expected an entry of content/initiatives/'],
    ],
    [
      'a related event',
      accord({ before: 'summit' }),
      ['events/accord.md “summit”: Unexpected event “summit”, expected an entry of content/events/'],
    ],
    [
      'a kind of event',
      accord({ kind: 'meetings' }),
      ['events/accord.md “meetings”: Unexpected kind “meetings”, expected one of meeting'],
    ],
    [
      'a link',
      body('See [her](person:anna-silva).'),
      [
        'briefings/lead.mdx “[her](person:anna-si”: Unexpected person “anna-silva”, expected an entry of content/people/',
      ],
    ],
    [
      'a component’s figure',
      body('<Figure id="ferries" />'),
      ['briefings/lead.mdx “<Figure id="ferries"”: Unexpected figure “ferries”, expected an entry of content/figures/'],
    ],
    [
      'a component’s lane',
      body('<Timeline lanes="talks, walks" />'),
      ['briefings/lead.mdx “<Timeline lanes="tal”: Unexpected lane “walks”, expected one of talks'],
    ],
    [
      'the leading briefing',
      {},
      ['site.yaml “lead”: Unexpected briefing “lead”, expected an entry of content/briefings/'],
    ],
  ])('%s', async (_, literal, found) => {
    expect(await findings(references, literal)).toEqual(found);
  });
});

describe('references hints at', () => {
  test.each([
    ['the nearest id', accord({ participants: [{ person: 'anna-silva' }] }), 'Did you mean “ana-silva”?'],
    ['the file that is missing', accord({ participants: [{ person: 'xyz' }] }), 'Add it as content/people/xyz.md.'],
    [
      'the record that is missing',
      accord({ evidence: [{ source: 'xyz', quote: signed }] }),
      'Add it as seeds/xyz.yaml.',
    ],
    ['the nearest kind', accord({ kind: 'meetings' }), 'Did you mean “meeting”?'],
  ])('%s', async (_, literal, hint) => {
    expect(references.check(await dossierOf(literal))[0]?.hint).toBe(hint);
  });
});

test('of many kinds and lanes the first twenty are named', async () => {
  const kinds = (count: number) => Array.from({ length: count }, (_, at) => `kind-${at + 1}`);
  const unexpected = async (count: number) => {
    const lanes = [{ id: 'talks', title: 'Talks', kinds: kinds(count) }];
    const [first] = await findings(references, { site: { lanes }, ...accord({ kind: 'walk' }) });
    return first?.split('expected one of ')[1];
  };
  expect(await unexpected(20)).toBe(kinds(20).join(', '));
  expect(await unexpected(21)).toBe(`${kinds(20).join(', ')} …`);
});

test('fifty ids of a file get suggestions, and what comes behind them is mended later', async () => {
  const participants = Array.from({ length: 51 }, () => ({ person: 'anna-silva' }));
  const all = references.check(await dossierOf(accord({ participants })));
  expect(all.map(({ hint }) => hint?.startsWith('Did you mean'))).toEqual([...Array(50).fill(true), false]);
});

test('links to a draft are refused, since nothing of it is published', async () => {
  const briefings = { lead: { body: 'See [it](briefing:other).' }, other: {} };
  expect(await findings(references, { briefings })).toEqual([]);
  expect(await findings(references, { briefings: { ...briefings, other: { draft: true } } })).toEqual([
    'briefings/lead.mdx “[it](briefing:other)”: Unexpected link to “other”, which is a draft, expected a briefing that is published',
  ]);
  const drafts = { lead: { ...briefings.lead, draft: true }, other: { draft: true } };
  expect(await findings(references, { briefings: drafts })).toEqual([
    'site.yaml “lead”: Unexpected lead “lead”, which is a draft, expected a briefing that is published',
  ]);
});

test('of what isn’t published yet the hint says what to do, on the site itself and in an entry', async () => {
  const hints = async (literal: Literal) => references.check(await dossierOf(literal)).map(({ hint }) => hint);
  const drafts = { lead: { body: 'See [it](briefing:other).' }, other: { draft: true } };
  expect(await hints({ briefings: drafts })).toEqual([
    'Finish “other” and take draft: true out of it, or leave the link out until then.',
  ]);
  expect(await hints({ briefings: { lead: { draft: true } } })).toEqual([
    'Finish “lead” and take draft: true out of it, or name another until then.',
  ]);
  const late = { ...drafts, other: { publishOn: '2026-06-02' } };
  expect(await hints({ briefings: late })).toEqual([
    'Write an earlier publishOn there, or publishOn: 2026-06-02 here, or leave the link out until then.',
  ]);
  expect(await findings(references, { briefings: late })).toEqual([
    expect.stringContaining('expected one that is published by then'),
  ]);
  expect(await hints({ briefings: { lead: { publishOn: '2026-06-02' } } })).toEqual([
    'Write an earlier publishOn there, or name another until then.',
  ]);
});

describe('what is published later', () => {
  const linked = (own: Record<string, unknown>, other: Record<string, unknown>) => ({
    briefings: { lead: { body: '[She](person:ana-silva) signed.', ...own } },
    people: { 'ana-silva': other },
  });

  // Today is 2026-05-01.
  test.each([
    ['is linked on the day from which readers see it', {}, { publishOn: '2026-05-01' }, []],
    ['is linked before', {}, { publishOn: '2026-05-02' }, ['which is published on 2026-05-02, expected one']],
    ['is linked by what is out on the same day', { publishOn: '2026-06-02' }, { publishOn: '2026-06-02' }, ['lead']],
    ['is linked by what is out later', { publishOn: '2026-06-03' }, { publishOn: '2026-06-02' }, ['lead']],
    [
      'is linked by what is out earlier, if not yet',
      { publishOn: '2026-06-01' },
      { publishOn: '2026-06-02' },
      ['“ana-silva”, which is published on 2026-06-02', 'lead'],
    ],
    ['is linked by a draft', { draft: true }, { publishOn: '2026-06-02' }, ['lead']],
  ])('%s', async (_, own, other, found) => {
    const messages = await findings(references, linked(own, other));
    expect(messages).toHaveLength(found.length);
    for (const part of found) expect(messages.join('\n')).toContain(part);
  });
});
