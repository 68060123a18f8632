import { eventName } from '../event.ts';
import { type EventOrders, eventAfterKey } from '../navigate.ts';
import { axisScale } from '../window.ts';
import { formShown } from './form.ts';
import { laneTitle, part, type Scene } from './scene.ts';

/** Makes one event of the form on the screen the stop of the Tab key: the last one used, or the first. */
export function setStop(scene: Scene): void {
  const links = linksOf(scene);
  const stop = links.find((link) => link.dataset['event'] === scene.current) ?? links[0];
  for (const link of links) link.setAttribute('tabindex', link === stop ? '0' : '-1');
}

/** Draws, and gives the focus back to the event that had it. */
export function keepFocus(scene: Scene, draw: () => void): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-event]');
  const wasOnLive = document.activeElement === part(scene, 'live');
  const held = focused && scene.element.contains(focused) ? focused.dataset['event'] : undefined;
  draw();
  setStop(scene);
  if (held === undefined && !wasOnLive) return;
  const links = linksOf(scene);
  const link = links.find(({ dataset }) => dataset['event'] === held) ?? links[0];
  (link ?? part(scene, 'live')).focus({ preventScroll: true });
}

/** Takes the focus to the event where a key leads; `reveal` brings one that is out of view into it. */
export function moveFocus(scene: Scene, key: string, from: string, reveal: (id: string) => void): void {
  const id = eventAfterKey(key, from, ordersOf(scene));
  if (id === null) return;
  if (linkOf(scene, id) === undefined) reveal(id);
  focusEvent(scene, id);
}

export function focusEvent(scene: Scene, id: string): void {
  scene.current = id;
  setStop(scene);
  linkOf(scene, id)?.focus();
  if (formShown(scene.element) !== 'picture') announce(scene, id);
}

export function linkOf(scene: Scene, id: string): HTMLElement | undefined {
  return linksOf(scene).find(({ dataset }) => dataset['event'] === id);
}

function linksOf({ element }: Scene): HTMLElement[] {
  const links = [...element.querySelectorAll<HTMLElement>('[data-event]')];
  return links.filter((link) => link.getClientRects().length > 0);
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

/** The px of the whole drawing at which an event stands; `null` where it has no date of its own. */
export function placeOf(scene: Scene, id: string): number | null {
  const event = scene.shown.find((other) => other.id === id);
  const anchor = scene.shown.find((other) => other.id === event?.when.anchor);
  const times = [event, anchor].map((known) => known?.when.earliest ?? known?.when.latest ?? null);
  const time = times.find((known) => known !== null);
  return scene.picture === null || time === undefined ? null : axisScale(scene.picture.layout.whole).x(time);
}
