import { isWholeTime } from '../window.ts';
import { pulledView } from '../zoom.ts';
import { whileHeld } from './holding.ts';
import { moveTo, settle, takeHold, viewNow } from './motion.ts';
import { drawnPx } from './pointer.ts';
import { part, type Scene } from './scene.ts';

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
  const places = () => [...grip.pointers.values()].map((x) => drawnPx(scene, x));
  const before = places();
  grip.pointers.set(pointerId, clientX);
  moveTo(scene, pulledView(viewNow(scene), before, places(), limits));
}

/** One pointer has nothing to drag where the whole time is in view. */
function begins({ grip, state }: Scene, moved: number): boolean {
  return grip.pointers.size > 1 || (!isWholeTime(state) && moved >= slack);
}

function release(scene: Scene, { pointerId }: PointerEvent): void {
  const { pointers, isPulling } = scene.grip;
  pointers.delete(pointerId);
  if (pointers.size === 0 && isPulling) settle(scene);
}
