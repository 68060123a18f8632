import { countQuoted } from '../core/evidence/passages.ts';
import type { Evidence, Reference, Source } from '../core/model/record.ts';
import { parseDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';
import type { Catalogue } from './catalogue.ts';

/** How a source is known: its title, or in words that it has none. */
export function sourceTitle({ title, author, publisher }: Source): string {
  if (title !== null) return title;
  return author === null && publisher === null ? 'Untitled, unsigned article' : 'Untitled article';
}

/** A moment as a source record gives it, in words. */
export function momentWords(moment: string | null, language: string): string | null {
  if (moment === null) return null;
  const date = parseDate(moment);
  return date ? dateWords(date, language) : moment;
}

/** The name of a language (BCP 47) in another. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** How much of a source is quoted on the whole site, each word counted once. */
export function quotedWords({ passages }: Catalogue, { id, wordCount }: Source): { words: number; share: number } {
  const ranges = (passages.get(id) ?? []).flatMap(({ evidence }) => evidence.passage.ranges);
  const words = countQuoted(ranges);
  return { words, share: words / wordCount };
}

/** Every event, person, initiative and figure with the passages that it rests on. */
export function factsOf({ dossier, events }: Catalogue): { reference: Reference; evidence: Evidence[] }[] {
  const { people, initiatives, figures } = dossier;
  return [
    ...[...events.values()].map(({ id, evidence }) => fact('event', id, evidence)),
    ...people.map(({ id, evidence }) => fact('person', id, evidence)),
    ...initiatives.map(({ id, evidence }) => fact('initiative', id, evidence)),
    ...figures.map(({ id, readings }) =>
      fact(
        'figure',
        id,
        readings.map(({ evidence }) => evidence),
      ),
    ),
  ];
}

/** The facts that rest on one source and no other. */
export function factsOnlyIn(catalogue: Catalogue, source: string): Reference[] {
  return factsOf(catalogue)
    .filter(({ evidence }) => evidence.length > 0 && evidence.every((passage) => passage.source === source))
    .map(({ reference }) => reference);
}

function fact(kind: Reference['kind'], id: string, evidence: Evidence[]) {
  return { reference: { kind, id }, evidence };
}
