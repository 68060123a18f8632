import type { Organisation, Participant } from '../core/model/record.ts';
import { type Reference, references } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryView, entriesOf } from './entries.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LinkView, linkTo } from './link.ts';
import { type MeetingRow, meetingRows } from './meetings.ts';
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
  return {
    ...recordView(catalogue, reference, organisation, organisation.evidence, shown),
    id,
    frame: recordFrame(catalogue, reference, name, catalogue.words.records.reported(facts)),
    name,
    short,
    type: type && sentenceCase(type),
    country: home,
    meetings: meetingRows(catalogue, meetings),
    events: entriesOf(
      catalogue,
      'event',
      attended.filter((event) => !met.has(event)),
    ),
    initiatives: entriesOf(catalogue, 'initiative', initiatives),
  };
}

function isIt(participant: Participant, id: string): boolean {
  return participant.kind === 'organisation' && participant.organisation === id;
}
