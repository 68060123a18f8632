/** Marks the event that the page's address names, and scrolls to it; says whether it is on the screen, or none is named. */
export function showTarget(timeline: HTMLElement, scroll: boolean): boolean {
  const id = addressed();
  for (const marked of timeline.querySelectorAll('[data-linked]')) mark(marked, false);
  const links = [...timeline.querySelectorAll<HTMLElement>('[data-event]')].filter(
    (link) => link.dataset['event'] === id,
  );
  for (const link of links) mark(link, true);
  const seen = links.find((link) => link.getClientRects().length > 0);
  if (scroll) seen?.scrollIntoView({ block: 'center' });
  return id === '' || seen !== undefined;
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
