import { describe, expect, test } from 'vitest';
import { chronology } from '../../../src/rules/chronology.ts';
import { findings } from './dossier.ts';

describe('chronology of corrections', () => {
  test.each([
    ['2026-04-01', []],
    [
      '2026-03-31',
      ['briefings/lead.mdx “2026-03-31”: Unexpected correction of 2026-03-31, expected a day from 2026-04-01 on'],
    ],
  ])('on %s, of a briefing of 2026-04-01', async (date, found) => {
    const lead = { corrections: [{ date, text: 'A name was put right.' }] };
    expect(await findings(chronology, { briefings: { lead } })).toEqual(found);
  });
});

test.each([
  ['2026-04-01', []],
  ['2026-04-02', ['2026-04-02']],
])('chronology of a briefing of 2026-04-01, of an article of %s', async (published, found) => {
  const literal = {
    sources: { wire: { published, accessed: '2026-05-01' } },
    briefings: { lead: { sources: ['wire'] } },
  };
  const texts = await findings(chronology, literal);
  expect(texts.map((text) => /, on (\S+)$/.exec(text)?.[1])).toEqual(found);
});

describe('chronology of relations to an event on 2026-03-03', () => {
  test.each([
    ['before', '2026-03-02', true],
    ['before', '2026-03-03', true],
    ['before', '2026-03-04', false],
    ['before', '2026-03', true],
    ['after', '2026-03-04', true],
    ['after', '2026-03-03', true],
    ['after', '2026-03-02', false],
    ['during', '2026-03-03', true],
    ['during', '2026-03-04', false],
    ['during', '2026', true],
  ])('%s, on %s: %s', async (relation, date, possible) => {
    const literal = { events: { accord: {}, visit: { date, [relation]: 'accord' } } };
    const message = `Unexpected date “${date}” of an event ${relation} “accord”, expected one that fits 2026-03-03`;
    const shown = date === '2026' ? '"2026"' : date;
    expect(await findings(chronology, literal)).toEqual(possible ? [] : [`events/visit.md “${shown}”: ${message}`]);
  });

  test('in a circle', async () => {
    const undated = (fields: object) => ({ date: '2026', ...fields });
    const literal = { events: { a: undated({ before: 'b' }), b: undated({ before: 'a' }) } };
    const [first, ...others] = await findings(chronology, literal);
    expect(first).toMatch(/^events\/a\.md “b”: Unexpected circle of relations \(a → b → a\), expected an order$/);
    expect(others).toEqual([]);
  });
});

describe('chronology of sources', () => {
  const wire = (published: string, updated: string) => ({ sources: { wire: { published, updated } } });

  test.each([
    ['updated later', wire('2026-03-03', '2026-03-04'), []],
    ['updated later in another zone', wire('2026-03-03T23:00+02:00', '2026-03-03T22:00+00:00'), []],
    ['updated at that time', wire('2026-03-03T23:00+02:00', '2026-03-03T21:00+00:00'), []],
    [
      'updated the minute before',
      wire('2026-03-03T23:00+02:00', '2026-03-03T20:59+00:00'),
      [
        'seeds/wire.yaml “2026-03-03T20:59+00:”: Unexpected update of 2026-03-03T20:59+00:00, expected a time from 2026-03-03T23:00+02:00 on',
      ],
    ],
    ['updated on a day that may have been the same somewhere', wire('2026-03-04T13:59Z', '2026-03-03'), []],
    [
      'updated on a day that was over everywhere',
      wire('2026-03-04T14:00Z', '2026-03-03'),
      ['seeds/wire.yaml “2026-03-03”: Unexpected update of 2026-03-03, expected a time from 2026-03-04T14:00Z on'],
    ],
    ['read at the end of that day', { sources: { wire: { published: '2026-03-03', accessed: '2026-03-03' } } }, []],
    [
      'read before it was published',
      { sources: { wire: { published: '2026-03-03', accessed: '2026-03-02' } } },
      ['seeds/wire.yaml “2026-03-02”: Unexpected reading on 2026-03-02, expected a day from 2026-03-03 on'],
    ],
    [
      'updated before it was published',
      wire('2026-03-04', '2026-03-03'),
      ['seeds/wire.yaml “2026-03-03”: Unexpected update of 2026-03-03, expected a time from 2026-03-04 on'],
    ],
  ])('%s', async (_, literal, found) => {
    expect(await findings(chronology, literal)).toEqual(found);
  });
});
