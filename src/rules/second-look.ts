import { normalise } from '../core/evidence/words.ts';
import { type Contrast, contrastsIn } from '../core/language/contrast.ts';
import { quotedWithoutNot } from '../core/language/denied.ts';
import { hasName } from '../core/language/names.ts';
import { otherOffice } from '../core/language/offices.ts';
import { isLanguageKnown, lostDenial, lostDoubt, type Opposed, opposedDirection } from '../core/language/opposed.ts';
import { quotedSpans } from '../core/language/quote-marks.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Severity } from '../core/model/issue.ts';
import { remembered, rememberedOf } from '../core/remembered.ts';
import { type Claim, citedIn, languageOf } from '../kinds/claims.ts';
import { entriesOf } from '../kinds/index.ts';
import { judgedClaims, sourceWords } from './judged.ts';
import { unknownNames } from './named.ts';
import { type Readings, readingsOf } from './readings.ts';
import type { Finding, Rule } from './rule.ts';
import { type WordFinding, wordFindings } from './word-finding.ts';

/** What words alone can't tell for certain, and somebody should look at: each kind of it is a rule that warns. */
type Kind = Contrast['kind'] | 'contradiction' | 'names' | 'unread';

export interface Doubt {
  kind: Kind;
  words: { text: string; index: number };
  message: string;
}

const kinds: Record<Kind, { summary: string; hint: string; severity?: Severity }> = {
  contradiction: {
    severity: 'error',
    summary: 'What a sentence says went up, its passages don’t say went down, by the same number.',
    hint: 'Say it as the passage does.',
  },
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
    severity: kinds[id].severity ?? 'warning',
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
  const { language } = dossier.site;
  const isOwnEnglish = isEnglishTag(language);
  const languages = new Map(dossier.sources.map(({ id, language }) => [id, language]));
  const around = passagesAround(dossier);
  const read = remembered(normalise);
  const readings = readingsOf(dossier);
  return judgedClaims(dossier)
    .filter(({ evidence, path, quoted }) => evidence.length > 0 && !quoted && /^body\.sentences|\.text$/.test(path))
    .map((given) => {
      const claim = { ...given, text: withoutQuoted(given.text) };
      const isSentence = /\s\S+\s.*[.!?…”"’)]\s*$/su.test(given.text);
      // What somebody said is no judgement of the editors'.
      const isQuoting = claim.text !== given.text;
      const english = claim.evidence.filter(
        ({ source }) => isOwnEnglish && isEnglishTag(languages.get(source) ?? 'en'),
      );
      const isTold = isSentence && !speaksOfSource(claim, dossier);
      const isJudged = isTold && !isQuoting;
      const isEnglish = english.length === claim.evidence.length;
      const own = languageOf(dossier, claim.of);
      const sure = isJudged ? contradictions(claim, own, languages) : [];
      const contrasts = isEnglish ? contrastsIn : () => foreignContrasts(claim, own, languages);
      const doubts = isJudged
        ? contrasts(claim.text, sourceWords(english))
            .filter(({ kind }) => kind !== 'direction' || sure.length === 0)
            .map(doubtOf)
        : [];
      const whole = around.get(`${claim.of.kind} ${claim.of.id}`) ?? '';
      return {
        claim,
        doubts: [
          ...sure,
          ...doubts,
          ...unreadDoubts(claim, readings),
          ...(isTold && isEnglish ? [...officeDoubts(claim), ...quotedDoubts(given)] : []),
          ...(isSentence && isOwnEnglish ? unknownNames(claim, whole, languages, dossier, read).map(nameDoubt) : []),
        ],
      };
    })
    .filter(({ doubts }) => doubts.length > 0);
});

/** All that the sources say in the passages of an entry. */
function passagesAround(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(dossier).map(({ reference, evidence, record }) => [
      `${reference.kind} ${reference.id}`,
      sourceWords([...evidence, ...citedIn(record.body)]).join(' '),
    ]),
  );
}

function isEnglishTag(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}

function contradictions(claim: Claim, language: string, languages: ReadonlyMap<string, string>): Doubt[] {
  const found = opposedDirection({ text: claim.text, language }, passagesIn(claim, languages));
  if (!found) return [];
  const { words, other } = found;
  return [
    {
      kind: 'contradiction',
      words,
      message: `Unexpected “${words.text}”, expected the way that the passage goes by the same number, “${other}”`,
    },
  ];
}

/** What can be told by words alone where a sentence or a passage is in another language than English. */
function foreignContrasts(claim: Claim, language: string, languages: ReadonlyMap<string, string>): Contrast[] {
  const passages = passagesIn(claim, languages);
  if (![language, ...passages.map((passage) => passage.language)].every(isLanguageKnown)) return [];
  const sentence = { text: claim.text, language };
  const as = (kind: Contrast['kind'], found: Opposed | null): Contrast[] =>
    found ? [{ kind, ...found.words, other: found.other }] : [];
  return [...as('negation', lostDenial(sentence, passages)), ...as('hedges', lostDoubt(sentence, passages))];
}

function passagesIn({ evidence }: Claim, languages: ReadonlyMap<string, string>) {
  return evidence.flatMap((each) =>
    sourceWords([each]).map((text) => ({ text, language: languages.get(each.source) ?? 'en' })),
  );
}

/** Quoted words have a rule of their own. */
function withoutQuoted(text: string): string {
  return quotedSpans(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** “President Reyes” of a Prime Minister, “the health minister” of that of the interior. */
function officeDoubts({ text, evidence }: Claim): Doubt[] {
  const found = otherOffice(text, sourceWords(evidence).join(' . '));
  return found
    ? [
        {
          kind: 'names',
          words: found.words,
          message: `Unexpected “${found.words.text}”, expected “${found.other}”, as in the passage`,
        },
      ]
    : [];
}

/** “a treaty” in quotation marks, of “not a treaty”. */
function quotedDoubts({ text, evidence }: Claim): Doubt[] {
  const spans = quotedSpans(text).map(({ start, end }) => ({ text: text.slice(start, end), index: start }));
  const found = quotedWithoutNot(
    spans.map((span) => span.text),
    text,
    sourceWords(evidence).join(' . '),
  );
  return spans.flatMap((words, at): Doubt[] => {
    const other = found[at] ?? null;
    const quoted = words.text.replace(/^[“"‘']|[”"’']$/g, '');
    const message = `Unexpected “${quoted}”, expected the “${other}” that stands before it in the passage`;
    return other === null ? [] : [{ kind: 'negation', words, message }];
  });
}

function nameDoubt({ words, message }: WordFinding): Doubt {
  return { kind: 'names', words, message };
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
function unreadDoubts({ text, evidence, of }: Claim, readings: Readings): Doubt[] {
  const passages = evidence.map(readings.passage);
  const known = passages.filter((passage) => passage !== null);
  const reading = known.length < passages.length ? readings.claim(text, of) : null;
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

/** “News18 names none of them”: what is said of a source no passage of it says. */
function speaksOfSource({ text, evidence }: Claim, { sources }: Dossier): boolean {
  return sources.some(({ id, name }) => evidence.some(({ source }) => source === id) && hasName(text, name));
}
