import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import { eventEntries, type IndexEntry } from './index-entries.ts';
import { type TimelineView, timelineView } from './timeline.ts';

export interface TimelinePage {
  frame: FrameView;
  timeline: TimelineView;
  /** The same events as rows. */
  rows: (IndexEntry & { id: string; laneTitle: string })[];
  /** The address of the page that other sites can embed. */
  embed: string;
}

export function timelinePage(catalogue: Catalogue): TimelinePage {
  const timeline = timelineView(catalogue);
  const { lanes } = catalogue.dossier.site;
  const ids = [...catalogue.events.keys()];
  return {
    frame: frameOf(catalogue, {
      title: 'Timeline',
      description: 'All events by lane and date, as exactly as the sources give it.',
      path: 'timeline/',
      section: 'timeline',
    }),
    timeline,
    rows: eventEntries(catalogue).map((entry, i) => ({
      ...entry,
      id: ids[i] ?? '',
      laneTitle: lanes[(entry.lane ?? 0) - 1]?.title ?? '',
    })),
    embed: `${catalogue.base}embed/timeline/`,
  };
}
