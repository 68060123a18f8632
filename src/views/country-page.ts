import type { Reference } from '../core/model/reference.ts';
import { references } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryGroup, type EntryView, entriesOf, groupEntries } from './entries.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { linkTo, nameOf } from './link.ts';
import { entryList, groupLists, meetingList, type PartPage, shownGroups, spread } from './long-lists.ts';
import { type MeetingGroupView, meetingRows } from './meetings.ts';
import { countryOf, type PartyView, partyView } from './party.ts';
import { eventsOfCountry } from './taking-part.ts';

/** A country isn't a record of its own: its page is gathered from the records that name it. */
export interface CountryPage {
  /** As in the page's address. */
  id: string;
  frame: FrameView;
  name: string;
  people: EntryView[];
  organisations: EntryView[];
  /** Meetings of the country's own people, by who they were. */
  meetings: MeetingGroupView[];
  events: EntryView[];
  hosted: EntryView[];
  initiatives: EntryView[];
  mentions: EntryGroup[];
  /** Links in the place of the lists that have no room, by their names. */
  moved: Partial<Record<string, EntryView[]>>;
  /** The pages to which these lead. */
  continued: PartPage[];
}

export const countryPages = rememberedOf((catalogue: Catalogue): CountryPage[] =>
  catalogue.countries.map((code) => countryPage(catalogue, code)),
);

function countryPage(catalogue: Catalogue, code: string): CountryPage {
  const reference: Reference = { kind: 'country', id: code };
  const { events, people, organisations, initiatives, met, hosted } = recordsOf(catalogue, code);
  const name = nameOf(catalogue, reference);
  const shown = [...events, ...hosted, ...met, ...people, ...organisations, ...initiatives];
  const lists = {
    people: entriesOf(catalogue, 'person', idsOf(people)),
    organisations: entriesOf(catalogue, 'organisation', idsOf(organisations)),
    events: entriesOf(catalogue, 'event', idsOf(events)),
    hosted: entriesOf(catalogue, 'event', idsOf(hosted)),
    initiatives: entriesOf(catalogue, 'initiative', idsOf(initiatives)),
  };
  const meetings = meetingsOfCountry(catalogue, code);
  const mentions = groupEntries(catalogue, catalogue.mentions(reference), shown);
  const { moved, pages } = spread(catalogue, linkTo(catalogue, reference), {
    people: entryList(catalogue, catalogue.words.kinds.person.name, lists.people),
    organisations: entryList(catalogue, catalogue.words.kinds.organisation.name, lists.organisations),
    meetings: meetingList(catalogue, catalogue.words.meetings.heading, meetings),
    events: entryList(catalogue, catalogue.words.records.tookPart, lists.events),
    hosted: entryList(catalogue, catalogue.words.records.tookPlaceHere, lists.hosted),
    initiatives: entryList(catalogue, catalogue.words.kinds.initiative.name, lists.initiatives),
    ...groupLists(catalogue, 'mentions', catalogue.words.records.mentionedIn, mentions),
  });
  return {
    id: code.toLowerCase(),
    frame: recordFrame(catalogue, reference, name, catalogue.words.records.countryReported(name)),
    name,
    people: moved['people'] ?? lists.people,
    organisations: moved['organisations'] ?? lists.organisations,
    meetings: moved['meetings'] ? [] : meetings,
    events: moved['events'] ?? lists.events,
    hosted: moved['hosted'] ?? lists.hosted,
    initiatives: moved['initiatives'] ?? lists.initiatives,
    mentions: shownGroups('mentions', mentions, moved),
    moved,
    continued: pages,
  };
}

function recordsOf(
  catalogue: Catalogue,
  code: string,
): Record<'events' | 'met' | 'hosted' | 'people' | 'organisations' | 'initiatives', Reference[]> {
  const { dossier, meetings } = catalogue;
  const meetingIds = new Set(meetings.map(({ event }) => event.id));
  const attended = eventsOfCountry(catalogue, code);
  const all = (kind: Reference['kind'], records: readonly { id: string }[]) => references(kind, idsOf(records));
  return {
    events: all(
      'event',
      attended.filter(({ id }) => !meetingIds.has(id)),
    ),
    met: all(
      'event',
      attended.filter(({ id }) => meetingIds.has(id)),
    ),
    hosted: all(
      'event',
      dossier.events.filter(({ location }) => location?.country === code),
    ),
    people: all(
      'person',
      dossier.people.filter(({ country }) => country === code),
    ),
    organisations: all(
      'organisation',
      dossier.organisations.filter(({ country }) => country === code),
    ),
    initiatives: all(
      'initiative',
      dossier.initiatives.filter(({ countries }) => countries.includes(code)),
    ),
  };
}

function meetingsOfCountry(catalogue: Catalogue, code: string): MeetingGroupView[] {
  const own = catalogue.meetings.flatMap(({ event, participants }) =>
    participants
      .filter((each) => countryOf(catalogue, each) === code)
      .map((participant) => ({
        party: partyView(catalogue, participant),
        event,
        others: participants.filter((other) => other !== participant),
      })),
  );
  return [...Map.groupBy(own, ({ party }) => partyKey(party)).values()].flatMap((meetings) => {
    const [first] = meetings;
    return first ? { party: first.party, rows: meetingRows(catalogue, meetings) } : [];
  });
}

function partyKey({ text, href }: PartyView): string {
  return href ?? text;
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}
