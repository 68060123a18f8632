import type { TimelineWhen } from './event.ts';

/** How a date is drawn. What lasted `until` a date, or `since` one, has no known limit on its other side. */
export type DateKind =
  | 'instant'
  | 'day'
  | 'span'
  | 'interval'
  | 'before'
  | 'after'
  | 'until'
  | 'since'
  | 'during'
  | 'choice'
  | 'undated';

/** The side on which a date has no known limit, if it has one on the other. */
export function openSide(kind: DateKind): 'start' | 'end' | null {
  if (kind === 'before' || kind === 'until') return 'start';
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

function openKind(when: TimelineWhen): DateKind {
  if (when.earliest !== null) return when.openEnd === null ? 'after' : 'since';
  if (when.latest !== null) return when.openStart === null ? 'before' : 'until';
  return when.relation === 'before' || when.relation === 'after' ? when.relation : 'undated';
}
