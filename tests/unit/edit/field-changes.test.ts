import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, type FieldChange, fieldChanges } from '../../../src/edit/field-changes.ts';

/** Steps in short: `set a.0=1`. */
const short = (changes: readonly FieldChange[]) =>
  changes.map((change) => {
    const path = change.path.join('.');
    return change.kind === 'remove' ? `remove ${path}` : `${change.kind} ${path}=${JSON.stringify(change.value)}`;
  });

describe('fieldChanges(before, after) are the fewest steps', () => {
  test.each<[what: string, before: unknown, after: unknown, steps: string[]]>([
    ['nothing for what is equal', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['a value deep inside', { a: [{ b: 1, c: 2 }] }, { a: [{ b: 1, c: 3 }] }, ['set a.0.c=3']],
    ['a new field, then one that goes', { a: 1 }, { b: 2 }, ['add b=2', 'remove a']],
    ['a list that is filled, at once', { a: [] }, { a: [1, 2] }, ['set a=[1,2]']],
    ['a list that is emptied, at once', { a: [1, 2] }, { a: [] }, ['set a=[]']],
    ['a group that is filled, at once', { a: {} }, { a: { b: 1, c: 2 } }, ['set a={"b":1,"c":2}']],
    ['a group that is emptied, at once', { a: { b: 1, c: 2 } }, { a: {} }, ['set a={}']],
    ['a value in the place of a list', { a: [1] }, { a: 1 }, ['set a=1']],
    ['a list in the place of a group', { a: { b: 1 } }, { a: [1] }, ['set a=[1]']],
    ['one put in front', [1, 2], [0, 1, 2], ['add 0=0']],
    ['one put between', [1, 2], [1, 5, 2], ['add 1=5']],
    ['one behind', [1, 2], [1, 2, 3], ['add 2=3']],
    ['the first that goes', [1, 2, 3], [2, 3], ['remove 0']],
    ['two that go', [1, 2, 3], [3], ['remove 0', 'remove 0']],
    ['one changed between two that stay', [1, { a: 1, b: 2 }, 3], [1, { a: 1, b: 5 }, 3], ['set 1.b=5']],
    ['two that change places', [1, 2], [2, 1], ['remove 0', 'add 1=1']],
    ['one that goes where another one comes', [1, 2, 3, 4], [1, 3, 9, 4], ['remove 1', 'add 2=9']],
  ])('%s', (_, before, after, steps) => {
    const changes = fieldChanges(before, after);
    expect(short(changes)).toEqual(steps);
    expect(changes.reduce<unknown>((value, change) => changed(value, change), before)).toEqual(after);
  });

  test('they lead from any value to any other, and a part put in or taken out is one step', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const parts = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(fc.tuple(value, value), fc.tuple(parts, parts)), ([before, after]) => {
        const changes = fieldChanges(before, after);
        expect(changes.reduce<unknown>((whole, change) => changed(whole, change), before)).toEqual(after);
      }),
    );
    const places = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(places, ([gone, goneToo, come, comeToo]) => {
        const before = [1, 2, 3, 4, 5, 6];
        const left = before.toSpliced(gone, 1).toSpliced(goneToo, 1);
        const after = left.toSpliced(come, 0, 8).toSpliced(comeToo, 0, 9);
        expect(fieldChanges(before, left).length).toBe(before.length - left.length);
        expect(fieldChanges(left, after).length).toBe(2);
        expect(fieldChanges(before, after).length).toBeLessThanOrEqual(before.length - left.length + 2);
      }),
    );
    fc.assert(
      fc.property(parts, parts, fc.integer({ min: 0, max: 4 }), (before, behind, part) => {
        const whole = [...before, ...behind];
        expect(fieldChanges(whole, [...before, part, ...behind])).toHaveLength(1);
        expect(fieldChanges([...before, part, ...behind], whole)).toHaveLength(1);
      }),
    );
  });
});
