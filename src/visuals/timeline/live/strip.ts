import type { Side, TimeView, ViewLimits } from '../view.ts';
import { axisZone, part, type Scene, viewNow } from './scene.ts';
import { sideFormat } from './span-words.ts';

/** Draws the strip of the whole time, and what of it is in view. */
export function showStrip(scene: Scene): void {
  const strip = part(scene, 'overview');
  const limits = scene.painter.limits();
  strip.toggleAttribute('hidden', limits === null);
  if (limits === null) return;
  scene.painter.drawStrip(part(scene, 'strips'));
  if (strip.querySelector('.timeline-window') === null) strip.append(...createWindow(scene));
  const view = viewNow(scene);
  moveStrip(scene, view, limits);
  nameSides(scene, view, limits);
}

/**
 * By transforms alone, which cost no layout of the page. While the view moves the sliders don't say so: there would be a
 * message for each frame.
 */
export function moveStrip(scene: Scene, { from, to }: TimeView, { axis, frame }: ViewLimits): void {
  const scale = part(scene, 'overview').clientWidth / frame.right;
  const [start, end] = [axis.x(from) * scale, axis.x(to) * scale];
  const window = scene.element.querySelector<HTMLElement>('.timeline-window');
  if (window) window.style.transform = `translateX(${start}px) scaleX(${end - start})`;
  for (const [side, x] of Object.entries({ start, end })) {
    const handle = scene.element.querySelector<HTMLElement>(`.timeline-edge-${side}`);
    if (handle) handle.style.transform = `translateX(${x}px)`;
  }
}

/** A side goes as far as the other. */
function nameSides(scene: Scene, { from, to }: TimeView, { axis, frame }: ViewLimits): void {
  const share = (time: number) => String(Math.round((100 * (axis.x(time) - frame.left)) / (frame.right - frame.left)));
  const format = sideFormat(scene.store.language, axisZone(scene.store, scene.state), to - from);
  nameSide(scene, 'start', {
    'aria-valuenow': share(from),
    'aria-valuemax': share(to),
    'aria-valuetext': format.format(from),
  });
  nameSide(scene, 'end', {
    'aria-valuenow': share(to),
    'aria-valuemin': share(from),
    'aria-valuetext': format.format(to),
  });
}

function nameSide(scene: Scene, side: Side, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) part(scene, `edge-${side}`).setAttribute(name, value);
}

/** The frame around what is in view, and a slider for each side. */
function createWindow({ voice }: Scene): HTMLElement[] {
  const window = document.createElement('div');
  window.className = 'timeline-window';
  return [window, createHandle('start', voice.tools.viewStart), createHandle('end', voice.tools.viewEnd)];
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
