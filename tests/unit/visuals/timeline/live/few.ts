import type { TimelineData } from '../../../../../src/visuals/timeline/data.ts';
import { allDateWords } from '../../../../../src/visuals/timeline/event.ts';
import { layoutTimeline } from '../../../../../src/visuals/timeline/layout.ts';
import { defineTimeline } from '../../../../../src/visuals/timeline/live/element.ts';
// Here already, so that a test needn’t wait for files.
import '../../../../../src/visuals/timeline/live/session.ts';
import '../../../../../src/visuals/timeline/live/png.ts';
import '../../../../../src/visuals/timeline/saved-files.ts';
import { timelineWords } from '../../../../../src/visuals/timeline/postings.ts';
import { renderList } from '../../../../../src/visuals/timeline/render-html.ts';
import { renderTimeline } from '../../../../../src/visuals/timeline/render-svg.ts';
import { parseView } from '../../../../../src/visuals/timeline/view-state.ts';
import { timelinePicture } from '../../../../../src/words/en/timeline-picture.ts';
import { timelineTools } from '../../../../../src/words/en/timeline-tools.ts';
import { fakeMeasure } from '../fake-measure.ts';
import { at } from '../sample-events.ts';
import { inBrowser, putIntoPage, rest } from './browser.ts';
import { type Page, pageOf, tools } from './page.ts';
import { week } from './week.ts';

interface Given {
  address?: string;
  data?: TimelineData;
  /** Of `<readout-timeline>`. */
  attributes?: string;
  isNarrow?: boolean;
  /** Whether another timeline stands before it. */
  isSecond?: boolean;
}

/** Opens a page with a timeline of few events, as `Timeline.astro` builds it. */
export async function withFew(
  { address = '/timeline/', data = week, attributes = '', isNarrow = false, isSecond = false }: Given,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  await inBrowser(address, async (browser) => {
    browser.files.set('/data/timeline.json', data);
    browser.files.set('/data/timeline-words.bin', timelineWords(data.events.map(wordsOf)).buffer);
    document.documentElement.classList.toggle('narrow', isNarrow);
    if (isSecond) putIntoPage('<readout-timeline></readout-timeline>');
    putIntoPage(markupOf(data, attributes));
    defineTimeline();
    await rest();
    await use(pageOf(browser));
  });
}

/** The time in view as the page’s address has it, in days since the week began. */
export function inDays({ params }: Page): number[] {
  const { from, to } = parseView(new URLSearchParams(params()));
  return [from, to].map((time) => ((time ?? Number.NaN) - at('2026-02-01')) / (24 * 3600 * 1000));
}

const wordsOf = (event: TimelineData['events'][number]) => [event.title, allDateWords(event)].join(' ');

const voice = { picture: timelinePicture, tools: timelineTools, attributes: {} };

function markupOf({ events, lanes }: TimelineData, attributes: string): string {
  const layout = layoutTimeline(events, lanes, {
    width: 1120,
    measure: fakeMeasure,
    words: timelinePicture,
    locale: 'en',
  });
  return `<readout-timeline data-src="/data/timeline.json" data-locale="en" data-label="The week"
      data-embed="/embed/timeline/" data-credits="A dossier\nCC BY 4.0" data-failure="No network." ${attributes}>
    <div class="timeline">${tools({ isMany: false })}
      <div class="timeline-wide">${renderTimeline(layout, 'The week')}</div>
      <div class="timeline-live"></div>
      <ol class="timeline-list">${renderList(events, lanes, voice)}</ol>
      <div class="timeline-table"></div>
      <ul class="timeline-legend"></ul>
      <div class="timeline-card" popover role="dialog"></div>
    </div>
  </readout-timeline>`;
}
