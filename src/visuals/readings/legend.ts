import { drawGlyph, type LegendEntry } from '../legend.ts';
import { element } from '../svg.ts';
import type { ReadingsLayout } from './layout.ts';
import type { RangeEnd, ReadingMark } from './marks.ts';
import { renderMark } from './render.ts';

/** What the signs in a plot mean, of those that are in use and don't speak for themselves. */
export function legendOf({ panels }: ReadingsLayout): LegendEntry[] {
  const marks = panels.flatMap(({ rows }) => rows.map(({ mark }) => mark));
  const limits = new Set(marks.flatMap((mark) => (mark.kind === 'range' ? [mark.start.limit, mark.end.limit] : [])));
  const entries: [isUsed: boolean, glyph: string, text: string][] = [
    [limits.has('excluded'), range('excluded', 'none'), 'more or less than the number at the ring'],
    [limits.has('none') && !limits.has('excluded'), range('included', 'none'), 'without a limit'],
    [marks.some(isApproximate), renderMark({ kind: 'point', x: 20, about: [4, 36] }, 9), 'about this number'],
    [panels.some(({ band }) => band !== null), band, 'values that all readings allow'],
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
