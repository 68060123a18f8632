import { nearestPassageIn } from '../core/evidence/nearest-passage.ts';
import { gapLimits, parseQuotation, placeLoosely, placeQuotation } from '../core/evidence/quotation.ts';
import { differences } from '../core/evidence/word-difference.ts';
import { normalise } from '../core/evidence/words.ts';
import { excerpt } from '../core/language/excerpt.ts';
import type { Evidence, Source } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import { passagesOf } from '../kinds/passages.ts';
import { finding, type Rule, type RuleInput } from './rule.ts';

/** A misquotation can't be published: this rule can't be waived. */
export const quotation: Rule = {
  id: 'quotation',
  severity: 'error',
  summary: 'A quoted passage stands in its source, word for word, and a proof says so.',
  scope: 'record',
  waivable: false,
  check(input) {
    const sources = new Map(input.dossier.sources.map((source) => [source.id, source]));
    const problem = problems(input);
    return passagesOf(input.dossier).flatMap(({ evidence, by, path }) => {
      const source = sources.get(evidence.source);
      if (!source || evidence.passage.status !== 'missing') return [];
      const { message, hint } = problem(evidence, source);
      return [finding(input, by, `${path}.quote`, message, hint)];
    });
  },
};

const advice = 'Copy the passage from the article again; … leaves words out, [ ] marks words of your own.';

/** How many passages of a source are compared with it word by word; who has more than that begins with these. */
const mostCompared = 30;

interface Problem {
  message: string;
  hint: string;
}

/** What is wrong with a passage that wasn't found: it is false, or nobody has proved it yet. */
function problems({ texts }: RuleInput): (evidence: Evidence, source: Source) => Problem {
  const compared = new Map<string, number>();
  const nearestIn = remembered((id) => {
    const article = texts.get(id)?.article;
    return article ? nearestPassageIn(article) : () => null;
  });
  return ({ quote }, source) => {
    const { id, name, seal } = source;
    const text = texts.get(id);
    if (text?.edition == null) return unproven(quote, source);
    const quotation = parseQuotation(quote);
    const searched = { forms: text.article.forms, paragraphs: seal[text.edition]?.paragraphs ?? [] };
    if (placeQuotation(quotation, searched)) return unproven(quote, source, ', where the text lies');
    const loose = quotation.pieces.length > 1 ? placeLoosely(quotation, searched) : null;
    if (loose) return tooFarApart(quote);
    const count = compared.get(id) ?? 0;
    compared.set(id, count + 1);
    const nearest = count < mostCompared ? nearestIn(id)(quote) : null;
    const message = `Unexpected words in “${excerpt(quote)}”, expected a passage of ${name} word for word`;
    return {
      message,
      hint: nearest === null ? advice : `The nearest passage is “${nearest}”.${partingOf(nearest, quote)}`,
    };
  };
}

/** What is another word in a quotation than in the passage that is nearest to it, where that is little. */
function partingOf(passage: string, quote: string): string {
  const [theirs, own] = [passage, quote].map((text) => text.match(/\S+/g) ?? []);
  if (!theirs || !own) return '';
  const parted = differences(theirs.map(bare), own.map(bare));
  if (parted.length > 3 || parted.some(({ gone, come }) => gone.length + come.length > 8)) return '';
  const told = parted.map(({ at, gone, come }) => {
    const from =
      at + parted.filter((each) => each.at < at).reduce((sum, each) => sum + each.come.length - each.gone.length, 0);
    const [there, here] = [theirs.slice(at, at + gone.length), own.slice(from, from + come.length)].map((words) =>
      words.join(' ').replace(edges, ''),
    );
    if (gone.length === 0) return ` “${here}” doesn’t stand there.`;
    return come.length === 0 ? ` Yours lacks “${there}”.` : ` It has “${there}”, and yours “${here}”.`;
  });
  return told.join('');
}

const edges = /^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu;

function bare(word: string): string {
  return normalise(word);
}

function unproven(quote: string, { id, name, secret }: Source, where?: string): Problem {
  return {
    message: `Unexpected passage “${excerpt(quote)}” without a proof, expected words of ${name} that seeds/${id}.proofs proves`,
    hint: `If a word is wrong, mend it. If all are right, somebody with the article’s text in seeds/text/${id}.txt${secret ? ' and its secret beside it' : ''} gets the proof with npm run check${where === undefined ? '' : ', without CI or --frozen'}, and adds seeds/${id}.proofs to git.`,
  };
}

function tooFarApart(quote: string): Problem {
  return {
    message: `Unexpected gap in “${excerpt(quote)}”, expected at most ${gapLimits.words} words left out, all in one paragraph`,
    hint: 'Leave out less, or make two passages of it.',
  };
}
