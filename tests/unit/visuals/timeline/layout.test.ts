import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box, TextLine } from '../../../../src/visuals/timeline/entry.ts';
import type { TimelineEvent, TimelineWhen } from '../../../../src/visuals/timeline/event.ts';
import { layoutTimeline, type TimelineLayout } from '../../../../src/visuals/timeline/layout.ts';
import { markShapes } from '../../../../src/visuals/timeline/mark.ts';
import { date, title } from '../../../../src/visuals/timeline/typography.ts';
import type { TimeWindow } from '../../../../src/visuals/timeline/view.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { arbitraryEvents } from './arbitrary-events.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at, conference, decade, event, lanes, onDay, otherwise, within } from './sample-events.ts';

const widths = [1120, 704] as const;

function layout(events: TimelineEvent[], width = 1120, window: TimeWindow = { from: null, to: null }): TimelineLayout {
  return layoutTimeline(events, lanes, { width, measure: fakeMeasure, words, locale: 'en-GB', window });
}

const entriesOf = (drawing: TimelineLayout) => drawing.lanes.flatMap((lane) => lane.entries);

test('without events there is nothing but a line’s height', () => {
  expect(layout([])).toMatchObject({ lanes: [], axis: { parts: [], ticks: [] } });
});

test('lanes without events are left out, and the others keep their numbers', () => {
  expect(layout([event('a', onDay('2026-02-04'), '', 'treaties')]).lanes.map(({ id, number }) => [id, number])).toEqual(
    [['treaties', 2]],
  );
});

test('each event has its date under its title, also where its neighbours have the same', () => {
  for (const { event, title, date } of entriesOf(layout(conference))) {
    expect(date.map(({ text }) => text).join(' ')).toBe(event.words);
    expect(date[0]?.y).toBeGreaterThan(title.at(-1)?.y ?? 0);
  }
});

test('what is before an event stops at its mark', () => {
  const drawing = layout(conference);
  const mark = (id: string) => entriesOf(drawing).find((entry) => entry.event.id === id)?.mark;
  const stop = mark('Meeting with the minister of Ayland')?.x1;
  expect(stop).toBe(mark('Conference')?.dots[0]);
});

describe('what was at some time before something', () => {
  const dated = [event('first', onDay('2025-10-03')), event('anchor', onDay('2026-02-04'))];
  const drawn = (when: Partial<TimelineWhen>, window?: TimeWindow) =>
    entriesOf(layout([...dated, event('before', when, 'day not given')], 1120, window));
  const kinds = {
    before: { latest: at('2026-02-05'), anchor: 'anchor', relation: 'before' },
    by: { latest: at('2026-02-05') },
  } as const;

  test.each(Object.entries(kinds))('is drawn through all earlier time, up to where %s says', (kind, when) => {
    const entries = drawn(when);
    const [first, anchor, before] = ['first', 'anchor', 'before'].map((id) =>
      entries.find(({ event }) => event.id === id),
    );
    expect(before?.mark.kind).toBe(kind);
    expect(before?.mark.x0).toBeLessThan((first?.mark.x0 ?? 0) - 20);
    expect(before?.mark.x1).toBeLessThanOrEqual(anchor?.mark.x1 ?? 0);
    expect(before?.label.x1).toBeLessThan(anchor?.mark.dots[0] ?? 0);
  });

  test('ends at the day that belongs to it with a ring, and before another event with a stop', () => {
    const paints = (when: Partial<TimelineWhen>) => {
      const mark = drawn(when).find((entry) => entry.event.id === 'before')?.mark;
      return mark ? markShapes(mark).map(({ paint }) => paint) : [];
    };
    expect(paints(kinds.by)).toContain('hollow');
    expect(paints(kinds.by)).not.toContain('stop');
    expect(paints(kinds.before)).toContain('stop');
    expect(paints(kinds.before)).not.toContain('hollow');
  });

  test.each(Object.entries(kinds))('goes on through an earlier view, where its limit isn’t (%s)', (_, when) => {
    const entries = drawn(when, { from: at('2025-10-01'), to: at('2025-10-10') });
    const mark = entries.find(({ event }) => event.id === 'before')?.mark;
    expect(mark).toMatchObject({ cut: { start: false, end: true } });
    expect((mark?.x1 ?? 0) - (mark?.x0 ?? 0)).toBeGreaterThan(900);
  });

  test('stands in the rows above what it precedes', () => {
    const inOrder = [event('on the day or before', kinds.by), ...dated.slice(1)];
    const ys = entriesOf(layout(inOrder)).map(({ mark }) => mark.y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });
});

test('the title of a month is no wider than the month, as far as its words go', () => {
  const month = event('Understanding on tariffs for rare earths', within('2025-10-01', '2025-11-01'), 'October 2025');
  const [entry] = entriesOf(layout([month, event('b', onDay('2026-02-03')), event('c', onDay('2026-02-04'))]));
  expect(entry?.label.x1).toBeLessThanOrEqual((entry?.mark.x1 ?? 0) + 1);
});

test('a tighter limit of its own stops an event before its anchor', () => {
  const marks = entriesOf(
    layout([
      event('a', onDay('2026-02-20')),
      event('b', { anchor: 'a', relation: 'before', latest: at('2026-02-10') }),
      event('c', onDay('2026-02-01')),
    ]),
  ).map(({ event, mark }) => [event.id, mark.x1] as const);
  expect(new Map(marks).get('b')).toBeLessThan((new Map(marks).get('a') ?? 0) - 100);
});

test('no question mark is cut', () => {
  fc.assert(
    fc.property(arbitraryEvents, fc.constantFrom(...widths, 328), (events, width) => {
      const doubtful = entriesOf(layout(events, width)).filter(({ mark }) => mark.uncertain);
      for (const { mark } of doubtful) expect(mark.x1 + 13).toBeLessThanOrEqual(width + 0.01);
    }),
  );
});

test('a month spans its days and has no dot', () => {
  const [entry] = entriesOf(layout([event('a', within('2026-01-01', '2026-02-01')), event('b', onDay('2026-03-01'))]));
  expect(entry?.mark).toMatchObject({ kind: 'span', dots: [] });
});

test('a day among hours is a bar, so that it has no time of its own', () => {
  const clock = { earliest: at('2026-02-04T10:00'), latest: at('2026-02-04T10:01'), precision: 'minute' } as const;
  const marks = entriesOf(layout([event('day', onDay('2026-02-04')), event('time', clock)])).map(({ mark }) => [
    mark.kind,
    mark.dots.length,
  ]);
  expect(marks).toEqual([
    ['day', 0],
    ['instant', 1],
  ]);
});

test.each(widths)('labels neither overlap nor leave a drawing of %i px', (width) => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => expectOrder(layout(events, width))),
    { numRuns: 150 },
  );
});

test('a date without a limit, in another source, is drawn as far as there is room', () => {
  const other = { earliest: null, latest: at('2015-01-01'), precision: null, approximate: false };
  const month = {
    ...event('month', within('2015-01-01', '2015-02-01')),
    readings: [{ words: 'a', sources: ['News'], other }],
  };
  for (const width of widths) expectOrder(layout([month, event('later', onDay('2024-01-01'))], width));
});

test.each([...widths, 328])('neither do they where a part of the time is in view at %i px', (width) => {
  const time = fc.integer({ min: at('2014-06-01'), max: at('2027-06-01') });
  const window = fc.record({ from: fc.option(time), to: fc.option(time) });
  fc.assert(
    fc.property(arbitraryEvents, window, (events, window) => expectOrder(layout(events, width, window))),
    { numRuns: 150 },
  );
});

describe('of which some events are drawn', () => {
  const chosen = (timeline: TimelineEvent[], width: number, window?: TimeWindow) => {
    const events = timeline.filter((_, i) => i % 3 === 1);
    const setting = { width, measure: fakeMeasure, words, locale: 'en-GB', timeline, ...(window ? { window } : {}) };
    return layoutTimeline(events, lanes, setting);
  };

  test('a timeline keeps its axis, and each event its place', () => {
    const [all, some] = [layout(conference), chosen(conference, 1120)];
    expect(some.axis).toEqual({ ...all.axis, footY: some.axis.footY });
    const places = new Map(entriesOf(all).map(({ event, mark }) => [event.id, mark.x0]));
    for (const { event, mark } of entriesOf(some)) expect(mark.x0).toBe(places.get(event.id));
    expect(entriesOf(some)).toHaveLength(4);
  });

  test.each([...widths, 328])('a timeline of %i px is in order', (width) => {
    const time = fc.integer({ min: at('2014-06-01'), max: at('2027-06-01') });
    const window = fc.record({ from: fc.option(time), to: fc.option(time) });
    fc.assert(
      fc.property(arbitraryEvents, window, (timeline, window) => {
        expectOrder(chosen(timeline, width));
        expectOrder(chosen(timeline, width, window));
      }),
      { numRuns: 60 },
    );
  });
});

test.each(widths)('100 events in ten years are in order at %i px', (width) => expectOrder(layout(decade(100), width)));

test('every event has one mark', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const drawn = entriesOf(layout(events));
      expect(drawn.map((entry) => entry.event.id).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      for (const { mark } of drawn) expect([mark.x0, mark.x1, mark.y].every(Number.isFinite)).toBe(true);
    }),
  );
});

test('every word of every title and date is drawn', () => {
  const drawing = layout(decade(20), 704);
  for (const { event, title, date } of entriesOf(drawing)) {
    expect(title.map(({ text }) => text).join(' ')).toBe(event.title);
    expect(date.map(({ text }) => text).join(' ')).toBe(event.words);
  }
});

test('the mark of another date lies neither on the event’s own nor on the next', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      for (const { mark } of entriesOf(layout(events, 704))) {
        const others = mark.others?.marks ?? [];
        for (const [i, a] of others.entries())
          for (const b of [mark, ...others.slice(i + 1)]) expect(a.x0 < b.x1 && b.x0 < a.x1).toBe(false);
      }
    }),
  );
});

test.each([
  [
    'from the day on before which the event was',
    { latest: at('2015-01-01') },
    { earliest: at('2015-01-01'), latest: null },
  ],
  [
    'before the day after which the event was',
    { earliest: at('2015-01-01') },
    { earliest: null, latest: at('2015-01-01') },
  ],
])('a date %s lies on the other side of it', (_, when, limits) => {
  const other = { ...limits, precision: null, approximate: false };
  const drawing = layout([{ ...event('a', when), readings: [{ words: 'another day', sources: ['News'], other }] }]);
  expectOrder(drawing);
  const [mark] = entriesOf(drawing).map(({ mark }) => mark);
  const isRight = limits.latest === null;
  expect((mark?.others?.marks[0]?.x0 ?? 0) > (mark?.x0 ?? 0)).toBe(isRight);
});

test('in doubt, an event before a day leaves room for what another source gives behind its question mark', () => {
  const other = { earliest: at('2018-03-30'), latest: at('2019-05-04'), precision: null, approximate: false };
  const when = { latest: at('2018-03-28'), uncertain: true, openStart: 'open' } as const;
  const doubtful = { ...event('b', when), readings: [{ words: 'another day', sources: ['News'], other }] };
  for (const width of widths) expectOrder(layout([event('a', onDay('2013-11-27')), doubtful], width));
});

describe('a date that another source gives', () => {
  const disputed = {
    ...event('disputed', onDay('2026-02-10'), '10 February 2026'),
    readings: [otherwise('17 February 2026', '2026-02-17')],
  };
  const entryIn = (from: string | null, to: string | null) => {
    const window = { from: from === null ? null : at(from), to: to === null ? null : at(to) };
    return entriesOf(layout([disputed, event('last', onDay('2026-03-20'))], 1120, window)).find(
      (entry) => entry.event.id === 'disputed',
    );
  };

  test('has a mark on the axis, joined to the event’s own', () => {
    const { others, x1 = 0 } = entryIn(null, null)?.mark ?? {};
    expect(others?.marks).toHaveLength(1);
    expect(others?.joins).toEqual([{ x0: x1, x1: others?.marks[0]?.x0 }]);
  });

  test('widens the axis', () => {
    const { parts } = layout([disputed]).axis;
    expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([at('2026-02-10'), at('2026-02-18')]);
  });

  test('is drawn alone where the event’s own date is out of view', () => {
    const entry = entryIn('2026-02-14', '2026-02-20');
    expect(entry?.mark).toMatchObject({ isAway: true, dots: [] });
    expect(entry?.mark.others?.marks).toHaveLength(1);
    expect(entryIn('2026-02-08', '2026-02-12')?.mark).toMatchObject({ others: { marks: [] } });
    expect(entryIn('2026-03-01', '2026-03-04')).toBeUndefined();
  });
});

/** Texts and marks: within the drawing, and no text over another event’s text or mark. */
function expectOrder(drawing: TimelineLayout): void {
  const texts = entriesOf(drawing).flatMap(textBoxes);
  const marks = entriesOf(drawing).flatMap(({ mark }) =>
    [mark, ...(mark.others?.marks ?? []), ...(mark.others?.joins ?? [])].map(({ x0, x1 }) => {
      return { x0, x1, y0: mark.y - 3, y1: mark.y + 3 };
    }),
  );
  const shapes = [...texts, ...marks];
  expect(shapes.filter((box) => !isWithin(box, drawing))).toEqual([]);
  expect(texts.flatMap((a, i) => shapes.slice(i + 1).filter((b) => overlap(a, b)))).toEqual([]);
}

function textBoxes(entry: ReturnType<typeof entriesOf>[number]): Box[] {
  return [...entry.title.map((line) => boxOf(line, title)), ...entry.date.map((line) => boxOf(line, date))];
}

type Type = { size: number; line: number; ascent: number };

function boxOf({ x, y, text, isEnd }: TextLine, { size, line, ascent }: Type): Box {
  const width = fakeMeasure(text, size);
  const x0 = isEnd ? x - width : x;
  return { x0, x1: x0 + width, y0: y - ascent, y1: y - ascent + line };
}

function isWithin({ x0, x1, y0, y1 }: Box, { width, height }: TimelineLayout): boolean {
  return x0 >= -0.01 && x1 <= width + 0.01 && y0 >= 0 && y1 <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 - 0.01 && b.x0 < a.x1 - 0.01 && a.y0 < b.y1 - 0.01 && b.y0 < a.y1 - 0.01;
}
