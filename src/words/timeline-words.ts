import { timelinePicture } from './en/timeline-picture.ts';
import { inLanguage } from './in-language.ts';
import type { Words } from './words.ts';

/** The words of the timeline's picture alone, for its scripts, which take no more of a dictionary than they show. */
export function pictureWords(language: string): Words['timelinePicture'] {
  return inLanguage({ en: timelinePicture }, language);
}
