import { describe, expect, test } from 'vitest';
import { folderOf, parseReference, pathOf, referenceKinds } from '../../../../src/core/model/reference.ts';

describe('pathOf(reference, base)', () => {
  test.each([
    ['person', 'ana-silva', '/', '/people/ana-silva/'],
    ['event', 'accord', '/dossier/', '/dossier/events/accord/'],
    ['country', 'PT', '/', '/countries/pt/'],
    ['source', '002_a1', '/', '/sources/002_a1/'],
    ['person', 'žofia', '/', '/people/%C5%BEofia/'],
  ] as const)('%s %s below %s is %s', (kind, id, base, path) => {
    expect(pathOf({ kind, id }, base)).toBe(path);
  });
});

describe('parseReference(url)', () => {
  test.each([
    ['person:ana-silva', { kind: 'person', id: 'ana-silva' }],
    ['country:PT', { kind: 'country', id: 'PT' }],
    ['person:%C5%BEofia', { kind: 'person', id: 'žofia' }],
    ['person:100%', { kind: 'person', id: '100%' }],
    ['person:', { kind: 'person', id: '' }],
    ['https://example.org/', null],
    ['people:ana-silva', null],
    ['person', null],
    ['#part', null],
    ['', null],
  ])('of %j is %j', (url, reference) => {
    expect(parseReference(url)).toEqual(reference);
  });
});

test('every kind of reference has a folder of its own', () => {
  expect(new Set(referenceKinds.map(folderOf)).size).toBe(referenceKinds.length);
});
