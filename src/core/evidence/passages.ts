import type { Dossier } from '../model/dossier.ts';
import type { Evidence, Reference } from '../model/record.ts';
import { citedIn } from './claims.ts';
import type { WordRange } from './quotation.ts';

/** A passage with the record that quotes it. */
export interface QuotedPassage {
  evidence: Evidence;
  by: Reference;
}

/** Every passage that the dossier quotes, in the order of its records. */
export function passagesOf({ briefings, events, people, initiatives, figures }: Dossier): QuotedPassage[] {
  return [
    ...briefings.flatMap((record) =>
      quoted('briefing', record, [...record.keyPoints.flatMap(({ evidence }) => evidence), ...citedIn(record.body)]),
    ),
    ...events.flatMap((record) => quoted('event', record, [...record.evidence, ...citedIn(record.body)])),
    ...people.flatMap((record) => quoted('person', record, [...record.evidence, ...citedIn(record.body)])),
    ...initiatives.flatMap((record) => quoted('initiative', record, [...record.evidence, ...citedIn(record.body)])),
    ...figures.flatMap((record) =>
      quoted('figure', record, [...record.readings.map(({ evidence }) => evidence), ...citedIn(record.body)]),
    ),
  ];
}

/** How many words of a source these passages quote; a word quoted twice counts once. */
export function countQuoted(ranges: readonly WordRange[]): number {
  let words = 0;
  let reached = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    words += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return words;
}

function quoted(kind: Reference['kind'], { id }: { id: string }, evidence: Evidence[]): QuotedPassage[] {
  return evidence.map((passage) => ({ evidence: passage, by: { kind, id } }));
}
