import type { TimeView, ViewLimits } from '../view.ts';
import { panned, windowOf } from '../view-moves.ts';
import { formShown } from './form.ts';
import { type Scene, viewNow } from './scene.ts';
import { change, show } from './show.ts';
import { moveStrip } from './strip.ts';

/** Ms without a movement after which the view is laid out anew. */
const rest = 180;
/** Ms that a step takes. */
const step = 200;

/**
 * Puts the drawing that moves in the place of the built one, and says what its view may become; `null` where there is
 * no time to zoom in.
 */
export function takeUp(scene: Scene): ViewLimits | null {
  if (formShown(scene.element) !== 'picture') return null;
  if (scene.element.dataset['live'] === undefined) void show(scene);
  return scene.painter.limits();
}

/** The same for a hand, which stops a movement where it is. */
export function takeHold(scene: Scene): ViewLimits | null {
  const limits = takeUp(scene);
  const { motion } = scene;
  if (motion === null) return limits;
  cancelAnimationFrame(motion.frame);
  Object.assign(motion, { goal: motion.view, frame: 0 });
  return limits;
}

/** Moves the drawing with the next frame; it is laid out when nothing has moved for a while. */
export function moveTo(scene: Scene, view: TimeView): void {
  scene.motion ??= { view, goal: view, frame: 0, end: 0 };
  const { motion } = scene;
  Object.assign(motion, { view, goal: view });
  clearTimeout(motion.end);
  motion.end = window.setTimeout(() => settle(scene), rest);
  if (motion.frame === 0) motion.frame = requestAnimationFrame(() => drawFrame(scene));
}

function drawFrame(scene: Scene): void {
  const { motion } = scene;
  if (motion === null) return;
  motion.frame = 0;
  moveDrawing(scene, motion.view);
}

function moveDrawing(scene: Scene, view: TimeView): void {
  const limits = scene.painter.limits();
  if (limits === null) return;
  moveStrip(scene, view, limits);
  scene.painter.move(view);
}

/** Lays the view out, and writes it into the page’s address. */
export function settle(scene: Scene): void {
  const limits = takeUp(scene);
  if (limits) void change(scene, windowOf(viewNow(scene), limits));
}

/**
 * Goes to a view in a short movement, or at once where readers want no motion. Where the view is there already its
 * window is as well, also if a link gave another that comes to the same.
 */
export function glideTo(scene: Scene, goal: TimeView): void {
  const from = scene.motion?.view ?? viewNow(scene);
  const isThere = goal.from === from.from && goal.to === from.to;
  if (!isThere) moveTo(scene, from);
  if (scene.motion) scene.motion.goal = goal;
  if (isThere || matchMedia('(prefers-reduced-motion: reduce)').matches) settle(scene);
  else glide(scene, from, goal);
}

function glide(scene: Scene, from: TimeView, goal: TimeView): void {
  const { motion } = scene;
  const limits = scene.painter.limits();
  if (motion === null || limits === null) return;
  clearTimeout(motion.end);
  cancelAnimationFrame(motion.frame);
  const { axis } = limits;
  let start: number | null = null;
  const between = (a: number, b: number, share: number) => axis.time(axis.x(a) + (axis.x(b) - axis.x(a)) * share);
  const advance = (now: number) => {
    start ??= now;
    const share = Math.min(1, (now - start) / step);
    if (share === 1) return settle(scene);
    const eased = 1 - (1 - share) ** 3;
    motion.view = { from: between(from.from, goal.from, eased), to: between(from.to, goal.to, eased) };
    moveDrawing(scene, motion.view);
    motion.frame = requestAnimationFrame(advance);
  };
  motion.frame = requestAnimationFrame(advance);
}

/** Pans by a share of the view. */
export function panBy(scene: Scene, share: number): void {
  const limits = takeUp(scene);
  if (limits) glideTo(scene, panned(viewNow(scene), share, limits));
}
