import type { EventRecord, Participant, RelationKind } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { references } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { machineDate } from '../core/time/date-words.ts';
import { eventCalendar } from './calendar-page.ts';
import type { Catalogue } from './catalogue.ts';
import { type ComparisonView, dateComparison } from './comparison.ts';
import { type EntryGroup, entriesOf, eventDate } from './entries.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LaneView, laneOf } from './lane.ts';
import { type LinkView, linksTo, linkTo } from './link.ts';
import { groupLists, pageOnUse, shownGroups } from './long-lists.ts';
import { type PartyView, partyView } from './party.ts';
import { type RecordView, recordView } from './record.ts';
import { sentenceCase } from './words.ts';

export interface EventPage extends RecordView {
  id: string;
  frame: FrameView;
  title: string;
  /** With the lane, where that says more. */
  kind: string;
  lane: LaneView;
  /** As every page says it. */
  date: { words: string; machine: string | null };
  /** The address of a file for calendars; `null` where no day is known. */
  calendar: string | null;
  relation: { kind: RelationKind; event: LinkView } | null;
  /** The town and its country, with the country's page. */
  place: { text: string; href: string | null } | null;
  /** People, named or not. */
  parties: PartyView[];
  /** Countries that took part without anybody being singled out. */
  delegations: LinkView[];
  initiatives: LinkView[];
  figures: LinkView[];
  /** Events whose place in time the sources give by this one. */
  around: Pick<EntryGroup, 'id' | 'heading' | 'entries'>[];
  /** The events before and after it in the order of time. */
  previous: LinkView | null;
  next: LinkView | null;
  /** Its place in the timeline. */
  inTimeline: LinkView;
  /** What the passages say of the date, where more than one does. */
  dates: ComparisonView | null;
}

/** In the order of time. */
export function eventPages(catalogue: Catalogue): EventPage[] {
  return eventPagesOnUse(catalogue).map(({ page }) => page());
}

export const eventPagesOnUse = rememberedOf((catalogue: Catalogue) =>
  [...catalogue.events.values()].map((event) => pageOnUse(event.id, () => eventPage(catalogue, event))),
);

function eventPage(catalogue: Catalogue, event: EventRecord): EventPage {
  const reference: Reference = { kind: 'event', id: event.id };
  const figures = catalogue.dossier.figures.filter(({ events }) => events.includes(event.id)).map(({ id }) => id);
  const around = aroundEvent(catalogue, event.id);
  const shown = [
    ...references('figure', figures),
    ...references('initiative', event.initiatives),
    ...event.participants.flatMap((participant) => referencesOf(participant)),
    ...around.flatMap(({ ids }) => references('event', ids)),
  ];
  const dates = dateComparison(catalogue, event);
  const lane = laneOf(catalogue, event);
  const groups = around.map(({ id, heading, ids }) => ({ id, heading, entries: entriesOf(catalogue, 'event', ids) }));
  const record = recordView(
    catalogue,
    reference,
    event,
    event.evidence,
    shown,
    groupLists(catalogue, 'around', null, groups),
  );
  return {
    ...record,
    id: event.id,
    frame: recordFrame(catalogue, reference, event.title, description(catalogue, event)),
    title: event.title,
    kind: kindWords(catalogue, event.kind, lane),
    lane,
    ...timeOf(catalogue, event),
    calendar: eventCalendar(catalogue, event),
    place: placeOf(catalogue, event),
    parties: event.participants
      .filter(({ kind }) => kind !== 'delegation')
      .map((participant) => partyView(catalogue, participant)),
    delegations: delegationsOf(catalogue, event),
    initiatives: linksTo(catalogue, 'initiative', event.initiatives),
    figures: linksTo(catalogue, 'figure', figures),
    around: shownGroups('around', groups, record.moved),
    dates: dates && dates.readings.length > 1 ? dates : null,
    ...neighboursOf(catalogue, event.id),
  };
}

function neighboursOf(catalogue: Catalogue, id: string): Pick<EventPage, 'previous' | 'next' | 'inTimeline'> {
  const order = orderOf(catalogue);
  const at = catalogue.places.get(id) ?? 0;
  const link = (other: string | undefined) =>
    other === undefined ? null : linkTo(catalogue, { kind: 'event', id: other });
  const { base, words } = catalogue;
  const inTimeline = { text: words.records.inTimeline, href: `${base}timeline/#${encodeURIComponent(id)}` };
  return { previous: link(order[at - 1]), next: link(order[at + 1]), inTimeline };
}

/** The ids of all events in the order of time. */
const orderOf = rememberedOf(({ events }: Catalogue) => [...events.keys()]);

/** The page of a participant who has one of their own. */
function referencesOf(participant: Participant): Reference[] {
  if (participant.kind === 'person') return references('person', [participant.person]);
  return participant.kind === 'organisation' ? references('organisation', [participant.organisation]) : [];
}

function description(catalogue: Catalogue, event: EventRecord): string {
  const when = sentenceCase(eventDate(catalogue, event.id));
  return catalogue.words.records.eventDescription(event.title, when);
}

function delegationsOf(catalogue: Catalogue, { participants }: EventRecord): LinkView[] {
  const codes = participants.flatMap((participant) => (participant.kind === 'delegation' ? [participant.country] : []));
  return linksTo(catalogue, 'country', codes);
}

function kindWords({ words, language }: Catalogue, kind: string, lane: LaneView): string {
  const isPart = lane.kinds > 1 && !saysKind(lane.title, kind, language);
  return isPart ? words.records.kindInLane(sentenceCase(kind), lane.title) : sentenceCase(kind);
}

/** Whether a lane's title has the kind in it, as “Statements” has “statement”, and “policies” all but the end of “policy”. */
function saysKind(title: string, kind: string, language: string): boolean {
  const stem = kind.toLocaleLowerCase(language).slice(0, Math.max(4, kind.length - 1));
  const words = title.toLocaleLowerCase(language).match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [];
  return words.some((word) => word.startsWith(stem));
}

function timeOf(catalogue: Catalogue, { id, date, relation }: EventRecord): Pick<EventPage, 'date' | 'relation'> {
  return {
    date: { words: sentenceCase(eventDate(catalogue, id)), machine: date && machineDate(date) },
    relation: relation && { kind: relation.kind, event: linkTo(catalogue, { kind: 'event', id: relation.event }) },
  };
}

function placeOf(catalogue: Catalogue, { location }: EventRecord): EventPage['place'] {
  if (!location) return null;
  const { name, country } = location;
  if (country === null) return { text: name, href: null };
  const link = linkTo(catalogue, { kind: 'country', id: country });
  return { text: catalogue.words.records.place(name, link.text), href: link.href };
}

function aroundEvent(
  { related, words }: Catalogue,
  id: string,
): { id: RelationKind; heading: string; ids: string[] }[] {
  return (['before', 'during', 'after'] as const).flatMap((kind) => {
    const events = (related.get(id) ?? []).filter(({ relation }) => relation?.kind === kind);
    return events.length === 0
      ? []
      : [{ id: kind, heading: words.records.around[kind], ids: events.map((event) => event.id) }];
  });
}
