import { px } from '../measure.ts';
import { container, element } from '../svg.ts';
import { leadingEdge } from './clip-mark.ts';
import { openSide } from './date-kind.ts';
import type { Entry } from './entry.ts';
import type { TimelineLayout } from './layout.ts';
import type { MarkPosition } from './mark.ts';
import { laneClass } from './render-svg.ts';
import type { Interval } from './rows.ts';

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
      ...lanes.flatMap(({ number, entries }, i) => {
        const y = top + (i + 0.5) * rowHeight;
        const path = (name: string, d: string) =>
          d === '' ? '' : element('path', { class: `timeline-strip-${name} ${laneClass(number)}`, d });
        return [path('open', openStrokes(entries, y)), path('marks', strokes(entries, y))];
      }),
    ],
  );
}

/** Events at one place make one stroke; of what has no limit at one side, that at the other. */
function strokes(entries: Entry[], y: number): string {
  const marks = entries
    .flatMap(({ mark }) => [limitOf(mark), ...(mark.others?.marks ?? [])])
    .filter((mark) => mark !== null);
  const places = new Set(marks.map(({ x0, x1 }) => `M${px(x0)},${px(y)}H${px(x1)}`));
  return [...places].sort().join('');
}

function limitOf(mark: MarkPosition): Interval | null {
  if (mark.kind === 'undated') return null;
  if (openSide(mark.kind) === null) return mark;
  // Its one limit is where it stops what is before it, and what is after it.
  const x = leadingEdge(mark);
  return { x0: x - 1.5, x1: x + 1.5 };
}

/** Lines through the time in which something may have been, before or after a limit; the style sheet dashes them. */
function openStrokes(entries: Entry[], y: number): string {
  const open = entries.filter(({ mark: { kind } }) => openSide(kind) !== null || kind === 'undated');
  return [...new Set(open.map(({ mark: { x0, x1 } }) => `M${px(x0)},${px(y)}H${px(x1)}`))].sort().join('');
}
