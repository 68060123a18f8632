import { mayBracket, swallowed } from '../core/evidence/gap-words.ts';
import { gapLimits, parseQuotation, type Quotation } from '../core/evidence/quotation.ts';
import { normalise } from '../core/evidence/words.ts';
import type { Evidence, Source } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { namesIn } from '../kinds/index.ts';
import { passagesOf } from '../kinds/passages.ts';
import { finding, type Rule, type RuleInput, type SourceText } from './rule.ts';

/** An ellipsis or a bracket can turn a denial into its contrary: this rule can't be waived. */
export const gaps: Rule = {
  id: 'gaps',
  severity: 'error',
  summary: 'Ellipses and brackets shorten a passage; they don’t change what it says.',
  scope: 'entry',
  waivable: false,
  check(input) {
    const sources = new Map(input.dossier.sources.map((source) => [source.id, source]));
    const names = namesOf(input);
    const problemOf = remembered((key) => {
      const [id = '', quote = ''] = key.split('\n', 2);
      const source = sources.get(id);
      return source ? bracketProblem(quote, source, names) : null;
    });
    return passagesOf(input.dossier).flatMap(({ evidence, by, path }) => {
      const source = sources.get(evidence.source);
      if (!source || evidence.passage.status === 'missing') return [];
      const text = input.texts.get(source.id);
      const problem =
        (evidence.passage.status === 'edited' ? problemOf(`${source.id}\n${evidence.quote}`) : null) ??
        formProblem(evidence) ??
        (text?.edition === evidence.passage.edition ? textProblem(evidence, source, text) : null);
      return problem ? [finding(input, by, `${path}.quote`, problem.message, problem.hint)] : [];
    });
  },
};

interface Problem {
  message: string;
  hint: string;
}

/** Whether words are a name of the dossier’s, or part of one, in any script. */
function namesOf({ dossier }: RuleInput): (words: string) => boolean {
  const records = [...namesIn(dossier, 'person'), ...namesIn(dossier, 'organisation')];
  const all = ` ${records.map(([, name]) => normalise(name)).join(' | ')} `;
  return (words) => words !== '' && all.includes(` ${words} `);
}

function bracketProblem(quote: string, { language }: Source, isName: (words: string) => boolean): Problem | null {
  const wrong = parseQuotation(quote).brackets.find((text) => !mayBracket(text, language, isName));
  if (wrong === undefined) return null;
  return {
    message: `Unexpected “[${wrong}]” in a quotation, expected a name, a pronoun or an article in the brackets`,
    hint: 'A number, a negation, a hedge or a verb says what the source doesn’t. Say it in your own sentence.',
  };
}

/** What can be told from the proof alone. */
function formProblem({ quote, passage: { leftOut } }: Evidence): Problem | null {
  if (leftOut.length === 0) return null;
  const { pieces, gaps: between } = parseQuotation(quote);
  const isGap = leftOut.map((words, at) => words > 0 || (between[at]?.brackets.length ?? 0) > 0);
  const count = isGap.filter(Boolean).length;
  if (count > gapLimits.gaps)
    return {
      message: `Unexpected ${count} gaps in a passage, expected at most ${gapLimits.gaps}`,
      hint: 'Make two passages of it.',
    };
  return piecesOf(pieces, isGap).some((words) => words < gapLimits.piece)
    ? {
        message: `Unexpected piece of one word, expected ${gapLimits.piece} words or more on each side of … or [ ]`,
        hint: 'Quote more around it.',
      }
    : null;
}

/** The words of each piece; what follows without a gap belongs to it. */
function piecesOf(pieces: Quotation['pieces'], isGap: readonly boolean[]): number[] {
  const lengths: number[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at === 0 || isGap[at - 1]) lengths.push(piece.length);
    else lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + piece.length;
  }
  return lengths;
}

/** What only the text tells: what the gaps leave out, and whether a question is quoted as none. */
function textProblem(
  { quote, passage: { ranges } }: Evidence,
  { language }: Source,
  { article }: SourceText,
): Problem | null {
  for (const [at, { start }] of ranges.slice(1).entries()) {
    const [word] = swallowed(article.forms.slice(ranges[at]?.end, start), language);
    if (word !== undefined)
      return {
        message: `Unexpected gap that leaves out “${word}”, expected one that doesn’t change what is said`,
        hint: 'Quote the words with it, or quote less.',
      };
  }
  const last = ranges.at(-1);
  if (!last || quote.includes('?') || !asks(article, last.end)) return null;
  return {
    message: 'Unexpected part of a question without its mark, expected the question to its end',
    hint: 'Quote up to the question mark, so that nobody takes it for a statement.',
  };
}

/** Whether the sentence goes on to a question mark behind the word before `next`. */
function asks({ text, words }: SourceText['article'], next: number): boolean {
  const last = words[next - 1];
  if (!last || last.form.endsWith('?')) return false;
  const rest = text.slice(last.end - 1, last.end + 600);
  const end = /[.!?…。！？؟।]["'”’»)\]]*(?=\s|$)|\n\s*\n/u.exec(rest);
  return /^[?？؟]/u.test(end?.[0] ?? '');
}
