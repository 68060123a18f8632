import { describe, expect, test } from 'vitest';
import { type DateKind, dateKinds } from '../../../../src/visuals/timeline/date-kind.ts';
import type { TimelineEvent } from '../../../../src/visuals/timeline/event.ts';
import { layoutTimeline } from '../../../../src/visuals/timeline/layout.ts';
import { legendOf, renderLegend } from '../../../../src/visuals/timeline/legend.ts';
import type { PlacedMark } from '../../../../src/visuals/timeline/mark.ts';
import { renderOverview } from '../../../../src/visuals/timeline/overview.ts';
import { renderMark, renderTimeline } from '../../../../src/visuals/timeline/render-svg.ts';
import { timelinePicture as words } from '../../../../src/words/en/timeline-picture.ts';
import { timelineTools as tools } from '../../../../src/words/en/timeline-tools.ts';
import { fakeMeasure } from './fake-measure.ts';
import { at, atTime, conference, decade, event, lanes, onDay, otherwise, within } from './sample-events.ts';
import { paints, type Script, sampleNames, sampleOf, scripts } from './sample-kinds.ts';

function layout(events: TimelineEvent[], width = 1120) {
  return layoutTimeline(events, lanes, { width, measure: fakeMeasure, words, locale: 'en-GB' });
}

const render = (events: TimelineEvent[], width?: number) => renderTimeline(layout(events, width), 'Timeline');

const anchor = event('The conference', onDay('2026-02-10'), '10 February 2026');
const cases: Record<string, TimelineEvent[]> = {
  'sign-approximate': [
    event('About a day', onDay('2026-02-04', { approximate: true }), 'about 4 February 2026'),
    event('About a month', within('2026-03-01', '2026-04-01', { approximate: true }), 'about March 2026'),
  ],
  'sign-other-date': [
    {
      ...event('A disputed day', onDay('2026-02-10'), '10 February 2026'),
      readings: [otherwise('17 February 2026', '2026-02-17')],
    },
    {
      ...event('A day or a month', onDay('2026-02-12', { uncertain: true }), '12 February 2026, in doubt', 'treaties'),
      readings: [otherwise('January 2026', '2026-01-01', '2026-02-01'), otherwise('13 February 2026', '2026-02-13')],
    },
    {
      ...event(
        'A disputed month',
        within('2026-03-01', '2026-04-01', { approximate: true }),
        'about March 2026',
        'treaties',
      ),
      readings: [
        {
          words: 'before 20 February 2026',
          sources: ['News'],
          other: { earliest: null, latest: at('2026-02-20'), precision: null, approximate: true },
        },
      ],
    },
  ],
  'events-0': [],
  'events-1': [anchor],
  'events-2': [anchor, event('The preparation', onDay('2026-02-02'), '2 February 2026')],
  'events-13': conference,
  'events-100': decade(100),
  'one-day': Array.from({ length: 9 }, (_, i) =>
    event(`Session ${i + 1}`, atTime(`2026-02-04T${String(9 + i).padStart(2, '0')}:00`), `${9 + i}:00`),
  ),
  'ten-years': decade(24),
  'one-instant': Array.from({ length: 13 }, (_, i) => event(`Event ${i + 1}`, atTime('2026-02-04T14:00'), '14:00')),
};

test('the sample of 13 has 13', () => expect(conference).toHaveLength(13));

test.each(Object.entries(cases))('%s', async (name, events) => {
  await expect(`${render(events)}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test('13 events on the narrower drawing', async () => {
  await expect(`${render(conference, 704)}\n`).toMatchFileSnapshot('snapshots/events-13-medium.svg');
});

test('marks of each kind: as they are, cut at each end and at both, about then, in doubt, and long among hours', async () => {
  const cuts = [undefined, { start: true, end: false }, { start: false, end: true }, { start: true, end: true }];
  const rows = dateKinds.map((kind, row) => {
    const y = 40 + 30 * row;
    const at = (column: number) => ({ kind, y, x0: 100 + 120 * column, x1: 200 + 120 * column, ...plain });
    const dotted = (column: number) => ({ ...at(column), dots: dotsOf(kind).map((x) => x + 100 + 120 * column) });
    const marks: PlacedMark[] = [
      ...cuts.map((cut, column) => ({ ...dotted(column), ...(cut && { cut }) })),
      { ...dotted(4), approximate: true },
      { ...dotted(5), uncertain: true },
      at(6),
    ];
    return `<text x="10" y="${y + 5}">${kind}</text>\n${marks.map(renderMark).join('\n')}`;
  });
  const others = { marks: cuts.map((cut, at) => otherAt(100 + 120 * at, cut)), joins: [{ x0: 50, x1: 100 }] };
  const disputed = renderMark({ kind: 'day', y: 370, x0: 40, x1: 50, ...plain, dots: [45], others });
  const away = renderMark({ kind: 'day', y: 400, x0: 100, x1: 200, ...plain, uncertain: true, others, isAway: true });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="420">`;
  const drawing = [svg, `<style>${paints}</style>`, ...rows, disputed, away, '</svg>', ''].join('\n');
  await expect(drawing).toMatchFileSnapshot('snapshots/marks.svg');
});

const plain = { approximate: false, uncertain: false, dots: [] as number[] };

/** Px from the start of a mark that is 100 wide. */
function dotsOf(kind: DateKind): number[] {
  if (kind === 'choice') return [5, 40, 95];
  return kind === 'instant' || kind === 'day' || kind === 'during' ? [50] : kind === 'by' ? [95] : [];
}

function otherAt(x0: number, cut = { start: false, end: false }) {
  return { x0, x1: x0 + 60, approximate: cut.start && cut.end, cut };
}

test('the strip of the whole time', async () => {
  await expect(`${renderOverview(layout(conference))}\n`).toMatchFileSnapshot('snapshots/overview-13.svg');
  const kinds = sampleNames.flatMap((name) => sampleOf(name, { language: 'en', title: name, anchor: `for ${name}` }));
  await expect(`${renderOverview(layout(kinds))}\n`).toMatchFileSnapshot('snapshots/overview-kinds.svg');
});

test('the legend of all kinds and signs', async () => {
  const script = { language: 'en', title: 'Talks', anchor: 'Summit' };
  const events = sampleNames.flatMap((name) => sampleOf(name, script));
  const entries = legendOf(events, tools.legend, { layout: layout(conference), hasBars: true });
  const page = `<!doctype html>\n<meta charset="utf-8">\n<style>${paints}</style>\n<ul>\n${renderLegend(entries)}\n</ul>\n`;
  await expect(page).toMatchFileSnapshot('snapshots/legend.html');
});

test('a list of links by lane, each named by title, date, lane and participants', () => {
  const svg = render(conference);
  expect(svg.match(/role="listitem"/gu)).toHaveLength(conference.length);
  for (const { title, words, href } of conference)
    expect(svg).toContain(`href="${href}" data-event="${title}" aria-label="${title}, ${words}, `);
  const named = { ...anchor, participants: ['A. Minister', 'Ayland'] };
  expect(render([named])).toContain('aria-label="The conference, 10 February 2026, Talks, A. Minister, Ayland"');
});

test('its name says what other sources give for a date', () => {
  expect(render(cases['sign-other-date'] ?? [])).toContain(
    'aria-label="A disputed day, 10 February 2026 (News: 17 February 2026), Talks"',
  );
});

test('texts are escaped, and there is neither style nor id nor script', () => {
  const svg = render([{ ...event('<script>"x" & \'y\'', onDay('2026-02-04'), '<b>'), href: '/"><script>' }]);
  expect(svg).not.toMatch(/<script|<b>|style=|\sid=|<style/u);
  expect(svg).toContain('&lt;script&gt;');
});

const sample = (name: (typeof sampleNames)[number]) => sampleOf(name, scripts['latin'] as Script);

test('the legend shows as many dots as a mark has', () => {
  const dots = (name: (typeof sampleNames)[number]) =>
    legendOf(sample(name), tools.legend)[0]?.glyph.match(/timeline-dot/g)?.length ?? 0;
  expect([dots('choice'), dots('day'), dots('month')]).toEqual([2, 1, 0]);
});

test('the legend tells what was before a line from what was on a day or before it', () => {
  expect(legendOf([...sample('before'), ...sample('by')], tools.legend).map(({ text }) => text)).toEqual([
    'on this day',
    tools.legend.before,
    tools.legend.by,
  ]);
});

test('the legend has the signs in use only', () => {
  const texts = (events: TimelineEvent[]) =>
    legendOf(events, tools.legend, { layout: layout(events) }).map(({ text }) => text);
  expect(texts([])).toEqual([]);
  expect(texts([anchor])).toEqual(['on this day']);
  expect(texts(conference)).toContain('time left out');
  expect(texts(cases['sign-approximate'] ?? [])).toContain('dashed: about then');
  expect(texts(cases['sign-other-date'] ?? [])).toContain('a date that other sources give');
});

describe('of times of the clock, the legend', () => {
  const moment = event('Signing', atTime('2026-02-10T09:00'), '09:00 on 10 February 2026');
  const legend = (events: TimelineEvent[], setting = {}) =>
    legendOf(events, tools.legend, { layout: layout(events), ...setting });
  const onThisDay = (entries: ReturnType<typeof legend>) => entries.find(({ text }) => text === 'on this day')?.glyph;
  const dots = (glyph = '') => glyph.match(/timeline-dot/gu)?.length ?? 0;
  const shapes = (glyph = '') => glyph.match(/timeline-solid/gu)?.length ?? 0;

  test('shows a day as it is drawn: a bar among hours, and else a dot', () => {
    const [bar, dot] = [onThisDay(legend([anchor, moment])), onThisDay(legend([anchor]))];
    expect([dots(bar), shapes(bar)]).toEqual([0, 1]);
    expect([dots(dot), shapes(dot)]).toEqual([1, 1]);
  });

  test('shows both where the events are so many that it depends on the view', () => {
    const both = onThisDay(legendOf([anchor, moment], tools.legend));
    expect([dots(both), shapes(both)]).toEqual([1, 2]);
    // The bar stands behind the dot, whose glyph alone is 14 px wide, and is not cut off.
    expect([/H([\d.]+)/, / width="(\d+)"/].map((part) => Number(part.exec(both ?? '')?.[1]))).toEqual([46, 48]);
  });

  test('says whose hours those of the axis are', () => {
    const texts = (setting = {}) => legend([anchor, moment], setting).map(({ text }) => text);
    expect(texts()).toContain('The axis is in UTC.');
    expect(texts({ clock: 'Tokyo time' })).toContain('The axis is in Tokyo time.');
    expect(legend([anchor]).map(({ text }) => text)).not.toContain(tools.legend.axisZone('UTC'));
  });
});

test('the legend explains bars where there are some', () => {
  const texts = (hasBars: boolean) => legendOf([anchor], tools.legend, { hasBars }).map(({ text }) => text);
  expect(texts(true)).toContain(tools.legend.bars);
  expect(texts(false)).not.toContain(tools.legend.bars);
});
