import type { Organisation, Participant } from '../core/model/record.ts';
import { type Reference, references } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryView, entriesOf } from './entries.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LinkView, linkTo } from './link.ts';
import { entryList, meetingList } from './long-lists.ts';
import { type MeetingRow, meetingRows } from './meetings.ts';
import { partyView } from './party.ts';
import { type RecordView, recordView } from './record.ts';
import { sentenceCase } from './words.ts';

export interface OrganisationPage extends RecordView {
  id: string;
  frame: FrameView;
  name: string;
  short: string | null;
  type: string | null;
  country: LinkView | null;
  meetings: MeetingRow[];
  /** Other events in which it took part. */
  events: EntryView[];
  initiatives: EntryView[];
}

export function organisationPages(catalogue: Catalogue): OrganisationPage[] {
  return catalogue.dossier.organisations.map((organisation) => organisationPage(catalogue, organisation));
}

function organisationPage(catalogue: Catalogue, organisation: Organisation): OrganisationPage {
  const { id, name, short, type, country } = organisation;
  const reference: Reference = { kind: 'organisation', id };
  const meetings = catalogue.meetingsWith({ kind: 'organisation', organisation: id, role: null });
  const met = new Set(meetings.map(({ event }) => event.id));
  const attended = [...catalogue.events.values()]
    .filter(({ participants }) => participants.some((participant) => isIt(participant, id)))
    .map((event) => event.id);
  const initiatives = catalogue.dossier.initiatives
    .filter(({ organisations }) => organisations.includes(id))
    .map((initiative) => initiative.id);
  const shown = [...references('event', attended), ...references('initiative', initiatives)];
  const home = country === null ? null : linkTo(catalogue, { kind: 'country', id: country });
  const facts = [name, ...(type ? [type] : []), ...(home ? [home.text] : [])];
  const rows = meetingRows(catalogue, meetings);
  const others = attended.filter((event) => !met.has(event));
  const events = entriesOf(catalogue, 'event', others);
  const party = partyView(catalogue, { kind: 'organisation', organisation: id, role: null });
  const record = recordView(catalogue, reference, organisation, organisation.evidence, shown, {
    meetings: meetingList(catalogue, catalogue.words.meetings.heading, [{ party, rows }]),
    events: entryList(catalogue, catalogue.words.kinds.event.name, events),
  });
  return {
    ...record,
    id,
    frame: recordFrame(catalogue, reference, name, catalogue.words.records.reported(facts)),
    name,
    short,
    type: type && sentenceCase(type),
    country: home,
    meetings: record.moved['meetings'] ? [] : rows,
    events: record.moved['events'] ?? events,
    initiatives: entriesOf(catalogue, 'initiative', initiatives),
  };
}

function isIt(participant: Participant, id: string): boolean {
  return participant.kind === 'organisation' && participant.organisation === id;
}
