import { otherDates, type TimelineEvent } from './event.ts';
import { hasClockTimes } from './layout.ts';
import { positionMarks } from './position.ts';
import { clipMark, isWholeTime, type TimeWindow } from './window.ts';

const minute = 60_000;

/**
 * The events that a picture of the window shows a mark of, whatever its width: as on an axis with a px for each minute.
 * An event that is only known to be before, during or after another of the `timeline` is where that one is,
 * and one of which sources give different dates is at each of them.
 */
export function eventsInWindow<Event extends TimelineEvent>(
  events: Event[],
  window: TimeWindow,
  timeline: TimelineEvent[] = events,
): Event[] {
  if (isWholeTime(window)) return events;
  const { from, to } = window;
  const limits = timeline
    .flatMap((event) => [event.when, ...otherDates(event)])
    .flatMap(({ earliest, latest }) => [earliest, latest].filter((time) => time !== null));
  const plot: [number, number] = [least(limits) / minute - 100, most(limits) / minute + 100];
  const frame = { left: from === null ? plot[0] : from / minute, right: to === null ? plot[1] : to / minute };
  const at = { start: (time: number) => time / minute, end: (time: number) => time / minute };
  const marks = positionMarks(timeline, { at, plot, hours: hasClockTimes(timeline) });
  return events.filter(({ id }) => {
    const mark = marks.get(id);
    return mark !== undefined && clipMark(mark, frame) !== null;
  });
}

function least(times: number[]): number {
  return times.reduce((a, b) => Math.min(a, b), times[0] ?? 0);
}

function most(times: number[]): number {
  return times.reduce((a, b) => Math.max(a, b), times[0] ?? 0);
}
