import { expect, test } from 'vitest';
import { remembered, rememberedOf } from '../../../src/core/remembered.ts';

test('remembered(read) reads each text once, also where there is nothing to read', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['a', 'ab', 'a', '', ''].map(lengthOf)).toEqual([1, 2, 1, undefined, undefined]);
  expect(asked).toEqual(['a', 'ab', '']);
});

test('rememberedOf(read) reads each object once, and equal ones each for itself', () => {
  let asked = 0;
  const sizeOf = rememberedOf((list: number[]) => {
    asked++;
    return list.length;
  });
  const list = [1, 2];
  expect([sizeOf(list), sizeOf(list), sizeOf([1, 2])]).toEqual([2, 2, 2]);
  expect(asked).toBe(2);
});
