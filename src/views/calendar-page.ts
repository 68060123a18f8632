import type { EventRecord } from '../core/model/record.ts';
import { folderOf, pathOf, type Reference, referenceKey } from '../core/model/reference.ts';
import { type CalendarEvent, calendarTime, type LeftOut } from '../exports/calendar.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryView, eventDate } from './entries.ts';
import { type FrameView, frameOf } from './frame.ts';
import { addressIn, nameOf } from './link.ts';
import { countryOf } from './party.ts';
import { sentenceCase } from './words.ts';

export interface CalendarPage {
  frame: FrameView;
  /** Files, with how many events are in each. */
  all: EntryView[];
  countries: EntryView[];
  initiatives: EntryView[];
  /** How many events are in no calendar, and a sentence for each reason. */
  leftOut: { count: number; reasons: string[] };
}

/** A file of events. */
export interface CalendarFile {
  name: string;
  events: CalendarEvent[];
}

/** The calendar of a record, at `calendar/<folder>/<id>.ics`. */
export interface RecordCalendar extends CalendarFile {
  of: Reference;
  folder: string;
  /** As in addresses, where it is encoded. */
  id: string;
}

export function calendarPage(catalogue: Catalogue): CalendarPage {
  const { words, dossier, base } = catalogue;
  const reasons = dossier.events.map(calendarTime).filter((time): time is LeftOut => typeof time === 'string');
  const all = calendarOfAll(catalogue).events.length;
  const files = recordCalendars(catalogue);
  const listed = (kind: Reference['kind']) =>
    files
      .filter(({ of }) => of.kind === kind)
      .map(({ of, events }) => entry(catalogue, nameOf(catalogue, of), calendarAddress(catalogue, of), events.length));
  return {
    frame: frameOf(catalogue, {
      title: words.calendar.title,
      description: words.calendar.description(dossier.site.title),
      path: 'calendar/',
    }),
    all: all === 0 ? [] : [entry(catalogue, words.calendar.all, `${base}calendar/all.ics`, all)],
    countries: listed('country'),
    initiatives: listed('initiative'),
    leftOut: {
      count: reasons.length,
      reasons: [...Map.groupBy(reasons, (reason) => reason)].map(([reason, { length }]) =>
        words.calendar.reasons[reason](length),
      ),
    },
  };
}

function entry({ words }: Catalogue, text: string, href: string, events: number): EntryView {
  return { link: { text, href }, detail: words.calendar.events(events), lane: null };
}

/** The address of an event's calendar, for its page; `null` where it has none. */
export function eventCalendar(catalogue: Catalogue, event: EventRecord): string | null {
  return typeof calendarTime(event) === 'string' ? null : calendarAddress(catalogue, { kind: 'event', id: event.id });
}

function calendarAddress({ base }: Catalogue, of: Reference): string {
  return `${base}calendar/${pathOf(of, '').slice(0, -1)}.ics`;
}

/** All events that have a day, in the order of time. */
export function calendarOfAll(catalogue: Catalogue): CalendarFile {
  const events = [...catalogue.events.values()].flatMap((event) => calendarEvent(catalogue, event) ?? []);
  return { name: catalogue.words.calendar.name(catalogue.dossier.site.title, null), events };
}

/** The calendars of each event, each country and each initiative that has an event with a day. */
export function recordCalendars(catalogue: Catalogue): RecordCalendar[] {
  const { words, dossier } = catalogue;
  const timed = [...catalogue.events.values()].flatMap((event) => {
    const told = calendarEvent(catalogue, event);
    return told ? subjectsOf(catalogue, event).map((of) => ({ of, told })) : [];
  });
  return [...Map.groupBy(timed, ({ of }) => referenceKey(of)).values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const { of } = first;
    return {
      of,
      folder: folderOf(of.kind),
      id: of.kind === 'country' ? of.id.toLowerCase() : of.id,
      name: words.calendar.name(dossier.site.title, nameOf(catalogue, of)),
      events: entries.map(({ told }) => told),
    };
  });
}

/** The records in whose calendars an event is: itself, its countries and its initiatives, each once. */
function subjectsOf(catalogue: Catalogue, event: EventRecord): Reference[] {
  const codes = [event.location?.country, ...event.participants.map((each) => countryOf(catalogue, each))];
  const countries = [...new Set(codes)].flatMap((id) => (id ? [{ kind: 'country' as const, id }] : []));
  const initiatives = event.initiatives.map((id) => ({ kind: 'initiative' as const, id }));
  return [{ kind: 'event', id: event.id }, ...countries, ...initiatives];
}

function calendarEvent(catalogue: Catalogue, event: EventRecord): CalendarEvent | null {
  const { dossier, words, history, updates } = catalogue;
  const when = calendarTime(event);
  if (typeof when === 'string') return null;
  const of: Reference = { kind: 'event', id: event.id };
  const { location } = event;
  const country = location?.country ? nameOf(catalogue, { kind: 'country', id: location.country }) : null;
  const day = history.get(referenceKey(of))?.[0]?.date ?? updates.at(-1)?.date ?? '1970-01-01';
  return {
    uid: `${pathOf(of, '')}@${siteName(catalogue)}`,
    title: event.title,
    text: words.calendar.text(sentenceCase(eventDate(catalogue, event.id)), dossier.site.title),
    place: location && (country === null ? location.name : words.records.place(location.name, country)),
    url: addressIn(catalogue, pathOf(of, '')),
    when,
    stamp: day,
  };
}

/** What tells the events of this site from those of others; while it has no address, no calendar of it is about. */
function siteName({ dossier: { site } }: Catalogue): string {
  return site.url === null ? 'readout.invalid' : site.url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
