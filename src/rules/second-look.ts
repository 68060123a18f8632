import { countryNamed } from '../core/evidence/naming.ts';
import { normalise } from '../core/evidence/words.ts';
import { type Contrast, contrastsIn } from '../core/language/contrast.ts';
import type { WordsAt } from '../core/language/disjoint.ts';
import { adjectivesOf, countryOf, namesIn } from '../core/language/names.ts';
import { quotedSpans } from '../core/language/quote-marks.ts';
import type { Dossier } from '../core/model/dossier.ts';
import { remembered, rememberedOf } from '../core/remembered.ts';
import { type Claim, citedIn } from '../kinds/claims.ts';
import { entriesOf } from '../kinds/index.ts';
import { judgedClaims, sourceWords } from './judged.ts';
import { type Readings, readingsOf } from './readings.ts';
import type { Finding, Rule } from './rule.ts';
import { wordFindings } from './word-finding.ts';

/** What words alone can't tell for certain, and somebody should look at: each kind of it is a rule that warns. */
type Kind = Contrast['kind'] | 'names' | 'unread';

export interface Doubt {
  kind: Kind;
  words: { text: string; index: number };
  message: string;
}

const kinds: Record<Kind, { summary: string; hint: string }> = {
  direction: {
    summary: 'A sentence goes the way that its passages go: up or down, won or lost, for or against.',
    hint: 'Look whether the passage says the opposite.',
  },
  negation: {
    summary: 'A sentence denies what its passages deny, and nothing else.',
    hint: 'Look for a “not” that stands on one side only.',
  },
  hedges: {
    summary: 'A sentence states as a fact only what its passages state as one.',
    hint: 'Say that it is planned, possible or alleged, as the passage does.',
  },
  scope: {
    summary: 'What a sentence says of all, of none or of one alone stands in the evidence.',
    hint: 'Say it as widely as the passage does, or cite the passage that says it.',
  },
  swapped: {
    summary: 'Each number stands by the words that the passage has it by.',
    hint: 'Look whether two numbers have changed places.',
  },
  unrelated: {
    summary: 'A sentence and its passages have some word in common.',
    hint: 'Look whether this is the passage that you meant.',
  },
  unread: {
    summary: 'Numbers and dates rest on passages in a language that Readout reads.',
    hint: 'Nobody has checked this one against its passage: look it up yourself.',
  },
  names: {
    summary: 'Names of people, places, countries and organisations in a sentence stand in its passages.',
    hint: 'Quote the words that name it, or look whether it is the right one.',
  },
};

function rule(id: Kind): Rule {
  return {
    id,
    severity: 'warning',
    summary: kinds[id].summary,
    scope: 'entry',
    waivable: true,
    check: (input) =>
      doubtsOf(input.dossier).flatMap(({ claim, doubts }): Finding[] => {
        const found = doubts.filter(({ kind }) => kind === id);
        return wordFindings(
          input,
          claim,
          found.map(({ words, message }) => ({ words, message, hint: kinds[id].hint })),
        );
      }),
  };
}

export const secondLook: readonly Rule[] = (Object.keys(kinds) as Kind[]).map(rule);

interface Doubted {
  claim: Claim;
  doubts: Doubt[];
}

/** Every claim of a dossier that something is doubtful about. */
export const doubtsOf = rememberedOf((dossier: Dossier): Doubted[] => {
  if (!/^en(?:-|$)/i.test(dossier.site.language)) return [];
  const languages = new Map(dossier.sources.map(({ id, language }) => [id, language]));
  const around = new Map(
    entriesOf(dossier).map(({ reference, evidence, record }) => [
      `${reference.kind} ${reference.id}`,
      sourceWords([...evidence, ...citedIn(record.body)]).join(' '),
    ]),
  );
  const read = remembered(normalise);
  const readings = readingsOf(dossier);
  return judgedClaims(dossier)
    .filter(({ evidence, path, quoted }) => evidence.length > 0 && !quoted && /^body\.sentences|\.text$/.test(path))
    .map((given) => {
      const claim = { ...given, text: withoutQuoted(given.text) };
      const isSentence = /\s\S+\s.*[.!?…”"’)]\s*$/su.test(given.text);
      // What somebody said is no judgement of the editors'.
      const isQuoting = claim.text !== given.text;
      const english = claim.evidence.filter(({ source }) => /^en(?:-|$)/i.test(languages.get(source) ?? 'en'));
      const isEnglish = english.length === claim.evidence.length && !isQuoting && !speaksOfSource(claim, dossier);
      const doubts = isEnglish && isSentence ? contrastsIn(claim.text, sourceWords(english)).map(doubtOf) : [];
      const whole = around.get(`${claim.of.kind} ${claim.of.id}`) ?? '';
      return {
        claim,
        doubts: [
          ...doubts,
          ...unreadDoubts(claim, readings),
          ...(isSentence ? nameDoubts(claim, whole, languages, dossier, read) : []),
        ],
      };
    })
    .filter(({ doubts }) => doubts.length > 0);
});

/** Quoted words have a rule of their own. */
function withoutQuoted(text: string): string {
  return quotedSpans(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

function doubtOf({ kind, text, index, other }: Contrast): Doubt {
  const expected: Record<Contrast['kind'], string> = {
    direction: `what the passage says, “${other}”`,
    negation: other === null ? 'a passage that denies it too' : `the “${other}” of its passage`,
    hedges: `it no surer than the passage has it, “${other}”`,
    scope: other === null ? 'a passage that says so' : `“${other}”, as in the passage`,
    swapped: 'it by the words that the passage has it by',
    unrelated: 'a passage about the same thing',
  };
  return { kind, words: { text, index }, message: `Unexpected “${text}”, expected ${expected[kind]}` };
}

/** Numbers and dates that only a passage in a language of which Readout knows nothing can bear out. */
function unreadDoubts({ text, evidence }: Claim, readings: Readings): Doubt[] {
  const passages = evidence.map(readings.passage);
  const known = passages.filter((passage) => passage !== null);
  const reading = known.length < passages.length ? readings.claim(text) : null;
  if (reading === null) return [];
  const unread = [
    ...reading.quantities.filter((quantity) => !known.some(({ hasQuantity }) => hasQuantity(quantity))),
    ...reading.dates.filter((date) => !known.some(({ hasDate }) => hasDate(date))),
  ];
  return unread.slice(0, 1).map((words) => ({
    kind: 'unread',
    words,
    message: `Unexpected “${words.text}”, which was not checked, expected a passage in a language that Readout reads`,
  }));
}

/** Names that no passage of the sentence has, in any form that we know. */
function nameDoubts(
  claim: Claim,
  around: string,
  languages: ReadonlyMap<string, string>,
  dossier: Dossier,
  read: (text: string) => string,
): Doubt[] {
  const names = namesIn(claim.text);
  if (names.length === 0) return [];
  const tags = [...new Set(claim.evidence.map(({ source }) => languages.get(source) ?? 'en'))];
  if (tags.some((tag) => !/^(?:en|de|fr|es|it|pt|nl)(?:-|$)/i.test(tag))) return [];
  const isEnglish = tags.every((tag) => /^en(?:-|$)/i.test(tag));
  // Towns are called otherwise in another language.
  const rows = names.filter(
    (row) =>
      row.length > 0 &&
      (isEnglish || row.length > 1 || countryOf(row[0]?.text ?? '') !== null || isAcronym(row[0]?.text ?? '')),
  );
  const { isNamed, isWritten } = namesKnownTo(claim, around, tags, dossier, read);
  const isKnownRow = (row: readonly WordsAt[]) =>
    row.some(isWritten) ||
    row.slice(-1).some(isNamed) ||
    row.slice(0, 1).some((name) => countryOf(name.text) !== null && isNamed(name));
  return rows
    .filter((row) => !isKnownRow(row))
    .flatMap(([name]) => name ?? [])
    .slice(0, 1)
    .map((name) => ({
      kind: 'names',
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
  const about = [words, ...aboutSources(claim, dossier)].join(' ');
  const ofEvents = namesOfEvents(dossier);
  const isOfEvent = isEnglish ? ofEvents.isKnownInEnglish : ofEvents.isKnown;
  const hasPronoun = pronoun.test(words);
  const known = read(hasPronoun && around !== words ? `${about} ${around}` : about).split(' ');
  const isCountry = (code: string) =>
    isCountryNamed(code, about, tags, read) ||
    ofEvents.isCountryNamed([code, ...tags].join(' ')) ||
    (hasPronoun && isCountryNamed(code, around, tags, read));
  const isShort = (text: string) =>
    /^\p{Lu}{2,}$/u.test(text) &&
    (initialsIn(about).has(text) || new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'u').test(about));
  return {
    isWritten: ({ text }: WordsAt) =>
      read(text)
        .split(' ')
        .every((part) => known.includes(part)),
    isNamed: ({ text }: WordsAt) => {
      const code = countryOf(text);
      const isPart = (part: string) => isKnown(part, known, isEnglish) || isOfEvent(part);
      return (code !== null && isCountry(code)) || isShort(text) || read(text).split(' ').every(isPart);
    },
  };
}

const pronoun =
  /\b(?:he|she|they|it|his|her|their|its|him|them|who|we|our|I|my|the (?:minister|president|company|group|country|two|party|bank|club|court))\b/i;

/** The words of all events' names, read once: a dossier may have very many. */
const namesOfEvents = rememberedOf((dossier: Dossier) => {
  const text = eventNames(dossier).join(' ');
  const words = [...new Set(normalise(text).split(' '))];
  const read = remembered(normalise);
  return {
    /** By its code and the languages of the sources. */
    isCountryNamed: remembered((asked) => {
      const [code = '', ...tags] = asked.split(' ');
      return isCountryNamed(code, text, tags, read);
    }),
    isKnownInEnglish: remembered((part) => isKnown(part, words, true)),
    isKnown: remembered((part) => isKnown(part, words, false)),
  };
});

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
    adjectivesOf(code).some((name) => new RegExp(`\\b${name}`).test(text))
  );
}

/** What the editors call events and initiatives by. */
const eventNames = rememberedOf(({ events, initiatives }: Dossier): string[] => [
  ...events.flatMap(({ title, name }) => [title, name ?? '']),
  ...initiatives.map(({ title }) => title),
]);

/** “News18 names none of them”: what is said of a source no passage of it says. */
function speaksOfSource({ text, evidence }: Claim, { sources }: Dossier): boolean {
  return sources.some(({ id, name }) => evidence.some(({ source }) => source === id) && text.includes(name));
}

/** What a sentence may say of its source itself. */
function aboutSources({ evidence }: Claim, { sources }: Dossier): string[] {
  const ids = new Set(evidence.map(({ source }) => source));
  return sources
    .filter(({ id }) => ids.has(id))
    .flatMap(({ name, title, publisher, author }) => [name, title ?? '', publisher ?? '', author ?? '']);
}
