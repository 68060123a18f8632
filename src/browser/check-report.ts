import { type ComparedWords, type CopyCheck, comparedWith, type PassageCheck } from '../core/evidence/copy-check.ts';
import { textOf } from '../core/evidence/nearest-passage.ts';
import { paragraphOf, type Seal } from '../core/evidence/seal.ts';
import type { CheckingWords } from '../words/checking-words.ts';
import type { Words } from '../words/words.ts';

/** What readers are told of their copy of an article. */
export interface CheckReport {
  summary: string;
  explanation: string;
  missing: PassageGroup;
  standing: PassageGroup;
}

interface PassageGroup {
  title: string;
  passages: PassageReport[];
}

interface PassageReport {
  /** In its quotation marks. */
  quote: string;
  /** Whether it stands in the copy, and where. */
  verdict: string;
  /** Before the words of the copy that are shown; empty where it stands there. */
  label: string;
  before: string;
  words: ComparedWords[];
  after: string;
}

export function reportOf(found: CopyCheck, seals: readonly Seal[], words: CheckingWords): CheckReport {
  const { copy, sealed, passages } = found;
  const { checking } = words;
  const missing = passages.filter(({ verdict }) => verdict.status === 'missing');
  const standing = passages.filter(({ verdict }) => verdict.status !== 'missing');
  const all = copy.words.length;
  const howMany = countWords(passages, checking);
  const report = (check: PassageCheck) => passageReport(check, found, seals, words);
  return {
    summary: sealed
      ? checking.sealed(sealed.edition + 1, seals.length, howMany, all - (sealed.run.end - sealed.run.start))
      : checking.unsealed(howMany),
    explanation: sealed
      ? checking.sameText
      : checking.whyUnsealed(
          all,
          seals.map((seal) => seal.words),
        ),
    missing: { title: checking.missing(missing.length), passages: missing.map(report) },
    standing: { title: checking.standing(standing.length), passages: standing.map(report) },
  };
}

/** Puts a report into the page, in place of what was there. */
export function showReport(place: Element, report: CheckReport, { language, direction }: DOMStringMap): void {
  const groups = [report.missing, report.standing].filter(({ passages }) => passages.length > 0);
  const quoted = { lang: language ?? '', dir: direction ?? '' };
  place.replaceChildren(
    element('p', 'quiet', [report.explanation]),
    ...groups.map(({ title, passages }, at) => {
      const details = element('details', 'check-group', [
        element('summary', '', [title]),
        element(
          'ol',
          'notes',
          passages.map((passage) => passageElement(passage, quoted)),
        ),
      ]);
      details.open = at === 0;
      return details;
    }),
  );
}

function countWords(passages: readonly PassageCheck[], words: Words['checking']): string {
  const count = (status: string) => passages.filter(({ verdict }) => verdict.status === status).length;
  const found = words.found(passages.length - count('missing'), passages.length);
  if (count('edited') > 0) return words.shortened(found, count('edited'));
  return count('verified') > 0 ? words.wordForWord(found) : found;
}

/** How many words of the copy are shown before and behind a passage. */
const around = 8;

function passageReport(
  { quote, verdict, range }: PassageCheck,
  { copy, sealed }: CopyCheck,
  seals: readonly Seal[],
  { checking, evidence }: CheckingWords,
): PassageReport {
  const own = { quote: evidence.quoted(quote), verdict: checking.verdicts.missing };
  if (!range) return { ...own, label: checking.nothingAlike, before: '', words: [], after: '' };
  const { start, end } = range;
  const first = sealed?.run.start ?? 0;
  const seal = sealed && seals[sealed.edition];
  const where = checking.where(start - first + 1, end - first, seal ? paragraphOf(seal, start - first) + 1 : null);
  const context = {
    before: textOf(copy, { start: Math.max(0, start - around), end: start }),
    after: textOf(copy, { start: end, end: Math.min(copy.words.length, end + around) }),
  };
  if (verdict.status === 'missing')
    return { ...own, ...context, label: `${checking.alike}: ${where}`, words: comparedWith(quote, copy, range) };
  const words = [{ text: textOf(copy, range), differs: false }];
  return { ...own, ...context, verdict: `${standsThere(verdict, checking)}: ${where}`, label: '', words };
}

function standsThere({ status, leftOut }: PassageCheck['verdict'], words: Words['checking']): string {
  if (status !== 'edited') return words.verdicts.verified;
  return words.edited(leftOut.reduce((sum, count) => sum + count, 0));
}

function passageElement({ quote, verdict, label, before, words, after }: PassageReport, quoted: Quoted): HTMLElement {
  const shown = words.flatMap(({ text, differs }) => [differs ? element('mark', '', [text]) : text, ' ']).slice(0, -1);
  const inside = label === '' ? [element('b', '', shown)] : shown;
  const context = element('p', 'check-context', [before && `… ${before} `, ...inside, after && ` ${after} …`], quoted);
  return element('li', '', [
    element('blockquote', '', [quote], quoted),
    element('p', label === '' ? 'check-verdict' : 'check-verdict status-missing', [verdict]),
    ...(label === '' ? [] : [element('p', 'check-verdict', [label])]),
    ...(words.length > 0 ? [context] : []),
  ]);
}

interface Quoted {
  lang: string;
  dir: string;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  content: readonly (Node | string)[],
  { lang, dir }: Partial<Quoted> = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (lang) made.lang = lang;
  if (dir) made.dir = dir;
  made.append(...content);
  return made;
}
