import { folderOf } from '../core/model/reference.ts';
import type { Words } from '../words/words.ts';
import type { Catalogue } from './catalogue.ts';
import { comparisons } from './compare-page.ts';
import { type ComparisonView, figureComparison } from './comparison.ts';
import type { ElsewhereView } from './elsewhere.ts';
import { type FrameView, frameOf } from './frame.ts';
import { briefingEntries, type IndexEntry } from './index-entries.ts';
import { type StatementsView, statementViews } from './key-points.ts';
import { attributesOf, type LinkView, linkTo, type TextAttributes } from './link.ts';
import { type MeetingsView, meetingsView } from './meetings.ts';
import { type NoteView, notesOf } from './passages.ts';
import { sentencesOf } from './sentences.ts';
import { type ArticleView, articlesOf } from './source-title.ts';
import { type TimelineView, timelineView } from './timeline.ts';

export interface HomePage extends StatementsView {
  frame: FrameView;
  title: string;
  description: string;
  /** The briefing that the points and differences are taken from; `null` while it isn't published. */
  lead: LinkView | null;
  /** Of the points and differences. */
  text: TextAttributes;
  /** Those of the points and differences. */
  notes: NoteView[];
  /** That they are taken from. */
  articles: ArticleView[];
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
  /** Links to its sections. */
  contents: LinkView[];
}

/** The most figures, differences and briefings of the home page: of each as many as anybody looks through. */
const mostShown = 24;

const nothing = { points: [], differences: [] };

export function homePage(catalogue: Catalogue): HomePage {
  const { site, figures, sources } = catalogue.dossier;
  const briefings = briefingEntries(catalogue);
  const lead = catalogue.briefings.get(site.lead ?? '');
  const { points, differences } = lead ? sentencesOf({ kind: 'briefing', id: lead.id }, lead) : nothing;
  const notes = notesOf(catalogue, [...points, ...differences]);
  const timeline = timelineView(catalogue);
  const meetings = catalogue.meetings.length > 0 ? meetingsView(catalogue) : null;
  return {
    frame: frameOf(catalogue, { title: site.title, description: site.description, path: '' }),
    title: site.title,
    description: site.description,
    lead: lead ? linkTo(catalogue, { kind: 'briefing', id: lead.id }) : null,
    text: lead ? attributesOf(catalogue, { kind: 'briefing', id: lead.id }) : {},
    ...statementViews({ points, differences }, notes),
    notes: notes.notes,
    articles: articlesOf(
      catalogue,
      notes.notes.map(({ passage }) => passage),
    ),
    timeline,
    meetings,
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
    contents: contentsOf(catalogue, {
      'what-happened': points.length > 0,
      when: timeline.events.length > 0,
      meetings: meetings !== null,
      figures: figures.length > 0,
      differ: sources.length > 1,
      briefings: briefings.length > 0,
    }),
  };
}

/** @param there the sections by their ids, and whether they are on the page */
function contentsOf({ words }: Catalogue, there: Record<keyof typeof sectionWords, boolean>): LinkView[] {
  return (Object.keys(sectionWords) as (keyof typeof sectionWords)[])
    .filter((id) => there[id])
    .map((id) => ({ text: sectionWords[id](words), href: `#${id}` }));
}

const sectionWords = {
  'what-happened': ({ home }: Words) => home.whatHappened,
  when: ({ home }: Words) => home.when,
  meetings: ({ meetings }: Words) => meetings.title,
  figures: ({ home }: Words) => home.figures,
  differ: ({ home }: Words) => home.differ,
  briefings: ({ kinds }: Words) => kinds.briefing.name,
};

function moreLink({ base, words }: Catalogue, kind: 'figure' | 'briefing', count: number): LinkView | null {
  return count > mostShown
    ? { text: words.home.all(words.kinds[kind].name, count), href: `${base}${folderOf(kind)}/` }
    : null;
}
