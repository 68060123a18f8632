import type { Measure } from '../../measure.ts';
import type { TimelineData, TimelineDatum } from '../data.ts';
import { eventsInWindow } from '../in-window.ts';
import type { TimelineLayout } from '../layout.ts';
import type { ViewState } from '../view-state.ts';
import type { View } from '../window.ts';
import type { Picture } from './picture.ts';

/** A timeline in use: its element, its data, and what is shown of them. */
export interface Scene {
  element: HTMLElement;
  /** Before the names of its parameters in the page's address. */
  prefix: string;
  data: TimelineData;
  measure: Measure;
  state: ViewState;
  /** All its events, in the order of time and in the words of the zone. */
  events: TimelineDatum[];
  /** That zone; `null`: each event's own. */
  zone: string | null;
  /** Those of them that the filters leave. */
  shown: TimelineDatum[];
  picture: Picture | null;
  /** The layout of the whole time, and what it was made for. */
  whole: { key: string; layout: TimelineLayout } | null;
  /** A view on its way: what is seen, where it goes, and the timers that move and end it. */
  motion: { view: View; goal: View; frame: number; end: number } | null;
  /** The pointers that are down on the drawing, by id, each with the px of the screen where it was last. */
  grip: { pointers: Map<number, number>; isPulling: boolean };
  /** The timer after which what is typed is looked for. */
  finding: number;
  /** The event that the Tab key stops at. */
  current: string | null;
  /** Whether a form was drawn anew since the page was built. */
  isDrawn: boolean;
}

/** The part of the timeline that the component has made for this use. */
export function part<Part extends Element = HTMLElement>({ element }: Pick<Scene, 'element'>, name: string): Part {
  const found = element.querySelector<Part>(`.timeline-${name}`);
  if (found === null) throw new Error(`Unexpected timeline without .timeline-${name}.`);
  return found;
}

export function labelOf({ element }: Pick<Scene, 'element'>): string {
  return element.dataset['label'] ?? '';
}

/** Says something in the place of the count, until the view changes. */
export function say(scene: Pick<Scene, 'element'>, words: string): void {
  part(scene, 'status').textContent = words;
}

/** What is in view of the events that the filters leave. */
export function eventsInView({ shown, state, events }: Scene): TimelineDatum[] {
  return eventsInWindow(shown, state, events);
}

export function laneNumber({ data }: Scene, lane: string): number {
  return data.lanes.findIndex(({ id }) => id === lane) + 1;
}

export function laneTitle({ data }: Scene, lane: string): string {
  return data.lanes.find(({ id }) => id === lane)?.title ?? '';
}
