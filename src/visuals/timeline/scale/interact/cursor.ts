import { pathOf } from '../../../../core/model/path.ts';
import type { EventTexts } from '../columns.ts';
import type { LaneIndex } from '../lane-index.ts';
import { showing } from '../view.ts';
import { bandHeight, bandTop, type LargeScene, msPerPx, part } from './scene.ts';
import { rowMiddle } from './shown.ts';

/** The one link of a large drawing: it stands at the event that is current, and the arrow keys move it. */

/** Makes an event current, brings it into view, and says it where `spoken`. */
export async function moveCursor(scene: LargeScene, place: number, spoken: boolean): Promise<void> {
  scene.current = place;
  const { store, limits } = scene;
  const time = timeOf(scene, place);
  if (time < scene.view.from || time > scene.view.to || spoken) scene.view = showing(scene.view, time, limits);
  const texts = store.texts(place) ?? (await store.textsOf(place));
  if (scene.current !== place) return;
  fillCursor(scene, place, texts);
  if (spoken) part(scene, 'spoken').textContent = `${nameOf(scene, place, texts)}. ${orderWords(scene, place)}`;
}

/** The event that a key leads to; `null` for a key that leads nowhere, or where there are no events. */
export function placeAfterKey({ selection, current, store, view }: LargeScene, key: string): number | null {
  const { events, lanes } = selection;
  if (events.length === 0) return null;
  const at = current === null ? 0 : Math.min(indexOf(events, current), events.length - 1);
  const { start } = store.columns;
  const starts = (time: number) => lowerBound(events, (place) => (start[place] ?? 0) < time);
  switch (key) {
    case 'ArrowRight':
      return events[Math.min(at + 1, events.length - 1)] ?? null;
    case 'ArrowLeft':
      return events[Math.max(at - 1, 0)] ?? null;
    case 'ArrowDown':
    case 'ArrowUp':
      return neighbourInLanes(lanes, store.columns.lane[current ?? 0] ?? 0, current ?? 0, key === 'ArrowDown' ? 1 : -1);
    case 'Home':
      return events[Math.min(starts(view.from), events.length - 1)] ?? null;
    case 'End':
      return events[Math.max(0, starts(view.to) - 1)] ?? null;
    default:
      return null;
  }
}

/** The next event of the lane, or the first of the lane below; likewise upwards. */
function neighbourInLanes(lanes: LaneIndex[], lane: number, current: number, by: 1 | -1): number {
  const own = lanes[lane]?.events ?? new Uint32Array();
  const next = own[indexOf(own, current) + by];
  if (next !== undefined) return next;
  for (let other = lane + by; other >= 0 && other < lanes.length; other += by) {
    const events = lanes[other]?.events;
    if (events && events.length > 0) return (by > 0 ? events[0] : events.at(-1)) ?? current;
  }
  return current;
}

/** Where an event stands among ascending places, or would stand. */
function indexOf(events: Uint32Array, place: number): number {
  return lowerBound(events, (other) => other < place);
}

function lowerBound(events: Uint32Array, isBefore: (place: number) => boolean): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(events[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The event at which somebody who comes to the drawing starts: the current one, if it is in view. */
export function startPlace(scene: LargeScene): number | null {
  const { current, view } = scene;
  const time = current === null ? null : timeOf(scene, current);
  return time !== null && time >= view.from && time <= view.to ? current : placeAfterKey(scene, 'Home');
}

/** Puts the link where the event stands in the drawing. */
export function placeCursor(scene: LargeScene): void {
  const link = part<HTMLAnchorElement>(scene, 'cursor');
  const { current, stage } = scene;
  link.toggleAttribute('hidden', current === null);
  if (current === null) return;
  const at = whereIs(scene, current);
  const isSeen = at !== null && at.x > -12 && at.x < stage.width + 12;
  link.toggleAttribute('data-away', !isSeen);
  if (!isSeen) return;
  link.style.transform = `translate(${Math.max(0, Math.min(at.x, stage.width))}px, ${at.y}px)`;
  link.toggleAttribute('data-flipped', at.x > stage.width / 2);
}

/** In px of the canvas: its mark, or its time at the foot of its lane’s bars. */
function whereIs(scene: LargeScene, place: number): { x: number; y: number } | null {
  const { store, lanes, tile, view } = scene;
  const row = lanes.indexOf(store.columns.lane[place] ?? -1);
  if (row < 0) return null;
  const x = (timeOf(scene, place) - view.from) / msPerPx(scene);
  const picture = tile?.pictures[row];
  const mark = picture?.kind === 'marks' ? picture.marks.find((other) => other.place === place) : undefined;
  if (tile === null || picture?.kind !== 'marks' || mark === undefined)
    return { x, y: bandTop(scene, row) + bandHeight(scene) };
  const dx = (tile.from - view.from) / tile.msPerPx;
  const middle = mark.isBar ? Math.max(mark.x0 + dx, Math.min(x, mark.x1 + dx)) : (mark.x0 + mark.x1) / 2 + dx;
  return { x: middle, y: rowMiddle(scene, row, mark.row, picture.lines) };
}

function timeOf({ store }: LargeScene, place: number): number {
  return store.columns.start[place] ?? 0;
}

function fillCursor(scene: LargeScene, place: number, texts: EventTexts): void {
  const link = part<HTMLAnchorElement>(scene, 'cursor');
  link.href = pathOf({ kind: 'event', id: texts.id }, scene.store.columns.base);
  link.setAttribute('aria-label', nameOf(scene, place, texts));
  link.dataset['event'] = texts.id;
  part(scene, 'cursor-title').textContent = texts.title;
  part(scene, 'cursor-words').textContent = texts.words;
  link.className = `timeline-cursor lane-${((scene.store.columns.lane[place] ?? 0) % 6) + 1}`;
  placeCursor(scene);
}

/** As `eventName` of the small timeline says it. */
function nameOf({ store }: LargeScene, place: number, { title, words, people }: EventTexts): string {
  const lane = store.columns.lanes[store.columns.lane[place] ?? 0]?.title;
  return [title, words, lane, people].filter(Boolean).join(', ');
}

function orderWords({ selection, numbers }: LargeScene, place: number): string {
  return `${numbers.format(indexOf(selection.events, place) + 1)} of ${numbers.format(selection.events.length)}`;
}
