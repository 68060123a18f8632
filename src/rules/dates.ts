import type { Claim } from '../core/evidence/claims.ts';
import { quantitiesIn } from '../core/quantity/quantity.ts';
import { clockTimesIn } from '../core/time/clock-times.ts';
import { type DatedWords, dateFactsIn, isGiven } from '../core/time/date-facts.ts';
import { eventDateFindings } from './event-dates.ts';
import { type GivenDates, readGivenDates } from './given-dates.ts';
import { type Inferred, inferredParts, withoutInferred } from './inferred.ts';
import { judgedClaims } from './judged.ts';
import type { Rule } from './rule.ts';
import { wordFinding } from './word-finding.ts';

export const dates: Rule = {
  id: 'dates',
  severity: 'error',
  summary:
    'A date or a time, in a sentence or of an event, stands in the evidence, no finer than there, or is marked as inferred.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const given = readGivenDates();
    const inferred = inferredParts(input.dossier);
    const inProse = judgedClaims(input.dossier).flatMap((claim) =>
      unsupported(claim, given, inferred.get(claim.part) ?? nothing).map(({ what, words }) =>
        wordFinding(
          input,
          claim,
          words,
          `Unexpected ${what} “${words.text}”, expected one that stands in the evidence`,
          hint,
        ),
      ),
    );
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
  const claimedDates = datesClaimed(text);
  const claimedTimes = inferred.time ? [] : clockTimesIn(text);
  const dates = claimedDates.length > 0 ? given.dates(evidence) : [];
  const times = claimedTimes.length > 0 ? given.times(evidence) : [];
  const isCount = ({ fact: { year, month, season } }: DatedWords) =>
    year !== null && month === null && season === null && given.counts(evidence).includes(year);
  return [
    ...claimedDates
      .filter(
        (words) => inferred.date !== 'all' && !isGiven(withoutInferred(words.fact, inferred), dates) && !isCount(words),
      )
      .map((words) => ({ what: 'date' as const, words })),
    ...claimedTimes
      .filter(({ minutes }) => !minutes.some((minute) => times.includes(minute)))
      .map((words) => ({ what: 'time' as const, words })),
  ];
}

// “more than 2000” is a number; the rule for numbers reads it.
function datesClaimed(text: string): DatedWords[] {
  const dates = dateFactsIn(text);
  if (dates.length === 0) return dates;
  const numbers = quantitiesIn(text);
  return dates.filter(
    (date) => !numbers.some((number) => number.index <= date.index && date.index < number.index + number.text.length),
  );
}
