import { grammarOf } from '../grammar.ts';

export const { plural, number, share, list } = grammarOf('en');

/** “1 event”, “12 events” */
export function counted(count: number, one: string, other: string): string {
  return `${number(count)} ${plural(count, { one, other })}`;
}
