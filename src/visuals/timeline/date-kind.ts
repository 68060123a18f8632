import type { TimelineWhen } from './event.ts';

/** How a date is drawn. */
export type DateKind = 'instant' | 'day' | 'span' | 'interval' | 'before' | 'after' | 'during' | 'choice' | 'undated';

export function dateKind(when: TimelineWhen): DateKind {
  if (when.choices !== undefined && when.choices.length > 0) return 'choice';
  if (when.relation === 'during' && when.precision !== 'minute') return 'during';
  if (when.earliest === null || when.latest === null) return openKind(when);
  if (when.precision === 'minute') return 'instant';
  if (when.precision === 'day') return 'day';
  return when.precision === null && when.relation === null ? 'interval' : 'span';
}

function openKind(when: TimelineWhen): DateKind {
  if (when.earliest !== null) return 'after';
  if (when.latest !== null) return 'before';
  return when.relation === 'before' || when.relation === 'after' ? when.relation : 'undated';
}
