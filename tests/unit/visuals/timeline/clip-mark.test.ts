import { describe, expect, test } from 'vitest';
import { clipMark, inside, leadingEdge, trailingEdge } from '../../../../src/visuals/timeline/clip-mark.ts';
import type { DateKind } from '../../../../src/visuals/timeline/date-kind.ts';
import type { MarkPosition } from '../../../../src/visuals/timeline/mark.ts';
import type { OtherMark } from '../../../../src/visuals/timeline/other-marks.ts';

const frame = { left: 100, right: 500 };

function mark(kind: DateKind, x0: number, x1: number, dots: number[] = [], uncertain = false): MarkPosition {
  return { kind, x0, x1, dots, approximate: false, uncertain };
}

/** `‹100…300` for what goes on before 100, with its dots behind. */
function drawn({ x0, x1, cut, dots = [] }: Pick<MarkPosition, 'x0' | 'x1' | 'cut'> & { dots?: number[] }): string {
  return [`${cut?.start ? '‹' : ''}${x0}…${x1}${cut?.end ? '›' : ''}`, ...dots].join(' ');
}

describe('of a mark there is in the frame from 100 to 500', () => {
  test.each<[name: string, mark: MarkPosition, expected: string]>([
    ['a bar within', mark('span', 150, 300), '150…300'],
    ['a bar that takes it up', mark('span', 100, 500), '100…500'],
    ['a bar that goes on at both sides', mark('interval', 99, 501), '‹100…500›'],
    ['a bar that ends at its edge', mark('span', 50, 100), '‹100…114'],
    ['a bar that begins near its end', mark('span', 495, 600), '486…500›'],
    ['a bar before it', mark('span', 10, 50), '‹100…114'],
    ['a bar behind it', mark('span', 600, 700), '486…500›'],
    ['a bar in doubt, with its question mark', mark('span', 150, 500, [], true), '150…487›'],
    ['a dot within', mark('day', 295, 305, [300]), '295…305 300'],
    ['a dot that touches the edge', mark('day', 100, 110, [105]), '100…110 105'],
    ['a dot over the edge', mark('day', 97, 107, [102]), '100…110 105'],
    ['a dot over the end', mark('during', 493, 503, [498]), '490…500 495'],
    ['a dot in doubt', mark('day', 480, 490, [485], true), '477…487 482'],
    ['the whole dots of a set', mark('choice', 45, 605, [50, 104, 105, 300, 495, 496, 600]), '‹100…500› 105 300 495'],
    ['what is before a limit within', mark('before', 50, 300), '100…300'],
    ['what is before its end', mark('before', 50, 500), '100…500'],
    ['what is before a later limit', mark('before', 50, 501), '100…500›'],
    ['what is by a later day', mark('by', 50, 605, [600]), '100…500›'],
    ['what is by a day in doubt', mark('by', 50, 490, [485], true), '100…487›'],
    ['what is before an earlier limit', mark('before', 10, 50), '100…114'],
    ['what is after a limit within', mark('after', 300, 700), '300…500'],
    ['what is after its start', mark('after', 100, 700), '100…500'],
    ['what is since an earlier limit', mark('since', 99, 700), '‹100…500'],
    ['what is after a later limit', mark('after', 600, 700), '486…500'],
    ['what has no limit', mark('undated', 0, 600), '100…500'],
  ])('%s', (_, given, expected) => expect(drawn(clipMark(given, frame))).toBe(expected));
});

describe('of the other dates of a mark', () => {
  const other = (x0: number, x1: number, cut = { start: false, end: false }): OtherMark => ({
    ...{ x0, x1, cut },
    approximate: false,
  });
  const clipped = (own: MarkPosition, marks: OtherMark[], joins: { x0: number; x1: number }[]) => {
    const { others, isAway, ...rest } = clipMark({ ...own, others: { marks, joins } }, frame);
    return [isAway ? 'away' : drawn(rest), others?.marks.map(drawn).join(), others?.joins.map(drawn).join()];
  };
  const day = mark('day', 295, 305, [300]);

  test('there are those in the frame, and those that go on', () => {
    expect(clipped(day, [other(200, 211), other(400, 600)], [{ x0: 211, x1: 295 }])).toEqual([
      '295…305 300',
      '200…211,400…500›',
      '211…295',
    ]);
    expect(clipped(day, [other(50, 150), other(320, 420, { start: false, end: true })], [])).toEqual([
      '295…305 300',
      '‹100…150,320…420›',
      '',
    ]);
  });

  test.each([
    ['at the edge', 100, '‹100…111'],
    ['over the edge', 99, ''],
    ['at the end', 489, '489…500›'],
    ['over the end', 490, ''],
  ])('one without a length %s is whole or not there', (_, x0, expected) => {
    expect(clipped(day, [other(x0, x0 + 11)], [])[1]).toBe(expected);
  });

  test('those out of view are left out, and lines to them are cut', () => {
    const far = [other(10, 60), other(40, 100), other(500, 560)];
    expect(
      clipped(day, far, [
        { x0: 60, x1: 295 },
        { x0: 305, x1: 500 },
        { x0: 0, x1: 100 },
      ]),
    ).toEqual(['295…305 300', '', '100…295,305…500']);
  });

  test('the event itself is away where they alone are in view', () => {
    const away = mark('day', 80, 90, [85]);
    expect(
      clipMark({ ...away, others: { marks: [other(200, 211), other(300, 350)], joins: [] } }, frame),
    ).toMatchObject({ x0: 200, x1: 350, dots: [], isAway: true });
    expect(clipped(away, [other(200, 211)], [])[0]).toBe('away');
    expect(clipped(mark('day', 501, 511, [506]), [other(200, 211)], [])[0]).toBe('away');
    expect(clipped(mark('day', 500, 510, [505]), [other(200, 211)], [])[0]).toBe('490…500 495');
    expect(clipped(mark('day', 90, 100, [95]), [other(200, 211)], [])[0]).toBe('100…110 105');
    expect(clipped(away, [other(0, 11)], [])[0]).toBe('100…110 105');
  });
});

test.each<[mark: MarkPosition, first: number, last: number]>([
  [mark('span', 10, 50), 10, 50],
  [mark('day', 10, 20, [15]), 15, 15],
  [mark('choice', 10, 90, [15, 85]), 15, 85],
  [mark('before', 10, 50), 50, 50],
  [mark('by', 10, 50, [45]), 45, 45],
  [mark('after', 10, 50), 10, 10],
])('%j stops what is before it at %s, and what is after it at %s', (given, first, last) => {
  expect([leadingEdge(given), trailingEdge(given)]).toEqual([first, last]);
});

test('a dot stands inside with all of itself', () => {
  expect([0, 105, 300, 495, 600].map((x) => inside(x, [100, 500]))).toEqual([105, 105, 300, 495, 495]);
});
