import type { EventRecord } from '../core/model/record.ts';
import { referenceKey } from '../core/model/reference.ts';
import { dateSpansOf, weekdayOf } from '../core/time/date-facts.ts';
import { type DatedWords, weekdayText } from '../core/time/dates-in-text.ts';
import type { Claim } from '../kinds/claims.ts';
import { isFound, judgedClaims } from './judged.ts';
import { isWeekdayGiven, type Readings, readingsOf } from './readings.ts';
import { type EntryInput, type Finding, finding, type Rule } from './rule.ts';
import { wordFindings } from './word-finding.ts';

export const weekdays: Rule = {
  id: 'weekdays',
  severity: 'error',
  summary: 'A weekday agrees with its date, and stands in the evidence or follows from a date there.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const ownDays = daysOfEvents(input);
    const readings = readingsOf(input.dossier);
    const inProse = judgedClaims(input.dossier).flatMap((claim) => [
      ...mistakenDates(claim, readings, input),
      ...unknownWeekdays(claim, ownDays.get(referenceKey(claim.of)) ?? [], readings, input),
    ]);
    return [...inProse, ...input.dossier.events.flatMap((event) => eventFindings(event, readings, input))];
  },
};

const hint = 'Look up which of the two the source gives.';

function mistakenDates({ text, ...claim }: Claim, readings: Readings, input: EntryInput): Finding[] {
  const found = (readings.claim(text, claim.of)?.dates ?? [])
    .filter(isMistaken)
    .map((words) => ({ words, message: `Unexpected “${words.text}”, expected ${rightWeekday(words)}`, hint }));
  return wordFindings(input, { text, ...claim }, found);
}

function isMistaken({ fact: { year, month, day }, weekday }: DatedWords): boolean {
  return weekday !== null && year !== null && month !== null && day !== null && weekdayOf(year, month, day) !== weekday;
}

function rightWeekday({ fact: { year, month, day } }: DatedWords): string {
  const right = weekdayOf(year ?? 0, month ?? 0, day ?? 0);
  return right === null ? 'a day that the month has' : `${weekdayText(right)} for that day`;
}

/** Weekdays without a whole date beside them, which the passages neither name nor date. */
function unknownWeekdays(claim: Claim, ownDays: number[], readings: Readings, input: EntryInput): Finding[] {
  const reading = readings.claim(claim.text, claim.of);
  const partial = (reading?.dates ?? []).flatMap(({ text, index, weekday, fact }) =>
    weekday !== null && fact.year === null ? [{ text, index, weekday }] : [],
  );
  const found = [...partial, ...(reading?.weekdays ?? [])]
    .filter(({ weekday }) => !ownDays.includes(weekday) && !isWeekdayGiven(readings, claim.evidence, weekday))
    .map((words) => ({
      words,
      message: `Unexpected “${words.text}”, expected a weekday that the evidence gives`,
      hint,
    }));
  return wordFindings(input, claim, found);
}

/** The weekday of an event's own day, by the event (`referenceKey`). */
function daysOfEvents({ dossier }: EntryInput): Map<string, number[]> {
  return new Map(
    dossier.events.flatMap((event): [string, number[]][] => {
      const day = weekdayOfEvent(event);
      return day === null ? [] : [[referenceKey({ kind: 'event', id: event.id }), [day]]];
    }),
  );
}

function weekdayOfEvent({ date }: EventRecord): number | null {
  if (date?.kind !== 'single' || (date.precision !== 'day' && date.precision !== 'minute')) return null;
  return new Date(`${date.edtf.slice(0, 10)}T00:00Z`).getUTCDay();
}

// A passage that gives the event's date stands for itself; a passage that names a weekday only must fit the event's day.
function eventFindings(event: EventRecord, readings: Readings, input: EntryInput): Finding[] {
  const day = weekdayOfEvent(event);
  if (day === null || !isFound(event.evidence)) return [];
  return event.evidence
    .filter((passage) => {
      const reading = readings.passage(passage);
      const isDated =
        event.date !== null &&
        dateSpansOf(event.date).every(
          (span) => reading?.dates.some(({ fact }) => fact.day !== null) && reading.hasDate(span),
        );
      return !isDated && reading?.loneWeekdays.some((weekday) => weekday !== day);
    })
    .map(() =>
      finding(
        input,
        { kind: 'event', id: event.id },
        'date',
        `Unexpected day ${event.date?.edtf}, a ${weekdayText(day)}, expected the weekday that the evidence gives`,
        'Look up the date in the source.',
      ),
    );
}
