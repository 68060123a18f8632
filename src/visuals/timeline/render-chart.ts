import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { type Measure, px } from '../measure.ts';
import { container, element } from '../svg.ts';
import { linearAxis } from './axis.ts';
import {
  axisHeight,
  bandHeight,
  bandTop,
  binsInView,
  type Chart,
  chartOf,
  drawingHeight,
  headingHeight,
  headingWords,
  highestIn,
  labelMiddle,
  laneHeight,
  lineHeight,
  msPerPx,
  rowMiddle,
  shownMarks,
  tileOf,
} from './chart.ts';
import { columnEvents, inColumnOrder, readColumns, timelineColumns } from './columns.ts';
import type { TimelineEvent, TimelineLane } from './event.ts';
import type { Density } from './lane-index.ts';
import type { LanePicture, MarksPicture } from './lane-picture.ts';
import { laneClass, renderMark, renderText } from './render-svg.ts';
import { type AxisTick, textInset } from './ticks.ts';

interface ChartSetting {
  /** In px. */
  width: number;
  measure: Measure;
  words: Words['timelinePicture'];
  /** A BCP 47 tag. */
  locale: string;
}

/** The most marks of a drawing that a page is built with: each takes some 250 bytes. */
const mostMarks = 120;

/** Very many events, all of them over all of their time. */
export function chartOfEvents(events: TimelineEvent[], lanes: TimelineLane[], setting: ChartSetting): Chart {
  const { width, measure, words, locale } = setting;
  const ordered = inColumnOrder(columnEvents(events, lanes));
  const files = { language: locale, base: '', lanes, chunk: 1, detailsChunk: 1, hasClocks: false };
  const columns = readColumns(timelineColumns(ordered, files).buffer);
  const texts = (place: number) => ordered[place] ?? null;
  const every = chartOf({ files: { columns, texts }, words, stage: { width, unit: 1, measure }, mostMarks });
  const chart = { ...every, mostMarks: mostMarks / Math.max(1, every.lanes.length) };
  return { ...chart, tile: tileOf(chart) };
}

/** The chart as SVG. `label` names it for a screen reader, to which its events are given in lists elsewhere. */
export function renderChart(chart: Chart, label: string): string {
  const { view, stage, ticks, lanes } = chart;
  const { width } = stage;
  const height = Math.ceil(drawingHeight(chart));
  const tile = tileOf(chart);
  const drawn = { ...chart, tile };
  const most = tile.pictures.reduce((high, picture) => Math.max(high, highestIn(picture, chart)), 1);
  const axis = ticks(linearAxis(view, { left: 0, right: width }).parts, width);
  const rows = lanes.map((lane, row) => {
    const picture = tile.pictures[row];
    return picture ? renderLane(drawn, lane, row, picture, most) : '';
  });
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return container('svg', { class: 'timeline-drawing', ...size, role: 'img', 'aria-label': label }, [
    ...renderAxis(axis, width, height),
    ...rows,
  ]);
}

function renderAxis(ticks: AxisTick[], width: number, height: number): string[] {
  const path = (className: string, d: string) => element('path', { class: className, d });
  const text = (className: string, x: number, y: number, words: string) =>
    words === '' ? '' : renderText(className, { x: x + textInset, y, text: words });
  return [
    path('timeline-grid', ticks.map(({ x }) => `M${px(x)},${axisHeight}V${height}`).join('')),
    path('timeline-line', `M0,${axisHeight}H${width}${ticks.map(({ x }) => `M${px(x)},${axisHeight}v-20`).join('')}`),
    ...ticks.map(({ x, label, context }) => {
      return text('timeline-tick', x, axisHeight - 8, label) + text('timeline-context', x, axisHeight - 27, context);
    }),
  ];
}

type Drawn = Chart & { tile: NonNullable<Chart['tile']> };

function renderLane(chart: Drawn, lane: number, row: number, picture: LanePicture, most: number): string {
  const { files, stage, tile } = chart;
  const title = files.columns.lanes[lane]?.title ?? '';
  const top = bandTop(chart, row);
  const [long, short] = headingWords(chart, tile, lane, picture);
  const room = stage.width - stage.measure(title.toUpperCase(), 13.5) - 20;
  const words = stage.measure(long, 13) <= room ? long : short;
  return container('g', { class: laneClass(lane + 1) }, [
    element('path', { class: 'timeline-rule', d: `M0,${px(top - headingHeight + laneHeight(chart))}H${stage.width}` }),
    element('text', { class: 'timeline-heading', x: 0, y: top - 8 }, escapeText(title)),
    element('text', { class: 'timeline-date', x: stage.width, y: top - 8, 'text-anchor': 'end' }, escapeText(words)),
    picture.kind === 'density'
      ? renderDensity(chart, picture.density, top + bandHeight(chart), most)
      : renderMarks(chart, picture, row),
  ]);
}

function renderDensity(chart: Drawn, density: Density, foot: number, most: number): string {
  const { start, step, counts } = density;
  const scale = msPerPx(chart);
  const [height, width] = [bandHeight(chart), px(Math.max(1, step / scale - 1))];
  const [first, last] = binsInView(density, chart.view);
  const bars = Array.from({ length: last - first }, (_, i) => {
    const count = counts[first + i] ?? 0;
    const bar = px(Math.max(1.5, (height * count) / most));
    const x = (start + (first + i) * step - chart.view.from) / scale;
    return count > 0 ? `M${px(x)},${px(foot)}v-${bar}h${width}v${bar}z` : '';
  });
  return element('path', { class: 'timeline-solid', d: bars.join('') });
}

function renderMarks(chart: Drawn, picture: MarksPicture, row: number): string {
  const marks = shownMarks(chart, chart.tile, picture).map(({ mark: drawn, dx, isLabelled }) => {
    const { mark, label, labelX } = drawn;
    const y = labelMiddle(chart, row, drawn, picture.lines) + 5;
    const lines = (isLabelled ? label : []).map((text, i) => {
      const isDate = label.length > 1 && i === label.length - 1;
      return renderText(isDate ? 'timeline-date' : 'timeline-title', { x: labelX + dx, y: y + i * lineHeight, text });
    });
    const shapes = renderMark({ ...mark, y: rowMiddle(chart, row, drawn.row, picture.lines) });
    return element('g', { class: 'timeline-event' }, shapes + lines.join(''));
  });
  return marks.join('');
}
