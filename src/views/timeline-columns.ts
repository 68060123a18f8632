import type { EventRecord } from '../core/model/record.ts';
import { columnEvents, inColumnOrder, timelineColumns, timelineTexts } from '../visuals/timeline/columns.ts';
import type { TimelineDatum } from '../visuals/timeline/data.ts';
import { allDateWords, type TimelineEvent } from '../visuals/timeline/event.ts';
import { timelineFacets, timelineWords } from '../visuals/timeline/postings.ts';
import { facets } from '../visuals/timeline/view-names.ts';
import type { Catalogue } from './catalogue.ts';
import { nameOf } from './link.ts';
import { timelineView } from './timeline.ts';
import { choicesOf, facetsOf, timelineDetails, timelineOrder } from './timeline-data.ts';

/** A file of `/data/`, by what stands between `timeline-` and its ending. */
export interface TimelineFile {
  part: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** How many events share a file of texts: a screen of labels needs one or two, each of about 30 kB after gzip. */
const chunk = 1024;
/** How many share a file of what is behind them, which is ten times as much. */
const detailsChunk = 64;

/** The files that a timeline of very many events is drawn from, and the words by which events of any are found. */
export function columnFiles(catalogue: Catalogue): TimelineFile[] {
  const words = {
    part: 'words',
    bytes: timelineWords(timelineOrder(catalogue).map((event) => textOf(catalogue, event))),
  };
  const { events, lanes, isMany, hasClocks } = timelineView(catalogue);
  if (!isMany) return [words];
  const ordered = inColumnOrder(columnEvents(events, lanes)).flatMap((event) => {
    const record = catalogue.events.get(event.id);
    return record ? [{ ...event, facets: facetsOf(catalogue, record, lanes[event.lane]?.id ?? '') }] : [];
  });
  const { base, language } = catalogue;
  const texts = inChunks(ordered, chunk).map((some, at) => ({ part: `texts-${at}`, bytes: timelineTexts(some) }));
  const setting = { language, base, lanes, chunk, detailsChunk, hasClocks };
  return [
    words,
    { part: 'columns', bytes: timelineColumns(ordered, setting) },
    { part: 'facets', bytes: timelineFacets(ordered, choicesOf(catalogue, ordered, lanes)) },
    ...texts,
  ];
}

/** What is behind the events of a timeline of very many, some events a file; see `timeline.json` for few. */
export function detailsFiles(catalogue: Catalogue): { part: string; data: TimelineDatum[] }[] {
  if (!timelineView(catalogue).isMany) return [];
  return inChunks(timelineOrder(catalogue), detailsChunk).map((some, at) => {
    return { part: `details-${at}`, data: timelineDetails(catalogue, some) };
  });
}

/**
 * All by which a reader can find an event: its title, date and lane, who took part, what it has part in, and the words
 * of its entry. Not its passages: one that names ten countries stands behind ten meetings.
 */
function textOf(catalogue: Catalogue, event: TimelineEvent): string {
  const record = catalogue.events.get(event.id);
  const own = [event.title, allDateWords(event), ...(event.participants ?? [])];
  return [...own, ...(record ? [...namesOf(catalogue, record, event.lane), ...sentencesOf(record)] : [])].join(' ');
}

const kinds = {
  countries: 'country',
  people: 'person',
  organisations: 'organisation',
  initiatives: 'initiative',
} as const;

function namesOf(catalogue: Catalogue, record: EventRecord, lane: string): string[] {
  const ids = facetsOf(catalogue, record, lane);
  return facets.flatMap((facet) =>
    facet === 'lanes' || facet === 'sources'
      ? []
      : ids[facet].map((id) => nameOf(catalogue, { kind: kinds[facet], id })),
  );
}

function sentencesOf({ body }: EventRecord): string[] {
  return body.sentences.map(({ text }) => text);
}

function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
