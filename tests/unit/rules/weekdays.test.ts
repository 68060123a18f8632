import { describe, expect, test } from 'vitest';
import { weekdays } from '../../../src/rules/weekdays.ts';
import { findings, signed } from './dossier.ts';

const friday = 'They will meet again on Friday to speak about the price of power';

describe('weekdays in a sentence', () => {
  test.each([
    ['On Tuesday, 3 March 2026, they signed.', []],
    ['On Tuesday they signed.', []],
    ['On Tuesday, 3 March, they signed.', []],
    ['On Monday, 3 March 2026, they signed.', [['Monday, 3 March 2026', 'Tuesday for that day']]],
    ['On Monday, 31 February 2026, they signed.', [['Monday, 31 February 2026', 'a day that the month has']]],
    ['On Monday, 3 March, they signed.', [['Monday, 3 March', 'a weekday that the evidence gives']]],
    ['On Monday they signed.', [['Monday', 'a weekday that the evidence gives']]],
  ])('%s', async (sentence, found) => {
    const body = `${sentence}[^1]\n\n[^1]: [Wire](source:wire) “${signed}”`;
    const shown = await findings(weekdays, { briefings: { lead: { body } } });
    expect(shown.map((text) => text.replace(/^.*?”: /, ''))).toEqual(
      found.map(([words, expected]) => `Unexpected “${words}”, expected ${expected}`),
    );
  });
});

describe('weekdays of an event', () => {
  test.each([
    ['that its passage gives', '2026-03-06', []],
    [
      'another than its passage gives',
      '2026-03-05',
      ['Unexpected day 2026-03-05, a Thursday, expected the weekday that the evidence gives'],
    ],
    ['in a month', '2026-03', []],
  ])('%s', async (_, date, found) => {
    const evidence = [{ source: 'daily', quote: friday }];
    const literal = { events: { accord: { date, evidence } } };
    expect(await findings(weekdays, literal)).toEqual(found.map((message) => `events/accord.md “${date}”: ${message}`));
  });

  test('that is one of two which its passage gives', async () => {
    const text = 'They came on Thursday evening, and they will meet again on Friday.';
    const evidence = [{ source: 'weekly', quote: text }];
    const literal = { articles: { weekly: text }, events: { accord: { date: '2026-03-06', evidence } } };
    expect(await findings(weekdays, literal)).toHaveLength(1);
  });

  test('beside a passage with a date of its own', async () => {
    expect(await findings(weekdays, { events: { accord: { date: '2026-03-04' } } })).toEqual([]);
  });
});
