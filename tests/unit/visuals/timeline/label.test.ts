import { describe, expect, test } from 'vitest';
import { withSpacing } from '../../../../src/visuals/measure.ts';
import type { DateKind } from '../../../../src/visuals/timeline/date-kind.ts';
import { type EventLabel, insetRange, labelOf, type Placed } from '../../../../src/visuals/timeline/label.ts';
import { headingMargin } from '../../../../src/visuals/timeline/lane-layout.ts';
import type { MarkPosition } from '../../../../src/visuals/timeline/mark.ts';
import { fakeMeasure } from './fake-measure.ts';
import { event } from './sample-events.ts';

/** 800 px, of which a label likes 208. */
const frame = { left: 100, right: 900 };
/** 72.5 px wide, as its date is 58.5. */
const short = 'Talks here';
/** 203 px. */
const line = 'Talks on copper and tin here';
const words = '4 May 202';

interface Given {
  kind?: DateKind;
  title?: string;
  uncertain?: boolean;
  cut?: MarkPosition['cut'];
  others?: MarkPosition['others'];
  dots?: number[];
}

function placed(x0: number, x1: number, given: Given = {}): Placed {
  const { kind = 'day', title = short, uncertain = false, cut, others } = given;
  const dots = given.dots ?? (kind === 'day' || kind === 'instant' ? [(x0 + x1) / 2] : []);
  const more = { ...(cut && { cut }), ...(others && { others }) };
  return { event: event(title, {}, words), mark: { kind, x0, x1, dots, approximate: false, uncertain, ...more } };
}

/** `→ 119 Talks here / 4 May 202`: beside the mark or (`↓`) below it, from where on, or (`⇥`) up to where. */
function drawn({ side, align, x, title, date }: EventLabel): string {
  const sign = side === 'right' ? '→' : align === 'end' ? '⇥' : '↓';
  return `${sign} ${x} ${[...title.lines, ...date.lines].join(' / ')}`;
}

const other = { marks: [{ x0: 700, x1: 711, approximate: false, cut: { start: false, end: false } }], joins: [] };

describe('a label stands', () => {
  test.each<[name: string, placed: Placed, expected: string]>([
    ['beside a dot', placed(200, 210), '→ 219 Talks here'],
    ['behind its question mark', placed(200, 210, { uncertain: true }), '→ 232 Talks here'],
    ['beside a dot, up to the edge', placed(808.5, 818.5), '→ 827.5 Talks here'],
    ['below a dot that leaves no room beside it', placed(809, 819), '↓ 809 Talks here'],
    ['below a dot, and no further than the edge', placed(880, 890), '↓ 827.5 Talks here'],
    [
      'below a span, beside the line that may go through its start',
      placed(200, 400, { kind: 'span' }),
      '↓ 205 Talks here',
    ],
    ['below a span that begins before', placed(50, 400, { kind: 'span' }), '↓ 100 Talks here'],
    ['below a set', placed(200, 400, { kind: 'choice', dots: [205, 395] }), '↓ 200 Talks here'],
    ['below a day with another date', placed(200, 210, { others: other }), '↓ 200 Talks here'],
    ['below what was after a time', placed(200, 900, { kind: 'after' }), '↓ 205 Talks here'],
    ['below what has no date', placed(100, 900, { kind: 'undated' }), '↓ 100 Talks here'],
    ['before the limit of what was before a time', placed(100, 400, { kind: 'before' }), '⇥ 392 Talks here'],
    ['before the day of what was by one', placed(100, 400, { kind: 'by', dots: [395] }), '⇥ 387 Talks here'],
    [
      'before a limit, and no nearer to the edge than it is wide',
      placed(100, 150, { kind: 'before' }),
      '⇥ 172.5 Talks here',
    ],
    [
      'below what goes on to a limit out of view',
      placed(100, 900, { kind: 'before', cut: { start: false, end: true } }),
      '↓ 105 Talks here',
    ],
    [
      'before a limit that is in view alone',
      placed(100, 400, { kind: 'before', cut: { start: true, end: false } }),
      '⇥ 392 Talks here',
    ],
  ])('%s', (_, given, expected) => expect(drawn(labelOf(given, frame, fakeMeasure))).toBe(`${expected} / ${words}`));

  test('below where a drawing is too narrow to have labels beside marks', () => {
    const side = (right: number) => labelOf(placed(10, 20), { left: 0, right }, fakeMeasure).side;
    // Less than three tenths of it leave 140 px and the 9 between.
    expect([side(497), side(496)]).toEqual(['right', 'below']);
  });
});

describe('a title', () => {
  const titles = (given: Placed) => labelOf(given, frame, fakeMeasure).title.lines;
  const long = `${line} and in all of the other places that have any`;

  test('beside a mark is wrapped where it would be longer than a label likes to be', () => {
    expect(titles(placed(200, 210, { title: line }))).toEqual([line]);
    expect(titles(placed(200, 210, { title: `${line} and` }))).toEqual(['Talks on copper', 'and tin here and']);
    expect(titles(placed(200, 210, { title: long }))).toHaveLength(3);
  });

  test('beside a mark near the edge is wrapped into three lines at most, of 140 px at least', () => {
    const side = (x: number, title: string) => labelOf(placed(x, x + 10, { title }), frame, fakeMeasure).side;
    expect([side(741, line), side(742, line)]).toEqual(['right', 'below']);
    expect([side(690, long), side(741, long)]).toEqual(['right', 'below']);
  });

  test('below a mark is as wide as that, if not less than two words take', () => {
    const below = (width: number) => titles(placed(200, 200 + width, { kind: 'span', title: line }));
    expect(below(203)).toEqual([line]);
    expect(below(202)).toEqual(['Talks on copper', 'and tin here']);
    expect(titles(placed(200, 220, { kind: 'span', title: long }))).toEqual(
      titles(placed(200, 328, { kind: 'span', title: long })),
    );
    expect(below(600)).toEqual([line]);
  });

  test('below a set is as wide as it likes, however near to each other its dates are', () => {
    expect(titles(placed(200, 215, { kind: 'choice', dots: [205, 210], title: line }))).toEqual([line]);
  });
});

describe('the axis leaves', () => {
  const range = (...all: Placed[]) =>
    insetRange([100, 900], all, frame, fakeMeasure).map((x) => Math.round(x * 100) / 100);

  test.each<[name: string, placed: Placed[], expected: number[]]>([
    ['10 px at either end', [placed(300, 310)], [110, 890]],
    ['40 px where something goes on before', [placed(100, 300, { kind: 'before' })], [140, 890]],
    ['40 px where something goes on after', [placed(300, 900, { kind: 'since' })], [110, 860]],
    ['40 px at both where something has no date', [placed(100, 900, { kind: 'undated' })], [140, 860]],
    ['what a mark takes before the frame, and a quarter more', [placed(80, 400, { kind: 'span' })], [128.75, 890]],
    ['what a mark takes behind it', [placed(400, 920, { kind: 'span' })], [110, 871.25]],
    ['what a question mark takes', [placed(400, 900, { kind: 'span', uncertain: true })], [110, 880]],
    ['what a label takes beside a mark', [placed(830, 840)], [110, 873.13]],
    ['what a label takes below a mark', [placed(860, 890, { kind: 'span' })], [110, 862.5]],
    ['what a label takes before a limit', [placed(100, 150, { kind: 'before' })], [140, 890]],
    ['what a label takes before an early limit', [placed(100, 120, { kind: 'before', title: line })], [338.75, 890]],
    ['three tenths of the frame at most', [placed(-500, 400, { kind: 'span' })], [340, 890]],
    ['four tenths of it at both together', [placed(-500, 1500, { kind: 'span' })], [260, 740]],
  ])('%s', (_, all, expected) => expect(range(...all)).toEqual(expected));

  test('what it left already, and what is still lacking', () => {
    const again = insetRange([150, 850], [placed(80, 920, { kind: 'span' })], frame, fakeMeasure);
    expect(again).toEqual([178.75, 821.25]);
  });
});

describe('headings stand beside the lanes', () => {
  const lanes = (title: string) => [{ id: 'a', title }];
  test.each([
    ['in 112 px', 'Talks', 1120, 112],
    ['above them in a narrow drawing', 'Talks', 899, 0],
    ['in 112 px from 900 on', 'Talks', 900, 112],
    ['in what the longest word takes', 'On Infrastructures', 1120, 126],
    ['in a sixth of the drawing at most', 'Telecommunication here', 900, 143],
    ['above them where a word takes more', 'Telecommunications', 900, 0],
  ])('%s', (_, title, width, expected) =>
    expect(headingMargin(lanes(title), width, withSpacing(fakeMeasure))).toBe(expected),
  );
});
