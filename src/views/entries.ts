import { folderOf, type Reference, type ReferenceKind, referenceKey, referenceKinds } from '../core/model/reference.ts';
import { phrasesIn } from '../core/time/phrases-in.ts';
import type { Catalogue } from './catalogue.ts';
import { laneOf } from './lane.ts';
import { type LinkView, linkTo } from './link.ts';

/** A record in a list. */
export interface EntryView {
  link: LinkView;
  /** What helps to tell it from the others: a date, an office. */
  detail: string | null;
  /** The lane of an event, counted from 1. */
  lane: number | null;
}

/** Records of one kind under a heading. */
export interface EntryGroup {
  /** What it is called in addresses, in whatever language the heading is. */
  id: string;
  heading: string;
  entries: EntryView[];
  /** Whether the names alone say enough, so that they can stand in one line. */
  isCompact: boolean;
}

const compact = new Set<ReferenceKind>(['person', 'organisation', 'country', 'initiative', 'figure']);

/** Records by kind, events in the order of time; without those that the page shows elsewhere. */
export function groupEntries(
  catalogue: Catalogue,
  references: readonly Reference[],
  shown: readonly Reference[] = [],
): EntryGroup[] {
  const hidden = new Set(shown.map(referenceKey));
  const left = references.filter((reference) => !hidden.has(referenceKey(reference)));
  return referenceKinds.flatMap((kind) => {
    const ids = left.filter((reference) => reference.kind === kind).map(({ id }) => id);
    return ids.length === 0
      ? []
      : [
          {
            id: folderOf(kind),
            heading: catalogue.words.kinds[kind].name,
            entries: entriesOf(catalogue, kind, ids),
            isCompact: compact.has(kind),
          },
        ];
  });
}

export function entriesOf(catalogue: Catalogue, kind: Reference['kind'], ids: readonly string[]): EntryView[] {
  const sorted = kind === 'event' ? inTimeOrder(catalogue, ids) : ids;
  return sorted.map((id) => entryOf(catalogue, { kind, id }));
}

/** The events that there are, each once. */
function inTimeOrder({ places }: Catalogue, ids: readonly string[]): string[] {
  const known = [...new Set(ids)].filter((id) => places.has(id));
  return known.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function entryOf(catalogue: Catalogue, reference: Reference): EntryView {
  const event = reference.kind === 'event' ? catalogue.events.get(reference.id) : undefined;
  return {
    link: linkTo(catalogue, reference),
    detail: detailOf(catalogue, reference),
    lane: event ? laneOf(catalogue, event).number : null,
  };
}

function detailOf(catalogue: Catalogue, { kind, id }: Reference): string | null {
  if (kind === 'event') return eventDate(catalogue, id);
  if (kind === 'organisation') return catalogue.organisations.get(id)?.type ?? null;
  return kind === 'person' ? (catalogue.people.get(id)?.role ?? null) : null;
}

/** When an event was, in the words that every page has: its date, its relation, and whether the editors concluded it. */
export function eventDate({ events, when, language }: Catalogue, id: string): string {
  const words = when.get(id)?.words ?? '';
  return events.get(id)?.inferences.some(({ field }) => field === 'date') ? phrasesIn(language).inferred(words) : words;
}
