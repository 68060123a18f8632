import type { Briefing } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LinkView, linksTo } from './link.ts';
import { type RecordView, recordView } from './record.ts';
import { momentWords } from './words.ts';

export interface BriefingPage extends RecordView {
  id: string;
  frame: FrameView;
  title: string;
  standfirst: string;
  /** Shown while it is written, in no built site. */
  isDraft: boolean;
  date: { words: string; machine: string };
  authors: string[];
  sources: LinkView[];
  /** Links to its sections. */
  contents: LinkView[];
}

export const briefingPages = rememberedOf((catalogue: Catalogue): BriefingPage[] =>
  catalogue.dossier.briefings.map((briefing) => briefingPage(catalogue, briefing)),
);

function briefingPage(catalogue: Catalogue, briefing: Briefing): BriefingPage {
  const { id, title, standfirst, draft, date, authors, sources } = briefing;
  const reference: Reference = { kind: 'briefing', id };
  const words = (day: string) => momentWords(day, catalogue.language) ?? day;
  const record = recordView(catalogue, reference, briefing, [], []);
  return {
    ...record,
    id,
    frame: recordFrame(catalogue, reference, title, standfirst),
    title,
    standfirst,
    isDraft: draft,
    date: { words: words(date), machine: date },
    authors,
    sources: linksTo(catalogue, 'source', sources),
    contents: contentsOf(catalogue, record),
  };
}

function contentsOf({ words }: Catalogue, { points, parts, differences, notes }: RecordView): LinkView[] {
  const section = (text: string, id: string, rows: readonly unknown[]) =>
    rows.length > 0 ? [{ text, href: `#${id}` }] : [];
  return [
    ...section(words.records.inBrief, 'in-brief', points),
    ...parts.flatMap((part) => (part.kind === 'html' ? part.headings : [])),
    ...section(words.home.differ, 'differ', differences),
    ...section(words.evidence.notes, 'evidence', notes),
  ];
}
