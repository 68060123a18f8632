/**
 * The same function with its results kept by their text: for what is asked many times and costs much, such as reading
 * a passage that is cited in many places. Only for functions of the text alone, over texts of which there are few or
 * which are let go together with the function.
 */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined || known.has(text)) return kept as Result;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
