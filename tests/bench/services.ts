import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { published } from '../../src/core/model/published.ts';
import { calendarFile } from '../../src/exports/calendar.ts';
import { dossierJson } from '../../src/exports/dossier-json.ts';
import { atomFeed, jsonFeed } from '../../src/exports/feeds.ts';
import { tableCsv, tablesOf } from '../../src/exports/tables.ts';
import { writeSitemap } from '../../src/integration/found-by-machines.ts';
import { writeSearch } from '../../src/integration/search-index.ts';
import { writeShareImages } from '../../src/integration/share-images.ts';
import { readDossier } from '../../src/load/dossier.ts';
import { calendarOfAll, recordCalendars } from '../../src/views/calendar-page.ts';
import { catalogueOf } from '../../src/views/catalogue.ts';
import { feedsOf } from '../../src/views/changes-page.ts';
import { citationFiles } from '../../src/views/cite.ts';
import { llmsText } from '../../src/views/llms.ts';
import { searchPage } from '../../src/views/search-page.ts';
import { filesInMemory } from './files-in-memory.ts';
import { generateDossier } from './generate.ts';

const options = { events: { type: 'string', default: '13' }, seed: { type: 'string', default: '1' } } as const;
const { values } = parseArgs({ options });

const { dossier: read } = await readDossier(filesInMemory(generateDossier(Number(values.events), Number(values.seed))));
const dossier = published({ ...read, site: { ...read.site, url: 'https://example.org/talks/' } }, null);
const catalogue = catalogueOf(dossier, '/talks/');
const folder = await mkdtemp(join(tmpdir(), 'services-'));
const search = () => writeSearch(folder, dossier, '/talks/', (_, __, make) => make());

const pictures = () => writeShareImages(folder, dossier, '/talks/', (_, __, make) => make());

/** Each of the services beside the pages, in the order in which a build gets to them. */
const services: [name: string, make: () => unknown][] = [
  ['feeds', () => feedsOf(catalogue).map(({ feed }) => [atomFeed(feed('xml')), jsonFeed(feed('json'))])],
  [
    'calendars',
    () =>
      [calendarOfAll(catalogue), ...recordCalendars(catalogue)].map(({ name, events }) => calendarFile(name, events)),
  ],
  ['citations', () => citationFiles(catalogue)],
  ['tables', () => tablesOf(dossier).map(tableCsv)],
  ['dossier.json', () => dossierJson(dossier)],
  ['llms.txt', () => llmsText(catalogue)],
  ['list of all', () => searchPage(catalogue)],
  ['sitemap', () => writeSitemap(folder, [], dossier)],
  ['search', search],
  ['search unchanged', search],
  ['pictures', pictures],
  ['pictures unchanged', pictures],
];

try {
  process.stdout.write(`${values.events} events\n`);
  for (const [name, make] of services) {
    const start = performance.now();
    await make();
    process.stdout.write(`${name.padEnd(18)}${(performance.now() - start).toFixed(0).padStart(8)} ms\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
