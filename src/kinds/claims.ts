import { visibleText } from '../core/evidence/words.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Evidence, Prose } from '../core/model/record.ts';
import { entriesOf } from './index.ts';

/** Words of the editors and the passages that must bear them out. */
export interface Claim {
  /** As readers see it, so that “3 mil&shy;lion” is no 3. */
  text: string;
  evidence: Evidence[];
  /** What holds the words, and under which field: where an editor finds them. */
  part: object;
  field?: string;
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
    ...entries.flatMap(({ record, evidence, heads }) => {
      const all = [...evidence, ...citedIn(record.body)];
      const headings = Object.entries(heads).map(([field, text]) => ({ text, evidence: all, part: record, field }));
      return [...headings, ...sentenceClaims(record.body)];
    }),
    ...entries.flatMap(({ statements }) =>
      statements.map((statement) => ({
        text: statement.text,
        evidence: statement.evidence,
        part: statement,
        field: 'text',
      })),
    ),
  ].map((claim) => ({ ...claim, text: visibleText(claim.text) }));
}

/** All passages that a body's footnotes quote. */
export function citedIn({ citations }: Prose): Evidence[] {
  return citations.flatMap(({ evidence }) => evidence);
}

function sentenceClaims({ sentences, citations }: Prose): Claim[] {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return sentences
    .filter((sentence) => sentence.citations.length > 0)
    .map((sentence) => {
      const own = [...new Set(sentence.citations)]
        .sort((a, b) => a - b)
        .flatMap((number) => byNumber.get(number) ?? []);
      const incomplete = /\[\^[^\]]{1,999}\]/.test(sentence.text) || own.some(({ evidence }) => evidence.length === 0);
      const claim = { text: sentence.text, evidence: own.flatMap(({ evidence }) => evidence), part: sentence };
      return incomplete ? { ...claim, incomplete } : claim;
    });
}
