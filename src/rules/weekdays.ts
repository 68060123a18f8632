import { stretchesOf } from '../core/evidence/quotation.ts';
import type { EventRecord } from '../core/model/record.ts';
import { referenceKey } from '../core/model/reference.ts';
import { remembered } from '../core/remembered.ts';
import {
  type DateMention,
  dateMentionsIn,
  loneWeekdaysIn,
  weekdayOf,
  weekdayText,
} from '../core/time/dates-in-text.ts';
import type { Claim } from '../kinds/claims.ts';
import { isFound, judgedClaims, sourceWords } from './judged.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';
import { wordFindings } from './word-finding.ts';

export const weekdays: Rule = {
  id: 'weekdays',
  severity: 'error',
  summary: 'A weekday agrees with its date, and stands in the evidence or follows from a date there.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const ownDays = daysOfEvents(input);
    const given = remembered((quote) => new Set(stretchesOf(quote).flatMap(weekdaysGivenIn)));
    const inProse = judgedClaims(input.dossier).flatMap((claim) => [
      ...mistakenDates(claim, input),
      ...unknownWeekdays(claim, ownDays.get(referenceKey(claim.of)) ?? [], given, input),
    ]);
    return [...inProse, ...input.dossier.events.flatMap((event) => eventFindings(event, input))];
  },
};

const hint = 'Look up which of the two the source gives.';

function mistakenDates(claim: Claim, input: RuleInput): Finding[] {
  const found = dateMentionsIn(claim.text)
    .filter(isMistaken)
    .map((words) => ({ words, message: `Unexpected “${words.text}”, expected ${rightWeekday(words)}`, hint }));
  return wordFindings(input, claim, found);
}

function isMistaken({ year, month, day, weekday }: DateMention): boolean {
  return weekday !== null && year !== null && day !== null && weekdayOf(year, month, day) !== weekday;
}

function rightWeekday({ year, month, day }: DateMention): string {
  const right = weekdayOf(year ?? 0, month, day ?? 0);
  return right === null ? 'a day that the month has' : `${weekdayText(right)} for that day`;
}

/** What a passage gives, from 0 for Sunday. */
type GivenWeekdays = (quote: string) => ReadonlySet<number>;

/** Weekdays without a whole date beside them, which the passages neither name nor date. */
function unknownWeekdays(claim: Claim, ownDays: number[], given: GivenWeekdays, input: RuleInput): Finding[] {
  const found = weekdaysIn(claim.text)
    .filter(
      ({ weekday }) => !ownDays.includes(weekday) && !claim.evidence.some(({ quote }) => given(quote).has(weekday)),
    )
    .map((words) => ({
      words,
      message: `Unexpected “${words.text}”, expected a weekday that the evidence gives`,
      hint,
    }));
  return wordFindings(input, claim, found);
}

function weekdaysIn(text: string): { text: string; index: number; weekday: number }[] {
  const partial = dateMentionsIn(text).flatMap(({ text: words, index, weekday, year }) =>
    weekday !== null && year === null ? [{ text: words, index, weekday }] : [],
  );
  const lone = [...new Set(loneWeekdaysIn(text))].map((weekday) => {
    const name = weekdayText(weekday);
    return { text: name, index: text.indexOf(name), weekday };
  });
  return [...partial, ...lone];
}

function weekdaysGivenIn(text: string): number[] {
  const dated = dateMentionsIn(text).flatMap(({ year, month, day, weekday }) => {
    if (weekday !== null) return [weekday];
    const computed = year === null || day === null ? null : weekdayOf(year, month, day);
    return computed === null ? [] : [computed];
  });
  return [...dated, ...loneWeekdaysIn(text)];
}

/** The weekday of an event's own day, by the event (`referenceKey`). */
function daysOfEvents({ dossier }: RuleInput): Map<string, number[]> {
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
function eventFindings(event: EventRecord, input: RuleInput): Finding[] {
  const day = weekdayOfEvent(event);
  if (day === null || !isFound(event.evidence)) return [];
  return event.evidence
    .filter((passage) => sourceWords([passage]).some((text) => loneWeekdaysIn(text).some((weekday) => weekday !== day)))
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
