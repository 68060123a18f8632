import { parseDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';

/** The text with a capital at its start. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “1 event”, “12 events”: the plural is the singular with an s unless it is given. */
export function countWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** A moment as a source record gives it, in words. */
export function momentWords(moment: string | null, language: string): string | null {
  if (moment === null) return null;
  const date = parseDate(moment);
  return date ? dateWords(date, language) : moment;
}
