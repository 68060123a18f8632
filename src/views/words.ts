import { parseDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';

/** The text with a capital at its start. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A moment as a source record gives it, in words. */
export function momentWords(moment: string | null, language: string): string | null {
  if (moment === null) return null;
  const date = parseDate(moment);
  return date ? dateWords(date, language) : moment;
}
