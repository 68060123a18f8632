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

/** How an event's date is known and drawn. */
export interface MarkKind {
  kind: DateKind;
  approximate: boolean;
  uncertain: boolean;
  inferred?: true;
  /** Whether its limits are given to the minute, and so are the same in every zone. */
  moments?: { start: boolean; end: boolean };
}

/** The side on which a date has no known limit, if it has one on the other. */
export function openSide(kind: DateKind): 'start' | 'end' | null {
  if (kind === 'before' || kind === 'by') return 'start';
  return kind === 'after' || kind === 'since' ? 'end' : null;
}
