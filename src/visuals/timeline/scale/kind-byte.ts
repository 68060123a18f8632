import type { DateKind } from '../date-kind.ts';

/** How an event's date is known and drawn. */
export interface MarkKind {
  kind: DateKind;
  approximate: boolean;
  uncertain: boolean;
}

const kinds: DateKind[] = [
  'instant',
  'day',
  'span',
  'interval',
  'before',
  'after',
  'during',
  'choice',
  'undated',
  'until',
  'since',
];

/** In a byte: the kind in the lower four bits, then a bit for each sign. */
export function packKind({ kind, approximate, uncertain }: MarkKind): number {
  return kinds.indexOf(kind) | (approximate ? 16 : 0) | (uncertain ? 32 : 0);
}

export function unpackKind(byte: number): MarkKind {
  return { kind: kinds[byte & 15] ?? 'undated', approximate: (byte & 16) !== 0, uncertain: (byte & 32) !== 0 };
}
