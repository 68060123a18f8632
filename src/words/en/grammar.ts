import { countsOf, listOf, shareOf } from '../grammar.ts';

export const { plural, number } = countsOf('en');
// Scripts that use neither leave them out.
export const share = /* @__PURE__ */ shareOf('en');
export const list = /* @__PURE__ */ listOf('en');

/** What stands between two of a list, and between a name and what is said of it. */
export const marks = { comma: ', ', semicolon: '; ', colon: ': ', none: '–' };

/** “1 event”, “12 events” */
export function counted(count: number, one: string, other: string): string {
  return `${number(count)} ${plural(count, { one, other })}`;
}
