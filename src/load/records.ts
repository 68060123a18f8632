import type {
  Briefing,
  EventRecord,
  Evidence,
  Figure,
  Initiative,
  Participant,
  Person,
  Relation,
} from '../core/model/record.ts';
import { atTime } from '../core/time/date.ts';
import type { Entry } from './entry.ts';

/** Entries whose front matter fits, made into the records of the model. */

export function toBriefing({ id, data, body, mark, evidence }: Entry<'briefing'>): Briefing {
  const keyPoints = data.keyPoints.map((point, at) =>
    mark({ text: point.text, evidence: listed(point.evidence, ['keyPoints', at], evidence) }, ['keyPoints', at]),
  );
  const corrections = data.corrections.map((correction, at) => mark(correction, ['corrections', at]));
  return mark({ ...data, id, body, keyPoints, corrections, waivers: waiversOf(data, mark) }, []);
}

export function toEvent({ id, data, body, mark, evidence }: Entry<'event'>): EventRecord {
  const { time, zone, before, after, during, place, participants, date, ...rest } = data;
  const passages = listed(data.evidence, [], evidence);
  const record: EventRecord = {
    ...rest,
    id,
    body,
    date: (date && time && zone ? atTime(date, time, zone) : date) ?? null,
    name: data.name ?? null,
    relation: relationOf({ before, after, during }),
    location: place ? mark({ ...place, country: place.country ?? null }, ['place']) : null,
    participants: participants.map((participant, at) => mark(participantOf(participant), ['participants', at])),
    evidence: passages,
    dateReadings: data.evidence.flatMap((given, at) => {
      const passage = passages[at];
      return given.date && passage ? [mark({ date: given.date, evidence: passage }, ['evidence', at])] : [];
    }),
    inferences: data.inferences.map((inference, at) => mark(inference, ['inferences', at])),
    waivers: waiversOf(data, mark),
  };
  return mark(record, []);
}

export function toPerson({ id, data, body, mark, evidence }: Entry<'person'>): Person {
  const { country = null, role = null } = data;
  return mark(
    { ...data, id, body, country, role, evidence: listed(data.evidence, [], evidence), waivers: waiversOf(data, mark) },
    [],
  );
}

export function toInitiative({ id, data, body, mark, evidence }: Entry<'initiative'>): Initiative {
  return mark({ ...data, id, body, evidence: listed(data.evidence, [], evidence), waivers: waiversOf(data, mark) }, []);
}

export function toFigure({ id, data, body, mark, evidence }: Entry<'figure'>): Figure {
  const readings = data.readings.map(({ value, ...passage }, at) =>
    mark({ ...value, evidence: evidence(['readings', at], passage) }, ['readings', at]),
  );
  return mark({ ...data, id, body, readings, waivers: waiversOf(data, mark) }, []);
}

type Marking = Entry<'event'>['mark'];
type Looking = Entry<'event'>['evidence'];

function listed(quoted: { source: string; quote: string }[], path: (string | number)[], look: Looking): Evidence[] {
  return quoted.map((passage, at) => look([...path, 'evidence', at], passage));
}

function waiversOf<Waiver extends object>({ waivers }: { waivers: Waiver[] }, mark: Marking): Waiver[] {
  return waivers.map((waiver, at) => mark(waiver, ['waivers', at]));
}

function relationOf(anchors: Record<Relation['kind'], string | undefined>): Relation | null {
  for (const kind of ['before', 'after', 'during'] as const) {
    const event = anchors[kind];
    if (event !== undefined) return { kind, event };
  }
  return null;
}

function participantOf(
  given: { person: string; role?: string | undefined } | { country: string; role?: string | undefined },
): Participant {
  if ('person' in given) return { kind: 'person', person: given.person, role: given.role ?? null };
  if (given.role === undefined) return { kind: 'delegation', country: given.country };
  return { kind: 'unnamed', country: given.country, role: given.role };
}
