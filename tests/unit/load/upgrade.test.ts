import { beforeAll, describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../../src/cli/unified-diff.ts';
import { checkFiles } from '../../../src/load/check.ts';
import { planUpgrade } from '../../../src/load/upgrade.ts';
import { dossierFiles, type FileMap, readFolder } from '../../dossier-files.ts';

let harbour: FileMap;
let now: Record<string, string>;
beforeAll(async () => {
  harbour = await readFolder('tests/fixtures/harbour');
  const text = (path: string) => Buffer.from(harbour.get(path) ?? []).toString();
  now = Object.fromEntries([source, waiving, site, 'articles/island-radio.txt'].map((path) => [path, text(path)]));
});

const source = 'seeds/island-radio.yaml';
const waiving = 'content/events/repairs-begin.md';
const site = 'content/site.yaml';
const copy = 'seeds/text/island-radio.txt';

/** The record's facts as the first Readout wrote them, with the fingerprint of the same text. */
const fingerprint = `wordCount: 260
sha256: 368825dbb6351ec9023c7d34218a8a8a344075c9b2a63c9c3958a35ae7530ae9
fingerprint:
  version: 1
  digits: >-
    85a3b4427347a93cda934e2ca854ad96841290e8bf823fd60e9a628243c0e5d5
    5cba003e967338445caa6e0a8e80cbcd4b781a546743737de040215f91504193
    f67e3f5361fdd5d3fadbf7320e39562445fc97709c095c9cb1064ff919712e07
    0a5cd4db708a9260d2aa9291cb00230444a10d4e961a80dcb12dfaf31f0ae484
    29
`;
const old = () => (now[source] ?? '').replace(/^seal:[\s\S]*$/m, fingerprint);
const article = () => now['articles/island-radio.txt'] ?? '';

const dossier = (own: Record<string, string>) =>
  dossierFiles(new Map([...harbour, ...Object.entries(own).map(([path, text]) => [path, Buffer.from(text)] as const)]));

const upgraded = async (own: Record<string, string>) => {
  const { files, remarks, problems } = await planUpgrade(dossier(own));
  return { files: Object.fromEntries(files.map(({ path, after }) => [path, after])), remarks, problems };
};

describe('from the time before formats had a number', () => {
  test('a fingerprint becomes the seal of the text that it was made from, and the check finds nothing', async () => {
    const own = { [source]: old(), [copy]: article() };
    const { files, problems } = await upgraded(own);
    expect(problems).toEqual([]);
    expect(files).toEqual({ [source]: now[source], [site]: `format: 1\n${now[site]}` });
    expect((await checkFiles(dossier({ ...own, ...files }))).issues).toEqual([]);
  });

  test('a few digits that differ, as for rarer signs, are of the same text, and many are of another', async () => {
    const recorded = /85a3[\s\S]*\n {4}29/.exec(fingerprint)?.[0] ?? '';
    const differing = async (count: number) => {
      let left = count;
      const digits = recorded.replaceAll(/[1-9a-f]/g, (digit, at: number) =>
        at % 5 === 0 && left-- > 0 ? '0' : digit,
      );
      return (await upgraded({ [source]: old().replace(recorded, digits), [copy]: article() })).problems.length;
    };
    expect([await differing(0), await differing(11), await differing(30)]).toEqual([0, 0, 1]);
  });

  test('what stands around the fingerprint stays, also comments and what comes behind', async () => {
    const own = `${old()}# read again in May\nchanges: []\n`.replace('wordCount', '# counted by hand\nwordCount');
    const { files } = await upgraded({ [source]: own, [copy]: article() });
    const seal = (now[source] ?? '').replace(/^[\s\S]*?(?=^seal:)/m, '');
    const facts = (now[source] ?? '').slice(0, -seal.length);
    expect(files[source]).toBe(`${facts}# counted by hand\n${seal}# read again in May\nchanges: []\n`);
  });

  test.each([
    [
      'isn’t at hand',
      () => ({}),
      'seeds/island-radio.yaml needs the article’s text in seeds/text/island-radio.txt to be sealed',
    ],
    [
      'is another',
      () => ({ [copy]: article().split('. ').reverse().join('. ') }),
      'isn’t the text that seeds/island-radio.yaml was made from',
    ],
  ])('nothing is made where the text %s', async (_, own, problem) => {
    const outcome = await upgraded({ [source]: old(), ...own() });
    expect(outcome).toMatchObject({ files: {}, problems: [expect.stringContaining(problem)] });
  });

  test('a waiver of a rule names what the check finds, in the words of today', async () => {
    const without = (now[waiving] ?? '').replace(/^ +words:.*\n/m, '');
    expect(without).not.toBe(now[waiving]);
    const { files, remarks } = await upgraded({ [waiving]: without });
    expect((await checkFiles(dossier(files))).issues).toEqual([]);
    expect(files[waiving]?.replace(/words: .*/, '')).toBe(now[waiving]?.replace(/words: .*/, ''));
    expect(remarks).toEqual([
      expect.stringMatching(/repairs-begin.md: the waiver of “.*” names what it sets aside: “.*”\./),
    ]);
  });

  test('files come in the order of their paths, whatever changes them', async () => {
    const without = (now[waiving] ?? '').replace(/^ +words:.*\n/m, '');
    const { files } = await planUpgrade(dossier({ [source]: old(), [copy]: article(), [waiving]: without }));
    expect(files.map(({ path }) => path)).toEqual([waiving, site, source]);
  });

  test.each([
    ['waivers:\n  - rule: unverifiable\n    reason: It is short.\n', ''],
    ['waivers: [{ rule: unverifiable, reason: It is short. }]\n', ''],
    [
      'waivers:\n  - rule: unverifiable\n    reason: It is short.\n  - rule: numbers\n    words: two\n    reason: Why not.\n',
      'waivers:\n  - rule: numbers\n    words: two\n    reason: Why not.\n',
    ],
    [
      'waivers: [{ rule: unverifiable, reason: Short. }, { rule: numbers, words: two, reason: Why not. }]\n',
      'waivers: [{ rule: numbers, words: two, reason: Why not. }]\n',
    ],
    [
      'waivers: [{ rule: numbers, words: two, reason: Why not. }, { rule: unverifiable, reason: Short. }]\n',
      'waivers: [{ rule: numbers, words: two, reason: Why not. }]\n',
    ],
  ])('a waiver of a rule that is gone is taken out: %j', async (before, after) => {
    const path = 'content/people/oskar-lindqvist.md';
    const text = Buffer.from(harbour.get(path) ?? []).toString();
    const { files, remarks } = await upgraded({ [path]: text.replace('evidence:', `${before}evidence:`) });
    expect(files[path]).toBe(text.replace('evidence:', `${after}evidence:`));
    expect(remarks).toHaveLength(1);
  });
});

test('a dossier of today’s format is left as it is, and one without a number gets it', async () => {
  expect(await upgraded({ [site]: `format: 1\n${now[site]}` })).toEqual({ files: {}, remarks: [], problems: [] });
  expect(await upgraded({})).toEqual({ files: { [site]: `format: 1\n${now[site]}` }, remarks: [], problems: [] });
});

test('a file’s own line ends are told, so that it is written with them', async () => {
  const ends = async (own: Record<string, string>) =>
    Object.fromEntries((await planUpgrade(dossier(own))).files.map(({ path, lineEnd }) => [path, lineEnd]));
  expect(await ends({})).toEqual({ [site]: '\n' });
  expect(await ends({ [site]: (now[site] ?? '').replaceAll('\n', '\r\n') })).toEqual({ [site]: '\r\n' });
});

describe('the check says in a sentence', () => {
  const found = async (own: Record<string, string>) =>
    (await checkFiles(dossier(own))).issues
      .filter(({ rule }) => /format|schema/.test(rule))
      .map(({ message }) => message);

  test('that a dossier is older, and not what follows from that', async () => {
    expect(await found({ [source]: old() })).toEqual([
      'Unexpected files of an older format (seeds/island-radio.yaml), expected format 1',
    ]);
  });

  test('that it is older, also beside a slip that has nothing to do with that', async () => {
    const { issues } = await checkFiles(dossier({ [source]: old(), 'content/people/Nobody Here.md': '' }));
    expect(issues.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/older format/), expect.stringMatching(/Nobody Here/)]),
    );
  });

  test('that four files are older by the first three of them', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const told = async (count: number) => {
      const copies = ids.slice(0, count).map((id) => [`seeds/${id}.yaml`, old()] as const);
      const { issues } = await checkFiles(dossier(Object.fromEntries(copies)));
      return issues.find(({ rule }) => rule === 'format')?.message;
    };
    expect(await told(3)).toContain('(seeds/a.yaml, seeds/b.yaml, seeds/c.yaml)');
    expect(await told(4)).toContain('(seeds/a.yaml, seeds/b.yaml, seeds/c.yaml and 1 more)');
  });

  test('nothing of the kind of a dossier of this format in which something else is wrong', async () => {
    const { issues } = await checkFiles(dossier({ [site]: `format: 1\ncolour: green\n${now[site]}` }));
    expect(issues.map(({ rule }) => rule)).toEqual(['schema']);
    const unstated = await checkFiles(dossier({ [site]: `colour: green\n${now[site]}` }));
    expect(unstated.issues.map(({ rule }) => rule)).toEqual(['schema']);
  });

  test('that a dossier is newer, and nothing else', async () => {
    const { issues } = await checkFiles(dossier({ [site]: `format: 2\ncolour: green\n${now[site]}`, [source]: old() }));
    expect(issues.map(({ message }) => message)).toEqual([
      'Unexpected dossier of format 2, expected 1, which this Readout knows',
    ]);
    expect(await upgraded({ [site]: 'format: 2\n' })).toMatchObject({
      problems: [expect.stringContaining('has format 2')],
    });
  });

  test('nothing of either, where a field is only misspelt', async () => {
    expect(await found({ [site]: `formt: 1\n${now[site]}` })).toEqual([expect.stringContaining('“formt”')]);
  });
});

test('a diff has the lines around a change, and one part for changes that are near each other', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `line ${at + 1}`);
  const after = lines.with(3, 'other').toSpliced(8, 1).toSpliced(20, 0, 'more').join('\n');
  expect(unifiedDiff({ path: 'a.md', before: lines.join('\n'), after, lineEnd: '\n' })).toBe(
    [
      '--- a.md',
      '+++ a.md',
      '@@ -1,12 +1,11 @@',
      ...[' line 1', ' line 2', ' line 3', '-line 4', '+other', ' line 5', ' line 6', ' line 7', ' line 8'],
      ...['-line 9', ' line 10', ' line 11', ' line 12'],
      '@@ -19,6 +18,7 @@',
      ...[' line 19', ' line 20', ' line 21', '+more', ' line 22', ' line 23', ' line 24'],
      '',
    ].join('\n'),
  );
});
