import type { TimelineDatum } from '../visuals/timeline/data.ts';
import { allDateWords } from '../visuals/timeline/event.ts';
import {
  type ColumnEvent,
  inColumnOrder,
  timelineColumns,
  timelineFacets,
  timelineTexts,
} from '../visuals/timeline/scale/columns.ts';
import { packKind } from '../visuals/timeline/scale/kind-byte.ts';
import { markTimes } from '../visuals/timeline/scale/mark-time.ts';
import { isLarge } from '../visuals/timeline/scale/threshold.ts';
import type { Catalogue } from './catalogue.ts';
import { timelineView } from './timeline.ts';
import { choicesOf, facetsOf } from './timeline-data.ts';

/** A file of `/data/`, by what stands between `timeline-` and `.bin`. */
export interface ColumnsPart {
  part: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** How many events share a file of texts: a screen of labels needs one or two, each of about 30 kB after gzip. */
const chunk = 1024;

/** The files that a large timeline is drawn from; none where each page has the whole drawing. */
export function columnsParts(catalogue: Catalogue): ColumnsPart[] {
  if (!isLarge(catalogue.dossier.events)) return [];
  const { events, lanes } = timelineView(catalogue);
  const times = markTimes(events);
  const laneNumbers = new Map(lanes.map(({ id }, at) => [id, at]));
  const encoded = events.flatMap((event): (ColumnEvent & Pick<TimelineDatum, 'facets'>)[] => {
    const record = catalogue.events.get(event.id);
    const time = times.get(event.id);
    const lane = laneNumbers.get(event.lane);
    if (record === undefined || time === undefined || lane === undefined) return [];
    const { id, title, participants = [] } = event;
    const { start, end } = time;
    return [
      {
        id,
        title,
        words: allDateWords(event),
        people: participants.join(', '),
        lane,
        kind: packKind(time),
        start,
        end,
        facets: facetsOf(catalogue, record, event.lane),
      },
    ];
  });
  const ordered = inColumnOrder(encoded);
  const { base, language } = catalogue;
  const texts = Array.from({ length: Math.ceil(ordered.length / chunk) }, (_, at) =>
    ordered.slice(at * chunk, (at + 1) * chunk),
  );
  return [
    { part: 'columns', bytes: timelineColumns(ordered, { language, base, lanes, chunk }) },
    { part: 'facets', bytes: timelineFacets(ordered, choicesOf(catalogue, encoded, lanes)) },
    ...texts.map((some, at) => ({ part: `texts-${at}`, bytes: timelineTexts(some) })),
  ];
}
