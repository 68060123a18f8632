import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDossier } from '../../../src/load/dossier.ts';
import { writeEditorFiles } from '../../../src/load/editor-schemas.ts';
import { type LanguageServer, startLanguageServer } from '../../language-server.ts';
import { type TemporaryDossier, temporaryDossier } from '../../temporary-dossier.ts';

const event = 'content/events/bridge-reopening.md';
const person = 'content/people/ingrid-solberg.md';
const figure = 'content/figures/crowd.md';
const briefing = 'content/briefings/gazette-summary.md';

let dossier: TemporaryDossier;
let server: LanguageServer;

beforeAll(async () => {
  dossier = await temporaryDossier({ own: true });
  await writeEditorFiles(dossier.folder, (await loadDossier(dossier.folder)).dossier);
  server = await startLanguageServer(dossier.folder);
  // The first file that it reads takes it many times as long as the next.
  await server.squiggles(event, await dossier.read(event));
}, 120_000);

afterAll(async () => {
  server?.stop();
  await dossier.discard();
});

// What is missing it marks at the first line of the front matter, and below it.
describe('Astro’s extension for VS Code underlines', () => {
  test.each([
    ['a date in words', event, 'date: 2024-05-11', 'date: 11 May 2024', '11 May 2024', /expected a date in EDTF/],
    ['a time with one digit', event, '"09:30"', '"9:30"', '"9:30"', /expected a time such as/],
    ['a slip in a field’s name', event, 'participants:', 'partcipants:', 'partcipants', /not allowed/],
    ['a kind that no lane has', event, 'kind: opening', 'kind: openning', 'openning', /opening/],
    ['a person who isn’t there', event, 'person: runa-falk', 'person: runa-flak', 'runa-flak', /runa-falk/],
    [
      'a source that isn’t there',
      event,
      'source: northern-wire',
      'source: northern-wires',
      'northern-wires',
      /northern-wire/,
    ],
    ['a country in words', event, 'country: CA', 'country: Canada', 'Canada', /country code/],
    ['a latitude that there isn’t', event, 'latitude: 61.4', 'latitude: 614', '614', /90/],
    ['a longitude as text', event, 'longitude: -3.2', 'longitude: 3.2 W', '3.2 W', /number/],
    ['a list that isn’t one', event, /participants:\n(?: .*\n)+/, 'participants: Runa Falk\n', 'Runa Falk', /array/],
    ['a field that must be there', event, 'title: The', '# title: The', '---', /title/],
    ['evidence without its quotation', event, /\n {4}quote: reopened.*/, '', '---', /quote/],
    ['an event that isn’t there', event, 'place:', 'before: the-reopening\nplace:', 'the-reopening', /bridge-closure/],
    ['a space that is missing', event, 'kind: opening', 'kind:opening', 'kind:opening', /./],
    ['a field twice', event, 'kind: opening', 'kind: opening\nkind: works', 'kind', /unique|duplicate/i],
    [
      'a quotation mark that isn’t closed',
      event,
      'zone: Atlantic/Faroe',
      'zone: "Atlantic/Faroe',
      '',
      /quote|closing|missing/i,
    ],
    ['a person’s country in words', person, 'country: "NO"', 'country: Norway', 'Norway', /country code/],
    ['a person’s title in the place of a name', person, 'name: Ingrid', 'title: Ingrid', 'title', /not allowed/],
    ['a figure’s event that isn’t there', figure, '[bridge-reopening]', '[reopening]', 'reopening', /bridge-reopening/],
    ['a reading without its value', figure, /\n {4}value: more.*/, '', '---', /value/],
    ['an author without a list', briefing, /authors: \[(.*)\]/, 'authors: $1', 'The Readout editors', /array/],
    ['a day in words', briefing, /date: \S+/, 'date: 18 May 2024', '18 May 2024', /expected a day/],
    ['a draft that is neither true nor false', briefing, 'authors:', 'draft: maybe\nauthors:', 'maybe', /boolean/],
  ])('%s', async (_, path, from, to, words, message) => {
    const text = await dossier.read(path);
    const wrong = text.replace(from, to);
    expect(wrong).not.toBe(text);
    const found = await server.squiggles(path, wrong);
    expect(found).toContainEqual({
      line: expect.any(Number),
      words: expect.stringContaining(words),
      message: expect.stringMatching(message),
    });
  });
});

test.each([event, person, figure, briefing])('it underlines nothing in %s', async (path) => {
  expect(await server.squiggles(path, await dossier.read(path))).toEqual([]);
});

test('it offers the dossier’s own ids', async () => {
  const text = (await dossier.read(event)).replace('person: runa-falk', 'person: ');
  expect(await server.offered(event, text, lineOf(text, '- person: '))).toEqual(
    expect.arrayContaining(['runa-falk', 'oskar-lindqvist', 'ingrid-solberg']),
  );
});

test('it says what a field is for', async () => {
  const text = await dossier.read(event);
  expect(await server.hover(event, text, lineOf(text, 'title:'))).toContain('What happened, in a short sentence.');
});

function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
