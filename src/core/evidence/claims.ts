import type { Dossier } from '../model/dossier.ts';
import type { Evidence, Prose } from '../model/record.ts';
import { visibleText } from './words.ts';

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

interface Headed {
  record: object;
  body: Prose;
  evidence: Evidence[];
  /** Fields whose words rest on the entry's evidence as a whole. */
  heads: Record<string, string>;
}

/**
 * Everything that a dossier claims: a body's sentence rests on its own footnotes, a key point on its evidence, and a
 * title, standfirst or summary on all evidence of its entry.
 */
export function claimsOf(dossier: Dossier): Claim[] {
  return headedEntries(dossier)
    .flatMap(({ record, body, evidence, heads }) => {
      const all = [...evidence, ...citedIn(body)];
      const headings = Object.entries(heads).map(([field, text]) => ({ text, evidence: all, part: record, field }));
      return [...headings, ...sentenceClaims(body)];
    })
    .concat(
      dossier.briefings.flatMap(({ keyPoints }) =>
        keyPoints.map((point) => ({ text: point.text, evidence: point.evidence, part: point, field: 'text' })),
      ),
    )
    .map((claim) => ({ ...claim, text: visibleText(claim.text) }));
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

function headedEntries({ briefings, events, people, initiatives, figures }: Dossier): Headed[] {
  return [
    ...briefings.map((record) => ({
      record,
      body: record.body,
      evidence: record.keyPoints.flatMap(({ evidence }) => evidence),
      heads: { title: record.title, standfirst: record.standfirst },
    })),
    ...events.map((record) => ({
      record,
      body: record.body,
      evidence: record.evidence,
      heads: { title: record.title },
    })),
    ...people.map((record) => ({
      record,
      body: record.body,
      evidence: record.evidence,
      heads: { role: record.role ?? '' },
    })),
    ...initiatives.map((record) => ({
      record,
      body: record.body,
      evidence: record.evidence,
      heads: { title: record.title, summary: record.summary },
    })),
    ...figures.map((record) => ({
      record,
      body: record.body,
      evidence: record.readings.map(({ evidence }) => evidence),
      heads: { title: record.title },
    })),
  ];
}
