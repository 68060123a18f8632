import { addMarkup } from '../../interact/markup.ts';
import type { TimelineLayout } from '../layout.ts';
import { renderOverview } from '../overview.ts';
import { axisScale, type View } from '../window.ts';
import type { Side } from '../zoom.ts';
import { sideFormat } from './edge-words.ts';
import { part, type Scene } from './scene.ts';

/** Draws the strip of the whole time, and what of it is in view. */
export function showStrip(scene: Scene, whole: TimelineLayout, view: View): void {
  const strip = part(scene, 'overview');
  for (const drawn of strip.querySelectorAll(':scope > :not(.timeline-window, [data-edge])')) drawn.remove();
  addMarkup(strip, 'afterbegin', renderOverview(whole));
  if (strip.querySelector('.timeline-window') === null) strip.append(...createWindow());
  strip.toggleAttribute('hidden', whole.whole.length === 0);
  moveStrip(scene, whole, view);
  nameSides(scene, whole, view);
}

/**
 * By transforms alone, which cost no layout of the page. While the view moves the sliders don't say so: there would be a
 * message for each frame.
 */
export function moveStrip(scene: Scene, { width }: TimelineLayout, { x0, x1 }: View): void {
  const scale = part(scene, 'overview').clientWidth / width;
  const [start, end] = [x0 * scale, x1 * scale];
  part(scene, 'window').style.transform = `translateX(${start}px) scaleX(${end - start})`;
  for (const [side, x] of Object.entries({ start, end }))
    handleOf(scene, side as Side).style.transform = `translateX(${x}px)`;
}

function handleOf(scene: Scene, side: Side): HTMLElement {
  return part(scene, `edge-${side}`);
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
  for (const [name, value] of Object.entries(attributes)) handleOf(scene, side).setAttribute(name, value);
}

/** The frame around what is in view, and a slider for each side. */
function createWindow(): HTMLElement[] {
  const window = document.createElement('div');
  window.className = 'timeline-window';
  return [window, createHandle('start', 'Start of the view'), createHandle('end', 'End of the view')];
}

function createHandle(edge: Side, label: string): HTMLElement {
  const handle = document.createElement('div');
  handle.className = `timeline-edge-${edge}`;
  handle.dataset['edge'] = edge;
  handle.tabIndex = 0;
  const attributes = { role: 'slider', 'aria-label': label, 'aria-valuemin': '0', 'aria-valuemax': '100' };
  for (const [name, value] of Object.entries(attributes)) handle.setAttribute(name, value);
  return handle;
}
