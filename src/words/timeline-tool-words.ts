import { timelineTools as ar } from './ar/timeline-tools.ts';
import { timelineTools as en } from './en/timeline-tools.ts';
import { timelineTools as hi } from './hi/timeline-tools.ts';
import { inLanguage } from './in-language.ts';
import type { Words } from './words.ts';

/** The words of the timeline's tools alone, for its scripts. */
export function toolWords(language: string): Words['timelineTools'] {
  return inLanguage({ ar, en, hi }, language);
}
