import { type Form, forms } from '../view-names.ts';

/** The form on the screen: the chosen one, or what the room suggests. */
export function formShown(timeline: HTMLElement): Form {
  const chosen = forms.find((form) => form === timeline.dataset['form']);
  if (chosen !== undefined) return chosen;
  const list = timeline.querySelector('.timeline-list');
  return list === null || getComputedStyle(list).display === 'none' ? 'picture' : 'list';
}

/** Makes the buttons for the forms say which one that is. */
export function showForm(timeline: HTMLElement): void {
  const shown = formShown(timeline);
  for (const form of forms)
    timeline.querySelector(`.timeline-tools [data-do="${form}"]`)?.setAttribute('aria-pressed', String(form === shown));
  timeline.querySelector('.timeline-tools')?.setAttribute('data-shows', shown);
}

/** Marks the event that the page's address names, and scrolls to it; says whether it is on the screen, or none is named. */
export function showTarget(timeline: HTMLElement, scroll: boolean): boolean {
  const id = addressed();
  for (const marked of timeline.querySelectorAll('[data-linked]')) mark(marked, false);
  const links = [...timeline.querySelectorAll<HTMLElement>('[data-event]')].filter(
    (link) => link.dataset['event'] === id,
  );
  for (const link of links) mark(link, true);
  const seen = links.find((link) => link.getClientRects().length > 0);
  if (scroll && seen) bringIntoSight(seen, true);
  return id === '' || seen !== undefined;
}

/** Scrolls by the place on the screen: Firefox scrolls to no part of a drawing by itself. */
export function bringIntoSight(link: Element, isCentred: boolean): void {
  const { top, bottom } = link.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= innerHeight;
  if (isCentred || !isSeen) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
}

function mark(link: Element, isLinked: boolean): void {
  link.toggleAttribute('data-linked', isLinked);
  if (isLinked) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

/** The id in the page’s address; empty where there is none. */
export function addressed(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
