import type { View } from '../window.ts';
import { brushView, panView, type Side, sideView, type ZoomLimits, zoomView } from '../zoom.ts';
import { whileHeld } from './holding.ts';
import { glideTo, moveTo, settle, takeHold, takeUp, viewNow } from './motion.ts';
import type { Scene } from './scene.ts';

/** Zooms around the pointer; only with Ctrl or ⌘, so that a page can be scrolled past. */
export function wheel(scene: Scene, event: WheelEvent): void {
  const limits = event.defaultPrevented ? takeHold(scene) : null;
  if (limits === null) return;
  const delta = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
  const factor = Math.exp(Math.max(-50, Math.min(50, delta)) * 0.01);
  moveTo(scene, zoomView(viewNow(scene), factor, wholePx(scene, event), limits));
}

/** The px of the whole drawing under the pointer: those of the strip itself, or of the view. */
function wholePx(scene: Scene, { target, clientX }: MouseEvent): number {
  const { frame } = scene.picture?.layout ?? { frame: { left: 0, right: 1 } };
  const { x0, x1 } = viewNow(scene);
  const x = drawnPx(scene, clientX);
  const isOnStrip = (target as Element).closest('.timeline-overview') !== null;
  return isOnStrip ? x : x0 + ((x - frame.left) / (frame.right - frame.left)) * (x1 - x0);
}

/** The px of the drawing as it is on the screen; the strip has the same width. */
export function drawnPx({ picture, element }: Scene, clientX: number): number {
  const box = (picture?.svg ?? element).getBoundingClientRect();
  return ((clientX - box.left) * (picture?.layout.width ?? box.width)) / box.width;
}

/** On the strip: moves a side of the view, or the view, or marks out a new one. */
export function brush(scene: Scene, down: PointerEvent): void {
  const limits = down.button === 0 ? takeHold(scene) : null;
  if (limits === null) return;
  down.preventDefault();
  const viewAt = brushing(scene, down, limits);
  whileHeld(
    down,
    (event) => moveTo(scene, viewAt(drawnPx(scene, event.clientX))),
    () => scene.motion && settle(scene),
  );
}

/** The view for each px of the strip to which the pointer goes. */
function brushing(scene: Scene, down: PointerEvent, limits: ZoomLimits): (x: number) => View {
  const target = down.target as HTMLElement;
  const start = viewNow(scene);
  const from = drawnPx(scene, down.clientX);
  const side = sideOf(target);
  const isWhole = start.x0 <= limits.frame.left && start.x1 >= limits.frame.right;
  const holds = !isWhole && target.closest('.timeline-window') !== null;
  if (side !== null) return (x) => sideView(start, side, x, limits);
  return holds ? (x) => panView(start, x - from, limits) : (x) => brushView(from, x, start, limits);
}

function sideOf(target: HTMLElement): Side | null {
  const { edge } = target.closest<HTMLElement>('[data-edge]')?.dataset ?? {};
  return edge === 'start' || edge === 'end' ? edge : null;
}

/** A side of the view by the keys of a slider. */
export function slide(scene: Scene, event: KeyboardEvent): void {
  const side = sideOf(event.target as HTMLElement);
  const share = shares.get(event.key);
  const limits = share === undefined ? null : takeUp(scene);
  if (limits === null || side === null || share === undefined) return;
  event.preventDefault();
  const now = viewNow(scene);
  const x = side === 'start' ? now.x0 : now.x1;
  glideTo(scene, sideView(now, side, x + share * (limits.frame.right - limits.frame.left), limits));
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
