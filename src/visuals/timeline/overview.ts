import { container, element, px } from '../svg.ts';
import type { Entry } from './block.ts';
import type { TimelineLayout } from './layout.ts';
import { laneClass } from './render-svg.ts';

const rowHeight = 5;
const padding = 5;
const leastHeight = 26;

/** A strip of the whole time with a stroke for each mark, in the px of the drawing; hidden from screen readers. */
export function renderOverview(layout: TimelineLayout): string {
  const { width, limits, axis, lanes } = layout;
  const { frame } = limits;
  const height = Math.max(leastHeight, lanes.length * rowHeight + 2 * padding);
  const top = (height - lanes.length * rowHeight) / 2;
  const gaps = axis.parts.filter(({ kind }) => kind === 'break');
  return container(
    'svg',
    { class: 'timeline-strip', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    [
      element('rect', { class: 'timeline-strip-ground', x: frame.left, y: 0, width: frame.right - frame.left, height }),
      ...gaps.map(({ x0, x1 }) => element('rect', { class: 'timeline-break', x: x0, y: 0, width: x1 - x0, height })),
      ...lanes.map(({ number, blocks }, i) => {
        const d = strokes(
          blocks.flatMap((block) => block.entries),
          top + (i + 0.5) * rowHeight,
        );
        return element('path', { class: `timeline-strip-marks ${laneClass(number)}`, d });
      }),
    ],
  );
}

/** Events at one place make one stroke. */
function strokes(entries: Entry[], y: number): string {
  const marks = entries.flatMap(({ mark }) => [mark, ...(mark.others?.marks ?? [])]);
  const places = new Set(marks.map(({ x0, x1 }) => `M${px(x0)},${px(y)}H${px(x1)}`));
  return [...places].sort().join('');
}
