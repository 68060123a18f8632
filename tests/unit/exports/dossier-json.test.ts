import { expect, test } from 'vitest';
import { published } from '../../../src/core/model/published.ts';
import { dossierJson } from '../../../src/exports/dossier-json.ts';
import { smallDossier } from '../views/small-dossier.ts';

const model = JSON.parse(dossierJson(published(smallDossier(), null)));

test('every kind of record is an array of records with an id and a path', () => {
  for (const kind of ['sources', 'briefings', 'events', 'people', 'initiatives', 'figures', 'countries'])
    for (const record of model[kind])
      expect(record).toMatchObject({ id: expect.any(String), path: expect.stringMatching(/^[a-z]+\/.+\/$/) });
});

test('an open end is null', () => {
  expect(model.figures[0].readings[0].value).toMatchObject({ min: 50, max: null, minOpen: true });
});

test('drafts are left out', () => {
  expect(model.briefings.map(({ id }: { id: string }) => id)).toEqual(['lit-again']);
});

test('records know what mentions them', () => {
  expect(model.people[0].mentionedBy).toContainEqual({ kind: 'event', id: 'visit' });
});

test('events come in the order of time, with their time in words', () => {
  const events = model.events.map(({ id, when }: { id: string; when: { words: string } }) => [id, when.words]);
  expect(events.map(([id]: [string]) => id)).toEqual(['visit', 'lighting', 'call']);
});

test('the same dossier gives the same text, a line for each value', () => {
  expect(dossierJson(smallDossier()).split('\n').slice(0, 3)).toEqual([
    '{',
    '  "$schema": "dossier.schema.json",',
    '  "site": {',
  ]);
  expect(dossierJson(smallDossier())).toBe(dossierJson(smallDossier()));
});

test('a body is Markdown, and a component in it keeps its name and its attributes', () => {
  const dossier = smallDossier();
  const component = { kind: 'component' as const, name: 'Figure', attributes: { id: 'lamps' } };
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'It is lit.' }] };
  const parts = [{ kind: 'text' as const, blocks: [paragraph] }, component];
  const people = dossier.people.map((person) => ({ ...person, body: { ...person.body, parts } }));
  const { body } = JSON.parse(dossierJson({ ...dossier, people })).people[0];
  expect(body.parts).toEqual([{ kind: 'text', markdown: expect.stringMatching(/^It is lit\.\n?$/) }, component]);
});
