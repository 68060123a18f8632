import {
  type ColumnEvent,
  inColumnOrder,
  packKind,
  timelineColumns,
  timelineTexts,
} from '../../../../../src/visuals/timeline/columns.ts';
import type { TimelineDatum } from '../../../../../src/visuals/timeline/data.ts';
import { allDateWords, otherDates } from '../../../../../src/visuals/timeline/event.ts';
import { defineTimeline } from '../../../../../src/visuals/timeline/live/element.ts';
import '../../../../../src/visuals/timeline/live/canvas.ts';
import '../../../../../src/visuals/timeline/live/session.ts';
import '../../../../../src/visuals/timeline/live/png.ts';
import '../../../../../src/visuals/timeline/saved-files.ts';
import { markTimes } from '../../../../../src/visuals/timeline/mark-times.ts';
import { timelineFacets, timelineWords } from '../../../../../src/visuals/timeline/postings.ts';
import { atTime, event, lanes, onDay, otherwise, within } from '../sample-events.ts';
import { type Browser, inBrowser, putIntoPage, rest } from './browser.ts';
import { type Page, pageOf, tools } from './page.ts';
import type { PaperContext } from './paper.ts';

const day = 24 * 3600 * 1000;
const date = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * day).toISOString().slice(0, 10);

/** Of treaties one of each kind; of talks more than a lane has room for: 600 in January, and some in May. */
const given: Parameters<typeof event>[] = [
  ['Accord', onDay('2026-01-03'), '3 January 2026', 'treaties'],
  ['Survey of the harbour', within('2026-01-05', '2026-01-20'), '5 to 19 January 2026', 'treaties'],
  ['Signing', atTime('2026-02-04T14:30'), '4 February 2026, 14:30', 'treaties'],
  ['Ratification', { earliest: Date.UTC(2026, 1, 10) }, 'after 9 February 2026', 'treaties'],
  ['Draft', { latest: Date.UTC(2026, 2, 1) }, 'before March 2026', 'treaties'],
  ['Truce', { ...within('2026-03-05', '2026-03-09'), precision: null }, '5 to 8 March 2026', 'treaties'],
  ['Protest', { ...onDay('2026-03-20'), uncertain: true, approximate: true }, 'about 20 March 2026', 'treaties'],
  [
    'Visit',
    {
      ...within('2026-04-01', '2026-04-11'),
      choices: [
        [Date.UTC(2026, 3, 1), Date.UTC(2026, 3, 2)],
        [Date.UTC(2026, 3, 10), Date.UTC(2026, 3, 11)],
      ],
    },
    '1 or 10 April 2026',
    'treaties',
  ],
  ['Opening', onDay('2026-05-01'), '1 May 2026', 'talks'],
  ['Second round', onDay('2026-05-05'), '5 May 2026', 'talks'],
  ...Array.from(
    { length: 600 },
    (_, n): Parameters<typeof event> => [`Round ${n + 1}`, onDay(date((n * 7) % 31)), date((n * 7) % 31), 'talks'],
  ),
];

function details(): TimelineDatum[] {
  const events = given.map((own) => event(...own));
  const withReading = events.map((own) =>
    own.id === 'Second round' ? { ...own, readings: [otherwise('12 May', '2026-05-12')] } : own,
  );
  const times = markTimes(withReading);
  const ordered = withReading
    .map((own) => ({ ...own, start: times.get(own.id)?.start ?? 0 }))
    .sort((a, b) => a.start - b.start);
  return ordered.map(
    ({ start: _, ...own }, place): TimelineDatum => ({
      ...own,
      participants: own.lane === 'treaties' ? ['Ayland'] : [],
      place,
      facets: {
        lanes: [own.lane],
        countries: own.lane === 'treaties' ? ['AA'] : ['BB'],
        people: [],
        organisations: [],
        initiatives: [],
        sources: [],
      },
      passages: [],
    }),
  );
}

const events = details();
const times = markTimes(events);

const encoded = inColumnOrder(
  events.map((own): ColumnEvent => {
    const time = times.get(own.id) as NonNullable<ReturnType<typeof times.get>>;
    const isMoment = own.when.precision === 'minute';
    const extra = [
      ...(own.when.choices ?? []).map(([earliest, latest]) => ({
        isChoice: true,
        precision: null,
        approximate: false,
        earliest,
        latest,
      })),
      ...otherDates(own).map((other) => ({ isChoice: false, ...other })),
    ];
    return {
      id: own.id,
      title: own.title,
      words: allDateWords(own),
      people: (own.participants ?? []).join(', '),
      lane: lanes.findIndex(({ id }) => id === own.lane),
      kind: packKind({ ...time, moments: { start: isMoment, end: isMoment } }),
      start: time.start,
      end: time.end,
      inferred: own.inferred,
      extra,
      facets: own.facets,
    };
  }),
);

const chunk = 256;
const detailsChunk = 64;

function serve({ files }: Browser): void {
  const setting = { language: 'en', base: '/', lanes, chunk, detailsChunk, hasClocks: true };
  const choices = {
    lanes: lanes.map(({ id, title }) => ({ id, name: title })),
    countries: [
      { id: 'AA', name: 'Ayland' },
      { id: 'BB', name: 'Beeland' },
    ],
    people: [],
    organisations: [],
    initiatives: [],
    sources: [],
  };
  const add = (part: string, bytes: Uint8Array<ArrayBuffer>) => files.set(`/data/timeline-${part}.bin`, bytes.buffer);
  add('columns', timelineColumns(encoded, setting));
  add('facets', timelineFacets(encoded, choices));
  add('words', timelineWords(encoded.map(({ title, words }) => `${title} ${words}`)));
  for (let at = 0; at * chunk < encoded.length; at++)
    add(`texts-${at}`, timelineTexts(encoded.slice(at * chunk, (at + 1) * chunk)));
  for (let at = 0; at * detailsChunk < events.length; at++)
    files.set(`/data/timeline-details-${at}.json`, events.slice(at * detailsChunk, (at + 1) * detailsChunk));
}

export interface ManyPage extends Page {
  /** What the canvas shows, as a drawing. */
  picture: () => string;
  strip: () => string;
  /** Serves also what was missing so far. */
  restore: () => void;
  /** The texts on the canvas. */
  written: () => string[];
}

/** Opens a page with a timeline that is drawn on a canvas, which a pointer has come near to unless `isUsed` is false. */
export async function withMany(
  { address = '/timeline/', width = 800, rootSize = '', without = [] as string[], isUsed = true },
  use: (page: ManyPage) => Promise<void>,
): Promise<void> {
  await inBrowser(address, async (browser) => {
    browser.width = width;
    document.documentElement.style.fontSize = rootSize;
    serve(browser);
    for (const part of without) browser.files.delete(`/data/timeline-${part}.bin`);
    putIntoPage(markup);
    defineTimeline();
    await rest();
    const page = pageOf(browser);
    if (isUsed) page.timeline.dispatchEvent(new Event('pointerenter'));
    await rest();
    const canvas = (name: string) => page.find<HTMLCanvasElement>(`canvas.timeline-${name}`);
    const drawn = (name: string) => {
      const paper = browser.canvases.get(canvas(name)) as PaperContext;
      return paper.svg(canvas(name).width, canvas(name).height);
    };
    const written = () => drawn('canvas').match(/(?<=>)[^<>]+(?=<\/text>)/g) ?? [];
    await use(
      Object.assign(page, {
        picture: () => drawn('canvas'),
        strip: () => drawn('strip'),
        written,
        restore: () => serve(browser),
      }),
    );
  });
}

const markup = `<readout-timeline data-src="/data/timeline-" data-many data-locale="en" data-label="Very many"
    data-embed="/embed/timeline/" data-credits="A dossier" data-failure="No network.">
  <div class="timeline timeline-many">${tools({ isMany: true })}
    <div class="timeline-wide"></div>
    <div class="timeline-live">
      <canvas class="timeline-canvas" role="img"></canvas>
      <a class="timeline-cursor" hidden href="/events/Round 1/" data-event="Round 1" data-place="0">
        <span class="timeline-cursor-title"></span><span class="timeline-cursor-words"></span>
      </a>
    </div>
    <ol class="timeline-list"></ol>
    <div class="timeline-table"></div>
    <ul class="timeline-legend"></ul>
    <div class="timeline-card" popover role="dialog"></div>
  </div>
</readout-timeline>`;
