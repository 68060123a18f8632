import { beforeAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../../../src/core/model/dossier.ts';
import { recordKinds } from '../../../src/core/model/reference.ts';
import { checkFiles } from '../../../src/load/check.ts';
import type { Kept } from '../../../src/load/kept.ts';
import { planMove, planRemoval, renamedFiles, replacedBy } from '../../../src/load/move-record.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';

const parsed: Kept = new Map();
let harbour: FileMap;
beforeAll(async () => {
  harbour = await readFolder('tests/fixtures/harbour');
});

const text = (files: FileMap, path: string) => Buffer.from(files.get(path) ?? []).toString();

function written(files: FileMap, changes: Parameters<typeof replacedBy>[0]): FileMap {
  const all = [...new Map<string, Uint8Array | null>([...files, ...replacedBy(changes)])];
  return new Map(all.flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes] as const])));
}

const harbourWith = (own: Record<string, string>): FileMap =>
  new Map([...harbour, ...Object.entries(own).map(([path, words]) => [path, Buffer.from(words)] as const)]);

/** What a move in the harbour leads to, with some files of its own; or what is wrong. */
async function move(id: string, to: string, own: Record<string, string> = {}) {
  const files = harbourWith(own);
  const planned = await planMove(dossierFiles(files), { kind: undefined, id }, to, parsed);
  return 'problems' in planned ? planned : { ...planned, after: written(files, planned.files) };
}

describe.each(['.', 'tests/fixtures/harbour'])('in %s', (folder) => {
  test('each record can be moved: the check finds the same at the same places, and back all has the same bytes', async () => {
    const files = await readFolder(folder);
    const check = (some: FileMap) => checkFiles(dossierFiles(some), parsed);
    const found = ({ issues }: Awaited<ReturnType<typeof check>>, plain = (line: string) => line) =>
      issues.map(({ rule, file, line, message }) => plain([rule, file, line, message].join(' '))).sort();

    const before = await check(files);
    const records = recordKinds.flatMap((kind) =>
      recordsOf(before.loaded.dossier, kind).map(({ id }) => ({ record: { kind, id }, id: `x-${id}` })),
    );
    const there = written(files, await renamedFiles(dossierFiles(files), before.loaded, records));
    const after = await check(there);
    for (const { record, id } of records)
      expect(recordsOf(after.loaded.dossier, record.kind).map((each) => each.id)).toContain(id);
    expect(found(after, (line) => line.replaceAll('x-', ''))).toEqual(found(before));

    const backwards = records.map(({ record, id }) => ({ record: { ...record, id }, id: record.id }));
    const back = written(there, await renamedFiles(dossierFiles(there), after.loaded, backwards));
    expect([...back.keys()].sort()).toEqual([...files.keys()].sort());
    for (const path of files.keys()) expect(text(back, path), path).toBe(text(files, path));
  });
});

const mayor = 'content/people/oskar-lindqvist.md';
const synthesis = 'content/briefings/two-cities-one-harbour.mdx';

describe('a move changes the letters of the id alone', () => {
  test('in fields with comments and quotation marks, with Windows’ line ends and a byte-order mark', async () => {
    const own = `\uFEFF${text(harbour, mayor)}`
      .replace('source: harbour-gazette', "source:   'harbour-gazette' # the paper")
      .replace('quote: Mayor', 'quote: >-\n      Mayor')
      .replaceAll('\n', '\r\n');
    const moved = await move('harbour-gazette', 'gazette', { [mayor]: own });
    expect(moved).toHaveProperty('after');
    if ('after' in moved) expect(text(moved.after, mayor)).toBe(own.replace("'harbour-gazette'", "'gazette'"));
  });

  test('in a body: links in each form, also by escapes and definitions, and nothing that only looks like one', async () => {
    const links = [
      ['[Oskar](person:oskar-lindqvist)', '[Oskar](person:oskar)'],
      ['[Oskar](<person:oskar-lindqvist>)', '[Oskar](<person:oskar>)'],
      ['[Oskar][o]', '[Oskar][o]'],
      ['[Oskar](person:oskar&#45;lindqvist)', '[Oskar](person:oskar)'],
      ['[his page](/harbour/people/oskar-lindqvist/)', '[his page](/harbour/people/oskar/)'],
      ['[his page](../../people/oskar-lindqvist/)', '[his page](../../people/oskar/)'],
      ['oskar-lindqvist, `person:oskar-lindqvist`', 'oskar-lindqvist, `person:oskar-lindqvist`'],
      ['[x](event:port-talks) oskar-lindqvist', '[x](event:port-talks) oskar-lindqvist'],
      ['[o]: person:oskar-lindqvist', '[o]: person:oskar'],
    ];
    const path = 'content/briefings/after-the-opening.md';
    const [before, after] = [0, 1].map((at) => [text(harbour, path), ...links.map((each) => each[at])].join('\n\n'));
    const moved = await move('oskar-lindqvist', 'oskar', { [path]: before ?? '' });
    expect(moved).toHaveProperty('after');
    if ('after' in moved) expect(text(moved.after, path)).toBe(after);
  });

  test('in its own page: a link to that, and not one to a part of it', async () => {
    const body = (id: string) => `${text(harbour, mayor)}\n[He](../${id}/#top) [here](#top)\n`;
    const moved = await move('oskar-lindqvist', 'oskar', { [mayor]: body('oskar-lindqvist') });
    expect(moved).toHaveProperty('after');
    if ('after' in moved) expect(text(moved.after, 'content/people/oskar.md')).toBe(body('oskar'));
  });

  test('in a component, in the lead, among silent sources and in lists', async () => {
    const own = text(harbour, synthesis).replace('<Figure id="crowd" />', '<Figure\n  id = "crowd"\n/>');
    const figure = await move('crowd', 'onlookers', { [synthesis]: own });
    if ('after' in figure) expect(text(figure.after, synthesis)).toContain('<Figure\n  id = "onlookers"\n/>');
    const lead = await move('two-cities-one-harbour', 'lead-story');
    if ('after' in lead) expect(text(lead.after, 'content/site.yaml')).toContain('lead: lead-story\n');
    const silent = await move('island-radio', '1932');
    if ('after' in silent) {
      expect(text(silent.after, 'content/figures/rounds-of-talks.md')).toContain('- source: "1932"\n    read:');
      expect(text(silent.after, synthesis)).toContain('sources: [harbour-gazette, northern-wire, "1932"]');
      expect(silent.after.has('seeds/1932.proofs')).toBe(true);
    }
    for (const each of [figure, lead, silent]) expect(each).toHaveProperty('after');
  });

  test('in what maintainers confirmed of a source', async () => {
    const confirmed = 'seeds/confirmed.txt';
    const moved = await move('island-radio', 'radio', {
      [confirmed]: 'island-radio seal ab\nisland-radio-2 seal cd\n',
    });
    if ('after' in moved) expect(text(moved.after, confirmed)).toBe('radio seal ab\nisland-radio-2 seal cd\n');
    expect(moved).toHaveProperty('after');
  });
});

test('what the check found before the move is no reason against it', async () => {
  const own = `${text(harbour, mayor)}\nNobody knows why.\n`;
  const found = async (files: FileMap) =>
    (await checkFiles(dossierFiles(files), parsed)).issues.map(({ rule }) => rule);
  const moved = await move('oskar-lindqvist', 'oskar', { [mayor]: own });
  const before = await found(harbourWith({ [mayor]: own }));
  expect(before.length).toBeGreaterThan(0);
  expect(moved).toHaveProperty('after');
  if ('after' in moved) expect(await found(moved.after)).toEqual(before);
});

describe('what can’t be moved', () => {
  test.each([
    ['port-talk', 'talks', 'There is no record “port-talk”. Did you mean event port-talks?'],
    ['port-talks', 'council-vote', 'Another event is called “council-vote”.'],
    ['port-talks', 'Council-Vote', 'Another event is called “council-vote”.'],
    ['port-talks', 'port talks', '“port talks” can’t be an id: letters, digits and single hyphens are expected.'],
    ['port-talks', 'con', '“con” can’t be an id: expected a name that Windows doesn’t keep for a device.'],
    ['port-talks', 'port-talks', 'It is called “port-talks” already.'],
  ])('%s to %s', async (id, to, sentence) => {
    expect(await move(id, to)).toEqual({ problems: [sentence] });
  });

  test('a record whose id another kind has as well, while its kind isn’t said', async () => {
    const own = {
      'content/people/port-talks.md': text(harbour, mayor).replace('Oskar Lindqvist\nrole', 'Oskar Lind\nrole'),
    };
    expect(await move('port-talks', 'talks', own)).toEqual({
      problems: ['“port-talks” is the event and the person. Say the kind before it.'],
    });
  });

  test('anything, while a file that may name it can’t be read', async () => {
    const outcome = await move('port-talks', 'talks', { [mayor]: '---\nname: [\n---\n' });
    expect(outcome).toMatchObject({
      problems: [expect.stringContaining('once every file can be read'), expect.stringContaining(mayor)],
    });
  });
});

test('a removal names what would lead to nothing, but not what goes with it', async () => {
  const own = { [mayor]: `${text(harbour, mayor)}\n[He](person:oskar-lindqvist)\n` };
  const removal = await planRemoval(dossierFiles(harbourWith(own)), { kind: 'person', id: 'oskar-lindqvist' });
  if ('problems' in removal) throw new Error(removal.problems[0]);
  expect(removal.files.map(({ path, to }) => [path, to])).toEqual([[mayor, null]]);
  expect(removal.namings.map(({ file, start }) => `${file}:${start.line}`)).toEqual([
    'content/briefings/two-cities-one-harbour.mdx:25',
    'content/events/bridge-reopening.md:13',
    'content/events/compact-signing.md:7',
    'content/events/norway-meeting.md:7',
    'content/initiatives/port-authority.md:4',
  ]);
});
