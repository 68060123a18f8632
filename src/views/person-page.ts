import type { Participant, Person } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { references } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryView, entriesOf } from './entries.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LinkView, linkTo } from './link.ts';
import { entryList, meetingList } from './long-lists.ts';
import { type MeetingRow, meetingRows } from './meetings.ts';
import { partyView } from './party.ts';
import { type RecordView, recordView } from './record.ts';

export interface PersonPage extends RecordView {
  id: string;
  frame: FrameView;
  name: string;
  role: string | null;
  country: LinkView | null;
  meetings: MeetingRow[];
  /** Other events in which the person took part. */
  events: EntryView[];
  initiatives: EntryView[];
}

export function personPages(catalogue: Catalogue): PersonPage[] {
  return catalogue.dossier.people.map((person) => personPage(catalogue, person));
}

function personPage(catalogue: Catalogue, person: Person): PersonPage {
  const reference: Reference = { kind: 'person', id: person.id };
  const participant: Participant = { kind: 'person', person: person.id, role: null };
  const meetings = catalogue.meetingsWith(participant);
  const met = new Set(meetings.map(({ event }) => event.id));
  const attended = [...catalogue.events.values()]
    .filter(({ participants }) => participants.some((other) => isPerson(other, person.id)))
    .map(({ id }) => id);
  const initiatives = catalogue.dossier.initiatives
    .filter(({ people }) => people.includes(person.id))
    .map(({ id }) => id);
  const shown = [...references('event', attended), ...references('initiative', initiatives)];
  const rows = meetingRows(catalogue, meetings);
  const others = attended.filter((id) => !met.has(id));
  const events = entriesOf(catalogue, 'event', others);
  const record = recordView(catalogue, reference, person, person.evidence, shown, {
    meetings: meetingList(catalogue, catalogue.words.meetings.heading, [
      { party: partyView(catalogue, participant), rows },
    ]),
    events: entryList(catalogue, catalogue.words.kinds.event.name, events),
  });
  return {
    ...record,
    id: person.id,
    frame: recordFrame(catalogue, reference, person.name, description(catalogue, person)),
    name: person.name,
    role: person.role,
    country: person.country === null ? null : linkTo(catalogue, { kind: 'country', id: person.country }),
    meetings: record.moved['meetings'] ? [] : rows,
    events: record.moved['events'] ?? events,
    initiatives: entriesOf(catalogue, 'initiative', initiatives),
  };
}

function isPerson(participant: Participant, id: string): boolean {
  return participant.kind === 'person' && participant.person === id;
}

function description(catalogue: Catalogue, { name, role, country }: Person): string {
  const home = country === null ? [] : [linkTo(catalogue, { kind: 'country', id: country }).text];
  return catalogue.words.records.reported([name, ...(role ? [role] : []), ...home]);
}
