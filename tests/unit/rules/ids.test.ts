import { expect, test } from 'vitest';
import { ids } from '../../../src/rules/ids.ts';
import { dossierOf, findings } from './dossier.ts';

const lane = (id: string, ...kinds: string[]) => ({ id, title: id, kinds });

test.each([
  ['ids of their own', { people: { 'ana-silva': {}, lund: { name: 'Kari Lund' } } }, []],
  ['one id for two kinds of record', { events: { accord: {} }, initiatives: { accord: {} } }, []],
  [
    'ids that differ in case',
    { events: { accord: {}, Accord: {} } },
    ['events/accord.md “title: The ministers”: Unexpected second event “accord”, expected each once'],
  ],
  [
    'ids that differ in how their letters are encoded',
    { events: { 'straße-1': {}, 'strasse-①': {} } },
    ['events/straße-1.md “title: The ministers”: Unexpected second event “straße-1”, expected each once'],
  ],
  ['ids that look alike', { events: { 'accord-1': {}, 'accord-2': {}, 'áccord-1': {} } }, []],
  ['names that every object has', { people: { constructor: {}, valueOf: { name: 'Kari Lund' } } }, []],
  [
    'lanes',
    { site: { lanes: [lane('talks', 'meeting'), lane('talks', 'visit')] } },
    ['site.yaml “id: talks”: Unexpected second lane “talks”, expected each once'],
  ],
  [
    'kinds in two lanes',
    { site: { lanes: [lane('talks', 'meeting'), lane('visits', 'visit', 'meeting')] } },
    ['site.yaml “id: visits”: Unexpected second lane with the kind “meeting”, expected each once'],
  ],
  [
    'people of one name',
    { people: { 'ana-silva': {}, silva: {} } },
    ['people/silva.md “Ana Silva”: Unexpected second person named “Ana Silva”, expected each person once'],
  ],
])('ids: %s', async (_, literal, found) => {
  expect(await findings(ids, literal)).toEqual(found);
});

test.each([
  [
    { events: { accord: {}, Accord: {} } },
    'Some disks and hosts take it for “Accord”. Rename or merge one of the two.',
  ],
  [
    { events: { 'ana-silva': {}, 'аna-silva': {} } },
    'Readers take it for “ana-silva”. Rename or merge one of the two.',
  ],
  [{ site: { lanes: [lane('talks', 'meeting'), lane('talks', 'visit')] } }, 'Rename or merge one of the two.'],
])('ids: the hint says who takes one for the other: %j', async (literal, hint) => {
  expect(ids.check(await dossierOf(literal)).map((found) => found.hint)).toContain(hint);
});
