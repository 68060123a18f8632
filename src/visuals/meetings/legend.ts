import { element } from '../svg.ts';
import type { MeetingGraph } from './model.ts';
import { renderParty } from './render.ts';

export interface LegendEntry {
  /** Markup of a small drawing. */
  glyph: string;
  text: string;
}

/** What the signs mean, of those that are in use. */
export function legendOf({ nodes, ties }: MeetingGraph): LegendEntry[] {
  const named = new Set(nodes.map(({ party }) => party.href !== null));
  const isRepeated = ties.some(({ meetings }) => meetings.length > 1);
  return [
    ...(named.has(true) ? [{ glyph: draw(renderParty(9, 9, true)), text: 'named in the sources' }] : []),
    ...(named.has(false) ? [{ glyph: draw(renderParty(9, 9, false)), text: 'not named in the sources' }] : []),
    { glyph: draw(arc), text: isRepeated ? 'met; the thicker, the more often' : 'met' },
    { glyph: draw(cell), text: 'met: the numbers of rows and columns are those of the names' },
  ];
}

const arc = element('path', { class: 'meetings-arc', d: 'M15,3A7,6 0 0 0 15,15', 'stroke-width': 1.4 });
const cell = element('rect', { class: 'meetings-cell', x: 3, y: 3, width: 12, height: 12 });

function draw(mark: string): string {
  return element(
    'svg',
    { class: 'visual-glyph', viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true' },
    mark,
  );
}
