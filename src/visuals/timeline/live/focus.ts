import { listed } from '../event.ts';
import { showing } from '../view-moves.ts';
import { bringIntoSight, formShown } from './form.ts';
import { linksOf, setStop } from './links.ts';
import { isChosen, type Scene, tell, viewNow } from './scene.ts';
import { change } from './show.ts';

/** The place of the event that a part of the page belongs to. */
export async function placeAt(scene: Scene, target: Element): Promise<number | null> {
  const { event, details, place } = target.closest<HTMLElement>('[data-event], [data-details]')?.dataset ?? {};
  const id = event ?? details;
  if (place !== undefined) return Number(place);
  return id === undefined ? null : placeOf(scene, id);
}

export async function placeOf({ places, current, store }: Scene, id: string): Promise<number | null> {
  if (current?.id === id) return current.place;
  return places.get(id) ?? (await store.placeOf(id).catch(() => null));
}

/** Takes the focus to the event where a key leads: through all that are chosen, or from link to link in a list. */
export async function moveFocus(scene: Scene, key: string, from: HTMLElement): Promise<void> {
  if (formShown(scene.element) !== 'picture') return moveInList(scene, key, from);
  const place = (await placeAt(scene, from)) ?? scene.current?.place ?? scene.chosen[0];
  const next = place === undefined ? null : placeAfterKey(scene, key, place);
  if (next !== null) await focusPlace(scene, next);
}

async function moveInList(scene: Scene, key: string, from: HTMLElement): Promise<void> {
  const links = linksOf(scene);
  const at = links.indexOf(from.closest('[data-event]') ?? from);
  const next = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: links.length - 1,
  };
  const link = links[Math.max(0, Math.min(next[key as keyof typeof next] ?? at, links.length - 1))];
  if (!link) return;
  await setCurrent(scene, link);
  setStop(scene);
  link.focus();
  // Its title alone doesn't say when, and with whom.
  const [event] = scene.current ? await scene.store.details([scene.current.place]) : [];
  const lane = scene.store.lanes.find(({ id }) => id === event?.lane)?.title ?? '';
  if (event) tell(scene, listed(event, [event.words, lane, ...(event.participants ?? [])]));
}

/** Remembers which event a link leads to. */
export async function setCurrent(scene: Scene, link: HTMLElement): Promise<void> {
  const id = link.dataset['event'];
  if (id === undefined || id === scene.current?.id) return;
  const place = await placeAt(scene, link);
  if (place !== null) scene.current = { id, place };
}

/** The event that a key leads to from another, itself at the ends; `null` for a key that leads nowhere. */
export function placeAfterKey({ chosen, store, painter }: Scene, key: string, place: number): number | null {
  const step = (by: number) => neighbour(chosen, place, by) ?? place;
  switch (key) {
    case 'ArrowRight':
      return step(1);
    case 'ArrowLeft':
      return step(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      return inLanes(chosen, store.lane, place, key === 'ArrowDown' ? 1 : -1) ?? place;
    case 'Home':
      return painter.inView()[0] ?? chosen[0] ?? null;
    case 'End':
      return painter.inView().at(-1) ?? chosen[chosen.length - 1] ?? null;
    default:
      return null;
  }
}

/** The chosen event after a place, or before it; the place itself needn’t be chosen. */
function neighbour(chosen: ArrayLike<number>, place: number, by: number): number | undefined {
  let at = 0;
  while (at < chosen.length && (chosen[at] ?? 0) < place) at += 1;
  return chosen[by > 0 && chosen[at] !== place ? at : at + by];
}

/** The next event of the lane, or the first of the next lane that has any; likewise upwards. */
function inLanes(
  chosen: ArrayLike<number>,
  laneOf: (place: number) => number,
  place: number,
  by: 1 | -1,
): number | undefined {
  const compare = (a: number, b: number) => laneOf(a) - laneOf(b) || a - b;
  const later = Array.from(chosen).filter((other) => compare(other, place) * by > 0);
  return later.reduce<number | undefined>(
    (near, other) => (near !== undefined && compare(other, near) * by > 0 ? near : other),
    undefined,
  );
}

/** Gives the focus to an event of the picture, which is brought into view. */
export async function focusPlace(scene: Scene, place: number): Promise<HTMLElement | null> {
  const link = await linkAt(scene, place);
  if (link === null) {
    tell(scene, scene.voice.tools.notFetched);
    return null;
  }
  const wasFocused = document.activeElement === link;
  setStop(scene);
  link.focus({ preventScroll: true });
  bringIntoSight(link, false);
  // Where one link goes from event to event, nothing else says to which.
  if (wasFocused || link.matches('.timeline-cursor')) tellPlace(scene, place, link);
  return link;
}

/** The link at an event, brought into view; `null` where it can’t be had. */
export async function linkAt(scene: Scene, place: number): Promise<HTMLElement | null> {
  if (isChosen(scene, place) && !scene.painter.inView().includes(place)) await reveal(scene, place);
  const link = await scene.painter.linkTo(place);
  if (link?.dataset['event'] !== undefined) scene.current = { id: link.dataset['event'], place };
  if (scene.current) scene.places.set(scene.current.id, scene.current.place);
  return link;
}

/** Brings an event that is out of view into it. */
async function reveal(scene: Scene, place: number): Promise<void> {
  const limits = scene.painter.limits();
  if (limits === null) return;
  const view = showing(viewNow(scene), scene.painter.timeOf(place), limits);
  await change(scene, { from: Math.floor(view.from), to: Math.ceil(view.to) });
}

function tellPlace(scene: Scene, place: number, link: Element): void {
  const at = Array.prototype.indexOf.call(scene.chosen, place) + 1;
  tell(scene, `${link.getAttribute('aria-label') ?? ''}. ${scene.voice.tools.place(at, scene.chosen.length)}`);
}
