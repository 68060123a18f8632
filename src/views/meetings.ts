import { groupMeetings, type MeetingGroup } from '../core/model/meetings.ts';
import type { Catalogue } from './catalogue.ts';
import { type ElsewhereView, meetingsElsewhere } from './elsewhere.ts';
import { eventDate } from './entries.ts';
import { type LinkView, linkTo } from './link.ts';
import { type PartyView, partyView } from './party.ts';
import { sentenceCase } from './words.ts';

export interface MeetingRow {
  others: PartyView[];
  date: string;
  /** What the sources call it: bilateral, exchange. */
  kind: string;
  event: LinkView;
}

/** The meetings of one participant. */
export interface MeetingGroupView {
  party: PartyView;
  rows: MeetingRow[];
}

export interface MeetingsView {
  kind: 'meetings';
  groups: MeetingGroupView[];
}

/** The most meetings of a picture with its table: some 100 kB of HTML. */
const mostMeetings = 30;

/** Who met whom: each meeting once, under the participant who took part in most; or where many meetings stand. */
export function meetingsView(catalogue: Catalogue): MeetingsView | ElsewhereView {
  if (catalogue.meetings.length > mostMeetings) return meetingsElsewhere(catalogue);
  const groups = groupMeetings(catalogue.meetings).map(({ participant, meetings }) => ({
    party: partyView(catalogue, participant),
    rows: meetingRows(catalogue, meetings),
  }));
  return { kind: 'meetings', groups };
}

export function meetingRows(catalogue: Catalogue, meetings: MeetingGroup['meetings']): MeetingRow[] {
  return meetings.map(({ event, others }) => ({
    others: others.map((other) => partyView(catalogue, other)),
    date: sentenceCase(eventDate(catalogue, event.id)),
    kind: sentenceCase(event.kind),
    event: linkTo(catalogue, { kind: 'event', id: event.id }),
  }));
}
