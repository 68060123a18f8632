import { pathOf } from '../../../../core/model/reference.ts';
import type { EventTexts } from '../columns.ts';
import { countBelow } from '../lane-index.ts';
import { showing } from '../view.ts';
import { bandHeight, bandTop, type LargeScene, msPerPx, part } from './scene.ts';
import { rowMiddle } from './shown.ts';

/**
 * The one link of a large drawing stands at the event that is current, and the arrow keys move it. It moves when the
 * event’s words are here, so that place, words and address are always those of one event; until then the event is the
 * goal.
 */
export async function moveCursor(scene: LargeScene, place: number, manner: Manner): Promise<void> {
  scene.goal = place;
  const { store, limits } = scene;
  const texts = store.texts(place) ?? (await store.textsOf(place).catch(() => null));
  if (scene.goal !== place) return;
  scene.goal = texts === null ? scene.current : place;
  const spoken = manner === 'spoken';
  if (texts === null && spoken) part(scene, 'spoken').textContent = 'The event couldn’t be fetched. Try again.';
  if (texts === null) return;
  scene.current = place;
  const time = timeOf(scene, place);
  const isOut = time < scene.view.from || time > scene.view.to;
  if (spoken || (isOut && manner === 'shown')) scene.view = showing(scene.view, time, limits);
  fillCursor(scene, place, texts);
  if (spoken) part(scene, 'spoken').textContent = `${nameOf(scene, place, texts)}. ${orderWords(scene, place)}`;
}

/** What becomes of the view: nothing; moved to an event that is out of it; the event well within, and said. */
type Manner = 'still' | 'shown' | 'spoken';

/** Puts the link where the event stands in the drawing. */
export function placeCursor(scene: LargeScene): void {
  const link = part<HTMLAnchorElement>(scene, 'cursor');
  const { current, stage } = scene;
  link.toggleAttribute('hidden', current === null);
  if (current === null) return;
  const at = whereIs(scene, current);
  const isSeen = at !== null && at.x > -12 && at.x < stage.width + 12;
  link.toggleAttribute('data-away', !isSeen);
  const x = isSeen ? Math.max(0, Math.min(at.x, stage.width)) : 0;
  link.style.transform = `translate(${x}px, ${isSeen ? at.y : 0}px)`;
  link.style.setProperty('--room', `${stage.width - x}px`);
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
  return `${numbers.format(countBelow(selection.events, place) + 1)} of ${numbers.format(selection.events.length)}`;
}
