import { windowOf } from '../window.ts';
import { panView, zoomView } from '../zoom.ts';
import { glideTo, takeUp, viewNow } from './motion.ts';
import { placeOf } from './place.ts';
import type { Scene } from './scene.ts';
import { change, wholeTime } from './show.ts';

/** Zooms by a step around `at`, or else around the middle. */
export function zoomBy(scene: Scene, factor: number, at: number | null): void {
  const limits = takeUp(scene);
  if (limits === null) return;
  const now = viewNow(scene);
  glideTo(scene, zoomView(now, factor, at ?? (now.x0 + now.x1) / 2, limits));
}

/** Brings an event that is out of view into its middle; in a list all of the time. */
export function reveal(scene: Scene, id: string): void {
  const limits = takeUp(scene);
  const x = limits && placeOf(scene, id);
  const now = viewNow(scene);
  const view = limits && x !== null ? panView(now, x - (now.x0 + now.x1) / 2, limits) : null;
  change(scene, limits && view ? windowOf(view, limits.scale, limits.frame) : wholeTime);
}

/** Pans by a share of the view. */
export function panBy(scene: Scene, share: number): void {
  const limits = takeUp(scene);
  if (limits === null) return;
  const now = viewNow(scene);
  glideTo(scene, panView(now, share * (now.x1 - now.x0), limits));
}

/** All of the time again. */
export function showWhole(scene: Scene): void {
  const limits = takeUp(scene);
  if (limits) glideTo(scene, { x0: limits.frame.left, x1: limits.frame.right });
  else change(scene, wholeTime);
}
