import { tellsSilence } from '../core/language/silence.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { EntryRecord, Evidence } from '../core/model/record.ts';
import { rememberedOf } from '../core/remembered.ts';
import { type DescribedEntry, entriesOf } from './index.ts';

/** A sentence of an entry that says what sources don't say, with its path. */
export interface SilenceTold {
  entry: DescribedEntry;
  text: string;
  path: string;
}

/** The sentences that say what sources don't say: the first of each entry. */
export function silencesTold(dossier: Dossier): SilenceTold[] {
  const names = namesOf(dossier);
  return entriesOf(dossier).flatMap((entry) => {
    const texts = textsOf(entry);
    const told = texts.find(({ text }, at) => tellsSilence(text, names, contextOf(texts, at)));
    return told ? [{ entry, ...told }] : [];
  });
}

const namesOf = rememberedOf(({ sources }: Dossier) => sources.map(({ name }) => name));

function textsOf({ heads, statements, record }: DescribedEntry): { text: string; path: string }[] {
  return [
    ...Object.entries(heads).map(([path, text]) => ({ text, path })),
    ...statements.map(({ text, path }) => ({ text, path: `${path}.text` })),
    ...record.body.sentences.map(({ text }, at) => ({ text, path: `body.sentences.${at}` })),
  ];
}

/** The two sentences before, which say what “it” stands for. */
function contextOf(texts: readonly { text: string }[], at: number): string {
  return texts
    .slice(Math.max(0, at - 2), at)
    .map(({ text }) => text)
    .join(' ');
}

/** Of an entry's passages those that bear it out: none that is quoted aside, and none of a source that is silent. */
export function supporting(evidence: readonly Evidence[], { silent = [] }: Pick<EntryRecord, 'silent'>): Evidence[] {
  const mute = new Set(silent.filter(({ about }) => about === null).map(({ source }) => source));
  return evidence.filter(({ source, aside }) => aside === undefined && !mute.has(source));
}

/** What a body's footnotes quote, without those that stand behind sentences on what a source doesn't say alone. */
export function citedForFacts({ body }: EntryRecord, dossier: Dossier): Evidence[] {
  const names = namesOf(dossier);
  const { sentences, citations } = body;
  const spoken = new Set(
    sentences.flatMap((sentence, at) =>
      tellsSilence(sentence.text, names, contextOf(sentences, at)) ? [] : sentence.citations,
    ),
  );
  return citations.filter(({ number }) => spoken.has(number)).flatMap(({ evidence }) => evidence);
}
