import { expect, it } from 'vitest';
import { markPlace } from '../../../../../src/visuals/timeline/scale/mark-place.ts';

const kinds = ['instant', 'day', 'span', 'interval', 'before', 'after', 'during', 'choice', 'undated'] as const;

it('makes marks as much larger as text is', () => {
  for (const kind of kinds)
    for (const [x0, x1] of [
      [40, 41],
      [40, 300],
    ] as const) {
      const usual = markPlace(kind, x0, x1, 1);
      const double = { ...usual, x0: 2 * usual.x0, x1: 2 * usual.x1 };
      expect(markPlace(kind, 2 * x0, 2 * x1, 2)).toEqual(double);
    }
});
