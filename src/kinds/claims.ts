import { visibleText } from '../core/evidence/words.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Part } from '../core/model/positions.ts';
import type { Evidence, Prose } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { type DescribedEntry, entriesOf } from './index.ts';
import { type PassageAt, passagesAt } from './kind.ts';

/** Words of the editors and the passages that must bear them out. */
export interface Claim extends Part {
  of: Reference;
  /** As readers see it, so that “3 mil&shy;lion” is no 3. */
  text: string;
  evidence: Evidence[];
  /** Whether its words are given as those of a source, in a block quotation. */
  quoted?: boolean;
  /** Whether one of its footnotes is missing or names no passage. */
  incomplete?: boolean;
}

/** The language of a record's text: a briefing may have its own. */
export function languageOf({ briefings, site }: Dossier, { kind, id }: Reference): string {
  const own = kind === 'briefing' ? briefings.find((briefing) => briefing.id === id)?.language : null;
  return own ?? site.language;
}

/**
 * Everything that a dossier claims. A body's sentence, row or block quotation rests on its own footnotes, a key point on
 * its evidence, and a heading, title, standfirst or summary on all evidence of its entry. A sentence without a footnote
 * rests on the evidence in its entry's front matter, in a briefing on all of the entry's.
 */
export function claimsOf(dossier: Dossier): Claim[] {
  const entries = entriesOf(dossier);
  return [
    ...entries.flatMap((entry) => {
      const { reference: of, record, heads } = entry;
      const all = allEvidence(entry);
      const headings = Object.entries(heads).map(([field, text]) => ({ text, evidence: all, of, path: field }));
      const own = of.kind === 'briefing' ? all : entry.evidence;
      return [...headings, ...sentenceClaims(of, record.body, all, own)];
    }),
    ...entries.flatMap(({ reference: of, statements }) =>
      statements.map(({ text, evidence, path }) => ({ text, evidence, of, path: `${path}.text` })),
    ),
  ].map((claim) => ({ ...claim, text: visibleText(claim.text) }));
}

/**
 * What the editors say of their own work: the reasons of inferences and waivers. They rest on more than passages, such
 * as the date of an article; only what they quote is a claim.
 */
export function reasonsOf(dossier: Dossier): Claim[] {
  return entriesOf(dossier).flatMap((entry) => {
    const { reference: of, record } = entry;
    const evidence = allEvidence(entry);
    const inferences = (record.inferences ?? []).map(({ reason }, at) => ({ reason, path: `inferences.${at}.reason` }));
    const waivers = record.waivers.map(({ reason }, at) => ({ reason, path: `waivers.${at}.reason` }));
    return [...inferences, ...waivers].map(({ reason, path }) => ({ text: visibleText(reason), evidence, of, path }));
  });
}

/** All passages of an entry: those of its front matter and those of its footnotes. */
function allEvidence({ evidence, record }: DescribedEntry): Evidence[] {
  return [...evidence, ...citedIn(record.body)];
}

/** All passages that a body's footnotes quote. */
export function citedIn({ citations }: Prose): Evidence[] {
  return citations.flatMap(({ evidence }) => evidence);
}

/** The same with their paths. */
export function citedPassages({ citations }: Prose): PassageAt[] {
  return citations.flatMap(({ evidence }, at) => passagesAt(`body.citations.${at}.evidence`, evidence));
}

function sentenceClaims(of: Reference, { sentences, citations }: Prose, all: Evidence[], own: Evidence[]): Claim[] {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return sentences.map(({ form, text, citations: numbers }, at) => {
    const cited = [...new Set(numbers)].sort((a, b) => a - b).flatMap((number) => byNumber.get(number) ?? []);
    const passages = cited.length > 0 ? cited.flatMap(({ evidence }) => evidence) : own;
    const incomplete = /\[\^[^\]]{1,999}\]/.test(text) || cited.some(({ evidence }) => evidence.length === 0);
    const claim = { text, evidence: form === 'heading' ? all : passages, of, path: `body.sentences.${at}` };
    return { ...claim, ...(form === 'quoted' && { quoted: true }), ...(incomplete && { incomplete }) };
  });
}
