import { isWholeTime, type Side, type TimeView, type ViewLimits } from '../view.ts';
import { brushed, panned, pulled, shareAt, sided, timeAt, wholeView, zoomed } from '../view-moves.ts';
import { glideTo, moveTo, settle, takeHold, takeUp } from './motion.ts';
import { part, type Scene, viewNow } from './scene.ts';

/** Zooms around the pointer, with Ctrl or ⌘ only, so that a page can be scrolled past; sideways it pans. */
export function wheel(scene: Scene, event: WheelEvent): void {
  const limits = event.defaultPrevented ? takeHold(scene) : null;
  if (limits === null) return;
  const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const view = viewNow(scene);
  const isZoom = event.ctrlKey || event.metaKey;
  const factor = Math.exp(Math.max(-50, Math.min(50, event.deltaY * line)) * 0.01);
  const share = (event.deltaX * line) / (limits.frame.right - limits.frame.left);
  moveTo(scene, isZoom ? zoomed(view, factor, timeUnder(scene, event, limits), limits) : panned(view, share, limits));
}

/** The time under a pointer: on the strip of the whole, or in the view. */
function timeUnder(scene: Scene, { target, clientX }: MouseEvent, limits: ViewLimits): number {
  const isOnStrip = (target as Element).closest('.timeline-overview') !== null;
  return isOnStrip
    ? timeOnStrip(scene, clientX, limits)
    : timeAt(viewNow(scene), shareUnder(scene, clientX, limits), limits);
}

function timeOnStrip(scene: Scene, clientX: number, { axis, frame }: ViewLimits): number {
  const box = part(scene, 'overview').getBoundingClientRect();
  return axis.time(((clientX - box.left) * frame.right) / box.width);
}

/** The share of the drawing’s frame at a px of the screen. */
function shareUnder({ element }: Scene, clientX: number, { frame }: ViewLimits): number {
  const drawings = [...element.querySelectorAll('.timeline-drawing, .timeline-canvas')];
  const seen = drawings.find((one) => one.getClientRects().length > 0) ?? element;
  const box = seen.getBoundingClientRect();
  const x = ((clientX - box.left) * frame.right) / box.width;
  return (x - frame.left) / (frame.right - frame.left);
}

/** On the strip: moves a side of the view, or the view, or marks out a new one. */
export function brush(scene: Scene, down: PointerEvent): void {
  const limits = down.button === 0 ? takeHold(scene) : null;
  if (limits === null) return;
  down.preventDefault();
  const viewAt = brushing(scene, down, limits);
  whileHeld(
    down,
    (event) => moveTo(scene, viewAt(timeOnStrip(scene, event.clientX, limits))),
    () => scene.motion && settle(scene),
  );
}

/** The view for each time of the strip to which the pointer goes. */
function brushing(scene: Scene, down: PointerEvent, limits: ViewLimits): (time: number) => TimeView {
  const target = down.target as HTMLElement;
  const start = viewNow(scene);
  const from = timeOnStrip(scene, down.clientX, limits);
  const side = sideOf(target);
  const whole = wholeView(limits);
  const holds = (start.from > whole.from || start.to < whole.to) && target.closest('.timeline-window') !== null;
  if (side !== null) return (time) => sided(start, side, time, limits);
  if (!holds) return (time) => brushed(from, time, start, limits);
  return (time) => panned(start, shareAt(start, time, limits) - shareAt(start, from, limits), limits);
}

function sideOf(target: HTMLElement): Side | null {
  const { edge } = target.closest<HTMLElement>('[data-edge]')?.dataset ?? {};
  return edge === 'start' || edge === 'end' ? edge : null;
}

/** A side of the view by the keys of a slider. */
export function slide(scene: Scene, event: KeyboardEvent): void {
  const side = sideOf(event.target as HTMLElement);
  const share = shares.get(event.key);
  if (side === null || share === undefined) return;
  const limits = takeUp(scene);
  if (limits === null) return;
  event.preventDefault();
  const now = viewNow(scene);
  const { axis, frame } = limits;
  const x = axis.x(side === 'start' ? now.from : now.to) + share * (frame.right - frame.left);
  glideTo(scene, sided(now, side, axis.time(x), limits));
}

const shares: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -0.02],
  ['ArrowDown', -0.02],
  ['ArrowRight', 0.02],
  ['ArrowUp', 0.02],
  ['PageDown', -0.1],
  ['PageUp', 0.1],
  ['Home', -1],
  ['End', 1],
]);

/** Px that a pointer moves before it drags. */
const slack = 4;

/** Drags the drawing with a pointer, or stretches it between two. */
export function grab(scene: Scene, down: PointerEvent): void {
  if (down.button !== 0) return;
  // The first finger: of those before it, none can still be down.
  if (down.isPrimary) scene.grip = { pointers: new Map(), isPulling: false };
  scene.grip.pointers.set(down.pointerId, down.clientX);
  whileHeld(
    down,
    (event) => pull(scene, event, down.clientX),
    () => release(scene, down),
  );
}

function pull(scene: Scene, { pointerId, clientX }: PointerEvent, start: number): void {
  const { grip } = scene;
  if (!grip.isPulling && !begins(scene, Math.abs(clientX - start))) return;
  const limits = takeHold(scene);
  if (limits === null) return;
  if (!grip.isPulling) part(scene, 'live').setPointerCapture(pointerId);
  grip.isPulling = true;
  const places = () => [...grip.pointers.values()].map((x) => shareUnder(scene, x, limits));
  const before = places();
  grip.pointers.set(pointerId, clientX);
  moveTo(scene, pulled(viewNow(scene), before, places(), limits));
}

/** One pointer has nothing to drag where the whole time is in view. */
function begins({ grip, state, motion }: Scene, moved: number): boolean {
  return grip.pointers.size > 1 || ((!isWholeTime(state) || motion !== null) && moved >= slack);
}

function release(scene: Scene, { pointerId }: PointerEvent): void {
  const { pointers, isPulling } = scene.grip;
  pointers.delete(pointerId);
  if (pointers.size === 0 && isPulling) settle(scene);
}

/**
 * Calls `move` as the pointer that came `down` moves, and `end` when it is let go or lost. A pointer that was let go
 * before anybody listened is found out when it moves without a button.
 */
function whileHeld(down: PointerEvent, move: (event: PointerEvent) => void, end: () => void): void {
  const held = new AbortController();
  const letGo = () => {
    held.abort();
    end();
  };
  const listen = (type: 'pointermove' | 'pointerup' | 'pointercancel', hear: (event: PointerEvent) => void) =>
    window.addEventListener(type, (event) => event.pointerId === down.pointerId && hear(event), held);
  listen('pointermove', (event) => (event.buttons === 0 ? letGo() : move(event)));
  listen('pointerup', letGo);
  listen('pointercancel', letGo);
}
