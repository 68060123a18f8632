import type { TimelineLayout } from '../layout.ts';
import { renderOverview } from '../overview.ts';
import { axisScale, type View } from '../window.ts';
import { part, type Scene } from './scene.ts';
import { axisZone } from './zone.ts';

/** Draws the strip of the whole time, and what of it is in view. */
export function showStrip(scene: Scene, whole: TimelineLayout, view: View): void {
  const strip = part(scene, 'overview');
  strip.querySelector('svg')?.remove();
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

function nameSides(scene: Scene, { frame, whole }: TimelineLayout, { x0, x1 }: View): void {
  const share = (x: number) => Math.round((100 * (x - frame.left)) / (frame.right - frame.left));
  const { time } = axisScale(whole);
  const day = new Intl.DateTimeFormat(scene.element.dataset['locale'], {
    dateStyle: 'long',
    timeZone: axisZone(scene),
  });
  for (const [edge, x] of Object.entries({ start: x0, end: x1 })) {
    const handle = part(scene, 'window').querySelector(`[data-edge="${edge}"]`);
    handle?.setAttribute('aria-valuenow', String(share(x)));
    if (whole.length > 0) handle?.setAttribute('aria-valuetext', day.format(time(x)));
  }
}

/** The frame around what is in view, with a slider at each side. */
function createWindow(): HTMLElement {
  const window = document.createElement('div');
  window.className = 'timeline-window';
  window.append(createHandle('start', 'Start of the view'), createHandle('end', 'End of the view'));
  return window;
}

function createHandle(edge: string, label: string): HTMLElement {
  const handle = document.createElement('div');
  handle.dataset['edge'] = edge;
  handle.tabIndex = 0;
  const attributes = { role: 'slider', 'aria-label': label, 'aria-valuemin': '0', 'aria-valuemax': '100' };
  for (const [name, value] of Object.entries(attributes)) handle.setAttribute(name, value);
  return handle;
}
