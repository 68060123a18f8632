import { longestMatch, nearestPassageIn } from '../core/evidence/nearest-passage.ts';
import { findInWords } from '../core/evidence/quotation.ts';
import { wordsOf } from '../core/evidence/words.ts';
import type { Evidence, Source } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { passagesOf } from '../kinds/passages.ts';
import { finding, type Rule, type RuleInput } from './rule.ts';

/** A misquotation can't be published: this rule can't be waived. */
export const quotation: Rule = {
  id: 'quotation',
  severity: 'error',
  summary: 'A quoted passage stands in its source, word for word.',
  scope: 'entry',
  waivable: false,
  check(input) {
    const sources = new Map(input.dossier.sources.map((source) => [source.id, source]));
    const inText = textCheck(input);
    const hint = hints(input);
    return passagesOf(input.dossier).flatMap(({ evidence, by, path }) => {
      const source = sources.get(evidence.source);
      if (!source || (evidence.passage.status !== 'missing' && inText(evidence))) return [];
      const message = `Unexpected words in “${clip(evidence.quote)}”, expected a passage of ${source.name} word for word`;
      return [finding(input, by, `${path}.quote`, message, hint(evidence, source))];
    });
  },
};

/** Whether a passage stands in the full text; true where the text isn't here or isn't the recorded one. */
function textCheck({ dossier, texts }: RuleInput): (evidence: Evidence) => boolean {
  const words = new Map<string, string[]>();
  for (const { id, sha256 } of dossier.sources) {
    const known = texts.get(id);
    if (known?.sha256 === sha256)
      words.set(
        id,
        wordsOf(known.text).map(({ form }) => form),
      );
  }
  return ({ source, quote }) => {
    const text = words.get(source);
    return text === undefined || findInWords(quote, text).status !== 'missing';
  };
}

const advice = 'Copy the passage from the article again; … leaves words out, [ ] marks words of your own.';

/** How many passages of a source are compared with it word by word; who has more than that begins with these. */
const mostCompared = 30;

/** What each passage should say. */
function hints({ texts }: RuleInput): (evidence: Evidence, source: Source) => string {
  const compared = new Map<string, number>();
  const nearestIn = remembered((id) => nearestPassageIn(texts.get(id)?.text ?? ''));
  return ({ quote }, { id, fingerprint }) => {
    const count = compared.get(id) ?? 0;
    compared.set(id, count + 1);
    return count < mostCompared ? hintFor(quote, nearestIn(id)(quote), fingerprint) : advice;
  };
}

function hintFor(quote: string, nearest: string | null, fingerprint: Source['fingerprint']): string {
  if (nearest !== null) return `The nearest passage is “${nearest}”.`;
  const match = longestMatch(quote, fingerprint);
  return match === null ? advice : `The source has “${match.text}”, but ${match.where} it goes otherwise. ${advice}`;
}

function clip(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 59)}…` : quote;
}
