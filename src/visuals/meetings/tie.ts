import { element, escapeText } from '../svg.ts';
import type { Tie } from './model.ts';

/** What the pointer is told of two who met. */
export function tieTitle({ first, second, meetings }: Tie, names: string[]): string {
  const events = meetings.map(({ event, date }) => `${event.text} (${date})`).join('; ');
  return element('title', {}, escapeText(`${names[first]} and ${names[second]}: ${events}`));
}

/** The markup in a link, where it leads anywhere. */
export function linked(href: string | null, markup: string): string {
  return href === null ? markup : element('a', { href, tabindex: -1 }, markup);
}
