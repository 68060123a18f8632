import { expect, it } from 'vitest';
import { markPlace } from '../../../../../src/visuals/timeline/scale/mark-place.ts';

const kinds = ['instant', 'day', 'span', 'interval', 'before', 'after', 'during', 'choice', 'undated'] as const;

it('has a dot for a moment, wherever its time ends, and a bar for a long day', () => {
  expect(markPlace('instant', 40, 300, 1)).toEqual(markPlace('instant', 40, 41, 1));
  expect(markPlace('instant', 40, 300, 1).isBar).toBe(false);
  expect(markPlace('day', 40, 300, 1)).toEqual({ x0: 40, x1: 300, isBar: true });
  expect(markPlace('day', 40, 41, 1).isBar).toBe(false);
  expect(markPlace('span', 40, 41, 1).isBar).toBe(true);
});

it('has no bar that is too short to see: about its middle it is made longer', () => {
  const { x0, x1 } = markPlace('interval', 40, 41, 1);
  expect((x0 + x1) / 2).toBe(40.5);
  expect(x1 - x0).toBeGreaterThan(1);
  expect(markPlace('interval', x0, x1, 1)).toEqual({ x0, x1, isBar: true });
});

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
