import { visibleText } from '../core/evidence/words.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Part } from '../core/model/positions.ts';
import type { Evidence, Prose } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { entriesOf } from './index.ts';
import { type PassageAt, passagesAt } from './kind.ts';

/** Words of the editors and the passages that must bear them out. */
export interface Claim extends Part {
  of: Reference;
  /** As readers see it, so that “3 mil&shy;lion” is no 3. */
  text: string;
  evidence: Evidence[];
  /** Whether one of its footnotes is missing or names no passage. */
  incomplete?: boolean;
}

/**
 * Everything that a dossier claims: a body's sentence rests on its own footnotes, a key point on its evidence, and a
 * title, standfirst or summary on all evidence of its entry.
 */
export function claimsOf(dossier: Dossier): Claim[] {
  const entries = entriesOf(dossier);
  return [
    ...entries.flatMap(({ reference: of, record, evidence, heads }) => {
      const all = [...evidence, ...citedIn(record.body)];
      const headings = Object.entries(heads).map(([field, text]) => ({ text, evidence: all, of, path: field }));
      return [...headings, ...sentenceClaims(of, record.body)];
    }),
    ...entries.flatMap(({ reference: of, statements }) =>
      statements.map(({ text, evidence, path }) => ({ text, evidence, of, path: `${path}.text` })),
    ),
  ].map((claim) => ({ ...claim, text: visibleText(claim.text) }));
}

/** All passages that a body's footnotes quote. */
export function citedIn({ citations }: Prose): Evidence[] {
  return citations.flatMap(({ evidence }) => evidence);
}

/** The same with their paths. */
export function citedPassages({ citations }: Prose): PassageAt[] {
  return citations.flatMap(({ evidence }, at) => passagesAt(`body.citations.${at}.evidence`, evidence));
}

function sentenceClaims(of: Reference, { sentences, citations }: Prose): Claim[] {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return sentences
    .map((sentence, at) => ({ ...sentence, path: `body.sentences.${at}` }))
    .filter((sentence) => sentence.citations.length > 0)
    .map((sentence) => {
      const own = [...new Set(sentence.citations)]
        .sort((a, b) => a - b)
        .flatMap((number) => byNumber.get(number) ?? []);
      const incomplete = /\[\^[^\]]{1,999}\]/.test(sentence.text) || own.some(({ evidence }) => evidence.length === 0);
      const claim = { text: sentence.text, evidence: own.flatMap(({ evidence }) => evidence), of, path: sentence.path };
      return incomplete ? { ...claim, incomplete } : claim;
    });
}
