import { panned, within, zoomed } from '../view.ts';
import { redraw } from './draw.ts';
import { type LargeScene, msPerPx } from './scene.ts';

/** Px that a pointer moves before it drags. */
const slack = 4;

/** Zooms around the pointer, with Ctrl or ⌘ only, so that a page can be scrolled past; sideways it pans. */
export function turnWheel(scene: LargeScene, event: WheelEvent): void {
  const isZoom = event.ctrlKey || event.metaKey;
  if (!isZoom && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
  const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const turn = Math.max(-50, Math.min(50, event.deltaY * line));
  scene.view = isZoom
    ? zoomed(scene.view, Math.exp(turn * 0.01), timeAt(scene, event.clientX), scene.limits)
    : panned(scene.view, event.deltaX * line * msPerPx(scene), scene.limits);
  redraw(scene);
}

/**
 * Drags the drawing with a pointer, or stretches it between two; `settled` is called when all are up again. The scene
 * remembers whether it was dragged, since a click follows either way.
 */
export function grab(scene: LargeScene, down: PointerEvent, settled: () => void): void {
  if (down.button !== 0) return;
  const { canvas } = scene.stage;
  const { pointers } = scene;
  pointers.set(down.pointerId, down.clientX);
  if (pointers.size > 1) return;
  scene.wasDragged = false;
  const move = (event: PointerEvent) => {
    if (!pointers.has(event.pointerId)) return;
    if (!scene.wasDragged && pointers.size === 1 && Math.abs(event.clientX - down.clientX) < slack) return;
    if (!scene.wasDragged) canvas.setPointerCapture(event.pointerId);
    scene.wasDragged = true;
    drag(scene, pointers, event);
    redraw(scene);
  };
  const up = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    if (pointers.size > 0) return;
    stop();
    settled();
  };
  const stop = follow(move, up);
}

/** Keeps the times that were under the pointers under them. */
function drag(scene: LargeScene, pointers: Map<number, number>, event: PointerEvent): void {
  const before = extent(pointers);
  const held = timeAt(scene, (before.low + before.high) / 2);
  pointers.set(event.pointerId, event.clientX);
  const after = extent(pointers);
  const factor = before.high > before.low ? (before.high - before.low) / Math.max(1, after.high - after.low) : 1;
  const stretched = zoomed(scene.view, factor, held, scene.limits);
  scene.view = stretched;
  scene.view = panned(stretched, held - timeAt(scene, (after.low + after.high) / 2), scene.limits);
}

function extent(pointers: Map<number, number>): { low: number; high: number } {
  const places = [...pointers.values()];
  return { low: Math.min(...places), high: Math.max(...places) };
}

/** On the strip: marks out a view, or moves the one that is taken hold of. */
export function brush(scene: LargeScene, down: PointerEvent, settled: () => void): void {
  if (down.button !== 0) return;
  down.preventDefault();
  const { view, limits } = scene;
  const { whole, shortest } = limits;
  const box = scene.strip.canvas.getBoundingClientRect();
  const timeOn = (clientX: number) => whole.from + ((clientX - box.left) / box.width) * (whole.to - whole.from);
  const start = timeOn(down.clientX);
  const isWhole = view.to - view.from >= (whole.to - whole.from) * 0.999;
  const holds = !isWhole && start >= view.from && start <= view.to;
  const move = (event: PointerEvent) => {
    const now = timeOn(event.clientX);
    if (holds) scene.view = panned(view, now - start, limits);
    else if (Math.abs(now - start) > shortest)
      scene.view = within({ from: Math.min(start, now), to: Math.max(start, now) }, limits);
    redraw(scene);
  };
  const stop = follow(move, () => {
    stop();
    settled();
  });
}

type Follower = (event: PointerEvent) => void;

/** Follows pointers wherever they go, until the function is called that it gives back. */
function follow(move: Follower, up: Follower): () => void {
  const followers = { pointermove: move, pointerup: up, pointercancel: up };
  const entries = Object.entries(followers) as [keyof typeof followers, Follower][];
  for (const [type, follower] of entries) window.addEventListener(type, follower);
  return () => {
    for (const [type, follower] of entries) window.removeEventListener(type, follower);
  };
}

/** The canvas may have moved since it was drawn. */
function timeAt(scene: LargeScene, clientX: number): number {
  return scene.view.from + (clientX - scene.stage.canvas.getBoundingClientRect().left) * msPerPx(scene);
}
