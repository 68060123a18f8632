import { type ReferenceKind, referenceKey } from '../core/model/reference.ts';
import { count } from '../core/quantity/support.ts';
import type { Claim } from '../kinds/claims.ts';
import { eventDateFindings } from './event-dates.ts';
import { type Inferred, inferredByEntry, withoutInferred } from './inferred.ts';
import { judgedClaims } from './judged.ts';
import { isDateGiven, isQuantityGiven, isTimeGiven, type Readings, readingsOf } from './readings.ts';
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
    const readings = readingsOf(input.dossier);
    const inferred = inferredByEntry(input.dossier);
    const inProse = judgedClaims(input.dossier).flatMap((claim) => {
      const found = unsupported(claim, readings, inferred.get(referenceKey(claim.of)) ?? nothingInferred).map(
        ({ what, words }) => ({
          words,
          message: `Unexpected ${what} “${words.text}”, expected one that stands in the evidence`,
          hint: hintFor(claim.of.kind),
        }),
      );
      return wordFindings(input, claim, found);
    });
    return [...inProse, ...eventDateFindings(input, readings)];
  },
};

/** An inference is offered where the fields have room for one. */
function hintFor(kind: ReferenceKind): string {
  const canInfer = kind === 'event' || kind === 'initiative' || kind === 'figure';
  return canInfer
    ? 'Cite the passage that gives it, say it as the passage does, or add an inference with its reason.'
    : 'Cite the passage that gives it, or say it as the passage does.';
}

const nothingInferred: Inferred = { date: 'none', time: false };

interface Unsupported {
  what: 'date' | 'time';
  words: { text: string; index: number };
}

function unsupported({ text, evidence, of }: Claim, readings: Readings, inferred: Inferred): Unsupported[] {
  const reading = readings.claim(text, of);
  if (reading === null) return [];
  const dates = inferred.date === 'all' ? [] : reading.dates;
  const times = inferred.time ? [] : reading.times;
  const isGiven = ({ fact, to, or, text: words }: (typeof dates)[number]) =>
    [{ fact, to }, ...(or ? [{ fact: or, to: null }] : [])].some((span) =>
      isDateGiven(readings, evidence, withoutInferred(span, inferred)),
    ) ||
    (/^\d{4}$/.test(words) && isQuantityGiven(readings, evidence, count(fact.year ?? 0)));
  return [
    ...dates.filter((words) => !isGiven(words)).map((words) => ({ what: 'date' as const, words })),
    ...times
      .filter(({ minutes, zone }) => !minutes.some((minute) => isTimeGiven(readings, evidence, minute, zone)))
      .map((words) => ({ what: 'time' as const, words })),
  ];
}
