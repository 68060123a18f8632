import { claimsOf } from '../core/claims.ts';
import { type DateMention, dateMentionsIn } from '../core/date-mentions.ts';
import { dateWords } from '../core/date-words.ts';
import type { CalendarDate } from '../core/date.ts';
import type { Dossier } from '../core/dossier.ts';
import { anchorOf, eventsById } from '../core/event-spans.ts';
import type { EventRecord, Evidence, Inference } from '../core/record.ts';
import { finding, type Rule } from './rule.ts';

export const dates: Rule = {
  id: 'dates',
  severity: 'error',
  summary: 'A date, in a sentence or of an event, stands in the evidence, no finer than there, or is marked as inferred.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const inferring = inferringParts(input.dossier);
    const inProse = claimsOf(input.dossier).flatMap((claim) => {
      const given = mentionsOf(claim.evidence);
      return dateMentionsIn(claim.text)
        .filter((date) => !given.some((other) => gives(other, date)) && !inferring.has(claim.part))
        .map(({ text }) => finding(input, claim.part, claim.field, `Unexpected date “${text}”, expected one that stands in the evidence`, hint));
    });
    const byId = eventsById(input.dossier.events);
    const ofEvents = input.dossier.events
      .filter((event) => !infersDate(event) && !isGiven(event, anchorOf(event, byId)))
      .map((event) => finding(input, event, 'date', `Unexpected date “${event.date?.edtf}”, expected one that the event’s evidence gives`, hint));
    const ofReadings = input.dossier.events.flatMap((event) =>
      event.dateReadings
        .filter(({ date, evidence }) => !fits(date, mentionsOf([evidence])))
        .map((reading) => finding(input, reading, 'date', `Unexpected date “${reading.date.edtf}”, expected the one that this passage gives`, 'Leave the field out where the passage gives no date.')),
    );
    return [...inProse, ...ofEvents, ...ofReadings];
  },
};

const hint = 'Cite the passage that gives this date, say it as the passage does, or add an inference with its reason.';

function mentionsOf(evidence: Evidence[]): DateMention[] {
  return evidence.flatMap(({ quote }) => dateMentionsIn(quote));
}

// Whatever the claim says of the date, the passage says too.
function gives(passage: DateMention, claim: DateMention): boolean {
  return (['year', 'month', 'day'] as const).every((part) => claim[part] === null || claim[part] === passage[part]);
}

// By its evidence, or as the bound that its relation to another event sets.
function isGiven({ date, evidence }: EventRecord, anchor: EventRecord | undefined): boolean {
  if (date === null) return true;
  const bound = anchor?.date ? dateMentionsIn(spelled(anchor.date)) : [];
  return fits(date, [...mentionsOf(evidence), ...bound]);
}

function infersDate({ inferences }: { inferences: Inference[] }): boolean {
  return inferences.some(({ field }) => field === 'date');
}

// By its words, so that an interval or a set is given by passages that give its parts.
function fits(date: CalendarDate, given: DateMention[]): boolean {
  const claimed = dateMentionsIn(spelled(date));
  return claimed.length === 0 || claimed.every((part) => given.some((other) => gives(other, part)));
}

function spelled(date: CalendarDate): string {
  return dateWords(date, 'en');
}

// An entry that says what it inferred may say a date that its passages leave open.
function inferringParts({ events, figures, initiatives }: Dossier): Set<object> {
  const entries = [...events, ...figures, ...initiatives].filter(infersDate);
  return new Set(entries.flatMap((entry) => [entry, ...entry.body.sentences]));
}
