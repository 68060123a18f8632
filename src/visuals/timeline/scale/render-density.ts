import { escapeText } from '../../../core/xml.ts';
import { container, element, px } from '../../svg.ts';
import { laneClass } from '../render.ts';
import { textInset } from '../ticks.ts';
import type { DensityDrawing, DensityLane } from './density-drawing.ts';

/** The drawing as SVG. `label` names it for a screen reader, to which the counts are given as a table elsewhere. */
export function renderDensity(drawing: DensityDrawing, label: string): string {
  const { width, height, lanes, ticks, axisY, step } = drawing;
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const axis = [
    element('path', { class: 'timeline-line', d: `M0,${axisY}H${width}` }),
    ...ticks.map(({ x }) => element('path', { class: 'timeline-grid', d: `M${px(x)},${axisY}V${height}` })),
    ...ticks.map(({ x, label: text, context }) => tick(x, axisY, text, context, width)),
  ];
  const bands = lanes.map((lane) => renderLane(lane, step, width));
  return container('svg', { class: 'timeline-drawing', ...size, role: 'img', 'aria-label': label }, [
    ...axis,
    ...bands,
  ]);
}

function tick(x: number, y: number, label: string, context: string, width: number): string {
  if (x + 40 > width) return '';
  const stroke = element('path', { class: 'timeline-line', d: `M${px(x)},${y}V${y - 20}` });
  const text = (className: string, baseline: number, words: string) =>
    words === '' ? '' : element('text', { class: className, x: x + textInset, y: baseline }, escapeText(words));
  return stroke + text('timeline-tick', y - 8, label) + text('timeline-context', y - 27, context);
}

function renderLane({ title, number, events, headingY, foot, bars }: DensityLane, step: number, width: number): string {
  const d = bars.map(({ x, height }) => `M${px(x)},${px(foot)}v-${px(height)}h${step - 1}v${px(height)}z`).join('');
  return container('g', { class: laneClass(number) }, [
    element('path', { class: 'timeline-rule', d: `M0,${foot + 3}H${width}` }),
    element('path', { class: 'timeline-solid', d }),
    element('text', { class: 'timeline-heading', x: 0, y: headingY }, escapeText(title)),
    element('text', { class: 'timeline-date', x: width, y: headingY, 'text-anchor': 'end' }, events),
  ]);
}
