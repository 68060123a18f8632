import { expect, test } from 'vitest';
import { future } from '../../../src/rules/future.ts';
import { dossierOf, findings, today } from './dossier.ts';

const tomorrow = '2026-05-02';
const correction = (date: string) => [{ date, text: 'It was in March.' }];

test.each([
  ['a briefing of today', { briefings: { lead: { date: today } } }, []],
  ['a briefing of tomorrow', { briefings: { lead: { date: tomorrow } } }, ['briefings/lead.mdx']],
  ['a correction of today', { events: { accord: { corrections: correction(today) } } }, []],
  ['a correction of tomorrow', { events: { accord: { corrections: correction(tomorrow) } } }, ['events/accord.md']],
  // What will happen may be known.
  ['an event of tomorrow', { events: { accord: { date: tomorrow } } }, []],
])('future: %s', async (_, literal, files) => {
  expect((await findings(future, literal)).map((found) => found.split(' ')[0])).toEqual(files);
});

test('future: nothing is found where nobody says which day it is', async () => {
  const input = await dossierOf({ briefings: { lead: { date: tomorrow } } });
  expect(future.check({ ...input, today: null })).toEqual([]);
});
