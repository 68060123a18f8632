import { folderOf } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { comparisons } from './compare-page.ts';
import { type ComparisonView, figureComparison } from './comparison.ts';
import type { ElsewhereView } from './elsewhere.ts';
import { type FrameView, frameOf } from './frame.ts';
import { briefingEntries, type IndexEntry } from './index-entries.ts';
import { type StatementsView, statementViews } from './key-points.ts';
import { type LinkView, linkTo } from './link.ts';
import { type MeetingsView, meetingsView } from './meetings.ts';
import { type NoteView, notesOf } from './passages.ts';
import { sentencesOf } from './sentences.ts';
import { type TimelineView, timelineView } from './timeline.ts';

export interface HomePage extends StatementsView {
  frame: FrameView;
  title: string;
  description: string;
  /** The briefing that the points and differences are taken from; `null` while it isn't published. */
  lead: LinkView | null;
  /** Those of the points and differences. */
  notes: NoteView[];
  timeline: TimelineView;
  /** `null` where the sources report none. */
  meetings: MeetingsView | ElsewhereView | null;
  figures: (ComparisonView & { unit: string })[];
  /** Figures and dates of which sources give different values, those that exclude each other first. */
  different: ComparisonView[];
  /** How many sources there are to compare. */
  sources: LinkView[];
  briefings: IndexEntry[];
  /** Where the figures and briefings are that have no room here; `null` where all are here. */
  more: Record<'figures' | 'briefings', LinkView | null>;
  about: string;
}

/** The most figures, differences and briefings of the home page: of each as many as anybody looks through. */
const mostShown = 24;

const nothing = { points: [], differences: [] };

export function homePage(catalogue: Catalogue): HomePage {
  const { site, figures, sources } = catalogue.dossier;
  const briefings = briefingEntries(catalogue);
  const lead = catalogue.briefings.get(site.lead);
  const { points, differences } = lead ? sentencesOf({ kind: 'briefing', id: lead.id }, lead) : nothing;
  const notes = notesOf(catalogue, [...points, ...differences]);
  return {
    frame: frameOf(catalogue, { title: site.title, description: site.description, path: '' }),
    title: site.title,
    description: site.description,
    lead: lead ? linkTo(catalogue, { kind: 'briefing', id: lead.id }) : null,
    ...statementViews({ points, differences }, notes),
    notes: notes.notes,
    timeline: timelineView(catalogue),
    meetings: catalogue.meetings.length > 0 ? meetingsView(catalogue) : null,
    figures: figures
      .slice(0, mostShown)
      .map((figure) => ({ ...figureComparison(catalogue, figure), unit: figure.unit })),
    different: comparisons(catalogue).different.slice(0, mostShown),
    sources: sources.map(({ id }) => linkTo(catalogue, { kind: 'source', id })),
    briefings: briefings.slice(0, mostShown),
    more: {
      figures: moreLink(catalogue, 'figure', figures.length),
      briefings: moreLink(catalogue, 'briefing', briefings.length),
    },
    about: site.about,
  };
}

function moreLink({ base, words }: Catalogue, kind: 'figure' | 'briefing', count: number): LinkView | null {
  return count > mostShown
    ? { text: words.home.all(words.kinds[kind].name, count), href: `${base}${folderOf(kind)}/` }
    : null;
}
