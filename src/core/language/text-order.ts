/** By UTF-16 code units: the same order on every machine, for ids and other names that nobody reads as words. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
