import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crosses,
  distanceToBox,
  doubleArea,
  isInside,
  meet,
  overlap,
  type Point,
  simplify,
} from '../../../../src/visuals/places/geometry.ts';

const box = { x0: 10, y0: 10, x1: 20, y1: 20 };

describe('overlap(a, b)', () => {
  test.each([
    ['a corner', { x0: 19, y0: 19, x1: 30, y1: 30 }, true],
    ['the same box', box, true],
    ['a box beside it that touches it', { x0: 20, y0: 10, x1: 30, y1: 20 }, false],
    ['a box below that touches it', { x0: 10, y0: 20, x1: 20, y1: 30 }, false],
    ['a box below', { x0: 10, y0: 21, x1: 20, y1: 30 }, false],
  ])('%s', (_, other, expected) => {
    expect(overlap(box, other)).toBe(expected);
    expect(overlap(other, box)).toBe(expected);
  });
});

test.each([
  [box, true],
  [{ ...box, x0: 9 }, false],
  [{ ...box, y0: 9 }, false],
  [{ ...box, x1: 21 }, false],
  [{ ...box, y1: 21 }, false],
])('isInside(%j, frame) is %s', (inner, expected) => expect(isInside(inner, box)).toBe(expected));

test.each<[[number, number], number]>([
  [[15, 15], 0],
  [[20, 15], 0],
  [[5, 15], 5],
  [[15, 26], 6],
  [[23, 24], 5],
])('distanceToBox(%j, box) is %i', (point, distance) => expect(distanceToBox(point, box)).toBe(distance));

describe('crosses(segment, box)', () => {
  test.each<[string, [number, number], [number, number], boolean]>([
    ['right through', [0, 15], [30, 15], true],
    ['steeply through', [15, 0], [15, 30], true],
    ['askew through a corner', [8, 13], [13, 8], true],
    ['from within', [15, 15], [40, 40], true],
    ['within', [12, 12], [13, 14], true],
    ['too short', [0, 15], [9, 15], false],
    ['too late', [21, 15], [30, 15], false],
    ['beside', [0, 21], [30, 21], false],
    ['askew past a corner', [8, 11], [11, 8], false],
    ['through a corner alone', [8, 12], [12, 8], false],
    ['along an edge', [0, 10], [30, 10], true],
    ['along the opposite edge', [20, 0], [20, 30], true],
    ['up to an edge', [0, 15], [10, 15], false],
    ['a point within', [15, 15], [15, 15], true],
    ['a point beside', [15, 25], [15, 25], false],
  ])('%s', (_, from, to, expected) => {
    expect(crosses([from, to], box)).toBe(expected);
    expect(crosses([to, from], box)).toBe(expected);
  });
});

test('a segment crosses a box where one of many points of it lies within', () => {
  const place = fc.double({ min: 0, max: 12, noNaN: true }).map((x) => Math.round(x * 4) / 4);
  const point = fc.tuple(place, place);
  const some = { x0: 3.1, y0: 4.1, x1: 5.9, y1: 8.9 };
  fc.assert(
    fc.property(point, point, ([ax, ay], [bx, by]) => {
      const isWithin = Array.from({ length: 2001 }, (_, at) => at / 2000).some((share) => {
        const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share];
        return x > some.x0 && x < some.x1 && y > some.y0 && y < some.y1;
      });
      // Where a segment only grazes a corner, all of these points may miss it.
      const inner = { x0: 3.11, y0: 4.11, x1: 5.89, y1: 8.89 };
      expect(
        crosses(
          [
            [ax, ay],
            [bx, by],
          ],
          isWithin ? some : inner,
        ),
      ).toBe(isWithin);
    }),
  );
});

test.each<[string, Point[], boolean]>([
  [
    'that cross',
    [
      [0, 0],
      [10, 10],
      [0, 10],
      [10, 0],
    ],
    true,
  ],
  [
    'of which one ends before the other',
    [
      [0, 0],
      [4, 4],
      [0, 10],
      [10, 0],
    ],
    false,
  ],
  [
    'of which the other ends before the one',
    [
      [0, 0],
      [10, 10],
      [0, 10],
      [4, 6],
    ],
    false,
  ],
  [
    'side by side',
    [
      [0, 0],
      [10, 0],
      [0, 5],
      [10, 5],
    ],
    false,
  ],
  [
    'one behind the other',
    [
      [0, 0],
      [4, 0],
      [6, 0],
      [10, 0],
    ],
    false,
  ],
])('segments %s', (_, [a, b, c, d], expected) => {
  const pairs = [
    [a!, b!],
    [b!, a!],
  ] as const;
  for (const [from, to] of pairs) {
    expect(meet([from, to], [c!, d!])).toBe(expected);
    expect(meet([d!, c!], [from, to])).toBe(expected);
  }
});

test.each<[Point[], number]>([
  [
    [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ],
    24,
  ],
  [
    [
      [0, 0],
      [0, 3],
      [4, 3],
      [4, 0],
    ],
    24,
  ],
  [
    [
      [1, 1],
      [5, 1],
      [1, 4],
    ],
    12,
  ],
  [
    [
      [0, 0],
      [4, 0],
    ],
    0,
  ],
  [[], 0],
])('doubleArea(%j) is %i', (line, area) => expect(doubleArea(line)).toBe(area));

describe('simplify(line, tolerance)', () => {
  test.each<[string, Point[], Point[]]>([
    [
      'leaves out what lies on a straight line',
      [
        [0, 0],
        [5, 0],
        [10, 0],
      ],
      [
        [0, 0],
        [10, 0],
      ],
    ],
    [
      'leaves out what lies as far off as may be',
      [
        [0, 0],
        [5, 1],
        [10, 0],
      ],
      [
        [0, 0],
        [10, 0],
      ],
    ],
    [
      'keeps what lies farther off',
      [
        [0, 0],
        [5, 1.1],
        [10, 0],
      ],
      [
        [0, 0],
        [5, 1.1],
        [10, 0],
      ],
    ],
    [
      'keeps a small turn on a long way',
      [
        [0, 0],
        [5, 9],
        [6, 7.5],
        [10, 0],
      ],
      [
        [0, 0],
        [5, 9],
        [10, 0],
      ],
    ],
    [
      'keeps the corners of a closed line',
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ],
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ],
    ],
    [
      'keeps a line of two points',
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('%s', (_, line, expected) => expect(simplify(line, 1)).toEqual(expected));

  test('keeps the ends, and nothing but points of the line, of which none is farther off than may be', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (line, tolerance) => {
          const kept = simplify(line, tolerance);
          expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)]);
          for (const [x, y] of line) {
            const near = kept.slice(1).some(([bx, by], at) => {
              const [ax, ay] = kept[at] as Point;
              const length = Math.hypot(bx - ax, by - ay);
              const off =
                length === 0
                  ? Math.hypot(x - ax, y - ay)
                  : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
              return off <= tolerance + 1e-9;
            });
            expect(near).toBe(true);
          }
        },
      ),
    );
  });
});
