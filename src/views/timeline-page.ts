import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import { type PeriodRow, periodRows } from './period-rows.ts';
import { type TimelineView, timelineView } from './timeline.ts';

export interface TimelinePage {
  frame: FrameView;
  timeline: TimelineView;
  /** The lists of its events, where there are too many to draw. */
  periods: PeriodRow[];
  /** The address of the page that other sites can embed. */
  embed: string;
}

export function timelinePage(catalogue: Catalogue): TimelinePage {
  const timeline = timelineView(catalogue);
  return {
    frame: frameOf(catalogue, {
      title: catalogue.words.timeline.title,
      description: catalogue.words.timeline.description,
      path: 'timeline/',
      section: 'timeline',
    }),
    timeline,
    periods: timeline.isMany ? periodRows(catalogue, timeline.events, timeline.lanes) : [],
    embed: `${catalogue.base}embed/timeline/`,
  };
}
