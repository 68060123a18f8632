/** Marks the event that the page's address names, and scrolls to it. */
export function showTarget(timeline: HTMLElement, scroll: boolean): void {
  for (const marked of timeline.querySelectorAll('[data-linked]')) marked.removeAttribute('data-linked');
  const id = addressed();
  const links = [...timeline.querySelectorAll<HTMLElement>('[data-event]')].filter(
    (link) => link.dataset['event'] === id,
  );
  for (const link of links) link.dataset['linked'] = '';
  const seen = links.find((link) => link.getClientRects().length > 0);
  if (scroll) seen?.scrollIntoView({ block: 'center' });
}

function addressed(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
