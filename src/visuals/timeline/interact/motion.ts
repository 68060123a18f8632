import { type View, windowOf } from '../window.ts';
import type { ZoomLimits } from '../zoom.ts';
import { formShown } from './form.ts';
import { limitsOf } from './limits.ts';
import { movePicture, type Picture } from './picture.ts';
import type { Scene } from './scene.ts';
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
export function takeUp(scene: Scene): ZoomLimits | null {
  if (formShown(scene.element) !== 'picture') return null;
  if (scene.element.dataset['live'] === undefined) show(scene);
  return limitsOf(scene);
}

/** The same for a hand, which stops a movement where it is. */
export function takeHold(scene: Scene): ZoomLimits | null {
  const limits = takeUp(scene);
  const { motion } = scene;
  if (motion === null) return limits;
  cancelAnimationFrame(motion.frame);
  Object.assign(motion, { goal: motion.view, frame: 0 });
  return limits;
}

/** Where the view is, or is going. */
export function viewNow(scene: Scene): View {
  return scene.motion?.goal ?? scene.picture?.view ?? { x0: 0, x1: 1 };
}

/** Moves the drawing with the next frame; it is laid out when nothing has moved for a while. */
export function moveTo(scene: Scene, view: View): void {
  scene.motion ??= { view, goal: view, frame: 0, end: 0 };
  const { motion } = scene;
  Object.assign(motion, { view, goal: view });
  clearTimeout(motion.end);
  motion.end = window.setTimeout(() => settle(scene), rest);
  if (motion.frame === 0) motion.frame = requestAnimationFrame(() => drawFrame(scene));
}

function drawFrame(scene: Scene): void {
  if (scene.motion === null || scene.picture === null) return;
  scene.motion.frame = 0;
  if (isElsewhere(scene.picture.view, scene.motion.view)) layAnew(scene);
  else moveDrawing(scene, scene.picture, scene.motion.view);
}

function moveDrawing(scene: Scene, picture: Picture, view: View): void {
  moveStrip(scene, picture.layout, view);
  movePicture(picture, view);
}

/** Whether a view was moved so far that most of it isn't drawn. */
function isElsewhere(drawn: View, now: View): boolean {
  const width = drawn.x1 - drawn.x0;
  const isPanned = Math.abs(now.x1 - now.x0 - width) < 0.01 * width;
  return isPanned && Math.abs(now.x0 - drawn.x0) > 0.6 * width;
}

/** Lays out a view that still moves. Only where it ends stands in the address: browsers take few changes of that. */
function layAnew(scene: Scene): void {
  const limits = takeUp(scene);
  if (limits === null) return;
  const view = viewNow(scene);
  scene.state = { ...scene.state, ...windowOf(view, limits.scale, limits.frame) };
  show(scene);
  moveTo(scene, view);
}

/** Lays the view out. */
export function settle(scene: Scene): void {
  const limits = takeUp(scene);
  if (limits) change(scene, windowOf(viewNow(scene), limits.scale, limits.frame));
}

/**
 * Goes to a view in a short movement, or at once where readers want no motion. Where the view is there already its
 * window is as well, also if a link gave another that comes to the same.
 */
export function glideTo(scene: Scene, goal: View): void {
  const from = scene.motion?.view ?? viewNow(scene);
  const isThere = goal.x0 === from.x0 && goal.x1 === from.x1;
  if (!isThere) moveTo(scene, from);
  if (scene.motion) scene.motion.goal = goal;
  if (isThere || matchMedia('(prefers-reduced-motion: reduce)').matches) settle(scene);
  else glide(scene, from, goal);
}

function glide(scene: Scene, from: View, goal: View): void {
  const { motion, picture } = scene;
  if (motion === null || picture === null) return;
  clearTimeout(motion.end);
  cancelAnimationFrame(motion.frame);
  let start: number | null = null;
  const advance = (now: number) => {
    start ??= now;
    const share = Math.min(1, (now - start) / step);
    if (share === 1) return settle(scene);
    motion.view = between(from, goal, 1 - (1 - share) ** 3);
    moveDrawing(scene, picture, motion.view);
    motion.frame = requestAnimationFrame(advance);
  };
  motion.frame = requestAnimationFrame(advance);
}

function between(from: View, to: View, share: number): View {
  return { x0: from.x0 + (to.x0 - from.x0) * share, x1: from.x1 + (to.x1 - from.x1) * share };
}
