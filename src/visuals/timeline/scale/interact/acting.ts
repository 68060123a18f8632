import { commandOfKey, isMove } from '../../commands.ts';
import { panned, type TimeView, zoomed } from '../view.ts';
import { placeAfterKey, startPlace } from './after-key.ts';
import { settle } from './asked.ts';
import { chooseFacet, clear, fillFilters, find, unset } from './choices.ts';
import { moveCursor } from './cursor.ts';
import { redraw } from './draw.ts';
import { brush, grab, turnWheel } from './pointing.ts';
import { type LargeScene, part } from './scene.ts';
import { copyLink, copySnippet, showSnippet } from './sharing.ts';
import { eventAt } from './under-pointer.ts';

/** Does what a reader asks for. */
export function act(scene: LargeScene, event: Event): void {
  const target = event.target as HTMLElement;
  const isDrawing = target === scene.stage.canvas || target.closest('.timeline-cursor') !== null;
  if (isDrawing) onDrawing(scene, event, target);
  else if (event.type === 'pointerdown' && target.closest('.timeline-overview'))
    brush(scene, event as PointerEvent, () => settle(scene));
  else if (event.type === 'click') click(scene, target);
  else if (event.type === 'input' && target.matches('.timeline-find-text')) find(scene, target as HTMLInputElement);
  else if (event.type === 'change' && target.dataset['facet'] !== undefined)
    chooseFacet(scene, target as HTMLInputElement);
}

function onDrawing(scene: LargeScene, event: Event, target: HTMLElement): void {
  if (event instanceof WheelEvent) {
    turnWheel(scene, event);
    settle(scene);
  } else if (event instanceof KeyboardEvent) press(scene, event);
  else if (event.type === 'dblclick') show(scene, zoomedBy(scene, 0.4));
  else if (event.type === 'focusin') reveal(scene, startPlace(scene));
  else if (target !== scene.stage.canvas) return;
  else if (event.type === 'pointerdown') grab(scene, event as PointerEvent, () => settle(scene));
  else if (event.type === 'click' && !scene.wasDragged) pick(scene, event as MouseEvent);
}

function pick(scene: LargeScene, event: MouseEvent): void {
  const place = eventAt(scene, event);
  if (place !== null) go(scene, place);
}

function press(scene: LargeScene, event: KeyboardEvent): void {
  const place = isMove(event) ? placeAfterKey(scene, event.key) : null;
  const command = commandOfKey(event);
  if (place !== null) go(scene, place);
  else if (command !== null) obey(scene, command, part(scene, 'cursor'));
}

/** Makes an event current and gives its link the focus. */
export async function go(scene: LargeScene, place: number): Promise<void> {
  await reveal(scene, place);
  part(scene, 'cursor').focus({ preventScroll: true });
  settle(scene);
}

async function reveal(scene: LargeScene, place: number | null): Promise<void> {
  if (place === null) return;
  await moveCursor(scene, place, 'spoken');
  redraw(scene);
}

function click(scene: LargeScene, target: HTMLElement): void {
  const button = target.closest<HTMLElement>('[data-do]');
  if (button) obey(scene, button.dataset['do'] ?? '', button);
}

function obey(scene: LargeScene, command: string, origin: HTMLElement): void {
  if (Object.hasOwn(commands, command)) commands[command]?.(scene, origin);
}

const commands: Record<string, (scene: LargeScene, origin: HTMLElement) => unknown> = {
  'zoom-in': (scene) => show(scene, zoomedBy(scene, 0.5)),
  'zoom-out': (scene) => show(scene, zoomedBy(scene, 2)),
  'zoom-whole': (scene) => show(scene, scene.limits.whole),
  'pan-left': (scene) => show(scene, pannedBy(scene, -0.5)),
  'pan-right': (scene) => show(scene, pannedBy(scene, 0.5)),
  find: (scene) => part(scene, 'find-text').focus(),
  filters: (scene, button) => {
    if (togglePanel(part(scene, 'filters'), button)) fillFilters(scene);
  },
  sharing: (scene, button) => {
    if (togglePanel(part(scene, 'saving'), button)) void showSnippet(scene);
  },
  'copy-link': copyLink,
  'copy-embed': copySnippet,
  unset: (scene, origin) => unset(scene, origin as HTMLButtonElement),
  clear,
  details: (scene) => location.assign(`${part<HTMLAnchorElement>(scene, 'cursor').href}#evidence`),
  list: (scene) => part(scene, 'to-lists').focus(),
  table: (scene) => part(scene, 'to-lists').focus(),
};

/** Opens or closes a panel; whether it is open then. */
function togglePanel(panel: HTMLElement, button: HTMLElement): boolean {
  panel.hidden = !panel.hidden;
  button.setAttribute('aria-expanded', String(!panel.hidden));
  return !panel.hidden;
}

/** Around the current event where that is in view, else around the middle. */
function zoomedBy({ view, current, store, limits }: LargeScene, factor: number): TimeView {
  const time = current === null ? undefined : store.columns.start[current];
  const isSeen = time !== undefined && time >= view.from && time <= view.to;
  return zoomed(view, factor, isSeen ? time : (view.from + view.to) / 2, limits);
}

function pannedBy({ view, limits }: LargeScene, share: number): TimeView {
  return panned(view, share * (view.to - view.from), limits);
}

function show(scene: LargeScene, view: TimeView): void {
  scene.view = view;
  redraw(scene);
  settle(scene);
}
