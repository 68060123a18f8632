import { element, escapeText, px } from '../svg.ts';
import type { MeetingsLayout, PartyRow, TieArc } from './layout.ts';
import { renderMatrix } from './render-matrix.ts';
import { linked, tieTitle } from './tie.ts';

/** The drawing as SVG. Its links are for the pointer: the tables beside it hold the same for all others. */
export function renderMeetings({ width, height, rows, arcs, matrix }: MeetingsLayout): string {
  const names = rows.map(({ node }) => node.party.text);
  const body = [
    ...arcs.map((arc) => renderArc(arc, names)),
    ...(matrix ? [renderMatrix(matrix, names)] : []),
    ...rows.map(renderRow),
  ];
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element('svg', { class: 'visual-drawing meetings-drawing', ...size, 'aria-hidden': 'true' }, body.join('\n'));
}

/** Filled for somebody whom the sources name. */
export function renderParty(x: number, y: number, isNamed: boolean): string {
  return element('circle', { class: isNamed ? 'meetings-dot' : 'meetings-dot meetings-unnamed', cx: x, cy: y, r: 4 });
}

/** The width of a line for so many meetings, in px. */
export function tieWidth(meetings: number): number {
  return Math.min(5, 0.6 + 0.8 * meetings);
}

function renderArc({ tie, x, y0, y1, radiusX }: TieArc, names: string[]): string {
  const d = `M${px(x)},${px(y0)}A${px(radiusX)},${px((y1 - y0) / 2)} 0 0 0 ${px(x)},${px(y1)}`;
  const path = element(
    'path',
    { class: 'meetings-arc', d, 'stroke-width': tieWidth(tie.meetings.length) },
    tieTitle(tie, names),
  );
  return linked(tie.meetings.length === 1 ? (tie.meetings[0]?.event.href ?? null) : null, path);
}

function renderRow({ node: { party }, number, x, y, texts }: PartyRow): string {
  const left = x + 12;
  const dot = renderParty(x, y, party.href !== null);
  const count = element(
    'text',
    { class: 'meetings-number', x: left + 18, y: y + 4.5, 'text-anchor': 'end' },
    String(number),
  );
  const label = texts.map((text) => {
    return element(
      'text',
      { class: `meetings-${text.kind}`, x: left + text.x, y: text.baseline },
      escapeText(text.text),
    );
  });
  return count + linked(party.href ?? party.country?.href ?? null, dot + label.join(''));
}
