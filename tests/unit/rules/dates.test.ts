import { describe, expect, test } from 'vitest';
import { dates } from '../../../src/rules/dates.ts';
import { dossierOf, findings, type Literal, signed } from './dossier.ts';

const month = 'Two ministers met at the old customs house in March 2026';
const inference = { about: 'the day', reason: 'It was late.' };
const inMarch = [{ source: 'daily', quote: month }];

describe('dates in a sentence', () => {
  test.each([
    ['They signed on 3 March 2026.', signed, []],
    ['They signed on March 3.', signed, []],
    ['They signed in March.', signed, []],
    ['They signed on 4 March.', signed, ['4 March']],
    ['They met on 3 March 2026.', month, ['3 March 2026']],
    ['They met in March 2025.', month, ['March 2025']],
  ])('%s “%s”', async (sentence, quote, found) => {
    const source = quote === month ? 'daily' : 'wire';
    const body = `${sentence}[^1]\n\n[^1]: [Source](source:${source}) “${quote}”`;
    const messages = found.map(
      (date) =>
        `briefings/lead.mdx “${date}.[^1]”: Unexpected date “${date}”, expected one that stands in the evidence`,
    );
    expect(await findings(dates, { briefings: { lead: { body } } })).toEqual(messages);
  });
});

test.each([
  ['9:30 a.m.', []],
  ['half past nine', []],
  ['9:45 a.m.', ['9:45 a.m.']],
])('a time in a briefing, %s, stands in its passage', async (time, expected) => {
  const weekly = 'They signed it at 9:30 a.m. on the ferry, before all of the guests came on board.';
  const body = `They signed at ${time} on the ferry.[^1]\n\n[^1]: [Weekly](source:weekly) “${weekly.slice(0, -1)}”`;
  const found = await findings(dates, { articles: { weekly }, briefings: { lead: { body } } });
  expect(found.map((text) => /Unexpected time “(.*?)”/.exec(text)?.[1])).toEqual(expected);
});

test('dates are judged once each passage is put right', async () => {
  const body = (quote: string) =>
    `They signed on 4 March.[^1][^2]\n\n[^1]: [Wire](source:wire) “${signed}”\n[^2]: [Daily](source:daily) “${quote}”`;
  expect(await findings(dates, { briefings: { lead: { body: body(month) } } })).toHaveLength(1);
  expect(await findings(dates, { briefings: { lead: { body: body(`${month}, said nobody`) } } })).toEqual([]);
});

test('dates are judged once each footnote of their sentence has its passage', async () => {
  const body = (note: string) =>
    `They signed on 4 March.[^1][^2]\n\n[^1]: [Wire](source:wire) “${signed}”\n[^2]: [Daily](source:daily)${note}`;
  expect(await findings(dates, { briefings: { lead: { body: body(` “${month}”`) } } })).toHaveLength(1);
  expect(await findings(dates, { briefings: { lead: { body: body('') } } })).toEqual([]);
});

describe('times in a sentence', () => {
  const text = 'The ministers came to the old customs house at 9:30 p.m. on that day.';
  const body = (time: string) => `They came at ${time}.[^1]\n\n[^1]: [Weekly](source:weekly) “${text}”`;

  test.each([
    ['21:30', 0],
    ['9:30 p.m.', 0],
    // Of which half of the day, nobody says.
    ['9:30', 0],
    ['9:30 a.m.', 1],
    ['8:30', 1],
  ])('%s, where the passage gives 9:30 p.m.: %i found', async (time, found) => {
    const literal = { articles: { weekly: text }, briefings: { lead: { body: body(time) } } };
    expect(await findings(dates, literal)).toHaveLength(found);
  });
});

describe('times in a zone', () => {
  const text = 'At 21:15 CEST (19:15 GMT) they had left the customs house, and at 11 p.m. they came back.';
  const body = (time: string) => `They left at ${time}.[^1]\n\n[^1]: [Weekly](source:weekly) “${text.slice(0, -1)}”`;

  test.each([
    ['21:15 CEST', 0],
    ['21:15 (CEST)', 0],
    ['21:15 CET', 0],
    ['21:15', 0],
    ['9:15 p.m. CEST', 0],
    ['19:15 UTC', 0],
    ['11 p.m. CEST', 0],
    ['21:15 GMT', 1],
    ['19:15 CEST', 1],
    ['21:15 EST', 1],
  ])('%s: %i found', async (time, found) => {
    const literal = { articles: { weekly: text }, briefings: { lead: { body: body(time) } } };
    expect(await findings(dates, literal)).toHaveLength(found);
  });
});

describe('dates of an event', () => {
  const ofDate = (about: string) => ({ ...inference, about, field: 'date' });
  const atNine = { time: '09:30', zone: 'Europe/Lisbon' };
  const unexpectedTime =
    'events/accord.md “09:30”: Unexpected time “09:30”, expected one that the event’s evidence gives';
  const unexpected = (date: string, shown = date) =>
    `events/accord.md “${shown}”: Unexpected date “${date}”, expected one that the event’s evidence gives`;

  test.each([
    ['that the evidence gives', { date: '2026-03-03' }, []],
    ['in the month that the evidence gives', { date: '2026-03' }, []],
    ['on another day', { date: '2026-03-04' }, [unexpected('2026-03-04')]],
    ['finer than the evidence', { date: '2026-03-03', evidence: inMarch }, [unexpected('2026-03-03')]],
    ['with an inference', { date: '2026-03-04', inferences: [{ ...inference, field: 'date' }] }, []],
    [
      'with an inference about something else',
      { date: '2026-03-04', inferences: [inference] },
      [unexpected('2026-03-04')],
    ],
    ['in the year before, where the year is inferred', { date: '2025-03-03', inferences: [ofDate('the year')] }, []],
    ['in the year after, where the year is inferred', { date: '2027-03-03', inferences: [ofDate('the year')] }, []],
    [
      'two years away, even where the year is inferred',
      { date: '2024-03-03', inferences: [ofDate('the year')] },
      [unexpected('2024-03-03')],
    ],
    [
      'on another day, where only the year is inferred',
      { date: '2026-03-04', inferences: [ofDate('the year')] },
      [unexpected('2026-03-04')],
    ],
    [
      'on another day, where year and day are inferred, each for its reason',
      { date: '2026-03-04', inferences: [ofDate('the year'), ofDate('the day')] },
      [],
    ],
    ['in the next month, where the day is inferred', { date: '2026-04-30', inferences: [ofDate('the day')] }, []],
    [
      'two months away, even where the day is inferred',
      { date: '2026-05-01', inferences: [ofDate('the day')] },
      [unexpected('2026-05-01')],
    ],
    [
      'from the next month to one far away, where the day is inferred',
      { date: '2026-04-01/2026-08-01', inferences: [ofDate('the day')] },
      [unexpected('2026-04-01/2026-08-01', '2026-04-01/2026-08-0')],
    ],
    ['at a time that nobody gives', { date: '2026-03-03', ...atNine }, [unexpectedTime]],
    [
      'at a time that nobody gives, where the day is inferred',
      { date: '2026-03-03', ...atNine, inferences: [ofDate('the day')] },
      [unexpectedTime],
    ],
    [
      'at a time that is inferred, as the day is',
      { date: '2026-03-03', ...atNine, inferences: [ofDate('the day'), ofDate('the hour')] },
      [],
    ],
  ])('%s', async (_, fields, found) => {
    expect(await findings(dates, { events: { accord: fields } })).toEqual(found);
  });

  test('from a day that a passage gives to one that it doesn’t', async () => {
    const evidence = [{ source: 'wire', quote: signed, date: '2026-03-03/2026-03-05' }];
    expect(await findings(dates, { events: { accord: { evidence } } })).toEqual([
      'events/accord.md “2026-03-03/2026-03-0”: Unexpected date “2026-03-03/2026-03-05”, expected the one that this passage gives',
    ]);
  });

  test('as a passage gives it', async () => {
    const evidence = [
      { source: 'daily', quote: month, date: '2026-03-03' },
      { source: 'wire', quote: signed, date: '2026-03-03' },
    ];
    expect(await findings(dates, { events: { accord: { evidence } } })).toEqual([
      'events/accord.md “2026-03-03”: Unexpected date “2026-03-03”, expected the one that this passage gives',
    ]);
  });
});

describe('a date in figures that may be read in two ways', () => {
  const weekly = 'The ministers signed it on 4 March 2026 at the old customs house.';
  const body = (date: string) =>
    `They signed on ${date}.[^1]\n\n[^1]: [Weekly](source:weekly) “signed it on 4 March 2026 at the old customs house”`;

  test.each([
    ['04/03/2026', 0],
    ['03/04/2026', 0],
    ['05/03/2026', 1],
    ['04/05/2026', 1],
  ])('%s where the passage says 4 March: %i found', async (date, count) => {
    const literal = { articles: { weekly }, briefings: { lead: { body: body(date) } } };
    expect(await findings(dates, literal)).toHaveLength(count);
  });
});

describe('an event of several days needs each of them in its passages', () => {
  test.each([
    ['{2026-03-03}', 0],
    ['{2026-03-03,2026-03-05}', 1],
    ['{2026-03-02,2026-03-03}', 1],
  ])('%s', async (date, count) => {
    expect(await findings(dates, { events: { accord: { date } } })).toHaveLength(count);
    const evidence = [{ source: 'wire', quote: signed, date }];
    const read = await findings(dates, { events: { accord: { date: '2026-03-03', evidence } } });
    expect(read).toHaveLength(count);
  });
});

describe('dates that several passages have to bear out', () => {
  const both = `[^1][^2]\n\n[^1]: [Wire](source:wire) “${signed}”\n[^2]: [Daily](source:daily) “They will meet again on Friday to speak about the price of power”`;

  test.each([
    ['They signed on 3 March 2026.', 0],
    ['They signed on 4 March 2026.', 1],
  ])('%s', async (sentence, count) =>
    expect(await findings(dates, { briefings: { lead: { body: sentence + both } } })).toHaveLength(count),
  );
});

describe('a number in a passage that may be the same as a year', () => {
  const weekly = 'The port of Lisbon has room for 2000 ships and some more.';
  const body = (sentence: string) =>
    `${sentence}[^1]\n\n[^1]: [Weekly](source:weekly) “has room for 2000 ships and some more”`;

  test.each([
    ['It has room for 2000.', 0],
    ['It has room for 2001.', 1],
    ['It had room in March 2000.', 1],
    ['It had room in the summer of 2000.', 1],
  ])('%s', async (sentence, count) => {
    const literal = { articles: { weekly }, briefings: { lead: { body: body(sentence) } } };
    expect(await findings(dates, literal)).toHaveLength(count);
  });
});

describe('an inferred date where passages give several', () => {
  const text = 'The ministers met in May 2020 at sea, then in June 2026 at the harbour, and said nothing of it.';
  const evidence = [{ source: 'weekly', quote: text.slice(0, -1) }];
  const inferred = (about: string) => [{ about, reason: 'It was late.', field: 'date' }];

  test.each([
    ['a year from one of them', '2025', 'the year', 0],
    ['two years from each', '2023', 'the year', 1],
    ['a month from one of them', '2026-07', 'the month', 0],
    ['two months from each', '2026-08', 'the month', 1],
  ])('%s', async (_, date, about, count) => {
    const literal = { articles: { weekly: text }, events: { accord: { date, evidence, inferences: inferred(about) } } };
    expect(await findings(dates, literal)).toHaveLength(count);
  });

  test('nothing is near enough to tell where no year is known at all', async () => {
    const friday = [{ source: 'daily', quote: 'They will meet again on Friday to speak about the price of power' }];
    const accord = { date: '2031-01', evidence: friday, inferences: inferred('the month') };
    expect(await findings(dates, { events: { accord } })).toEqual([]);
  });

  test('a date with a time is shown without it, since the day is what is wrong', async () => {
    const accord = { date: '2026-03-04', time: '09:30', zone: 'Europe/Lisbon' };
    expect((await findings(dates, { events: { accord } }))[0]).toContain('Unexpected date “2026-03-04”, expected');
  });
});

test('an inference is offered where the fields have room for one', async () => {
  const body = `It was on 9 June 2031.[^1]\n\n[^1]: [Wire](source:wire) “${signed}”`;
  const isOffered = async (literal: Literal) =>
    dates.check(await dossierOf(literal)).map(({ hint }) => hint?.includes('add an inference'));
  expect(await isOffered({ events: { accord: { body } } })).toEqual([true]);
  expect(await isOffered({ initiatives: { accord: { body } } })).toEqual([true]);
  expect(await isOffered({ figures: { ferries: { body } } })).toEqual([true]);
  expect(await isOffered({ people: { 'ana-silva': { body } } })).toEqual([false]);
  expect(await isOffered({ briefings: { lead: { body } } })).toEqual([false]);
});

test('of an event at a time the date is told without the time', async () => {
  const found = (date: string) =>
    findings(dates, { events: { accord: { date, evidence: [{ source: 'wire', quote: signed }] } } });
  expect((await found('2026-03-04T10:00Z'))[0]).toContain('Unexpected date “2026-03-04”,');
  expect((await found('2026-03-04'))[0]).toContain('Unexpected date “2026-03-04”,');
});
