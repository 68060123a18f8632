import { chronological } from '../time/chronology.ts';
import type { Dossier } from './dossier.ts';
import type { EventRecord, Participant } from './record.ts';

/** An event whose participants have met each other. */
export interface Meeting {
  event: EventRecord;
  participants: Participant[];
}

/** Meetings that one participant has in common, each with the others who were there. */
export interface MeetingGroup {
  participant: Participant;
  meetings: { event: EventRecord; others: Participant[] }[];
}

/** The events of two or more participants in lanes of meetings, in the order of time; one with each, as so many meetings. */
export function meetingsOf({ site, events }: Pick<Dossier, 'site' | 'events'>): Meeting[] {
  const kinds = new Set(site.lanes.filter(({ meetings }) => meetings).flatMap((lane) => lane.kinds));
  return chronological(events)
    .filter(({ kind, participants }) => kinds.has(kind) && participants.length > 1)
    .flatMap((event) => groupsAt(event).map((participants) => ({ event, participants })));
}

/** Those who met each other. */
function groupsAt({ participants, oneWithEach }: EventRecord): Participant[][] {
  const [first, ...others] = participants;
  return oneWithEach && first ? others.map((other) => [first, other]) : [participants];
}

/** Each meeting once, under the participant who took part in most of those that are left. */
export function groupMeetings(meetings: readonly Meeting[]): MeetingGroup[] {
  const groups: MeetingGroup[] = [];
  let left = [...meetings];
  for (let participant = busiest(left); participant; participant = busiest(left)) {
    groups.push({ participant, meetings: left.flatMap((meeting) => withOthers(meeting, participant)) });
    left = left.filter((meeting) => !isAt(meeting, participant));
  }
  return groups;
}

/** Finds those meetings at which somebody was, with the others who were there. */
export function meetingIndex(meetings: readonly Meeting[]): (participant: Participant) => MeetingGroup['meetings'] {
  const keyed = meetings.flatMap((meeting) =>
    [...new Set(meeting.participants.map(participantKey))].map((key) => ({ key, meeting })),
  );
  const byKey = Map.groupBy(keyed, ({ key }) => key);
  return (participant) =>
    (byKey.get(participantKey(participant)) ?? []).flatMap(({ meeting }) => withOthers(meeting, participant));
}

/** The meeting, if the participant was there, with the others. */
function withOthers({ event, participants }: Meeting, participant: Participant): MeetingGroup['meetings'] {
  const own = participantKey(participant);
  const others = participants.filter((other) => participantKey(other) !== own);
  return others.length < participants.length ? [{ event, others }] : [];
}

function isAt({ participants }: Meeting, participant: Participant): boolean {
  return participants.some((other) => participantKey(other) === participantKey(participant));
}

/** The first of those who took part in the most meetings. */
function busiest(meetings: readonly Meeting[]): Participant | undefined {
  const all = meetings.flatMap(({ participants }) => participants);
  const byKey = [...Map.groupBy(all, participantKey).values()];
  const most = Math.max(...byKey.map(({ length }) => length));
  return byKey.find(({ length }) => length === most)?.[0];
}

// Two unnamed holders of an office may be two people, but a country has one of most; so they are taken for one.
function participantKey(participant: Participant): string {
  if (participant.kind === 'person') return `person ${participant.person}`;
  if (participant.kind === 'organisation') return `organisation ${participant.organisation}`;
  return participant.kind === 'unnamed'
    ? `unnamed ${participant.country} ${participant.role}`
    : `delegation ${participant.country}`;
}
