import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import { type TimelineView, timelineView } from './timeline.ts';

export interface TimelinePage {
  frame: FrameView;
  timeline: TimelineView;
  /** The address of the page that other sites can embed. */
  embed: string;
}

export function timelinePage(catalogue: Catalogue): TimelinePage {
  return {
    frame: frameOf(catalogue, {
      title: 'Timeline',
      description: 'All events by lane and date, as exactly as the sources give it.',
      path: 'timeline/',
      section: 'timeline',
    }),
    timeline: timelineView(catalogue),
    embed: `${catalogue.base}embed/timeline/`,
  };
}
