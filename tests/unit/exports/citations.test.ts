// @ts-expect-error There are no types of it.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationForms, type PageCitation } from '../../../src/exports/citations.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { citationFiles, citeView } from '../../../src/views/cite.ts';
import { smallDossier } from '../views/small-dossier.ts';

plugins.config.get('@bibtex').format.asciiOnly = false;

interface Item {
  type: string;
  title: string;
  author: { literal?: string; family?: string; given?: string }[];
  publisher: string;
  issued?: { 'date-parts': number[][] };
  URL?: string;
  language: string;
}

/** What a reader makes of a citation, its names whole and without marks for letter case. */
function readBack(text: string) {
  const [item] = new Cite(text).data as Item[];
  const plain = (value = '') => value.replace(/<\/?span[^>]*>/g, '');
  return {
    type: item?.type,
    title: plain(item?.title),
    authors: item?.author.map(({ literal, family, given }) =>
      plain(literal ?? [given, family].filter(Boolean).join(' ')),
    ),
    institution: plain(item?.publisher),
    date: item?.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? null,
    url: item?.URL ?? null,
  };
}

const citation: PageCitation = {
  key: 'event-lighting',
  title: 'The lamp is lit',
  authors: ['The keepers'],
  institution: 'The lighthouse',
  date: '2024-07-02',
  url: 'https://example.org/light/events/lighting/',
  language: 'en',
};

test('a citation’s files are to be read by people as well', async () => {
  const files = Object.entries(citationForms).map(([ending, write]) => `.${ending}\n${write(citation)}`);
  await expect(files.join('\n').replaceAll('\r\n', '\n')).toMatchFileSnapshot('snapshots/citations.txt');
});

const scripts = ['The lamp & the 5 % of “Ada_Berg”', 'قمة المعادن', '矿产会议', 'शिखर सम्मेलन', 'Встреча министров'];

describe.each(Object.entries(citationForms))('a citation as .%s is read back', (_, write) => {
  test.each(scripts)('%s', (title) => {
    const cited = { ...citation, title, authors: [title, 'The keepers'], institution: title };
    const { key, language, ...fields } = cited;
    expect(readBack(write(cited))).toEqual({ type: 'report', ...fields });
  });

  test('without a day and an address', () => {
    expect(readBack(write({ ...citation, date: null, url: null }))).toMatchObject({ date: null, url: null });
  });

  test('whatever signs are in a title', () => {
    const titles = fc.string({ unit: fc.constantFrom(...'aé{}\\%&$#_~^"\'`!?@,=<>-: \n') }).map((text) => `A${text}z`);
    fc.assert(
      fc.property(titles, (title) => {
        expect(readBack(write({ ...citation, title })).title).toBe(title.replace(/\s+/g, ' '));
      }),
    );
  });
});

test('citeView(catalogue, page) says the page in words and leads to files that are there', () => {
  const catalogue = catalogueOf(smallDossier(), '/light/');
  const files = new Set(citationFiles(catalogue).map(({ name }) => `/light/citations/${name}`));
  const view = citeView(catalogue, { title: 'Ada Berg', path: 'people/ada/', record: { kind: 'person', id: 'ada' } });
  expect(view.reference).toMatch(/^The keepers \(.*\)\. Ada Berg\. The lighthouse\.$/);
  expect(view.canonical).toBe('https://example.org/light/people/ada/');
  const home = citeView(catalogue, { title: 'The lighthouse', path: '' });
  for (const { href } of [...view.files, ...home.files]) expect(files).toContain(href);
});
