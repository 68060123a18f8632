import { countryName } from '../../src/core/model/country.ts';
import { atTime, type CalendarDate, parseDate } from '../../src/core/time/date.ts';
import { dateWords } from '../../src/core/time/date-words.ts';
import type { PlannedEvent, PlannedInitiative, PlannedPerson } from './plan.ts';

/** What the invented articles say, in sentences of 8 to 40 words that can be quoted whole. */

/** Says when and where the event was, and names everybody who took part. */
export function eventSentence(event: PlannedEvent): string {
  const people = event.people.map(({ name, country }) => `${name} of ${countryOf(country)}`);
  const unnamed = event.unnamed === null ? [] : [`a counterpart from ${countryOf(event.unnamed)}`];
  const who = [...people, ...unnamed].join(' and ');
  const what = `about ${event.subject} under the ${event.initiative.name}`;
  return `In ${event.town} ${who} ${said[event.role]} ${what}; the calendar says ${whenWords(event)}.`;
}

const said: Record<PlannedEvent['role'], string> = {
  summit: 'opened the summit',
  announcement: 'announced further work',
  agreement: 'agreed on terms',
  publication: 'published a paper',
  meeting: 'met and spoke',
};

/** The same in a few words. */
export function eventTitle({ role, people, unnamed, subject, town, initiative }: PlannedEvent): string {
  const [first = '', second = ''] = people.map(({ name }) => name);
  switch (role) {
    case 'summit':
      return `${town} summit of the ${initiative.name} opens`;
    case 'announcement':
      return `${first} and ${second} announce work on ${subject}`;
    case 'agreement':
      return `${first} and ${second} agree on ${subject}`;
    case 'publication':
      return `${first} publishes a paper about ${subject}`;
    case 'meeting':
      return unnamed === null
        ? `${first} and ${second} speak about ${subject}`
        : `${first} and a counterpart from ${countryOf(unnamed)} speak about ${subject}`;
  }
}

export function personSentence({ name, office, country }: PlannedPerson): string {
  return `${name}, ${office} of ${countryOf(country)}, took part in the talks that this article looks back on.`;
}

export function initiativeSentence({ name, subject }: PlannedInitiative): string {
  return `The ${name} brings offices of the region together, which want to work on ${subject} with each other.`;
}

/** A count that one article gives as a lower bound and another exactly. */
export function countSentence({ name }: PlannedInitiative, count: string): string {
  return `According to its secretariat, the ${name} runs ${count} projects at present, of which the first are finished.`;
}

function whenWords({ edtf, time, zone, relation }: PlannedEvent): string {
  const date = edtf === null ? null : parseDate(edtf);
  const exact = date && time && zone ? atTime(date, time, zone) : date;
  return [exact && dateText(exact), relation && `${relation} the summit`].filter(Boolean).join(', ');
}

/** Each date in full, where Readout’s own words would say “4–6 February”. */
function dateText(date: CalendarDate): string {
  if (date.kind === 'set') return date.members.map(dateText).join(date.choice === 'one' ? ' or ' : ' and ');
  if (date.kind === 'single' || typeof date.start === 'string' || typeof date.end === 'string')
    return dateWords(date, 'en');
  return `${dateText(date.start)} to ${dateText(date.end)}`;
}

const names = new Map<string, string>();

function countryOf(code: string): string {
  const name = names.get(code) ?? countryName(code, 'en') ?? code;
  names.set(code, name);
  return name;
}
