import { claimsOf } from '../core/claims.ts';
import { type DateMention, dateMentionsIn, loneWeekdaysIn, weekdayOf, weekdayText } from '../core/date-mentions.ts';
import type { EventRecord } from '../core/record.ts';
import { type Finding, finding, type Rule, type RuleInput } from './rule.ts';

export const weekdays: Rule = {
  id: 'weekdays',
  severity: 'error',
  summary: 'A weekday agrees with its date, in a sentence and between an event and its evidence.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const inProse = claimsOf(input.dossier).flatMap((claim) =>
      dateMentionsIn(claim.text)
        .filter(isMistaken)
        .map((mention) => finding(input, claim.part, claim.field, `Unexpected “${mention.text}”, expected ${rightWeekday(mention)}`, 'Look up which of the two the source gives.')),
    );
    return [...inProse, ...input.dossier.events.flatMap((event) => eventFindings(event, input))];
  },
};

function isMistaken({ year, month, day, weekday }: DateMention): boolean {
  return weekday !== null && year !== null && day !== null && weekdayOf(year, month, day) !== weekday;
}

function rightWeekday({ year, month, day }: DateMention): string {
  const right = weekdayOf(year ?? 0, month, day ?? 0);
  return right === null ? 'a day that the month has' : `${weekdayText(right)} for that day`;
}

// A passage that gives the event's date stands for itself; a passage that names a weekday only must fit the event's day.
function eventFindings(event: EventRecord, input: RuleInput): Finding[] {
  const { date } = event;
  if (date?.kind !== 'single' || date.precision !== 'day') return [];
  const day = new Date(date.earliest).getUTCDay();
  return event.evidence
    .filter(({ quote }) => loneWeekdaysIn(quote).some((weekday) => weekday !== day))
    .map(() => finding(input, event, 'date', `Unexpected day ${date.edtf}, a ${weekdayText(day)}, expected the weekday that the evidence gives`, 'Look up the date in the source.'));
}
