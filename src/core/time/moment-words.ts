import { parseDate } from './date.ts';
import { dateWords } from './date-words.ts';

/** A moment as a source record gives it, in words. */
export function momentWords(moment: string | null, language: string): string | null {
  if (moment === null) return null;
  const date = parseDate(moment);
  return date ? dateWords(date, language) : moment;
}
