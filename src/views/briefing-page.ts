import type { Briefing } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { addressIn, attributesOf, type LinkView, linksTo, linkTo, type TextAttributes } from './link.ts';
import { type RecordView, recordView } from './record.ts';
import { momentWords } from './words.ts';

/** A link to the same in another language, called as that language calls itself. */
interface OtherLanguage extends LinkView {
  language: string;
}

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
  /** Of its title, standfirst and text: the page around them is in the dossier's language. */
  text: TextAttributes;
  /** What it was translated from. */
  original: OtherLanguage | null;
  translations: OtherLanguage[];
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
  const versions = versionsOf(catalogue, briefing);
  const others = versions.filter((version) => version !== briefing);
  const link = (to: Briefing) => linkToLanguage(catalogue, to);
  const record = recordView(catalogue, reference, briefing, [], []);
  return {
    ...record,
    id,
    frame: { ...recordFrame(catalogue, reference, title, standfirst), alternates: alternatesOf(catalogue, versions) },
    title,
    standfirst,
    isDraft: draft,
    date: { words: words(date), machine: date },
    authors,
    sources: linksTo(catalogue, 'source', sources),
    text: attributesOf(catalogue, reference),
    original: others.filter((other) => other.id === briefing.translationOf).map(link)[0] ?? null,
    translations: others.filter((other) => other.id !== briefing.translationOf).map(link),
    contents: contentsOf(catalogue, record),
  };
}

/** A briefing with its original and all translations of that. */
function versionsOf({ dossier }: Catalogue, { id, translationOf }: Briefing): Briefing[] {
  const original = translationOf ?? id;
  const versions = dossier.briefings.filter((other) => other.id === original || other.translationOf === original);
  return versions.length > 1 ? versions : [];
}

function languageOf({ language }: Catalogue, briefing: Briefing): string {
  return briefing.language ?? language;
}

function linkToLanguage(catalogue: Catalogue, briefing: Briefing): OtherLanguage {
  const language = languageOf(catalogue, briefing);
  const text = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return { ...linkTo(catalogue, { kind: 'briefing', id: briefing.id }), text, language };
}

function alternatesOf(catalogue: Catalogue, versions: readonly Briefing[]): FrameView['alternates'] {
  return versions.flatMap((version) => {
    const href = addressIn(catalogue, `briefings/${encodeURIComponent(version.id)}/`);
    return href === null ? [] : [{ language: languageOf(catalogue, version), href }];
  });
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
