import type { TimelineLayout } from '../layout.ts';
import { renderOverview } from '../overview.ts';
import { axisScale, type View } from '../window.ts';
import type { Side } from '../zoom.ts';
import { sideFormat } from './edge-words.ts';
import { part, type Scene } from './scene.ts';

/** Draws the strip of the whole time, and what of it is in view. */
export function showStrip(scene: Scene, whole: TimelineLayout, view: View): void {
  const strip = part(scene, 'overview');
  for (const drawn of strip.querySelectorAll(':scope > :not(.timeline-window)')) drawn.remove();
  strip.insertAdjacentHTML('afterbegin', renderOverview(whole));
  if (strip.querySelector('.timeline-window') === null) strip.append(createWindow());
  strip.toggleAttribute('hidden', whole.whole.length === 0);
  moveStrip(scene, whole, view);
  nameSides(scene, whole, view);
}

/** While the view moves the sliders don't say so: there would be a message for each frame. */
export function moveStrip(scene: Scene, { width }: TimelineLayout, { x0, x1 }: View): void {
  const window = part(scene, 'window');
  window.style.left = `${(100 * x0) / width}%`;
  window.style.width = `${(100 * (x1 - x0)) / width}%`;
}

/** A side goes as far as the other. */
function nameSides(scene: Scene, { frame, whole }: TimelineLayout, { x0, x1 }: View): void {
  const share = (x: number) => String(Math.round((100 * (x - frame.left)) / (frame.right - frame.left)));
  const { time } = axisScale(whole);
  const format = sideFormat(scene, time(x1) - time(x0));
  const words = (x: number) => (whole.length > 0 ? { 'aria-valuetext': format.format(time(x)) } : {});
  nameSide(scene, 'start', { 'aria-valuenow': share(x0), 'aria-valuemax': share(x1), ...words(x0) });
  nameSide(scene, 'end', { 'aria-valuenow': share(x1), 'aria-valuemin': share(x0), ...words(x1) });
}

function nameSide(scene: Scene, side: Side, attributes: Record<string, string>): void {
  const handle = part(scene, 'window').querySelector(`[data-edge="${side}"]`);
  for (const [name, value] of Object.entries(attributes)) handle?.setAttribute(name, value);
}

/** The frame around what is in view, with a slider at each side. */
function createWindow(): HTMLElement {
  const window = document.createElement('div');
  window.className = 'timeline-window';
  window.append(createHandle('start', 'Start of the view'), createHandle('end', 'End of the view'));
  return window;
}

function createHandle(edge: Side, label: string): HTMLElement {
  const handle = document.createElement('div');
  handle.dataset['edge'] = edge;
  handle.tabIndex = 0;
  const attributes = { role: 'slider', 'aria-label': label, 'aria-valuemin': '0', 'aria-valuemax': '100' };
  for (const [name, value] of Object.entries(attributes)) handle.setAttribute(name, value);
  return handle;
}
