import { brushView, panView, zoomView } from '../zoom.ts';
import { part, type Scene } from './scene.ts';
import { change } from './show.ts';
import { glideTo, limitsOf, moveTo, settle, viewNow } from './zooming.ts';

/** Px that a pointer moves before it drags. */
const slack = 4;

/** Zooms around the pointer; only with Ctrl or ⌘, so that a page can be scrolled past. */
export function wheel(scene: Scene, event: WheelEvent): void {
  const limits = limitsOf(scene);
  if (limits === null || !(event.ctrlKey || event.metaKey)) return;
  const delta = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
  const factor = Math.exp(Math.max(-50, Math.min(50, delta)) * 0.01);
  moveTo(scene, zoomView(viewNow(scene), factor, pxAt(scene, event.clientX), limits));
}

/** The px of the whole drawing under a place on the screen. */
function pxAt(scene: Scene, clientX: number): number {
  const { frame } = scene.picture?.layout ?? { frame: { left: 0, right: 1 } };
  const { x0, x1 } = viewNow(scene);
  return x0 + ((drawnPx(scene, clientX) - frame.left) / (frame.right - frame.left)) * (x1 - x0);
}

/** The px of the drawing as it is on the screen; the strip has the same width. */
function drawnPx({ picture, element }: Scene, clientX: number): number {
  const box = (picture?.svg ?? element).getBoundingClientRect();
  return ((clientX - box.left) * (picture?.layout.width ?? box.width)) / box.width;
}

/** Drags the drawing with a pointer, or stretches it between two. */
export function grab(scene: Scene, down: PointerEvent, pointers: Map<number, number>): void {
  const limits = limitsOf(scene);
  const surface = part(scene, 'live');
  if (limits === null || down.button !== 0) return;
  pointers.set(down.pointerId, down.clientX);
  if (pointers.size > 1) return;
  let dragged = false;
  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined || (!dragged && pointers.size === 1 && Math.abs(event.clientX - down.clientX) < slack))
      return;
    if (!dragged) surface.setPointerCapture(event.pointerId);
    dragged = true;
    const centre = [...pointers.values()].reduce((sum, x) => sum + x, 0) / pointers.size;
    const held = pxAt(scene, centre);
    const width = spread(pointers);
    pointers.set(event.pointerId, event.clientX);
    const stretched =
      width > 0 ? zoomView(viewNow(scene), width / Math.max(1, spread(pointers)), held, limits) : viewNow(scene);
    moveTo(scene, stretched);
    const moved = [...pointers.values()].reduce((sum, x) => sum + x, 0) / pointers.size;
    moveTo(scene, panView(stretched, held - pxAt(scene, moved), limits));
  };
  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    if (pointers.size > 0) return;
    for (const type of ['pointerup', 'pointercancel'] as const) window.removeEventListener(type, up);
    window.removeEventListener('pointermove', move);
    if (dragged) settle(scene);
  };
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, up);
  window.addEventListener('pointermove', move);
}

function spread(pointers: Map<number, number>): number {
  const places = [...pointers.values()];
  return Math.max(...places) - Math.min(...places);
}

/** On the strip: moves a side of the view, or the view, or marks out a new one. */
export function brush(scene: Scene, down: PointerEvent): void {
  const limits = limitsOf(scene);
  if (limits === null || down.button !== 0) return;
  down.preventDefault();
  const target = down.target as HTMLElement;
  const start = viewNow(scene);
  const from = drawnPx(scene, down.clientX);
  const edge = target.closest<HTMLElement>('[data-edge]')?.dataset['edge'];
  const isWhole = start.x0 <= limits.frame.left && start.x1 >= limits.frame.right;
  const holds = !isWhole && target.closest('.timeline-window') !== null;
  const viewAt = (x: number) => {
    if (edge === 'start') return brushView(x, start.x1, start, limits);
    if (edge === 'end') return brushView(start.x0, x, start, limits);
    return holds ? panView(start, x - from, limits) : brushView(from, x, start, limits);
  };
  const move = (event: PointerEvent) => moveTo(scene, viewAt(drawnPx(scene, event.clientX)));
  const up = () => {
    window.removeEventListener('pointermove', move);
    for (const type of ['pointerup', 'pointercancel'] as const) window.removeEventListener(type, up);
    if (scene.motion) settle(scene);
  };
  window.addEventListener('pointermove', move);
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, up);
}

/** A side of the view by the keys of a slider. */
export function slide(scene: Scene, event: KeyboardEvent): void {
  const limits = limitsOf(scene);
  const edge = (event.target as HTMLElement).dataset['edge'];
  const share = shares[event.key];
  if (limits === null || share === undefined) return;
  event.preventDefault();
  const { left, right } = limits.frame;
  const now = viewNow(scene);
  const moved = (x: number) => Math.max(left, Math.min(x + share * (right - left), right));
  const goal =
    edge === 'start' ? brushView(moved(now.x0), now.x1, now, limits) : brushView(now.x0, moved(now.x1), now, limits);
  glideTo(scene, goal);
}

const shares: Record<string, number> = {
  ArrowLeft: -0.02,
  ArrowDown: -0.02,
  ArrowRight: 0.02,
  ArrowUp: 0.02,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -1,
  End: 1,
};

/** All of the time again. */
export function showWhole(scene: Scene): void {
  const limits = limitsOf(scene);
  const { x0, x1 } = viewNow(scene);
  const isElsewhere = limits !== null && (x0 > limits.frame.left || x1 < limits.frame.right);
  if (isElsewhere) glideTo(scene, { x0: limits.frame.left, x1: limits.frame.right });
  else change(scene, { from: null, to: null });
}
