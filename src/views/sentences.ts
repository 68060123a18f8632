import { normalise } from '../core/evidence/words.ts';
import type { EntryRecord, Evidence, Statement } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { sentenceId, sentenceIds, sentenceNow, standsAmong } from '../core/model/sentence-id.ts';
import type { Anchor } from '../markdown/anchors.ts';

/** A sentence of an entry with what leads to it and what it rests on. */
export interface SentenceView extends Anchor {
  text: string;
  evidence: Evidence[];
}

/** The sentences of an entry in the order of reading: those before its body, of it, and behind it. */
export interface EntrySentences {
  points: SentenceView[];
  body: SentenceView[];
  differences: SentenceView[];
}

/** What of an entry is read for its sentences; only briefings have some in their fields. */
export type Sentenced = Pick<EntryRecord, 'body' | 'corrections'> &
  Partial<Record<'keyPoints' | 'differences', readonly Statement[]>>;

export function sentencesOf(of: Reference, entry: Sentenced): EntrySentences {
  const { body, keyPoints = [], differences = [] } = entry;
  const byNumber = new Map(body.citations.map(({ number, evidence }) => [number, evidence]));
  const cited = body.sentences.map(({ text, citations }): Statement => {
    return { text, evidence: [...new Set(citations)].flatMap((number) => byNumber.get(number) ?? []) };
  });
  const all = [...keyPoints, ...differences, ...cited];
  const ids = sentenceIds(
    of,
    all.map(({ text }) => text),
  );
  // An id leads to one place alone: to the sentence that has it now.
  const taken = new Set(ids);
  const former = new Map(
    [...formerIds(of, entry)].map(([words, olds]) => [words, olds.filter((id) => !taken.has(id))] as const),
  );
  const views = all.map(({ text, evidence }, at): SentenceView => {
    const words = normalise(text);
    const view = { id: ids[at] ?? '', former: former.get(words) ?? [], text, evidence };
    former.delete(words);
    return view;
  });
  const [behind, own] = [keyPoints.length, keyPoints.length + differences.length];
  return { points: views.slice(0, behind), body: views.slice(own), differences: views.slice(behind, own) };
}

/** The old ids of corrected sentences, by the words of those that stand for them now; under '' where none does. */
export function formerIds(of: Reference, entry: Sentenced): ReadonlyMap<string, string[]> {
  const { body, corrections, keyPoints = [], differences = [] } = entry;
  const isStanding = standsAmong([...keyPoints, ...differences, ...body.sentences]);
  const old = new Map(corrections.flatMap(({ was }) => (was === undefined ? [] : [[sentenceId(of, was), was]])));
  const moved = [...old].filter(([, was]) => !isStanding(was));
  const byWords = Map.groupBy(moved, ([, was]) => normalise(sentenceNow(was, corrections, isStanding) ?? ''));
  return new Map([...byWords].map(([words, olds]) => [words, olds.map(([id]) => id)]));
}
