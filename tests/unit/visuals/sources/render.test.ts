import { expect, test } from 'vitest';
import { renderCellSign } from '../../../../src/visuals/sources/render.ts';
import { reviewable } from '../reviewable.ts';

const kinds = ['silent', 'speaks', 'differs'] as const;

test.each(kinds)('%s', async (kind) => {
  await expect(reviewable(renderCellSign(kind), 'source-matrix')).toMatchFileSnapshot(`snapshots/${kind}.svg`);
});

test('the signs differ in shape, not in colour alone', () => {
  const shapes = kinds.map((kind) => renderCellSign(kind).replace(/ class="[^"]*"/gu, ''));
  expect(new Set(shapes).size).toBe(3);
});
