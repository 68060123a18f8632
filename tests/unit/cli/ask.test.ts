import { expect, test } from 'vitest';
import { ask, type Dialog } from '../../../src/cli/ask.ts';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { loadDossier } from '../../../src/load/dossier.ts';

const { dossier } = await loadDossier('tests/fixtures/harbour');

/** Somebody who answers by the first word of a question; `null` breaks off. What was asked is kept. */
function editor(answers: Record<string, string | string[] | null>): Dialog & { asked: string[]; problems: string[] } {
  const asked: string[] = [];
  const problems: string[] = [];
  const answer = (message: string): never => {
    asked.push(message);
    const key = Object.keys(answers).find((start) => message.startsWith(start));
    return (key === undefined ? '' : answers[key]) as never;
  };
  return {
    asked,
    problems,
    text: async (message, problem) => {
      const said: string | null = answer(message);
      const wrong = said === null ? undefined : problem(said);
      if (wrong !== undefined) problems.push(wrong);
      return said;
    },
    choose: async (message) => answer(message),
    chooseSeveral: async (message) => answer(message),
  };
}

const begin = (answers: Parameters<typeof editor>[0], given = {}, of: Dossier = dossier) =>
  ask(given, of, editor(answers));

test('an event is asked for all that it needs', async () => {
  const answers = {
    'What do you begin': 'event',
    'Its title': 'The ports talk again',
    'From which': 'northern-wire',
    'What kind': 'talks',
    When: 'in October 2025',
    'Who took part': ['runa-falk'],
    'Who else': 'NO: pilot; ; Li Wei (CN)',
    'The passage': 'the ports talk',
  };
  expect(await begin(answers)).toEqual({
    kind: 'event',
    title: 'The ports talk again',
    source: 'northern-wire',
    type: 'talks',
    date: 'in October 2025',
    with: ['runa-falk', 'NO: pilot', 'Li Wei (CN)'],
    quote: 'the ports talk',
  });
});

test('what was given with the command is not asked, and an empty answer is left out', async () => {
  const someone = editor({ 'From which': 'northern-wire' });
  expect(await ask({ kind: 'person', title: 'Li Wei', country: 'CN' }, dossier, someone)).toEqual({
    kind: 'person',
    title: 'Li Wei',
    country: 'CN',
    source: 'northern-wire',
  });
  expect(someone.asked.map((message) => message.split(' ', 2).join(' '))).toEqual([
    'From which',
    'In which',
    'The passage:',
  ]);
});

test.each(['What do you begin', 'Its title', 'From which', 'Who took part', 'Who else'])(
  'who breaks off at “%s” begins nothing',
  async (question) => {
    const answers = { 'What do you begin': 'event', 'Who took part': [], [question]: null };
    expect(await begin(answers)).toBe(null);
  },
);

test('a date that can’t be read is asked for again, one that names an event is not', async () => {
  const problems = async (date: string) => {
    const someone = editor({ When: date, 'Who took part': [] });
    await ask({ kind: 'event', title: 'Talks' }, dossier, someone);
    return someone.problems;
  };
  expect(await problems('last week')).toEqual([expect.stringContaining('Expected a date')]);
  expect(await problems('in October 2025')).toEqual([]);
  expect(await problems('before the opening')).toEqual([]);
  expect(await problems('')).toEqual([]);
});

test('of one source alone nobody is asked which', async () => {
  const one = { ...dossier, sources: dossier.sources.slice(0, 1) };
  expect(await begin({}, { kind: 'briefing', title: 'A summary' }, one)).toMatchObject({
    source: dossier.sources[0]?.id,
  });
});

test('a title can’t be empty', async () => {
  const someone = editor({});
  await ask({ kind: 'briefing' }, dossier, someone);
  expect(someone.problems).toEqual(['Expected a title.']);
});
