import { outsideOf } from '../core/language/disjoint.ts';
import { referenceKey } from '../core/model/reference.ts';
import { quantitiesIn } from '../core/quantity/quantity-text.ts';
import { clockTimesIn, type DatedWords, dateFactsIn } from '../core/time/dates-in-text.ts';
import type { Claim } from '../kinds/claims.ts';
import { eventDateFindings } from './event-dates.ts';
import { type GivenDates, readGivenDates } from './given-dates.ts';
import { type Inferred, inferredByEntry, withoutInferred } from './inferred.ts';
import { judgedClaims } from './judged.ts';
import type { Rule } from './rule.ts';
import { wordFindings } from './word-finding.ts';

export const dates: Rule = {
  id: 'dates',
  severity: 'error',
  summary:
    'A date or a time, in a sentence or of an event, stands in the evidence, no finer than there, or is marked as inferred.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const given = readGivenDates();
    const inferred = inferredByEntry(input.dossier);
    const inProse = judgedClaims(input.dossier).flatMap((claim) => {
      const found = unsupported(claim, given, inferred.get(referenceKey(claim.of)) ?? nothing).map(
        ({ what, words }) => ({
          words,
          message: `Unexpected ${what} “${words.text}”, expected one that stands in the evidence`,
          hint,
        }),
      );
      return wordFindings(input, claim, found);
    });
    return [...inProse, ...eventDateFindings(input, given)];
  },
};

const hint = 'Cite the passage that gives it, say it as the passage does, or add an inference with its reason.';
const nothing: Inferred = { date: 'none', time: false };

interface Unsupported {
  what: 'date' | 'time';
  words: { text: string; index: number };
}

function unsupported({ text, evidence }: Claim, given: GivenDates, inferred: Inferred): Unsupported[] {
  const isCount = ({ fact: { year, month, season } }: DatedWords) =>
    year !== null && month === null && season === null && given.hasCount(year, evidence);
  const dates = inferred.date === 'all' ? [] : datesClaimed(text);
  const times = inferred.time ? [] : clockTimesIn(text);
  return [
    ...dates
      .filter((words) => !given.hasDate(withoutInferred(words.fact, inferred), evidence) && !isCount(words))
      .map((words) => ({ what: 'date' as const, words })),
    ...times
      .filter(({ minutes }) => !minutes.some((minute) => given.hasTime(minute, evidence)))
      .map((words) => ({ what: 'time' as const, words })),
  ];
}

// “more than 2000” is a number; the rule for numbers reads it.
function datesClaimed(text: string): DatedWords[] {
  const dates = dateFactsIn(text);
  if (dates.length === 0) return dates;
  const isOutside = outsideOf(quantitiesIn(text));
  return dates.filter(({ text: words, index }) => isOutside({ text: words.slice(0, 1), index }));
}
