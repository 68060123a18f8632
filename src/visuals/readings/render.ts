import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { drawGlyph, type LegendEntry } from '../legend.ts';
import { px } from '../measure.ts';
import { element } from '../svg.ts';
import type { AgreementBand, RangeEnd, ReadingMark, ReadingRow, ReadingsLayout, ReadingsPanel } from './layout.ts';

/** The plot as SVG. The table beside it holds the same in words. */
export function renderReadings({ width, height, panels }: ReadingsLayout): string {
  const size = { viewBox: `0 0 ${width} ${height}`, width, height: Math.ceil(height) };
  return element(
    'svg',
    { class: 'visual-drawing', ...size, 'aria-hidden': 'true' },
    panels.map(renderPanel).join('\n'),
  );
}

function renderMark(mark: ReadingMark, y: number): string {
  return mark.kind === 'point' ? renderPoint(mark, y) : renderRange(mark, y);
}

function renderPanel(panel: ReadingsPanel): string {
  const band = panel.band ? renderBand(panel.band, panel.y) : '';
  return [band, renderAxis(panel), ...panel.rows.map((row) => renderRow(row, panel))].filter(Boolean).join('\n');
}

function renderBand({ x0, x1, top, label }: AgreementBand, bottom: number): string {
  const area = element('rect', { class: 'readings-band', x: x0, y: top, width: x1 - x0, height: bottom - top });
  const edges = element('path', {
    class: 'readings-edge',
    d: `M${px(x0)},${px(top)}V${px(bottom)}M${px(x1)},${px(top)}V${px(bottom)}`,
  });
  return area + edges + text('readings-common', label.text, label.x, label.baseline, 'middle');
}

function renderAxis({ left, right, y, ticks, unit }: ReadingsPanel): string {
  const marks = ticks.map(({ x }) => `M${px(x)},${px(y)}v5`).join('');
  const line = element('path', { class: 'readings-axis', d: `M${px(left)},${px(y)}H${px(right)}${marks}` });
  const labels = ticks.map((tick) =>
    tick.text === null ? '' : text('readings-tick', tick.text, tick.labelX, y + 19, 'middle'),
  );
  return [line, ...labels, text('readings-unit', unit.text, unit.x, unit.baseline, 'end')].join('');
}

function renderRow({ middle, texts, mark }: ReadingRow, { left, right }: ReadingsPanel): string {
  const track = element('path', { class: 'readings-track', d: `M${px(left)},${px(middle)}H${px(right)}` });
  const labels = texts.map((one) => text(`readings-${one.kind}`, one.text, one.x, one.baseline, null));
  return track + labels.join('') + renderMark(mark, middle);
}

function renderPoint({ x, about }: Extract<ReadingMark, { kind: 'point' }>, y: number): string {
  const point = element('circle', { class: 'readings-point', cx: x, cy: y, r: 5.5 });
  if (!about) return point;
  return (
    element('path', { class: 'readings-line readings-about', d: `M${px(about[0])},${px(y)}H${px(about[1])}` }) + point
  );
}

function renderRange({ start, end, isApproximate }: Extract<ReadingMark, { kind: 'range' }>, y: number): string {
  const line = element('path', {
    class: isApproximate ? 'readings-line readings-about' : 'readings-line',
    d: `M${px(start.x)},${px(y)}H${px(end.x)}`,
  });
  return line + renderEnd(start, y, -1) + renderEnd(end, y, 1);
}

/** A bar at a limit that belongs to the values, a ring at one that doesn't, an arrow where there is none. */
function renderEnd({ x, limit }: RangeEnd, y: number, direction: 1 | -1): string {
  if (limit === 'excluded') return element('circle', { class: 'readings-ring', cx: x, cy: y, r: 4.5 });
  const bar = `M${px(x)},${px(y - 7)}v14`;
  const arrow = `M${px(x - direction * 7)},${px(y - 5)}L${px(x)},${px(y)}L${px(x - direction * 7)},${px(y + 5)}`;
  return element('path', { class: 'readings-line', d: limit === 'included' ? bar : arrow });
}

function text(className: string, content: string, x: number, y: number, anchor: 'middle' | 'end' | null): string {
  return element('text', { class: className, x, y, 'text-anchor': anchor }, escapeText(content));
}

/** What the signs in a plot mean, of those that are in use and don't speak for themselves. */
export function legendOf({ panels }: ReadingsLayout, words: Words['readings']): LegendEntry[] {
  const marks = panels.flatMap(({ rows }) => rows.map(({ mark }) => mark));
  const limits = new Set(marks.flatMap((mark) => (mark.kind === 'range' ? [mark.start.limit, mark.end.limit] : [])));
  const entries: [isUsed: boolean, glyph: string, text: string][] = [
    [limits.has('excluded'), range('excluded', 'none'), words.beyondRing],
    [limits.has('none') && !limits.has('excluded'), range('included', 'none'), words.withoutLimit],
    [marks.some(isApproximate), renderMark({ kind: 'point', x: 20, about: [4, 36] }, 9), words.about],
    [panels.some(({ band }) => band !== null), band, words.common],
  ];
  return entries.filter(([isUsed]) => isUsed).map(([, glyph, text]) => ({ glyph: drawGlyph(glyph, 40), text }));
}

const band = element('rect', { class: 'readings-band', x: 8, y: 1, width: 24, height: 16 });

function range(start: RangeEnd['limit'], end: RangeEnd['limit']): string {
  return renderMark(
    { kind: 'range', start: { x: 6, limit: start }, end: { x: 36, limit: end }, isApproximate: false },
    9,
  );
}

function isApproximate(mark: ReadingMark): boolean {
  return mark.kind === 'point' ? mark.about !== null : mark.isApproximate;
}
