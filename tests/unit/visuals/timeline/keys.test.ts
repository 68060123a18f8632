import { expect, test } from 'vitest';
import { commandOfKey, isMove } from '../../../../src/visuals/timeline/live/keys.ts';

const press = (key: string, modifiers = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
});

test.each([
  ['+', {}, 'zoom-in'],
  ['-', {}, 'zoom-out'],
  ['0', {}, 'zoom-whole'],
  ['L', { shiftKey: true }, 'list'],
  ['t', {}, 'table'],
  ['p', {}, 'picture'],
  ['d', {}, 'details'],
  ['/', {}, 'find'],
  ['ArrowLeft', { shiftKey: true }, 'pan-left'],
  ['ArrowLeft', {}, null],
  ['+', { ctrlKey: true }, null],
  ['p', { metaKey: true }, null],
  ['Tab', {}, null],
  ['Enter', {}, null],
])('%s with %j is %s', (key, modifiers, command) => expect(commandOfKey(press(key, modifiers))).toBe(command));

test('arrows, Home and End move; with a modifier they don’t', () => {
  expect(['ArrowUp', 'ArrowLeft', 'Home', 'End', 'Tab', 'PageDown'].map((key) => isMove(press(key)))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(isMove(press('ArrowUp', { altKey: true }))).toBe(false);
});
