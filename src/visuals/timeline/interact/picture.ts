import { setMarkup } from '../../interact/markup.ts';
import type { TimelineLayout } from '../layout.ts';
import { renderTimeline } from '../render.ts';
import { axisScale, type TimeWindow, type View, viewOf } from '../window.ts';
import { type Moving, movingParts } from './moving.ts';

/** The drawing on the screen. */
export interface Picture {
  layout: TimelineLayout;
  svg: SVGSVGElement;
  /** What it was laid out for. */
  view: View;
  /** Its parts as they move; found when the first movement begins. */
  moving: Moving | null;
}

export function drawPicture(place: HTMLElement, layout: TimelineLayout, label: string, window: TimeWindow): Picture {
  setMarkup(place, renderTimeline(layout, label));
  const view = viewOf(window, axisScale(layout.whole), layout.frame);
  return { layout, svg: place.firstElementChild as SVGSVGElement, view, moving: null };
}

/**
 * Shows another view with the drawing as it is: what has a length in time is stretched, all else is shifted. Texts may
 * then meet, until the view is laid out anew.
 */
export function movePicture(picture: Picture, view: View): void {
  picture.moving ??= movingParts(picture.svg, picture.layout);
  picture.svg.dataset['moving'] = '';
  const { left, right } = picture.layout.frame;
  const stretch = (picture.view.x1 - picture.view.x0) / (view.x1 - view.x0);
  const shift = left - stretch * left + ((picture.view.x0 - view.x0) * (right - left)) / (view.x1 - view.x0);
  const { stretched, shifted, bars } = picture.moving;
  transform(stretched, matrix(stretch, shift));
  const reach = right - left;
  for (const { node, x, isBar } of shifted) {
    const place = stretch * x + shift;
    const seen = Math.min(isBar ? place : Math.max(place, left - reach), right + reach);
    transform(node, `translate(${(seen - x).toFixed(1)} 0)`);
  }
  for (const { node, x } of bars)
    if (stretch * x + shift < right + reach) transform(node, matrix(stretch, (1 - stretch) * x));
}

/** What is far out of sight stays where it is, and costs nothing. */
function transform(node: Element, value: string): void {
  if (node.getAttribute('transform') !== value) node.setAttribute('transform', value);
}

function matrix(stretch: number, shift: number): string {
  return `matrix(${stretch.toFixed(5)} 0 0 1 ${shift.toFixed(2)} 0)`;
}
