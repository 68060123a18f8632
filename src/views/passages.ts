import { type QuotationStatus, stretches } from '../core/evidence/quotation.ts';
import { textFragmentUrl } from '../core/evidence/text-fragment.ts';
import { normalise } from '../core/evidence/words.ts';
import { type Direction, directionOf } from '../core/language/direction.ts';
import type { Citation, Evidence } from '../core/model/record.ts';
import { calculationWords } from '../core/quantity/calculation.ts';
import { noteId } from '../markdown/html.ts';
import type { Catalogue } from './catalogue.ts';
import { type LinkView, linkTo } from './link.ts';

/** A quoted passage as a page shows it. */
export interface PassageView {
  /** Without the marks around it; those inside are single ones. */
  quote: string;
  source: LinkView;
  /** Of the quoted article. */
  language: string;
  direction: Direction;
  status: QuotationStatus;
  statusWords: string;
  /** What it speaks of instead, where it doesn't bear the matter out. */
  aside: string | null;
  /** What the editors worked out of it, with the result. */
  derived: string | null;
  /** Opens the article at the passage, where the article can be read. */
  inArticle: string | null;
}

/** A passage with the records that quote it. */
export interface QuotedView {
  passage: PassageView;
  by: LinkView[];
}

/** What a mark in the text opens. */
export interface NoteView {
  /** Of the element, once on a page. */
  id: string;
  /** As the mark shows it: a number in a body, a letter at a key point. */
  label: string;
  passages: PassageView[];
}

export function passageView(catalogue: Catalogue, { source, quote, passage, aside, derived }: Evidence): PassageView {
  const article = catalogue.sources.get(source);
  const language = article?.language ?? catalogue.language;
  return {
    quote: nested(withGaps(quote, passage.leftOut, catalogue.words.evidence.leftOut)),
    source: linkTo(catalogue, { kind: 'source', id: source }),
    language,
    direction: directionOf(language),
    status: passage.status,
    statusWords: catalogue.words.evidence.statuses[passage.status],
    aside: aside ?? null,
    derived: derived === undefined ? null : calculationWords(derived, catalogue.language),
    inArticle: article?.url ? textFragmentUrl(article.url, quote) : null,
  };
}

/** The quotation with each gap's length in place of its ellipsis, or behind what the editors put there. */
function withGaps(quote: string, leftOut: readonly number[], inWords: (words: number) => string): string {
  if (!leftOut.some((words) => words > 0)) return quote;
  const parts = stretches(quote);
  const isWords = parts.map(({ kind, text }) => kind === 'text' && normalise(text) !== '');
  let gap = -1;
  return parts
    .map(({ kind, text }, at) => {
      const isLast = kind !== 'text' && isWords[at + 1] && isWords.slice(0, at).includes(true);
      if (isLast) gap++;
      const words = isLast ? (leftOut[gap] ?? 0) : 0;
      if (words === 0) return text;
      return kind === 'ellipsis' ? inWords(words) : `${text} ${inWords(words)}`;
    })
    .join('');
}

/** Quotation marks inside a quotation are single ones. */
export function nested(quote: string): string {
  return quote.replaceAll('“', '‘').replaceAll('”', '’');
}

/** The footnotes of a body; their ids are those that the marks in its HTML open. */
export function notesOf(catalogue: Catalogue, citations: readonly Citation[]): NoteView[] {
  return citations.map(({ number, evidence }) => ({
    id: noteId(number),
    label: String(number),
    passages: evidence.map((passage) => passageView(catalogue, passage)),
  }));
}

/** Evidence in the order given, each passage once, without those that a note quotes already. */
export function furtherPassages(
  catalogue: Catalogue,
  evidence: readonly Evidence[],
  citations: readonly Citation[],
): PassageView[] {
  const noted = new Set(citations.flatMap((citation) => citation.evidence).map(evidenceKey));
  return uniqueEvidence(evidence)
    .filter((passage) => !noted.has(evidenceKey(passage)))
    .map((passage) => passageView(catalogue, passage));
}

export function uniqueEvidence(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((passage) => [evidenceKey(passage), passage])).values()];
}

/** The same for one passage, whichever quotation marks it has. */
function evidenceKey({ source, quote, derived = '' }: Evidence): string {
  return `${source} ${nested(quote)} ${derived}`;
}
