import { dayLength, hourLength } from '../../core/time/calendar.ts';
import type { Axis, Frame } from './axis.ts';

/** A stretch of time on the screen, in ms UTC. */
export interface TimeView {
  from: number;
  to: number;
}

/** The same as a reader asks for it; `null`: to the end of the drawing. */
export interface TimeWindow {
  from: number | null;
  to: number | null;
}

export const wholeTime: Readonly<TimeWindow> = { from: null, to: null };

export function isWholeTime({ from, to }: TimeWindow): boolean {
  return from === null && to === null;
}

/** Within what a view may move: an axis over the px of a frame, and the shortest time that may be shown, in ms. */
export interface ViewLimits {
  axis: Axis;
  frame: Frame;
  shortest: number;
}

export type Side = 'start' | 'end';

/** The shortest view: half an hour where events have times of the clock, else a day and a half. */
export function shortestView(hasClockTimes: boolean): number {
  return hasClockTimes ? hourLength / 2 : 1.5 * dayLength;
}
