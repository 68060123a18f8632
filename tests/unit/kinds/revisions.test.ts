import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { revisionsOf } from '../../../src/kinds/revisions.ts';
import { readDossier } from '../../../src/load/dossier.ts';
import type { Kept } from '../../../src/load/kept.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';

const parsed: Kept = new Map();
let files: FileMap;
let before: Dossier;
beforeAll(async () => {
  files = await readFolder('tests/fixtures/harbour');
  before = await read(files);
});

async function read(some: FileMap): Promise<Dossier> {
  return (await readDossier(dossierFiles(some), parsed)).dossier;
}

/** The harbour with one text put for another in some files; without a text the file is gone. */
async function edited(edits: [path: string, from?: string, to?: string][], renames: [from: string, to: string][] = []) {
  const changed = new Map(files);
  for (const [path, from, to = ''] of edits) {
    const text = Buffer.from(changed.get(path) ?? []).toString();
    if (from === undefined) changed.delete(path);
    else if (!text.includes(from)) throw new Error(`“${from}” doesn't stand in ${path}.`);
    else changed.set(path, Buffer.from(text.replace(from, to)));
  }
  for (const [from, to] of renames) {
    changed.set(to, changed.get(from) ?? new Uint8Array());
    changed.delete(from);
  }
  return read(changed);
}

const event = 'content/events/compact-signing.md';
const figure = 'content/figures/daily-crossings.md';
const person = 'content/people/oskar-lindqvist.md';
const briefing = 'content/briefings/gazette-summary.md';

const summary = async (edits: Parameters<typeof edited>[0], renames?: Parameters<typeof edited>[1]) =>
  revisionsOf(before, await edited(edits, renames)).map(({ kind, of, name, parts, untold }) => ({
    is: `${kind} ${of === 'site' ? of : `${of.kind}:${of.id}`}: ${name}`,
    parts: parts.map((part) => `${part.part}: ${part.before} → ${part.after}`),
    untold,
  }));

test('of two states that say the same, nothing is told', async () => {
  expect(revisionsOf(before, before)).toEqual([]);
  expect(await summary([[person, 'role: Mayor', 'role:   Mayor']])).toEqual([]);
});

describe('told are', () => {
  test('offices and countries by their names', async () => {
    expect(await summary([[person, 'role: Mayor of Ebbaholm', 'role: Mayor\ncountry: NO']])).toEqual([
      {
        is: 'changed person:oskar-lindqvist: Oskar Lindqvist',
        parts: ['role: Mayor of Ebbaholm → Mayor', 'country: null → Norway'],
        untold: 0,
      },
    ]);
  });

  test('sentences before and after, and those of which no correction speaks', async () => {
    const [changed] = await summary([[person, 'He called the bridge', 'He has called the bridge']]);
    expect(changed).toEqual({
      is: 'changed person:oskar-lindqvist: Oskar Lindqvist',
      parts: [
        'sentences: He called the bridge “a promise that somebody has to keep”. → He has called the bridge “a promise that somebody has to keep”.',
      ],
      untold: 1,
    });
  });

  test('a sentence of which a correction speaks, and the correction', async () => {
    const note = [
      'corrections:',
      '  - date: "2024-05-20"',
      '    text: The verb was wrong.',
      '    was: He called the bridge “a promise that somebody has to keep”.',
      'evidence:',
    ].join('\n');
    const [changed] = await summary([
      [person, 'He called the bridge', 'He has called the bridge'],
      [person, 'evidence:', note],
    ]);
    expect(changed).toMatchObject({ untold: 0 });
    expect(changed?.parts).toContain('corrections: null → 2024-05-20: The verb was wrong.');
  });

  test('dates in words, and readings with their sources', async () => {
    const [date] = await summary([['content/events/port-talks.md', 'date: 2023-02', 'date: 2023-03']]);
    expect(date?.parts).toEqual(['date: February–December 2023 → March–December 2023']);
    const [reading] = await summary([[figure, 'value: 12,000', 'value: about 12,000']]);
    expect(reading?.parts[0]).toMatch(/^readings: .*“.*” → about .*“.*”$/);
  });

  test('a passage that is no longer verified', async () => {
    const [changed] = await summary([[person, 'cut a blue ribbon', 'cut a red ribbon']]);
    expect(changed?.parts).toHaveLength(1);
    expect(changed?.parts[0]).toMatch(
      /^passages: .*blue ribbon.*: verified word for word → .*red ribbon.*: not verified$/,
    );
  });

  test('records that are new, gone and moved', async () => {
    expect(await summary([[briefing]])).toMatchObject([
      { is: expect.stringMatching(/^gone briefing:gazette-summary: /), parts: [], untold: 0 },
    ]);
    expect(revisionsOf(await edited([[event]]), before)[0]).toMatchObject({ kind: 'new', parts: [], untold: 0 });
    const moved = await edited([], [[person, 'content/people/oskar.md']]);
    expect(revisionsOf(before, moved)).toContainEqual(
      expect.objectContaining({
        kind: 'moved',
        from: 'oskar-lindqvist',
        of: { kind: 'person', id: 'oskar' },
        parts: [],
      }),
    );
  });

  test('what the site says of itself', async () => {
    expect(await summary([['content/site.yaml', 'title: ', 'title: New ']])).toMatchObject([
      {
        is: expect.stringMatching(/^changed site: New /),
        parts: [expect.stringMatching(/^title: .* → New /)],
        untold: 0,
      },
    ]);
  });
});

test('a draft is nothing to readers, until it is none', async () => {
  const draft = await edited([[briefing, 'title:', 'draft: true\ntitle:']]);
  expect(revisionsOf(before, draft)).toMatchObject([{ kind: 'gone', of: { id: 'gazette-summary' } }]);
  expect(revisionsOf(draft, before)).toMatchObject([{ kind: 'new', of: { id: 'gazette-summary' } }]);
});
