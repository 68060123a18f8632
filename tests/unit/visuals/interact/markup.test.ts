import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../../src/core/xml.ts';
import { isInert } from '../../../../src/visuals/interact/markup.ts';
import { element } from '../../../../src/visuals/svg.ts';
import type { TimelineDatum } from '../../../../src/visuals/timeline/data.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { legendOf, renderLegend } from '../../../../src/visuals/timeline/legend.ts';
import { renderOverview } from '../../../../src/visuals/timeline/overview.ts';
import {
  renderCard,
  renderChosen,
  renderFilters,
  renderList,
  renderTable,
} from '../../../../src/visuals/timeline/render-html.ts';
import { renderTimeline } from '../../../../src/visuals/timeline/render-svg.ts';
import { usualState } from '../../../../src/visuals/timeline/view-state.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { timelineTools as tools } from '../../../../src/words/en/timeline-tools.ts';
import { arbitraryEvents } from '../timeline/arbitrary-events.ts';
import { fakeMeasure } from '../timeline/fake-measure.ts';
import { conferenceData } from '../timeline/sample-data.ts';

const voice = { picture: words, tools, attributes: {} };

describe('refuses', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<script/x>alert(1)</script>',
    '<img src="x" onerror="alert(1)">',
    '<svg onload="alert(1)">',
    '<svg/onload=alert(1)>',
    '<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
    '<svg><use href="/x.svg#y"/></svg>',
    '<svg><foreignObject></foreignObject></svg>',
    '<svg><style><a title="</style><img src=x onerror=alert(1)>"></a></style></svg>',
    '<svg><title><a class="</title>"></a></title></svg>',
    '<math><mtext></mtext></math>',
    '<p style="color:red">',
    '<p onclick="alert(1)">',
    '<p class="a"onclick="alert(1)">',
    '<p class="a" onclick="alert(1)">',
    "<p class='a'>",
    '<p class=a>',
    '<p class="a',
    '<p\nonclick="alert(1)">',
    '<p class="a"\tonclick="alert(1)">',
    '<p id="location">',
    '<input name="cookie"/>',
    '<button type="submit" formaction="javascript:alert(1)">',
    '<a href="javascript:alert(1)">',
    '<a href="JaVaScRiPt:alert(1)">',
    '<a href=" javascript:alert(1)">',
    '<a href="java&#115;cript:alert(1)">',
    '<a href="&#106;avascript:alert(1)">',
    '<a href="data:text/html,x">',
    '<a href="vbscript:x">',
    '<a class="b" href="javascript:alert(1)">',
    '<a href="/x" href="javascript:alert(1)">',
    '<a xlink:href="/x">',
    '<iframe srcdoc="x"></iframe>',
    '<object data="/x"></object>',
    '<embed/>',
    '<base href="/x"/>',
    '<form action="/x"></form>',
    '<meta http-equiv="refresh" content="0"/>',
    '<link rel="stylesheet" href="/x"/>',
    '<style></style>',
    '<template></template>',
    '<textarea></textarea>',
    '<noscript></noscript>',
    '<plaintext>',
    '<readout-timeline data-src="/x"></readout-timeline>',
    '<!-- -->',
    '<!doctype html>',
    '<![CDATA[x]]>',
    '<?xml?>',
    '< p>',
    '<',
    'a < b',
    '</',
    '</script>',
    '</p',
  ])('%s', (markup) => {
    expect(isInert(markup)).toBe(false);
    expect(isInert(`<p class="a">before</p>${markup}`)).toBe(false);
    expect(isInert(`${markup}<p class="a">after</p>`)).toBe(false);
  });
});

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[<>"'&a-z =/:]*$/));

test('passes what the drawings, lists and forms write, whatever their texts are', () => {
  fc.assert(
    fc.property(arbitraryEvents, anyText, (events, text) => {
      const lanes = conferenceData.lanes.map((lane) => ({ ...lane, title: text }));
      const data = events.map((event): TimelineDatum => {
        const passage = {
          quote: text,
          source: { text, href: '/sources/a/' },
          language: text,
          direction: 'rtl' as const,
          status: 'verified',
          statusWords: text,
          inArticle: 'https://example.org/?a=1&b="2"',
        };
        const facets = { lanes: [], countries: [], people: [], organisations: [], initiatives: [], sources: [] };
        return { ...event, title: text, participants: [text], sources: [1], place: 0, facets, passages: [passage] };
      });
      const layout = layoutTimeline(data, lanes, { width: 700, measure: fakeMeasure, words, locale: 'en' });
      const choices = { countries: [text, `${text}!`].map((id) => ({ id, name: text })) };
      const cards = data.map((event) =>
        renderCard(event, { title: text, class: 'lane-1' }, 'https://example.org/#x', voice),
      );
      const all = [
        renderTimeline(layout, text),
        renderOverview(layout),
        renderLegend(legendOf(data, tools.legend, { layout, clock: text })),
        renderList(data, lanes, voice),
        renderTable(data, lanes, text, voice),
        renderFilters(choices, () => 1, voice),
        renderChosen(choices, { ...usualState, countries: [text], find: text }, text, voice),
        ...cards,
      ];
      expect(all.filter((markup) => !isInert(markup))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what passes begins no element and ends none but at a “<” of its own', () => {
  fc.assert(
    fc.property(anyText, anyText, (value, text) => {
      const markup = element('p', { class: value }, escapeText(text));
      expect(isInert(markup)).toBe(true);
      expect(markup.match(/</g)?.length).toBe(text === '' ? 1 : 2);
    }),
  );
});

test('a link may lead to a page, and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.webUrl(),
        fc.constantFrom('/a/', '#b', '?c=d', 'HTTPS://x/', 'blob:x', 'ftp://x', 'https:x'),
      ),
      (href) => {
        const isPage = /^(?:https?:\/\/|[/#?])/i.test(href);
        expect(isInert(element('a', { href }, 'x'))).toBe(isPage);
      },
    ),
  );
});

test('looks at a megabyte at once', () => {
  const markup = '<p class="a" data-b="c">text</p>'.repeat(40_000);
  expect(isInert(markup)).toBe(true);
  expect(isInert(`${markup}<p class="a"${' data-b="c"'.repeat(40_000)}`)).toBe(false);
});
