import { z } from 'astro/zod';
import type { Participant, Relation, RelationKind } from '../core/model/record.ts';
import { atTime, type CalendarDate } from '../core/time/date.ts';
import { isZone } from '../core/time/zone.ts';
import { country, edtf, evidence, history, id, inferences, name, publishOn, silent, waivers } from './fields.ts';
import { commonParts, kindOfEntry, passagesAt } from './kind.ts';
import { each, maybe, type Target, target } from './target.ts';

const role = name.optional().describe('The office in which somebody took part, in the sources’ words.');

const participant = z.union(
  [
    z.strictObject({ person: id.describe('A person’s id; or `country` in its place.'), role }),
    z.strictObject({ organisation: id.describe('An organisation’s id, in the place of a person’s.'), role }),
    z.strictObject({
      country: country.describe('A country’s code, for somebody without a name or a delegation.'),
      role,
    }),
  ],
  'expected “person: <id>”, “organisation: <id>”, or “country: <code>” with the “role” that the source gives',
);

const expectedTime = 'expected a time such as "09:30", in quotation marks';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `content/events/<id>.md` */
const schema = z
  .strictObject({
    title: name.describe('What happened, in a short sentence.'),
    name: name.optional().describe('A short name that other events’ dates use: “the ministerial”.'),
    kind: name.describe('The kind of event; site.yaml says which kinds share a lane.'),
    date: edtf.optional().describe('In EDTF, no finer than the sources give it: 2026-02-04, 2025-10, /2026-02-04.'),
    time: z
      .string()
      .regex(clock, expectedTime)
      .meta({ patternErrorMessage: expectedTime })
      .optional()
      .describe('The time of day at the place, if a source gives it: "09:30".'),
    zone: name.optional().describe('The time’s zone (IANA): America/New_York.'),
    before: id.optional().describe('The event before which this one happened.'),
    after: id.optional().describe('The event after which this one happened.'),
    during: id.optional().describe('The event that this one was part of.'),
    place: z
      .strictObject({
        name: name.describe('The place’s name, as the sources write it.'),
        country: country.optional().describe('The code of the country in which it lies.'),
        latitude: z.number().min(-90).max(90).describe('In degrees, north of the equator: 38.7.'),
        longitude: z.number().min(-180).max(180).describe('In degrees, east of Greenwich: -9.1.'),
      })
      .optional()
      .describe('Where, with the coordinates of the town.'),
    participants: z
      .array(participant)
      .default([])
      .describe('Who took part: a person’s or an organisation’s id, or a country and the role that the source names.'),
    oneWithEach: z
      .boolean()
      .default(false)
      .describe(
        'Whether the sources say only that the first participant met the others, not that these met each other.',
      ),
    initiatives: z.array(id).default([]).describe('Initiatives that the event is about.'),
    evidence: z
      .array(evidence.extend({ date: edtf.optional().describe('The date of the event, where this passage gives it.') }))
      .min(1)
      .describe('The passages that the event rests on.'),
    inferences,
    ...history,
    publishOn,
    silent,
    waivers,
  })
  .superRefine((event, context) => {
    for (const { field, message } of misfits(event)) context.addIssue({ code: 'custom', path: [field], message });
  });

/** What happened, as exactly as the sources give it. */
export const event = kindOfEntry<'event'>()({
  schema,
  endings: ['.md'],
  nameOf: ({ title }) => title,
  isMentioned: false,
  toRecord: (entry) => {
    const { time, zone, before, after, during, place, participants, date, ...data } = entry.data;
    const evidence = data.evidence.map(entry.verify);
    return {
      ...data,
      ...commonParts(entry),
      // The schema takes a zone with a time alone.
      date: (date && zone ? atTime(date, time ?? '', zone) : date) ?? null,
      name: data.name ?? null,
      relation: relationOf({ before, after, during }),
      location: place ? { ...place, country: place.country ?? null } : null,
      participants: participants.map(participantOf),
      evidence,
      dateReadings: data.evidence.flatMap((given, at) => {
        const passage = evidence[at];
        return given.date && passage ? [{ date: given.date, evidence: passage }] : [];
      }),
    };
  },
  passagesOf: ({ evidence }) => passagesAt('evidence', evidence),
  headsOf: ({ title, name, location, participants }) => ({
    title,
    ...(name !== null && { name }),
    ...(location && { 'place.name': location.name }),
    ...Object.fromEntries(
      participants.flatMap((each, at) =>
        'role' in each && each.role !== null ? [[`participants.${at}.role`, each.role]] : [],
      ),
    ),
  }),
  statementsOf: () => [],
  targetsOf: (record) => [
    ...(record.relation ? [target('event', record.relation.event, record.relation.kind)] : []),
    ...(record.location ? maybe('country', record.location.country, 'place.country') : []),
    ...record.participants.map(participantTarget),
    ...each('initiative', record.initiatives, 'initiatives'),
  ],
  isFact: true,
});

function relationOf(anchors: Record<RelationKind, string | undefined>): Relation | null {
  for (const kind of ['before', 'after', 'during'] as const) {
    const anchor = anchors[kind];
    if (anchor !== undefined) return { kind, event: anchor };
  }
  return null;
}

function participantOf(given: z.output<typeof participant>): Participant {
  const role = given.role ?? null;
  if ('person' in given) return { kind: 'person', person: given.person, role };
  if ('organisation' in given) return { kind: 'organisation', organisation: given.organisation, role };
  return role === null
    ? { kind: 'delegation', country: given.country }
    : { kind: 'unnamed', country: given.country, role };
}

function participantTarget(participant: Participant, at: number): Target {
  const path = `participants.${at}`;
  switch (participant.kind) {
    case 'person':
      return target('person', participant.person, `${path}.person`);
    case 'organisation':
      return target('organisation', participant.organisation, `${path}.organisation`);
    default:
      return target('country', participant.country, `${path}.country`);
  }
}

interface Timed {
  date?: CalendarDate | undefined;
  time?: string | undefined;
  zone?: string | undefined;
  before?: string | undefined;
  after?: string | undefined;
  during?: string | undefined;
}

interface Misfit {
  field: keyof Timed;
  message: string;
}

/** Fields that can't stand together, or not without another. */
function misfits(event: Timed): Misfit[] {
  const relations = (['before', 'after', 'during'] as const).filter((kind) => event[kind] !== undefined);
  const dateless = event.date === undefined && relations.length === 0;
  return [
    ...(dateless
      ? [{ field: 'date' as const, message: 'expected a date, or before, after or during another event' }]
      : []),
    ...relations
      .slice(1)
      .map((field) => ({ field, message: `expected only one of before, after and during, beside “${relations[0]}”` })),
    ...clockMisfits(event),
  ];
}

function clockMisfits({ date, time, zone }: Timed): Misfit[] {
  if (time === undefined && zone === undefined) return [];
  if (time === undefined) return [{ field: 'time', message: 'expected a time' }];
  if (zone === undefined) return [{ field: 'zone', message: 'expected a zone' }];
  if (!isZone(zone)) return [{ field: 'zone', message: 'expected a time zone (IANA) such as America/New_York' }];
  if (date?.kind !== 'single' || date.precision !== 'day')
    return [{ field: 'time', message: 'expected none without a whole day in “date”' }];
  return atTime(date, time, zone) || !clock.test(time)
    ? []
    : [{ field: 'time', message: 'expected one that the clocks of that day showed' }];
}
