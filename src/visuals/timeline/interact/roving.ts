import { eventName } from '../event.ts';
import { type EventOrders, eventAfterKey } from '../navigate.ts';
import { formShown } from './form.ts';
import { laneTitle, part, type Scene } from './scene.ts';

/** Makes one event of the form on the screen the stop of the Tab key: the last one used, or the first. */
export function setStop(scene: Scene): void {
  const links = linksOf(scene);
  const stop = links.find((link) => link.dataset['event'] === scene.current) ?? links[0];
  for (const link of links) link.setAttribute('tabindex', link === stop ? '0' : '-1');
}

/**
 * Draws, and gives the focus back to the event or the button that had it: else to the event that is current, or the
 * first. In another form that may be far away on the page, which then scrolls to it.
 */
export function keepFocus(scene: Scene, draw: () => void): void {
  const { element } = scene;
  const before = formShown(element);
  const focused = document.activeElement?.closest<HTMLElement>('[data-event], [data-details], .timeline-status');
  const held = focused && element.contains(focused) ? { ...focused.dataset } : null;
  draw();
  setStop(scene);
  if (held === null) return;
  const target = buttonOf(scene, held['details']) ?? linkOf(scene, held['event'] ?? held['details'] ?? scene.current);
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

/** Takes the focus to the event where a key leads; `reveal` brings one that is out of view into it. */
export function moveFocus(scene: Scene, key: string, from: string, reveal: (id: string) => void): void {
  const id = eventAfterKey(key, from, ordersOf(scene));
  if (id) focusEvent(scene, id, reveal);
}

export function focusEvent(scene: Scene, id: string, reveal: (id: string) => void): void {
  if (linkOf(scene, id) === undefined) reveal(id);
  scene.current = id;
  setStop(scene);
  linkOf(scene, id)?.focus();
  if (formShown(scene.element) !== 'picture') announce(scene, id);
}

export function linkOf(scene: Scene, id: string | null): HTMLElement | undefined {
  return linksOf(scene).find(({ dataset }) => dataset['event'] === id);
}

function linksOf({ element }: Scene): HTMLElement[] {
  const links = [...element.querySelectorAll<HTMLElement>('[data-event]')];
  return links.filter(isSeen);
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** In the picture all events have a place in both orders, also those out of view. */
function ordersOf(scene: Scene): EventOrders {
  const { shown, data } = scene;
  const seen = linksOf(scene).flatMap(({ dataset }) => dataset['event'] ?? []);
  if (formShown(scene.element) !== 'picture') return { time: seen, lanes: seen };
  const lanes = data.lanes.flatMap(({ id }) => {
    const own = shown.filter(({ lane }) => lane === id).map((event) => event.id);
    const drawn = seen.filter((event) => own.includes(event));
    return own.length === drawn.length ? drawn : own;
  });
  return { time: shown.map(({ id }) => id), lanes };
}

/** The titles of lists and tables alone don't say when, and with whom. */
function announce(scene: Scene, id: string): void {
  const event = scene.shown.find((other) => other.id === id);
  if (event)
    part(scene, 'spoken').textContent = eventName(event, laneTitle(scene, event.lane)).slice(event.title.length + 2);
}
