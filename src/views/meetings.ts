import { groupMeetings, type MeetingGroup } from '../core/model/meetings.ts';
import { isDrawable, meetingGraph } from '../visuals/meetings/graph.ts';
import { meetingsSummary } from '../visuals/meetings/model.ts';
import type { Catalogue } from './catalogue.ts';
import { type ElsewhereView, meetingsElsewhere } from './elsewhere.ts';
import { eventDate } from './entries.ts';
import { type LinkView, linkTo } from './link.ts';
import { type PartyView, partyView } from './party.ts';
import { sentenceCase } from './words.ts';

/** An event at which somebody met others. */
export interface MeetingRow {
  others: PartyView[];
  /** Whether nobody says that the others met each other. */
  isOneWithEach: boolean;
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
  /** In a sentence. */
  summary: string;
  groups: MeetingGroupView[];
  /** Whether a picture shows more than the list. */
  isDrawn: boolean;
}

/** The most meetings of a picture with its list: some 100 kB of HTML. */
const mostMeetings = 30;

/** Who met whom: each meeting once, under the participant who took part in most; or where many meetings stand. */
export function meetingsView(catalogue: Catalogue): MeetingsView | ElsewhereView {
  if (catalogue.meetings.length > mostMeetings) return meetingsElsewhere(catalogue);
  const groups = groupMeetings(catalogue.meetings).map(({ participant, meetings }) => ({
    party: partyView(catalogue, participant),
    rows: meetingRows(catalogue, meetings),
  }));
  const graph = meetingGraph(groups);
  const summary = meetingsSummary(graph, catalogue.words.meetings);
  return { kind: 'meetings', summary, groups, isDrawn: isDrawable(graph) };
}

/** A row an event, with all whom the participant met there. */
export function meetingRows(catalogue: Catalogue, meetings: MeetingGroup['meetings']): MeetingRow[] {
  return [...Map.groupBy(meetings, ({ event }) => event)].map(([event, own]) => ({
    others: own.flatMap(({ others }) => others.map((other) => partyView(catalogue, other))),
    isOneWithEach: event.oneWithEach,
    date: eventDate(catalogue, event.id),
    kind: sentenceCase(event.kind),
    event: linkTo(catalogue, { kind: 'event', id: event.id }),
  }));
}
