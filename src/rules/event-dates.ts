import type { DateReading, EventRecord } from '../core/model/record.ts';
import type { CalendarDate } from '../core/time/date.ts';
import { type DateSpan, dateSpansOf, factsOf, givenIn } from '../core/time/date-facts.ts';
import { datesIn } from '../core/time/dates-in-text.ts';
import { inferredIn, isPlausible, withoutInferred } from './inferred.ts';
import { isFound } from './judged.ts';
import { isDateGiven, isTimeGiven, type Readings } from './readings.ts';
import { type EntryInput, type Finding, finding } from './rule.ts';

/** Dates and times of events that their evidence doesn't give, and readings that their own passage doesn't give. */
export function eventDateFindings(input: EntryInput, readings: Readings): Finding[] {
  const { events } = input.dossier;
  const byId = new Map(events.map((event) => [event.id, event]));
  return events.flatMap((event) => {
    const anchor = byId.get(event.relation?.event ?? '')?.date ?? null;
    const judged = isFound(event.evidence)
      ? [...dateFindings(event, anchor, readings, input), ...timeFindings(event, readings, input)]
      : [];
    return [...judged, ...event.dateReadings.flatMap((reading) => readingFindings(event, reading, readings, input))];
  });
}

const hint = 'Cite the passage that gives it, write it no finer than there, or add an inference with its reason.';

/** A date may also come from the event that this one is before, after or during. */
function dateFindings(
  event: EventRecord,
  anchor: CalendarDate | null,
  readings: Readings,
  input: EntryInput,
): Finding[] {
  const { date, evidence, inferences } = event;
  if (!date) return [];
  const passages = evidence.map(readings.passage);
  const known = [...passages.flatMap((passage) => passage?.dates ?? []), ...(anchor ? dateSpansOf(anchor) : [])];
  const inferred = inferredIn(inferences);
  const strict = dateSpansOf(date).map((span) => withoutInferred(span, inferred));
  const near = () => factsOf([...known, ...reasonsFor(event, input)]);
  const isNear = inferred.date === 'none' || isPlausible(factsOf(dateSpansOf(date)), near(), inferred);
  if (isNear && (passages.includes(null) || strict.every(givenIn(known)))) return [];
  const shown = date.kind === 'single' && date.precision === 'minute' ? date.edtf.slice(0, 10) : date.edtf;
  return [
    finding(
      input,
      { kind: 'event', id: event.id },
      'date',
      `Unexpected date “${shown}”, expected one that the event’s evidence gives`,
      hint,
    ),
  ];
}

/** Dates from which the editors can have concluded: those of the articles, and those in the reason that they give. */
function reasonsFor({ evidence, inferences }: EventRecord, { dossier }: EntryInput): DateSpan[] {
  const cited = new Set(evidence.map(({ source }) => source));
  const published = dossier.sources.filter(({ id }) => cited.has(id)).map((source) => source.published ?? '');
  return [...published, ...inferences.map(({ reason }) => reason)].flatMap((text) =>
    datesIn(text.replace(/(?<=\d{4}-\d{2}-\d{2})T.*/, '')),
  );
}

function timeFindings(event: EventRecord, readings: Readings, input: EntryInput): Finding[] {
  const { date, evidence, inferences } = event;
  const [, hours, minutes] = /T(\d{2}):(\d{2})/.exec(date?.edtf ?? '') ?? [];
  if (hours === undefined || inferredIn(inferences).time) return [];
  if (isTimeGiven(readings, evidence, Number(hours) * 60 + Number(minutes))) return [];
  return [
    finding(
      input,
      { kind: 'event', id: event.id },
      'time',
      `Unexpected time “${hours}:${minutes}”, expected one that the event’s evidence gives`,
      hint,
    ),
  ];
}

function readingFindings(
  event: EventRecord,
  { date, evidence }: DateReading,
  readings: Readings,
  input: EntryInput,
): Finding[] {
  if (!isFound([evidence]) || dateSpansOf(date).every((span) => isDateGiven(readings, [evidence], span))) return [];
  const message = `Unexpected date “${date.edtf}”, expected the one that this passage gives`;
  const at = event.evidence.findIndex(({ source, quote }) => source === evidence.source && quote === evidence.quote);
  return [
    finding(
      input,
      { kind: 'event', id: event.id },
      `evidence.${at}.date`,
      message,
      'Leave the field out where the passage gives no date.',
    ),
  ];
}
