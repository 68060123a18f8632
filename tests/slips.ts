/** Files of the second dossier in which somebody slips. */
export const event = 'content/events/bridge-reopening.md';
export const person = 'content/people/ingrid-solberg.md';
export const figure = 'content/figures/crowd.md';
export const briefing = 'content/briefings/gazette-summary.md';

/** A typical slip, and where those who make it are told. */
interface Slip {
  what: string;
  /** Its field in the form, as `evidence.2.source`; `null` where the file has no fields to read any more. */
  field: string | null;
  path: string;
  from: string | RegExp;
  to: string;
  /** What Astro's extension for VS Code underlines, and what it says. */
  words: string;
  message: RegExp;
}

export const slips: readonly Slip[] = [
  slip(
    'a date in words',
    'date',
    event,
    'date: 2024-05-11',
    'date: 11 May 2024',
    '11 May 2024',
    /expected a date in EDTF/,
  ),
  slip('a time with one digit', 'time', event, '"09:30"', '"9:30"', '"9:30"', /expected a time such as/),
  slip('a slip in a field’s name', 'partcipants', event, 'participants:', 'partcipants:', 'partcipants', /not allowed/),
  slip('a kind that no lane has', 'kind', event, 'kind: opening', 'kind: openning', 'openning', /opening/),
  slip(
    'a person who isn’t there',
    'participants.0.person',
    event,
    'person: runa-falk',
    'person: runa-flak',
    'runa-flak',
    /runa-falk/,
  ),
  slip(
    'a source that isn’t there',
    'evidence.2.source',
    event,
    'source: northern-wire',
    'source: northern-wires',
    'northern-wires',
    /northern-wire/,
  ),
  slip(
    'a country in words',
    'participants.2.country',
    event,
    'country: CA',
    'country: Canada',
    'Canada',
    /country code/,
  ),
  slip('a latitude that there isn’t', 'place.latitude', event, 'latitude: 61.4', 'latitude: 614', '614', /90/),
  slip('a longitude as text', 'place.longitude', event, 'longitude: -3.2', 'longitude: 3.2 W', '3.2 W', /number/),
  slip(
    'a list that isn’t one',
    'participants',
    event,
    /participants:\n(?: .*\n)+/,
    'participants: Runa Falk\n',
    'Runa Falk',
    /array/,
  ),
  slip('a field that must be there', 'title', event, 'title: The', '# title: The', '---', /title/),
  slip('evidence without its quotation', 'evidence.0.quote', event, /\n {4}quote: reopened.*/, '', '---', /quote/),
  slip(
    'an event that isn’t there',
    'before',
    event,
    'place:',
    'before: the-reopening\nplace:',
    'the-reopening',
    /bridge-closure/,
  ),
  slip('a space that is missing', null, event, 'kind: opening', 'kind:opening', 'kind:opening', /./),
  slip('a field twice', null, event, 'kind: opening', 'kind: opening\nkind: works', 'kind', /unique|duplicate/i),
  slip(
    'a quotation mark that isn’t closed',
    null,
    event,
    'zone: Atlantic/Faroe',
    'zone: "Atlantic/Faroe',
    '',
    /quote|closing|missing/i,
  ),
  slip('a person’s country in words', 'country', person, 'country: "NO"', 'country: Norway', 'Norway', /country code/),
  slip(
    'a person’s title in the place of a name',
    'title',
    person,
    'name: Ingrid',
    'title: Ingrid',
    'title',
    /not allowed/,
  ),
  slip(
    'a figure’s event that isn’t there',
    'events.0',
    figure,
    '[bridge-reopening]',
    '[reopening]',
    'reopening',
    /bridge-reopening/,
  ),
  slip('a reading without its value', 'readings.0.value', figure, /\n {4}value: more.*/, '', '---', /value/),
  slip(
    'an author without a list',
    'authors',
    briefing,
    /authors: \[(.*)\]/,
    'authors: $1',
    'The Readout editors',
    /array/,
  ),
  slip('a day in words', 'date', briefing, /date: \S+/, 'date: 18 May 2024', '18 May 2024', /expected a day/),
  slip(
    'a draft that is neither true nor false',
    'draft',
    briefing,
    'authors:',
    'draft: maybe\nauthors:',
    'maybe',
    /boolean/,
  ),
];

function slip(
  what: string,
  field: string | null,
  path: string,
  from: string | RegExp,
  to: string,
  words: string,
  message: RegExp,
): Slip {
  return { what, field, path, from, to, words, message };
}
