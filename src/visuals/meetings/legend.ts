import { drawGlyph, type LegendEntry } from '../legend.ts';
import { element } from '../svg.ts';
import type { MeetingsLayout } from './layout.ts';
import { renderParty } from './render.ts';

/** What the signs in a drawing mean, of those that are in use. */
export function legendOf({ rows, arcs, matrix }: MeetingsLayout): LegendEntry[] {
  const named = new Set(rows.map(({ node }) => node.party.href !== null));
  const isRepeated = arcs.some(({ tie }) => tie.meetings.length > 1);
  const entries: [isUsed: boolean, mark: string, text: string][] = [
    [named.has(true), renderParty(9, 9, true), 'named in the sources'],
    [named.has(false), renderParty(9, 9, false), 'not named in the sources'],
    [arcs.length > 0, arc, isRepeated ? 'met; the thicker, the more often' : 'met'],
    [matrix !== null, cell, 'met: the numbers of rows and columns are those of the names'],
  ];
  return entries.filter(([isUsed]) => isUsed).map(([, mark, text]) => ({ glyph: drawGlyph(mark), text }));
}

const arc = element('path', { class: 'meetings-arc', d: 'M15,3A7,6 0 0 0 15,15', 'stroke-width': 1.4 });
const cell = element('rect', { class: 'meetings-cell', x: 3, y: 3, width: 12, height: 12 });
