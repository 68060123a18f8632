import type { Participant, Person } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { references } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryView, entriesOf } from './entries.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LinkView, linkTo } from './link.ts';
import { type MeetingRow, meetingRows } from './meetings.ts';
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
  const attended = [...catalogue.events.values()].filter(({ participants }) =>
    participants.some((other) => isPerson(other, person.id)),
  );
  const initiatives = catalogue.dossier.initiatives.filter(({ people }) => people.includes(person.id));
  const shown = [
    ...references(
      'event',
      attended.map(({ id }) => id),
    ),
    ...references(
      'initiative',
      initiatives.map(({ id }) => id),
    ),
  ];
  return {
    ...recordView(catalogue, reference, person, person.evidence, shown),
    id: person.id,
    frame: recordFrame(catalogue, reference, person.name, description(catalogue, person)),
    name: person.name,
    role: person.role,
    country: person.country === null ? null : linkTo(catalogue, { kind: 'country', id: person.country }),
    meetings: meetingRows(catalogue, meetings),
    events: entriesOf(
      catalogue,
      'event',
      attended.map(({ id }) => id).filter((id) => !met.has(id)),
    ),
    initiatives: entriesOf(
      catalogue,
      'initiative',
      initiatives.map(({ id }) => id),
    ),
  };
}

function isPerson(participant: Participant, id: string): boolean {
  return participant.kind === 'person' && participant.person === id;
}

function description(catalogue: Catalogue, { name, role, country }: Person): string {
  const home = country === null ? [] : [linkTo(catalogue, { kind: 'country', id: country }).text];
  return catalogue.words.records.reported([name, ...(role ? [role] : []), ...home]);
}
