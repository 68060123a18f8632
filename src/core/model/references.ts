import type { Dossier } from './dossier.ts';
import type {
  Briefing,
  EventRecord,
  Evidence,
  Figure,
  Initiative,
  Participant,
  Person,
  Prose,
  Reference,
} from './record.ts';

/** One record's pointer to another, with the part of the record that makes it. */
export interface Link {
  from: Reference;
  to: Reference;
  /** What holds the pointer, and under which field: where an editor finds it. */
  part: object;
  field?: string;
  /** Its place in the field, from 0, where the field is a list. */
  at?: number;
}

/** Every pointer in a dossier, in the order of its records: the base of backlinks and of the rule that none dangles. */
export function linksOf({ briefings, events, people, initiatives, figures }: Dossier): Link[] {
  return [
    ...briefings.flatMap((briefing) =>
      pointers({ kind: 'briefing', id: briefing.id }, briefingTargets(briefing), briefing.body),
    ),
    ...events.flatMap((event) => pointers({ kind: 'event', id: event.id }, eventTargets(event), event.body)),
    ...people.flatMap((person) => pointers({ kind: 'person', id: person.id }, personTargets(person), person.body)),
    ...initiatives.flatMap((initiative) =>
      pointers({ kind: 'initiative', id: initiative.id }, initiativeTargets(initiative), initiative.body),
    ),
    ...figures.flatMap((figure) => pointers({ kind: 'figure', id: figure.id }, figureTargets(figure), figure.body)),
  ];
}

type Target = Omit<Link, 'from'>;

function pointers(from: Reference, targets: Target[], body: Prose): Link[] {
  return [...targets, ...bodyTargets(body)].map((target) => ({ from, ...target }));
}

function briefingTargets(briefing: Briefing): Target[] {
  return [
    ...briefing.sources.map((id, at) => target('source', id, briefing, 'sources', at)),
    ...briefing.keyPoints.flatMap((point) => point.evidence.map(toSource)),
  ];
}

function eventTargets(event: EventRecord): Target[] {
  const { relation, location } = event;
  return [
    ...(relation ? [target('event', relation.event, event, relation.kind)] : []),
    ...(location?.country ? [target('country', location.country, location, 'country')] : []),
    ...event.participants.map(participantTarget),
    ...event.initiatives.map((id, at) => target('initiative', id, event, 'initiatives', at)),
    ...event.evidence.map(toSource),
  ];
}

function participantTarget(participant: Participant): Target {
  return participant.kind === 'person'
    ? target('person', participant.person, participant, 'person')
    : target('country', participant.country, participant, 'country');
}

function personTargets(person: Person): Target[] {
  return [
    ...(person.country ? [target('country', person.country, person, 'country')] : []),
    ...person.evidence.map(toSource),
  ];
}

function initiativeTargets(initiative: Initiative): Target[] {
  return [
    ...initiative.countries.map((id, at) => target('country', id, initiative, 'countries', at)),
    ...initiative.people.map((id, at) => target('person', id, initiative, 'people', at)),
    ...initiative.evidence.map(toSource),
  ];
}

function figureTargets(figure: Figure): Target[] {
  return [
    ...figure.events.map((id, at) => target('event', id, figure, 'events', at)),
    ...figure.initiatives.map((id, at) => target('initiative', id, figure, 'initiatives', at)),
    ...figure.readings.map(({ evidence }) => toSource(evidence)),
  ];
}

function bodyTargets({ references, citations, parts }: Prose): Target[] {
  return [
    ...references.map((reference) => target(reference.kind, reference.id, reference)),
    ...citations.flatMap(({ evidence }) => evidence.map(toSource)),
    ...parts.flatMap((part) =>
      part.kind === 'component' && part.name === 'Figure' && typeof part.attributes['id'] === 'string'
        ? [target('figure', part.attributes['id'], part)]
        : [],
    ),
  ];
}

function toSource(evidence: Evidence): Target {
  return target('source', evidence.source, evidence, 'source');
}

function target(kind: Reference['kind'], id: string, part: object, field?: string, at?: number): Target {
  return { to: { kind, id }, part, ...(field !== undefined && { field }), ...(at !== undefined && { at }) };
}
