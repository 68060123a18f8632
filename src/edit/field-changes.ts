import { isDeepStrictEqual } from 'node:util';

/** The names of fields and places in lists that lead to a value. */
export type FieldPath = readonly (string | number)[];

/** One step from what fields say to what they should say. Steps follow each other: each finds what the last one left. */
export type FieldChange =
  | { kind: 'set'; path: FieldPath; value: unknown }
  /** A field that a group hasn't got, or a part of a list, which moves those behind it. */
  | { kind: 'add'; path: FieldPath; value: unknown }
  | { kind: 'remove'; path: FieldPath };

/** The fewest steps from one value to another: what is equal on both sides is left alone. */
export function fieldChanges(before: unknown, after: unknown, path: FieldPath = []): FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0)
    return listChanges(before, after, path);
  if (isGroup(before) && isGroup(after) && Object.keys(after).length > 0 && Object.keys(before).length > 0)
    return groupChanges(before, after, path);
  return [{ kind: 'set', path, value: after }];
}

/** What a value is after a step. */
export function changed(value: unknown, change: FieldChange, path: FieldPath = change.path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change.kind === 'remove' ? undefined : change.value;
  if (Array.isArray(value)) {
    const at = Number(step);
    if (rest.length > 0 || change.kind === 'set') return value.with(at, changed(value[at], change, rest));
    return change.kind === 'add' ? value.toSpliced(at, 0, change.value) : value.toSpliced(at, 1);
  }
  const others = Object.entries(isGroup(value) ? value : {}).filter(([name]) => name !== step);
  const own = isGroup(value) ? Object.entries(value).find(([name]) => name === step)?.[1] : undefined;
  return rest.length === 0 && change.kind === 'remove'
    ? Object.fromEntries(others)
    : Object.fromEntries([...others, [step, changed(own, change, rest)]]);
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function groupChanges(before: Record<string, unknown>, after: Record<string, unknown>, path: FieldPath): FieldChange[] {
  const [old, fresh] = [new Map(Object.entries(before)), Object.entries(after)];
  const kept = new Set(fresh.map(([name]) => name));
  return [
    ...fresh
      .filter(([name]) => old.has(name))
      .flatMap(([name, value]) => fieldChanges(old.get(name), value, [...path, name])),
    // First what is new, so that a group never gets empty in between.
    ...fresh
      .filter(([name]) => !old.has(name))
      .map(([name, value]): FieldChange => ({ kind: 'add', path: [...path, name], value })),
    ...[...old.keys()]
      .filter((name) => !kept.has(name))
      .map((name): FieldChange => ({ kind: 'remove', path: [...path, name] })),
  ];
}

/** Between two parts that stay, as many are changed as there are on both sides; the rest comes or goes. */
function listChanges(before: readonly unknown[], after: readonly unknown[], path: FieldPath): FieldChange[] {
  const changes: FieldChange[] = [];
  let place = 0;
  let [old, fresh] = [0, 0];
  for (const [keptOld, keptFresh] of [...stayingPairs(before, after), [before.length, after.length] as const]) {
    const shared = Math.min(keptOld - old, keptFresh - fresh);
    for (let at = 0; at < shared; at++)
      changes.push(...fieldChanges(before[old + at], after[fresh + at], [...path, place++]));
    for (let at = fresh + shared; at < keptFresh; at++)
      changes.push({ kind: 'add', path: [...path, place++], value: after[at] });
    for (let at = old + shared; at < keptOld; at++) changes.push({ kind: 'remove', path: [...path, place] });
    [old, fresh] = [keptOld + 1, keptFresh + 1];
    place++;
  }
  return changes;
}

/** The longest row of equal parts on both sides, as pairs of places. */
function stayingPairs(before: readonly unknown[], after: readonly unknown[]): (readonly [number, number])[] {
  const [left, right] = [before, after].map((list) => list.map((part) => JSON.stringify(part)));
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (a: number, b: number) => lengths[a]?.[b] ?? 0;
  for (let a = before.length - 1; a >= 0; a--)
    for (let b = after.length - 1; b >= 0; b--)
      lengths[a]![b] = left?.[a] === right?.[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < before.length && b < after.length; ) {
    if (left?.[a] === right?.[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}
