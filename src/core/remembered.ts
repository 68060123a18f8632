/**
 * The same function with its results kept by their text: for what is asked many times and costs much, such as reading
 * a passage that is cited in many places. Only for functions of the text alone, over texts of which there are few or
 * which are let go together with the function.
 */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  return keptIn(new Map<string, Result>(), read);
}

/** The same for functions of an object that nobody changes; a result is let go together with its object. */
export function rememberedOf<Whole extends object, Result>(read: (whole: Whole) => Result): (whole: Whole) => Result {
  return keptIn(new WeakMap<Whole, Result>(), read);
}

interface Kept<Key, Result> {
  get(key: Key): Result | undefined;
  has(key: Key): boolean;
  set(key: Key, result: Result): unknown;
}

function keptIn<Key, Result>(known: Kept<Key, Result>, read: (key: Key) => Result): (key: Key) => Result {
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined || known.has(key)) return kept as Result;
    const result = read(key);
    known.set(key, result);
    return result;
  };
}
