import type { Initiative, Organisation, Participant, Person } from '../core/model/record.ts';
import { type Reference, references } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryView, entriesOf } from './entries.ts';
import { type LinkView, linkTo } from './link.ts';
import { entryList, meetingList } from './long-lists.ts';
import { type MeetingGroupView, meetingRows } from './meetings.ts';
import { partyView } from './party.ts';
import { type RecordView, recordView } from './record.ts';
import { eventsWith } from './taking-part.ts';

/** Who acts, a person or an organisation, with what is known of that. */
export interface ActorView extends RecordView {
  id: string;
  name: string;
  country: LinkView | null;
  /** In one group, or none. */
  meetings: MeetingGroupView[];
  /** Other events in which they took part. */
  events: EntryView[];
  initiatives: EntryView[];
}

/** @param isTheirs whether an initiative is the actor's own */
export function actorView(
  catalogue: Catalogue,
  reference: Reference & { kind: 'person' | 'organisation' },
  actor: Person | Organisation,
  isTheirs: (initiative: Initiative) => boolean,
): ActorView {
  const participant = participantOf(reference);
  const meetings = catalogue.meetingsWith(participant);
  const met = new Set(meetings.map(({ event }) => event.id));
  const attended = eventsWith(catalogue, reference).map(({ id }) => id);
  const initiatives = catalogue.dossier.initiatives.filter(isTheirs).map(({ id }) => id);
  const shown = [...references('event', attended), ...references('initiative', initiatives)];
  const groups =
    meetings.length > 0 ? [{ party: partyView(catalogue, participant), rows: meetingRows(catalogue, meetings) }] : [];
  const others = attended.filter((id) => !met.has(id));
  const events = entriesOf(catalogue, 'event', others);
  const record = recordView(catalogue, reference, actor, actor.evidence, shown, {
    meetings: meetingList(catalogue, catalogue.words.meetings.heading, groups),
    events: entryList(catalogue, catalogue.words.kinds.event.name, events),
  });
  return {
    ...record,
    id: actor.id,
    name: actor.name,
    country: actor.country === null ? null : linkTo(catalogue, { kind: 'country', id: actor.country }),
    meetings: record.moved['meetings'] ? [] : groups,
    events: record.moved['events'] ?? events,
    initiatives: entriesOf(catalogue, 'initiative', initiatives),
  };
}

function participantOf({ kind, id }: Reference): Participant {
  return kind === 'person' ? { kind, person: id, role: null } : { kind: 'organisation', organisation: id, role: null };
}
