import { countryNamed, organisationNamed } from '../core/evidence/naming.ts';
import { normalise } from '../core/evidence/words.ts';
import type { WordsAt } from '../core/language/disjoint.ts';
import { adjectivesOf, countryOf, hasName, namesIn } from '../core/language/names.ts';
import {
  type NameWord,
  type NearName,
  nameWords,
  nearNames,
  wordsOfName,
  wordsOfRow,
} from '../core/language/near-name.ts';
import { countryForms } from '../core/model/country.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Evidence } from '../core/model/record.ts';
import { type Reference, referenceKey } from '../core/model/reference.ts';
import { remembered, rememberedOf } from '../core/remembered.ts';
import { type Claim, citedIn } from '../kinds/claims.ts';
import { type DescribedEntry, entriesOf } from '../kinds/index.ts';
import { linksFrom } from '../kinds/links.ts';
import { isFound, judgedClaims, sourceWords } from './judged.ts';
import type { Rule } from './rule.ts';
import { type WordFinding, wordFindings } from './word-finding.ts';

export const misspelt: Rule = {
  id: 'misspelt',
  severity: 'error',
  summary: 'A name is written as in its passages, not almost so.',
  scope: 'entry',
  waivable: true,
  check: (input) => misspeltIn(input.dossier).flatMap(({ claim, found }) => wordFindings(input, claim, found)),
};

interface Misspelt {
  claim: Claim;
  found: WordFinding[];
}

const misspeltIn = rememberedOf((dossier: Dossier): Misspelt[] => {
  const passages = new Map(entriesOf(dossier).map((entry) => [referenceKey(entry.reference), passagesOf(entry)]));
  const languages = new Map(dossier.sources.map(({ id, language }) => [id, language]));
  const claims = [
    ...judgedClaims(dossier)
      .filter(({ evidence, quoted }) => evidence.length > 0 && !quoted)
      .map((claim) => ({ claim, own: strangeRows(rowsIn(dossier)(claim.text), claim).flatMap(wordsOfRow) })),
    ...namedRecords(dossier).map((claim) => ({ claim, own: wordsOfName(claim.text) })),
  ];
  return claims.flatMap(({ claim, own }): Misspelt[] => {
    const strange = own.length === 0 ? [] : strangeIn(own, claim, passages.get(referenceKey(claim.of)) ?? [], dossier);
    if (strange.length === 0) return [];
    const tags = [dossier.site.language, ...claim.evidence.map(({ source }) => languages.get(source) ?? 'en')];
    const near = nearNames(strange, claim.evidence.flatMap(namesOf), !isOneLanguage(tags));
    return near.length === 0 ? [] : [{ claim, found: near.map(findingOf) }];
  });
});

/** The names of a text, each text read once. */
const rowsIn = rememberedOf((_: Dossier) => remembered(namesIn));

/** Those of which not every word stands in the passages as it is. */
function strangeRows(rows: WordsAt[][], { evidence }: Claim): WordsAt[][] {
  if (rows.length === 0) return rows;
  const passages = sourceWords(evidence);
  return rows.filter((row) => row.some(({ text }) => !passages.some((passage) => hasName(passage, text))));
}

function findingOf({ words, meant }: NearName): WordFinding {
  return {
    words,
    message: `Unexpected name “${words.text}”, expected “${meant}”, as in the evidence`,
    hint: `Did you mean “${meant}”? If somebody else is meant, quote the words that name them.`,
  };
}

/** Whether a name of a claim is known to be misspelt, so that nothing else needs to be said of it. */
function isKnownMisspelt(dossier: Dossier, { of, path }: Claim, { index }: WordsAt): boolean {
  return misspeltIn(dossier).some(
    ({ claim, found }) =>
      claim.path === path &&
      referenceKey(claim.of) === referenceKey(of) &&
      found.some(({ words }) => words.index === index),
  );
}

/** Whether names have capitals there and nouns have none: where two languages meet, towns are called otherwise. */
function isOneLanguage(tags: readonly string[]): boolean {
  const [first, ...others] = new Set(tags.map((tag) => tag.toLowerCase().split('-')[0]));
  return others.length === 0 && /^(?:en|fr|es|it|pt|nl)$/.test(first ?? '');
}

/** What people and organisations are called, as claims that rest on all that is quoted of them. */
function namedRecords({ people, organisations }: Dossier): Claim[] {
  return (
    [
      ...people.map((record) => ({ record, kind: 'person' as const, names: [record.name.split(' ').at(-1) ?? ''] })),
      ...organisations.map((record) => ({
        record,
        kind: 'organisation' as const,
        names: [record.name, record.short ?? record.name],
      })),
    ]
      // Who isn't named there at all is no participant.
      .filter(({ record, names }) => sourceWords(record.evidence).some((text) => organisationNamed(names, text)))
      .map(({ record: { id, name, evidence, body }, kind }): Claim => {
        const all = [...evidence, ...citedIn(body)];
        return { text: name, evidence: all, of: { kind, id }, path: 'name' };
      })
      .filter(({ evidence }) => isFound(evidence))
  );
}

/** The name that is meant by one that no passage of a record has: “Mikkel Hansen” by “Mikkel Hanson”. */
export function nameMeant(name: string, evidence: readonly Evidence[]): string | null {
  const near = nearNames(wordsOfName(name), evidence.flatMap(namesOf), false);
  return near.length === 0
    ? null
    : near.reduceRight(
        (text, { words, meant }) => text.slice(0, words.index) + meant + text.slice(words.index + words.text.length),
        name,
      );
}

/** Names that none of the entry's passages has, nor what it speaks of and links to. */
function strangeIn(own: readonly NameWord[], claim: Claim, around: readonly Evidence[], dossier: Dossier): NameWord[] {
  const has = (passages: readonly Evidence[], form: string) => passages.some((each) => formsOf(each).has(form));
  const strange = own.filter(({ form }) => !has(claim.evidence, form) && !has(around, form));
  if (strange.length === 0) return [];
  const others = namesConcerned(dossier, claim.of).filter((name) => claim.path !== 'name' || name !== claim.text);
  const known = new Set(normalise([...aboutSources(claim, dossier), ...others].join(' ')).split(' '));
  return strange.filter(({ form }) => !known.has(form));
}

const formsOf = rememberedOf(
  (evidence: Evidence): ReadonlySet<string> =>
    new Set(sourceWords([evidence]).flatMap((text) => normalise(text).split(' '))),
);

const namesOf = rememberedOf((evidence: Evidence): readonly NameWord[] => sourceWords([evidence]).flatMap(nameWords));

function passagesOf({ evidence, record }: DescribedEntry): Evidence[] {
  return [...evidence, ...citedIn(record.body)];
}

/** What the editors call an entry and what it points to. */
function namesConcerned(dossier: Dossier, of: Reference): readonly string[] {
  return concernedIn(dossier)(referenceKey(of));
}

const concernedIn = rememberedOf((dossier: Dossier) => {
  const entries = new Map(entriesOf(dossier).map((entry) => [referenceKey(entry.reference), entry]));
  return remembered((key): readonly string[] => {
    const entry = entries.get(key);
    if (!entry) return [];
    const others = linksFrom(entry).flatMap(({ to }) => entries.get(referenceKey(to)) ?? []);
    const { title, description } = dossier.site;
    return [title, description, ...[...new Set([entry, ...others])].flatMap(namesOfEntry)];
  });
});

function namesOfEntry({ record, reference }: DescribedEntry): string[] {
  const { title, name, short } = record as { title?: string; name?: string | null; short?: string | null };
  // What a briefing is called says nothing that its passages don't.
  return reference.kind === 'briefing' ? [] : [title, name, short].flatMap((text) => text ?? []);
}

/** Names that no passage of the sentence has, in any form that we know. */
export function unknownNames(
  claim: Claim,
  around: string,
  languages: ReadonlyMap<string, string>,
  dossier: Dossier,
  read: (text: string) => string,
): WordFinding[] {
  const names = strangeRows(rowsIn(dossier)(claim.text), claim);
  if (names.length === 0) return [];
  const tags = [...new Set(claim.evidence.map(({ source }) => languages.get(source) ?? 'en'))];
  const isEnglish = tags.every((tag) => /^en(?:-|$)/i.test(tag));
  const isLatin = tags.every((tag) => /^(?:en|de|fr|es|it|pt|nl)(?:-|$)/i.test(tag));
  // Other languages call towns otherwise, and other scripts write people in other letters.
  const isTold = ({ text }: WordsAt) => countryOf(text) !== null || (isLatin && isAcronym(text));
  const rows = names.filter((row) => (isEnglish && row.length > 0) || (isLatin && row.length > 1) || row.some(isTold));
  if (rows.length === 0) return [];
  const { isNamed, isWritten, isOther } = namesKnownTo(claim, around, tags, dossier, read);
  const isKnownRow = (row: readonly WordsAt[]) =>
    (row.some(isWritten) && !isOther(row)) ||
    row.slice(-1).some(isNamed) ||
    row.slice(0, 1).some((name) => countryOf(name.text) !== null && isNamed(name));
  return rows
    .filter((row) => !isKnownRow(row))
    .flatMap((row) => (isLatin ? (row.find((name) => !isWritten(name)) ?? row[0]) : row.find(isTold)) ?? [])
    .filter((name) => !isKnownMisspelt(dossier, claim, name))
    .slice(0, 1)
    .map((name) => ({
      words: name,
      message: `Unexpected “${name.text}”, expected a name that the evidence of the sentence has`,
    }));
}

/** Whether the passages of a claim have a name, letter by letter or in any form that we know. */
function namesKnownTo(
  claim: Claim,
  around: string,
  tags: readonly string[],
  dossier: Dossier,
  read: (text: string) => string,
) {
  const words = sourceWords(claim.evidence).join(' ');
  const isEnglish = tags.every((tag) => /^en(?:-|$)/i.test(tag));
  const about = [words, ...aboutSources(claim, dossier), ...namesConcerned(dossier, claim.of)].join(' ');
  const hasPronoun = pronoun.test(words);
  const known = read(hasPronoun && around !== words ? `${about} ${around}` : about).split(' ');
  const isCountry = (code: string) =>
    isCountryNamed(code, about, tags, read) || (hasPronoun && isCountryNamed(code, around, tags, read));
  const isShort = (text: string) =>
    /^\p{Lu}{2,}$/u.test(text) &&
    (initialsIn(about).has(text) || new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'u').test(about));
  const isWritten = ({ text }: WordsAt) =>
    read(text)
      .split(' ')
      .every((part) => known.includes(part));
  return {
    isWritten,
    /** “Kari Holm” where the passages know a Kari Lund alone. */
    isOther: (row: readonly WordsAt[]) => {
      const [first, last] = [row.at(0), row.at(-1)];
      if (!first || !last || !isWritten(first) || isWritten(last)) return false;
      const behind = [...about.matchAll(new RegExp(`(?<!\\p{L})${first.text}(?!\\p{L})( \\p{Lu}\\p{Ll})?`, 'gu'))];
      return behind.length > 0 && behind.every(([, name]) => name !== undefined);
    },
    isNamed: ({ text }: WordsAt) => {
      const code = countryOf(text);
      const isPart = (part: string) => isKnown(part, known, isEnglish);
      return (code !== null && isCountry(code)) || isShort(text) || read(text).split(' ').every(isPart);
    },
  };
}

const pronoun =
  /\b(?:he|she|they|it|his|her|their|its|him|them|who|we|our|I|my|the (?:minister|president|company|group|country|two|party|bank|club|court))\b/i;

/** Acronyms that other languages have other letters for are left alone. */
function isAcronym(name: string): boolean {
  return /^\p{Lu}{3,}$/u.test(name) && !/^(?:USA|NATO|WHO|IMF|IWF|OECD|OPEC|ECB|UNO|UAE|GDP|CEO)$/.test(name);
}

/** “UN” of “United Nations”, without the small words between. */
function initialsIn(text: string): Set<string> {
  const rows = text.match(/\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|the|and|for|in)\s+){0,2}\p{Lu}[\p{L}’'-]*)+/gu) ?? [];
  return new Set(
    rows.flatMap((row) => {
      const letters = row.split(/\s+/).flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : []));
      return letters.flatMap((_, from) =>
        letters.slice(from + 1).map((__, to) => letters.slice(from, from + to + 2).join('')),
      );
    }),
  );
}

/** “Egypt” by “Egyptian”; in another language by a beginning in common. */
function isKnown(part: string, known: readonly string[], isEnglish: boolean): boolean {
  const length = isEnglish ? Math.max(4, part.length - 2) : 3;
  return (
    part.length < 2 ||
    known.some((word) => word === part || (part.length > 3 && word.startsWith(part.slice(0, length))))
  );
}

function isCountryNamed(code: string, text: string, tags: readonly string[], read: (text: string) => string): boolean {
  return (
    ['en', ...tags].some((tag) => countryNamed(code, text, tag, read)) ||
    adjectivesOf(code).some((name) => text.includes(name)) ||
    tags.some((tag) => isScriptOfItsOwn.test(tag) && countryForms(code, tag).some((form) => isWithin(form, text)))
  );
}

/** Words have small ones before and behind them there, without a space. */
const isScriptOfItsOwn = /^(?:ar|he|fa|ur|hi|zh|ja|ko|th)(?:-|$)/i;

function isWithin(form: string, text: string): boolean {
  return form.length > 2 && text.includes(form.replace(/^ال/, ''));
}

/** What a sentence may say of its source itself. */
function aboutSources({ evidence }: Claim, { sources }: Dossier): string[] {
  const ids = new Set(evidence.map(({ source }) => source));
  return sources
    .filter(({ id }) => ids.has(id))
    .flatMap(({ name, title, publisher, author }) => [name, title ?? '', publisher ?? '', author ?? '']);
}
