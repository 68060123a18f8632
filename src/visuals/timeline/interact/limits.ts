import { axisScale } from '../window.ts';
import { shortestView, type ZoomLimits, zoomView } from '../zoom.ts';
import type { Scene } from './scene.ts';

/** What the view of the drawing may become; `null` where there is none, or no time to zoom in. */
export function limitsOf({ picture, events }: Scene): ZoomLimits | null {
  if (picture === null || picture.layout.whole.length === 0) return null;
  const { frame, whole } = picture.layout;
  return { frame, scale: axisScale(whole), shortest: shortestView(events) };
}

/** Whether a step further in would show less. */
export function canZoomIn(scene: Scene): boolean {
  const limits = limitsOf(scene);
  const view = scene.picture?.view;
  return !limits || !view || zoomView(view, 0.5, (view.x0 + view.x1) / 2, limits) !== view;
}
