import { type QuotationStatus, stretches } from '../core/evidence/quotation.ts';
import { textFragmentUrl } from '../core/evidence/text-fragment.ts';
import { normalise } from '../core/evidence/words.ts';
import { type Direction, directionOf } from '../core/language/direction.ts';
import { shortened } from '../core/language/shortened.ts';
import type { Citation, Evidence } from '../core/model/record.ts';
import { calculationWords } from '../core/quantity/calculation.ts';
import { noteId } from '../markdown/html.ts';
import type { Catalogue } from './catalogue.ts';
import { type LinkView, linkTo, type TextAttributes } from './link.ts';
import type { SentenceView } from './sentences.ts';

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
  /** The editors’, of a passage in another language. */
  translation: string | null;
  /** Opens the article at the passage, where the article can be read. */
  inArticle: string | null;
}

/** A passage with the records that quote it. */
export interface QuotedView {
  passage: PassageView;
  /** Of the text that quotes it first. */
  text: TextAttributes;
  /** The address of its card to embed; `null` where it has none. */
  card: string | null;
  by: LinkView[];
}

/** A passage that marks in the text open, with the sentences that cite it. */
export interface NoteView {
  /** Of the element, once on a page. */
  id: string;
  /** As the marks show it: a number, counted from 1 in the order of reading. */
  label: string;
  passage: PassageView;
  /** Links to the sentences. */
  citedBy: LinkView[];
}

/** The notes of a page, each passage once. */
export interface PageNotes {
  notes: NoteView[];
  /** The labels of the notes on some evidence. */
  labelsOf: (evidence: readonly Evidence[]) => string[];
}

export function passageView(
  catalogue: Catalogue,
  { source, quote, passage, aside, derived, translation }: Evidence,
): PassageView {
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
    translation: translation ?? null,
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

/** The most letters of a sentence by which a note names it. */
const longestExcerpt = 36;

/**
 * The passages that the sentences of a page rest on, in the order of reading.
 *
 * @param more passages that marks lead to and no sentence has
 */
export function notesOf(
  catalogue: Catalogue,
  sentences: readonly SentenceView[],
  more: readonly Evidence[] = [],
): PageNotes {
  const cited = [...sentences, { id: null, text: '', evidence: more }].flatMap(({ id, text, evidence }) =>
    uniqueEvidence(evidence).map((passage) => ({ id, text, passage, key: evidenceKey(passage) })),
  );
  const byPassage = [...Map.groupBy(cited, ({ key }) => key)];
  const labels = new Map(byPassage.map(([key], at) => [key, String(at + 1)]));
  const notes = byPassage.flatMap(([key, [first, ...others]]): NoteView[] => {
    if (!first) return [];
    const label = labels.get(key) ?? '';
    const citedBy = [first, ...others].flatMap(({ id, text }) =>
      id === null ? [] : { text: shortened(text, longestExcerpt), href: `#${id}` },
    );
    const translated = others.find(({ passage }) => passage.translation !== undefined);
    const { passage } = first.passage.translation === undefined ? (translated ?? first) : first;
    return [{ id: noteId(label), label, passage: passageView(catalogue, passage), citedBy }];
  });
  const labelsOf = (evidence: readonly Evidence[]) =>
    uniqueEvidence(evidence).flatMap((passage) => labels.get(evidenceKey(passage)) ?? []);
  return { notes, labelsOf };
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
