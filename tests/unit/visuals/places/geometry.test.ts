import { describe, expect, test } from 'vitest';
import { crosses, distanceToBox, isInside, overlap } from '../../../../src/visuals/places/geometry.ts';

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
  ])('%s', (_, from, to, expected) => {
    expect(crosses([from, to], box)).toBe(expected);
    expect(crosses([to, from], box)).toBe(expected);
  });
});
