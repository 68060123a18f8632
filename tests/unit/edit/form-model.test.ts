import { beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { type EntryKind, entryKinds } from '../../../src/core/model/reference.ts';
import { type Control, type FormField, formOf, knownNames } from '../../../src/edit/form-model.ts';
import { readDossier } from '../../../src/load/dossier.ts';
import { dossierFiles, readFolder } from '../../dossier-files.ts';

let dossier: Dossier;
beforeAll(async () => {
  ({ dossier } = await readDossier(dossierFiles(await readFolder('tests/fixtures/harbour'))));
});

type Sketch = string | { [field: string]: Sketch } | [Sketch] | { either: Record<string, Sketch> };

/** A control in short: `date`, `lines` of text, `source…` for ids, `[…]` for a list; a field that is needed has `!`. */
function sketch(control: Control): Sketch {
  switch (control.kind) {
    case 'text':
      return control.names ? `${control.names}…` : control.isLong ? 'lines' : control.reads;
    case 'choice':
      return control.options.join(' | ');
    case 'list':
      return [sketch(control.of)];
    case 'group':
      return fields(control.fields);
    case 'either':
      return { either: Object.fromEntries(control.groups.map((group) => [group.by, fields(group.fields)])) };
    default:
      return control.kind;
  }
}

function fields(form: readonly FormField[]): { [field: string]: Sketch } {
  return Object.fromEntries(form.map(({ name, isNeeded, control }) => [isNeeded ? `${name}!` : name, sketch(control)]));
}

test('the form of an event: dates, numbers, ids, choices, and participants of three kinds', () => {
  expect(fields(formOf('event', dossier))).toMatchObject({
    'title!': 'text',
    'kind!': 'opening | closure | works | talks | vote | signing | meeting | speech | service',
    date: 'date',
    after: 'event…',
    place: { 'name!': 'text', country: 'text', 'latitude!': 'number', 'longitude!': 'number' },
    participants: [
      {
        either: {
          person: { 'person!': 'person…', role: 'text' },
          organisation: { 'organisation!': 'organisation…', role: 'text' },
          country: { 'country!': 'text', role: 'text' },
        },
      },
    ],
    oneWithEach: 'yes-or-no',
    initiatives: ['initiative…'],
    'evidence!': [{ 'source!': 'source…', 'quote!': 'lines', date: 'date' }],
    inferences: [{ field: 'date | place | participants', 'about!': 'text', 'reason!': 'lines' }],
    publishOn: 'day',
  });
});

test('the form of a figure and of a briefing', () => {
  expect(fields(formOf('figure', dossier))).toMatchObject({
    'readings!': [{ 'source!': 'source…', 'quote!': 'lines', 'value!': 'text' }],
    events: ['event…'],
  });
  expect(fields(formOf('briefing', dossier))).toMatchObject({
    'standfirst!': 'lines',
    'date!': 'day',
    'sources!': ['source…'],
    draft: 'yes-or-no',
  });
});

test('each field has a name in words and says what it is for', () => {
  const labels = (kind: EntryKind) => formOf(kind, dossier).map(({ label }) => label);
  expect(labels('event')).toEqual(expect.arrayContaining(['Title', 'One with each', 'Publish on']));
  for (const kind of entryKinds)
    for (const { name, help } of formOf(kind, dossier)) expect(help, `${kind}.${name}`).not.toBe('');
});

test('known records are offered by what readers know them by', () => {
  expect(knownNames(dossier).person).toContainEqual(['oskar-lindqvist', 'Oskar Lindqvist']);
  expect(knownNames(dossier).source).toContainEqual(['harbour-gazette', 'Harbour Gazette']);
});
