import { describe, expect, test } from 'vitest';
import { entryKinds } from '../../../src/core/model/reference.ts';
import { type Beginning, beginEntry, idFrom } from '../../../src/load/begin-entry.ts';
import { checkFiles } from '../../../src/load/check.ts';
import { diskFiles } from '../../../src/load/disk-files.ts';
import { loadDossier } from '../../../src/load/dossier.ts';
import type { DossierFiles } from '../../../src/load/files.ts';

const { dossier } = await loadDossier('tests/fixtures/harbour');
const begin = (said: Partial<Beginning> & Pick<Beginning, 'kind'>) =>
  beginEntry({ title: 'The ports talk again', ...said }, dossier, '2026-02-10');

const quote = 'The Port Selwyn council approved the result on 3 April 2024 by 21 votes to 9';

/** The text of the first file that is begun. */
function textOf(said: Parameters<typeof begin>[0]): string {
  const begun = begin(said);
  return 'files' in begun ? (begun.files[0]?.text ?? '') : begun.problems.join('\n');
}

/** The fields of it, without comments. */
function fieldsOf(said: Parameters<typeof begin>[0]): string {
  return (
    textOf(said)
      .replace(/^---\n/, '')
      .split('\n---\n')[0]
      ?.replaceAll(/^#.*\n| #.*$/gm, '') ?? ''
  );
}

test('an event has what was said, and a footnote that is ready', () => {
  const said = {
    kind: 'event',
    type: 'talks',
    date: 'from 3 to 5 March 2026',
    with: ['Runa Falk', 'pilots-guild', 'NO: pilot', 'SE'],
    source: 'harbour-gazette',
    quote,
  } as const;
  expect(begin(said)).toEqual({
    files: [{ path: 'content/events/the-ports-talk-again.md', text: expect.any(String) }],
    understood: ['“from 3 to 5 March 2026” is written 2026-03-03/2026-03-05, and shown as “3–5 March 2026”.'],
  });
  expect(fieldsOf(said)).toBe(`title: The ports talk again
kind: talks
date: 2026-03-03/2026-03-05
participants:
  - person: runa-falk
  - organisation: pilots-guild
  - country: NO
    role: pilot
  - country: SE
evidence:
  - source: harbour-gazette
    quote: ${quote}`);
  expect(textOf(said)).toContain(`\n\n[^harbour-gazette]: [Harbour Gazette](source:harbour-gazette) “${quote}”\n`);
});

test('what isn’t said is marked, with what the schema says of it', () => {
  expect(textOf({ kind: 'figure' })).toBe(`---
# Fill in what stands as "".
# Below the second line of hyphens, write what the article says, in your own words.
# Then run: npm run check. Delete these lines when you are done.
# docs/records.md has every field.
title: The ports talk again
unit: "" # What is counted or measured, in the plural: countries.
readings:
  - source: "" # The source’s id: its file name in seeds/ without .yaml.
    quote: "" # 2 to 40 words that stand in the source, word for word. … leaves words out.
    value: "" # The number as this passage gives it: 54, more than 50.
---

`);
});

test('an event has no list of participants where none is named, and a briefing is a draft', () => {
  expect(fieldsOf({ kind: 'event' })).not.toContain('participants');
  expect(fieldsOf({ kind: 'briefing' })).toContain('\ndraft: true');
});

test('who names an event that isn’t there is told of eight, those with a short name first, and how many more there are', () => {
  const told = (count: number) => {
    const events = dossier.events
      .slice(0, count)
      .map((event, at) => (at === 1 ? { ...event, name: 'The vote' } : event));
    const begun = beginEntry(
      { kind: 'event', title: 'A', date: 'before the zenith' },
      { ...dossier, events },
      '2026-02-10',
    );
    return 'problems' in begun ? begun.problems[0]?.replace(/^.*; there are /, '') : '';
  };
  const ids = dossier.events.map(({ id }) => id);
  const list = [`“The vote” (${ids[1]})`, ids[0], ...ids.slice(2, 8)].join(', ');
  expect([told(8), told(9), told(10)]).toEqual([`${list}.`, `${list} and 1 more.`, `${list} and 2 more.`]);
});

test('somebody new has an entry of their own', () => {
  const begun = begin({ kind: 'event', with: ['Li Wei (CN, minister for the sea)'], source: 'northern-wire', quote });
  expect(begun).toMatchObject({
    files: [
      { text: expect.stringContaining('participants:\n  - person: li-wei\n') },
      {
        path: 'content/people/li-wei.md',
        text: expect.stringContaining('name: Li Wei\ncountry: CN\nrole: minister for the sea\n'),
      },
    ],
  });
});

test('an event may be told by another', () => {
  const anchor = dossier.events.find(({ name }) => name !== null) ?? dossier.events[0];
  const names = [anchor?.id, anchor?.title, anchor?.name].flatMap((name) => name ?? []);
  expect(names.length).toBeGreaterThan(1);
  for (const relation of ['before', 'after', 'during'])
    for (const name of names)
      expect(fieldsOf({ kind: 'event', date: `${relation} ${name}` })).toContain(`\n${relation}: ${anchor?.id}\n`);
});

describe('is refused', () => {
  test.each<[string, Partial<Beginning>, string]>([
    ['a date that can’t be read', { date: 'last week' }, 'Expected a date such as'],
    ['a day that may be two', { date: '04/02/2026' }, 'Write the month as a word'],
    [
      'somebody whom nobody knows',
      { with: ['Runa Flk'] },
      'There is no person or organisation “Runa Flk”. Did you mean “runa-falk”?',
    ],
    ['a source that is like none', { source: 'zzz' }, 'There is no source “zzz”.'],
    ['a source that isn’t there', { source: 'northern' }, 'Did you mean “northern-wire”?'],
    ['a name that is taken', { id: 'port-talks' }, 'content/events/port-talks is there already'],
    ['a name that looks like one that is taken', { id: 'PORT-talks' }, 'is there already'],
    ['a name that no file can have', { id: 'a/../b' }, 'can’t be a file’s name'],
    ['a title without a letter', { title: '…' }, 'can’t be a file’s name'],
    [
      'somebody new twice',
      { with: ['Bo Bo (PT)', 'bo bo (DE)'] },
      '“bo bo” would begin the same file as another: bo-bo.',
    ],
    ['somebody new who is known already', { with: ['Runa-Falk (SE)'] }, 'content/people/runa-falk is there already'],
  ])('%s', (_, said, problem) => {
    expect(begin({ kind: 'event', ...said })).toEqual({ problems: [expect.stringContaining(problem)] });
  });

  test('a person who is to be begun beside herself', () => {
    const begun = begin({ kind: 'person', title: 'Ana Xy', with: ['Ana Xy (PT)'] });
    expect(begun).toEqual({ problems: [expect.stringContaining('the same file as another: ana-xy')] });
  });

  test('all at once', () => {
    expect(begin({ kind: 'event', date: 'soon', source: 'none', with: ['Nobody'] })).toEqual({
      problems: [expect.any(String), expect.any(String), expect.any(String)],
    });
  });
});

test.each([
  ['The Port talks, 2026', 'the-port-talks-2026'],
  ['Über “Häfen”', 'über-häfen'],
  ['समुद्र की सूची', 'समुद्र-की-सूची'],
  ['One two three four five six seven eight nine ten', 'one-two-three-four-five-six-seven-eight'],
  ['…', ''],
])('“%s” makes the id “%s”', (title, id) => expect(idFrom(title)).toBe(id));

/** The second dossier with files more. */
function withFiles(more: readonly { path: string; text: string }[]): DossierFiles {
  const disk = diskFiles('tests/fixtures/harbour');
  const isIn = (folder: string) => (path: string) =>
    path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/');
  return {
    list: async (folder) => {
      const entries = await disk.list(folder);
      const added = more.map(({ path }) => path).filter(isIn(folder));
      return 'rule' in entries
        ? entries
        : [...entries, ...added.map((path) => ({ name: path.slice(folder.length + 1), isFolder: false }))];
    },
    read: async (path, largest) => {
      const added = more.find((file) => file.path === path);
      return added ? new TextEncoder().encode(added.text) : disk.read(path, largest);
    },
  };
}

test.each(entryKinds)('of a %s the check finds nothing but what is left to fill in', async (kind) => {
  const begun = begin({ kind, source: 'harbour-gazette', quote });
  const { files } = 'files' in begun ? begun : { files: [] };
  const { issues } = await checkFiles(withFiles(files), null, '2026-02-10', true);
  const here = issues.filter(({ file }) => file === files[0]?.path);
  expect(here.length).toBeGreaterThan(0);
  for (const { rule, message } of here)
    expect(`${rule}: ${message}`).toMatch(
      /^schema: Unexpected nothing in|^citation: .*expected a sentence that cites it|^(participants|orphans): /,
    );
});

describe('what can’t be meant is told while it is easily put right', () => {
  const problems = (said: Partial<Beginning>) => {
    const begun = begin({ kind: 'event', ...said });
    return 'problems' in begun ? begun.problems : [];
  };

  test('a kind of event that no lane has', () => {
    expect(problems({ type: 'talk' })).toEqual([
      expect.stringMatching(/^Unexpected --type “talk”, expected one of .*talks.*\. Did you mean “talks”\?$/),
    ]);
    expect(problems({ type: 'talks' })).toEqual([]);
    expect(begin({ kind: 'organisation', type: 'guild' })).toHaveProperty('files');
  });

  test('a weekday that the day isn’t', () => {
    expect(problems({ date: 'on Monday, 3 March 2026' })).toEqual([
      '“Monday, 3 March 2026” is a Tuesday. Look up which of the two the source gives.',
    ]);
    expect(problems({ date: 'on Tuesday, 3 March 2026' })).toEqual([]);
  });

  test('a passage over a blank line', () => {
    expect(problems({ quote: 'One paragraph.\n \nAnother.' })).toEqual([
      expect.stringContaining('blank line in --quote'),
    ]);
    expect(problems({ quote: 'One line\nand the next.\n\n' })).toEqual([]);
  });

  test('an event that there isn’t, with those that there are', () => {
    const [problem = ''] = problems({ date: 'before the storm' });
    expect(problem).toContain('No event is called “storm”; there are ');
    expect(problem).toContain(`and ${dossier.events.length - 8} more.`);
    expect(problems({ date: 'before the port talk' })[0]).toMatch(/there are (?:“[^”]*” \()?port-talks/);
  });
});

test('an initiative has the country that was said, and none otherwise', () => {
  expect(fieldsOf({ kind: 'initiative', title: 'A fund', country: 'PT' })).toContain('countries:\n  - PT\n');
  expect(fieldsOf({ kind: 'initiative', title: 'A fund' })).not.toContain('countries');
});
