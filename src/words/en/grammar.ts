import { grammarOf } from '../grammar.ts';

export const { plural, number, share, list } = grammarOf('en');

/** What stands between two of a list, and between a name and what is said of it. */
export const marks = { comma: ', ', semicolon: '; ', colon: ': ', none: '–' };

/** “1 event”, “12 events” */
export function counted(count: number, one: string, other: string): string {
  return `${number(count)} ${plural(count, { one, other })}`;
}
