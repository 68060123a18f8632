import { parseQuotation, placeLoosely, type Quotation, stretchesOf } from '../core/evidence/quotation.ts';
import { normalise } from '../core/evidence/words.ts';
import { excerpt } from '../core/language/excerpt.ts';
import { quotedSpans } from '../core/language/quote-marks.ts';
import type { Evidence } from '../core/model/record.ts';
import { remembered } from '../core/remembered.ts';
import type { Claim } from '../kinds/claims.ts';
import { judgedClaims, judgedReasons } from './judged.ts';
import type { Rule } from './rule.ts';
import { wordFindings } from './word-finding.ts';

export const quotedWords: Rule = {
  id: 'quoted-words',
  severity: 'error',
  summary: 'Words in quotation marks, or in a block quotation, stand in the evidence of their sentence.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const read = remembered((quote) => stretchesOf(quote).map((stretch) => normalise(stretch).split(' ')));
    const claims = [...judgedClaims(input.dossier), ...judgedReasons(input.dossier)];
    return claims.flatMap((claim) => {
      const found = quotationsIn(claim)
        .filter(({ text }) => !isQuoted(text, claim.evidence, read))
        .map(({ text, start }) => ({
          words: { text, index: start },
          message: `Unexpected quotation “${excerpt(text, 200)}”, expected words that stand in the sentence’s evidence`,
          hint: claim.quoted ? forBlocks : isWhole(claim.text, start, text) ? forWhole : hint,
        }));
      return wordFindings(input, claim, found);
    });
  },
};

const hint = 'Cite a passage that has these words, or say it in your own words without quotation marks.';
const forWhole = 'Take the marks around all of it away: a text needs none. Or cite a passage that has these words.';

function isWhole(text: string, start: number, quotation: string): boolean {
  return start < 3 && text.trimEnd().length - quotation.length - start < 3;
}

const forBlocks =
  'Cite a passage that has each sentence of the block, word for word, or take the > away and say it in your own words.';

/** All of a block quotation, without the marks that may stand around it. */
function quotationsIn({ text, quoted }: Claim): { text: string; start: number }[] {
  if (!quoted) return quotedSpans(text);
  const [{ length } = ''] = /^\P{L}*?(?=[\p{L}\p{N}[…])/u.exec(text) ?? [];
  return [{ text: text.slice(length), start: length }];
}

/** Punctuation alone quotes nothing. */
function isQuoted(text: string, evidence: readonly Evidence[], read: (quote: string) => string[][]): boolean {
  const quotation = unasked(parseQuotation(text));
  const stands = (forms: string[]) => placeLoosely(quotation, { forms, paragraphs: [0] }) !== null;
  return quotation.pieces.length === 0 || evidence.some(({ quote }) => read(quote).some(stands));
}

/** The sentence may tell what its passage asks. */
function unasked({ pieces, ...rest }: Quotation): Quotation {
  const plain = pieces.map((piece) => piece.map((word) => ({ ...word, form: word.form.replace(/\?$/, '') })));
  return { ...rest, pieces: plain };
}
