import { timelinePicture as ar } from './ar/timeline-picture.ts';
import { timelinePicture as en } from './en/timeline-picture.ts';
import { timelinePicture as hi } from './hi/timeline-picture.ts';
import { inLanguage } from './in-language.ts';
import type { Words } from './words.ts';

/** The words of the timeline's picture alone, for its scripts, which take no more of a dictionary than they show. */
export function pictureWords(language: string): Words['timelinePicture'] {
  return inLanguage({ ar, en, hi }, language);
}
