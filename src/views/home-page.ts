import type { Catalogue } from './catalogue.ts';
import { type Comparisons, comparisons } from './compare-page.ts';
import { type ComparisonView, figureComparison } from './comparison.ts';
import type { ElsewhereView } from './elsewhere.ts';
import { type FrameView, frameOf } from './frame.ts';
import { briefingEntries, type IndexEntry } from './index-entries.ts';
import { keyPointViews, type PointView } from './key-points.ts';
import { type LinkView, linkTo } from './link.ts';
import { type MeetingsView, meetingsView } from './meetings.ts';
import { type TimelineView, timelineView } from './timeline.ts';

export interface HomePage {
  frame: FrameView;
  title: string;
  description: string;
  /** The briefing that the points are taken from; `null` while it isn't published. */
  lead: LinkView | null;
  points: PointView[];
  timeline: TimelineView;
  /** `null` where the sources report none. */
  meetings: MeetingsView | ElsewhereView | null;
  figures: (ComparisonView & { unit: string })[];
  comparisons: Comparisons;
  /** How many sources there are to compare. */
  sources: LinkView[];
  briefings: IndexEntry[];
  about: string;
}

export function homePage(catalogue: Catalogue): HomePage {
  const { site, figures, sources } = catalogue.dossier;
  const lead = catalogue.briefings.get(site.lead);
  return {
    frame: frameOf(catalogue, { title: site.title, description: site.description, path: '' }),
    title: site.title,
    description: site.description,
    lead: lead ? linkTo(catalogue, { kind: 'briefing', id: lead.id }) : null,
    points: keyPointViews(catalogue, lead?.keyPoints ?? []),
    timeline: timelineView(catalogue),
    meetings: catalogue.meetings.length > 0 ? meetingsView(catalogue) : null,
    figures: figures.map((figure) => ({ ...figureComparison(catalogue, figure), unit: figure.unit })),
    comparisons: comparisons(catalogue),
    sources: sources.map(({ id }) => linkTo(catalogue, { kind: 'source', id })),
    briefings: briefingEntries(catalogue),
    about: site.about,
  };
}
