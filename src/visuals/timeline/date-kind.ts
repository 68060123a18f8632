import type { TimelineWhen } from './event.ts';

/** How a date is drawn, in the order of the legend. What lasted `since` a date has no known end. */
export const dateKinds = [
  'instant',
  'day',
  'span',
  'interval',
  'before',
  'by',
  'after',
  'since',
  'during',
  'choice',
  'undated',
] as const;

export type DateKind = (typeof dateKinds)[number];

/** The side on which a date has no known limit, if it has one on the other. */
export function openSide(kind: DateKind): 'start' | 'end' | null {
  if (kind === 'before' || kind === 'by') return 'start';
  return kind === 'after' || kind === 'since' ? 'end' : null;
}

export function dateKind(when: TimelineWhen): DateKind {
  if (when.choices !== undefined && when.choices.length > 0) return 'choice';
  if (when.relation === 'during' && when.precision !== 'minute') return 'during';
  if (when.earliest === null || when.latest === null) return openKind(when);
  if (when.precision === 'minute') return 'instant';
  if (when.precision === 'day') return 'day';
  return when.precision === null && when.relation === null ? 'interval' : 'span';
}

/**
 * What was by a date, as “/2026-02-04” says it, was on that day or at some time before it; it didn't last until then.
 * What was before another event was so however much of that event's day went by.
 */
function openKind(when: TimelineWhen): DateKind {
  if (when.earliest !== null) return when.openEnd === null ? 'after' : 'since';
  if (when.latest !== null) return when.relation === 'before' ? 'before' : 'by';
  return when.relation === 'before' || when.relation === 'after' ? when.relation : 'undated';
}
