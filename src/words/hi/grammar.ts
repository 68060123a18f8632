import { countsOf, listOf, shareOf } from '../grammar.ts';

export const { plural, number } = countsOf('hi');
// Scripts that use neither leave them out.
export const share = /* @__PURE__ */ shareOf('hi');
export const list = /* @__PURE__ */ listOf('hi');

/** What stands between two of a list, and between a name and what is said of it. */
export const marks = { comma: ', ', semicolon: '; ', colon: ': ', none: '–' };

/** “1 घटना”, “12 घटनाएँ”; nouns that stay as they are in the plural are given once. */
export function counted(count: number, one: string, other = one): string {
  return `${number(count)} ${plural(count, { one, other })}`;
}
