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

  test('beside another weekday, in a passage that has its date and a month', async () => {
    const text = 'They met on 3 March 2026 at sea, and in April 2026 they met again on a Friday.';
    const accord = (date: string) => ({ date, evidence: [{ source: 'weekly', quote: text.slice(0, -1) }] });
    const count = async (date: string) =>
      (await findings(weekdays, { articles: { weekly: text }, events: { accord: accord(date) } })).length;
    expect([await count('2026-03-03'), await count('2026-03-04'), await count('2026-03-06')]).toEqual([0, 1, 0]);
  });

  test('beside a passage with a date of its own', async () => {
    expect(await findings(weekdays, { events: { accord: { date: '2026-03-04' } } })).toEqual([]);
  });
});

describe('weekdays that several passages have to bear out', () => {
  const text = 'They came on Thursday evening. The hall was dark … They met on 3 March 2026, and again in April 2026.';
  const cite = (sentence: string, ...quotes: string[]) =>
    `${sentence}${quotes.map((_, at) => `[^${at}]`).join('')}\n\n${quotes.map((quote, at) => `[^${at}]: [Weekly](source:weekly) “${quote}”`).join('\n')}`;
  const found = (body: string) => findings(weekdays, { articles: { weekly: text }, briefings: { lead: { body } } });
  const [thursday, dated, month] = ['They came on Thursday evening', 'They met on 3 March 2026', 'again in April 2026'];

  test.each([
    ['one of them names it', cite('They came on Thursday.', dated, thursday), 0],
    ['one of them dates it', cite('They met on Tuesday.', thursday, dated), 0],
    ['none has it', cite('They met on Monday.', thursday, dated), 1],
    ['a month has none', cite('They met on Thursday.', month), 1],
  ])('%s', async (_, body, count) => expect(await found(body)).toHaveLength(count));

  test('a passage with a gap is read on both of its sides', async () => {
    const weekly = 'They came on Thursday evening through the hall, and nobody saw them leave the harbour by the lake.';
    const evidence = [
      {
        source: 'weekly',
        quote: 'They came on Thursday evening through the hall … saw them leave the harbour by the lake',
      },
    ];
    const on = (date: string) => ({ articles: { weekly }, events: { accord: { date, evidence } } });
    expect(await findings(weekdays, on('2026-03-05'))).toEqual([]);
    expect(await findings(weekdays, on('2026-03-06'))).toHaveLength(1);
  });

  test('an event with a time of day has a weekday as one of a whole day', async () => {
    const evidence = [{ source: 'daily', quote: friday }];
    const at = (date: string) => ({ events: { accord: { date, time: '23:30', zone: 'Europe/Lisbon', evidence } } });
    expect(await findings(weekdays, at('2026-03-06'))).toEqual([]);
    expect(await findings(weekdays, at('2026-03-05'))).toHaveLength(1);
  });

  test('a sentence of an event may name the weekday of the event’s own day', async () => {
    const own = (weekday: string) => ({
      articles: { weekly: text },
      events: { accord: { date: '2026-03-03', body: cite(`They met on ${weekday}.`, month) } },
    });
    expect(await findings(weekdays, own('Tuesday'))).toEqual([]);
    expect(await findings(weekdays, own('Monday'))).toHaveLength(1);
  });
});
