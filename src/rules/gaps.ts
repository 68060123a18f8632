import { mayBracket, swallowed } from '../core/evidence/gap-words.ts';
import { gapLimits, parseQuotation, type Quotation } from '../core/evidence/quotation.ts';
import { normalise } from '../core/evidence/words.ts';
import { countryNamesIn } from '../core/language/names.ts';
import type { Evidence, Source } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { entriesOf, namesIn } from '../kinds/index.ts';
import { passagesOf } from '../kinds/passages.ts';
import { sourceWords } from './judged.ts';
import { finding, type Rule, type RuleInput, type SourceText } from './rule.ts';

/** An ellipsis or a bracket can turn a denial into its contrary: this rule can't be waived. */
export const gaps: Rule = {
  id: 'gaps',
  severity: 'error',
  summary: 'Ellipses and brackets shorten a passage; they don’t change what it says.',
  scope: 'record',
  waivable: false,
  check(input) {
    const sources = new Map(input.dossier.sources.map((source) => [source.id, source]));
    const namesOf = namesBySource(input);
    const problemOf = remembered((key) => {
      const [id = '', quote = ''] = key.split('\n', 2);
      const source = sources.get(id);
      return source ? bracketProblem(quote, source, namesOf(id)) : null;
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

/**
 * Whether words are a name, or part of one: of a person, organisation, initiative, place or office of the dossier, of a
 * country, or one that a passage of the source has inside a sentence. The article's text isn't asked, so that the check
 * finds the same where it doesn't lie.
 */
function namesBySource({ dossier }: RuleInput): (source: string) => (words: string) => boolean {
  const heads = entriesOf(dossier).flatMap(({ heads: { role, name, 'place.name': place, ...rest } }) => [
    ...[role ?? '', name ?? '', place ?? ''],
    ...Object.entries(rest).flatMap(([field, text]) => (field.endsWith('.role') ? [text] : [])),
  ]);
  const known = [
    ...(['person', 'organisation', 'initiative'] as const)
      .flatMap((kind) => namesIn(dossier, kind))
      .map(([, name]) => name),
    ...dossier.organisations.map(({ short }) => short ?? ''),
    ...heads,
  ];
  const bySource = Map.groupBy(passagesOf(dossier), ({ evidence }) => evidence.source);
  const languages = new Map(dossier.sources.map(({ id, language }) => [id, language]));
  const readNames = remembered((id) => {
    const quoted = sourceWords((bySource.get(id) ?? []).map(({ evidence }) => evidence)).flatMap(namesInside);
    return ` ${[...known, ...quoted].map(normalise).join(' | ')} `;
  });
  const countries = remembered((language) => new Set(countryNamesIn(language).map(normalise)));
  return (id) => (words) =>
    words !== '' && (readNames(id).includes(` ${words} `) || countries(languages.get(id) ?? 'en').has(words));
}

/** Words with a capital, without those that begin a sentence. */
function namesInside(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}’'-]*/gu)].flatMap(({ 0: word, index }) =>
    /[\p{L}\p{N},;)’'-]\s*$/u.test(text.slice(0, index)) ? [word] : [],
  );
}

function bracketProblem(quote: string, { name, language }: Source, isName: (words: string) => boolean): Problem | null {
  const wrong = parseQuotation(quote).brackets.find((text) => !mayBracket(text, language, isName));
  if (wrong === undefined) return null;
  const hint = mayBracket(wrong, language, () => true)
    ? `If it is a name, give it an entry, or quote a passage of ${name} that has it inside a sentence. Anything else, say in your own sentence.`
    : 'A number, a negation, a hedge or a verb says what the source doesn’t. Say it in your own sentence.';
  return {
    message: `Unexpected “[${wrong}]” in a quotation, expected a name that the dossier knows, a pronoun or an article in the brackets`,
    hint,
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
    const [word] = swallowed(article.forms, { start: ranges[at]?.end ?? start, end: start }, language);
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
