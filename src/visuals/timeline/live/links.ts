import { formShown } from './form.ts';
import { part, type Scene } from './scene.ts';

/** Makes one event of the form on the screen the stop of the Tab key: the last one used, or the first. */
export function setStop(scene: Scene): void {
  const links = linksOf(scene);
  const stop = links.find((link) => link.dataset['event'] === scene.current?.id) ?? links[0];
  for (const link of links) link.setAttribute('tabindex', link === stop ? '0' : '-1');
}

/**
 * Draws, and gives the focus back to the event or the button that had it: else to the event that is current, or the
 * first. In another form that may be far away on the page, which then scrolls to it.
 */
export async function keepFocus(scene: Scene, draw: () => Promise<void>): Promise<void> {
  const { element } = scene;
  const before = formShown(element);
  const focused = document.activeElement?.closest<HTMLElement>('[data-event], [data-details], .timeline-status');
  const held = focused && element.contains(focused) ? { ...focused.dataset } : null;
  await draw();
  setStop(scene);
  if (held === null || document.activeElement?.closest('input, textarea, select')) return;
  const id = held['event'] ?? held['details'] ?? scene.current?.id;
  const target = buttonOf(scene, held['details']) ?? linksOf(scene).find(({ dataset }) => dataset['event'] === id);
  const options = { preventScroll: formShown(element) === before };
  (target ?? linksOf(scene)[0] ?? focusable(part(scene, 'status'))).focus(options);
}

function buttonOf({ element }: Scene, id: string | undefined): HTMLElement | undefined {
  const buttons = [...element.querySelectorAll<HTMLElement>('[data-details]')];
  return buttons.find((button) => button.dataset['details'] === id && isSeen(button));
}

/** Where no event is in view, the words that say so hold the focus until it goes elsewhere. */
function focusable(words: HTMLElement): HTMLElement {
  words.tabIndex = -1;
  words.addEventListener('blur', () => words.removeAttribute('tabindex'), { once: true });
  return words;
}

export function linksOf({ element }: Scene): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-event]')].filter(isSeen);
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
