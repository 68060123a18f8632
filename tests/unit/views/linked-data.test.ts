import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { loadDossier } from '../../../src/load/dossier.ts';
import { briefingPages } from '../../../src/views/briefing-page.ts';
import { catalogueOf } from '../../../src/views/catalogue.ts';
import { dataPage } from '../../../src/views/data-page.ts';
import { eventPages } from '../../../src/views/event-page.ts';
import { claimFiles } from '../../../src/views/linked-data.ts';
import { personPages } from '../../../src/views/person-page.ts';
import { catalogue as small, smallDossier } from './small-dossier.ts';

const { dossier } = await loadDossier('tests/fixtures/harbour');
const catalogue = catalogueOf(dossier, '/harbour/');
const schema = 'https://schema.org/';

type Node = Record<string, unknown> & { '@type'?: string[]; '@id'?: string };

/** What another program reads in it, with a context of our own: none is fetched. */
async function expanded(text: string | null): Promise<Node[]> {
  const context = { '@vocab': schema, url: { '@type': '@id' }, item: { '@type': '@id' } };
  const documentLoader = async (url: string) => {
    expect(url).toBe('https://schema.org');
    return { documentUrl: url, document: { '@context': context }, contextUrl: undefined } as never;
  };
  // Its types don't know that it can be told to lose nothing.
  const options = { documentLoader, safe: true };
  return (await jsonld.expand(JSON.parse(text ?? '{}'), options)) as unknown as Node[];
}

const typesOf = (nodes: Node[]) => nodes.map((node) => node['@type']?.[0]?.slice(schema.length));
const valuesOf = (node: Node | undefined, name: string) =>
  ((node?.[schema + name] ?? []) as { '@value'?: string }[]).map((value) => value['@value']);

describe('a page as linked data', () => {
  test('is a report with what it cites, an event, a person or a data set, and the way to it', async () => {
    const [briefing] = briefingPages(catalogue);
    const nodes = await expanded(briefing?.frame.linkedData ?? null);
    expect(typesOf(nodes)).toEqual(['Report', 'BreadcrumbList']);
    expect(nodes[0]?.['@id']).toBe(briefing?.frame.canonical);
    expect(((nodes[0]?.[`${schema}citation`] ?? []) as Node[]).map((cited) => cited['@type'])).toEqual(
      briefing?.sources.map(() => [`${schema}NewsArticle`]),
    );
    expect(typesOf(await expanded(eventPages(catalogue)[0]?.frame.linkedData ?? null))[0]).toBe('Event');
    expect(typesOf(await expanded(personPages(catalogue)[0]?.frame.linkedData ?? null))[0]).toBe('Person');
    expect(typesOf(await expanded(dataPage(catalogue).frame.linkedData))[0]).toBe('Dataset');
  });

  test('counts the steps of the way to it from one', () => {
    const [page] = eventPages(small);
    const steps = [...(page?.frame.linkedData ?? '').matchAll(/"position":(\d+)/g)].map(([, position]) => position);
    expect(steps).toEqual(['1', '2', '3']);
  });

  test('has a day where the sources give one, and none else', async () => {
    const days = await Promise.all(
      eventPages(small).map(async ({ id, frame }) => [
        id,
        valuesOf((await expanded(frame.linkedData))[0], 'startDate')[0],
      ]),
    );
    expect(days).toEqual([
      ['visit', undefined],
      ['lighting', undefined],
      ['call', '2024-06-01'],
    ]);
  });

  test('can’t end the element that it stands in', () => {
    const people = smallDossier().people.map((person) => ({ ...person, name: '</script><script>alert(1)' }));
    const [page] = personPages(catalogueOf({ ...smallDossier(), people }, '/light/'));
    expect(page?.frame.linkedData).not.toContain('<');
  });

  test('is nothing while nobody knows the address', () => {
    const nowhere = catalogueOf({ ...dossier, site: { ...dossier.site, url: null } }, '/');
    const frames = [...briefingPages(nowhere), ...eventPages(nowhere)].map(({ frame }) => frame);
    expect(new Set(frames.flatMap(({ linkedData, claims }) => [linkedData, claims]))).toEqual(new Set([null]));
    expect(claimFiles(nowhere)).toEqual([]);
  });
});

test('each claim is told with its sentence’s address and the passages behind it', async () => {
  const files = claimFiles(catalogue);
  const linked = [...briefingPages(catalogue), ...eventPages(catalogue)].flatMap(({ frame }) => frame.claims ?? []);
  for (const address of linked) expect(files.map(({ name }) => `/harbour/claims/${name}.jsonld`)).toContain(address);
  for (const { text } of files) {
    const [whole] = await expanded(text);
    const claims = (whole?.[`${schema}hasPart`] ?? []) as Node[];
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(claim['@type']).toEqual([`${schema}Claim`]);
      expect(claim['@id']).toMatch(/^https:\/\/example\.org\/harbour\/.*\/#s-/);
      const [quotation] = (claim[`${schema}citation`] ?? []) as Node[];
      expect(quotation?.['@type']).toEqual([`${schema}Quotation`]);
      const [article] = (quotation?.[`${schema}isPartOf`] ?? []) as Node[];
      expect(article?.['@type']).toEqual([`${schema}NewsArticle`]);
    }
  }
});

test('an entry has claims where one of its sentences, or of its statements, has a passage behind it', () => {
  const sentence = (citations: number[]) => ({ form: 'prose' as const, text: 'It is so.', citations });
  const claimsOf = (...cited: number[][]) => {
    const people = smallDossier().people.map((one) => ({
      ...one,
      body: { ...one.body, sentences: cited.map(sentence) },
    }));
    return personPages(catalogueOf({ ...smallDossier(), people }, '/light/'))[0]?.frame.claims ?? null;
  };
  expect(claimsOf()).toBeNull();
  expect(claimsOf([])).toBeNull();
  expect(claimsOf([], [1])).toBe('/light/claims/person-ada.jsonld');
  const keyPoints = [{ text: 'Nobody says so.', evidence: [] }, ...(smallDossier().briefings[0]?.keyPoints ?? [])];
  const briefings = smallDossier().briefings.map((briefing) => ({ ...briefing, keyPoints }));
  const [page] = briefingPages(catalogueOf({ ...smallDossier(), briefings }, '/light/'));
  expect(page?.frame.claims).toBe('/light/claims/briefing-lit-again.jsonld');
});

test('an article is told with what its record has, and with nothing else', () => {
  const [gazette, leaflet] = smallDossier().sources;
  const known = { publisher: 'Light & Co.', author: 'B. Wick', published: '2024-05-02', title: 'Lit' };
  const sources = [{ ...gazette!, ...known }, leaflet!];
  const [file] = claimFiles(catalogueOf({ ...smallDossier(), sources }, '/light/'));
  const claims = JSON.parse(file?.text ?? '').hasPart as { citation: { isPartOf: { name: string } }[] }[];
  const articles = claims.flatMap(({ citation }) => citation.map(({ isPartOf }) => isPartOf));
  expect(articles).toContainEqual({
    ...{ '@type': 'NewsArticle', '@id': 'https://example.org/light/sources/gazette/', name: 'Lit', inLanguage: 'en' },
    publisher: { '@type': 'Organization', name: 'Light & Co.' },
    author: { '@type': 'Person', name: 'B. Wick' },
    datePublished: '2024-05-02',
    url: 'https://example.org/gazette',
  });
  const [bare] = claimFiles(catalogueOf({ ...smallDossier(), sources: [gazette!, leaflet!] }, '/light/'));
  expect(JSON.parse(bare?.text ?? '').hasPart[0].citation[0].isPartOf).toEqual({
    ...{ '@type': 'NewsArticle', '@id': 'https://example.org/light/sources/gazette/', name: 'The gazette' },
    ...{ inLanguage: 'en', url: 'https://example.org/gazette' },
  });
});
