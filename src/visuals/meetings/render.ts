import { escapeText } from '../../core/xml.ts';
import type { Words } from '../../words/words.ts';
import { drawGlyph, type LegendEntry } from '../legend.ts';
import { px } from '../measure.ts';
import { element } from '../svg.ts';
import type { MatrixCell, MatrixTrack, MeetingMatrix, MeetingsLayout, PartyRow, TieArc } from './layout.ts';
import type { Tie } from './model.ts';

/**
 * The drawing as SVG. Names are links for the pointer, as high as their rows; lines and cells are too small to be met, and
 * the list beside the drawing has what they would lead to.
 */
export function renderMeetings(
  { width, height, rows, arcs, matrix }: MeetingsLayout,
  words: Words['meetings'],
): string {
  const names = rows.map(({ node }) => node.party.text);
  const titleOf = (tie: Tie) => tieTitle(tie, names, words);
  const body = [
    ...arcs.map((arc) => renderArc(arc, titleOf)),
    ...(matrix ? [renderMatrix(matrix, titleOf)] : []),
    ...rows.map(renderRow),
  ];
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element('svg', { class: 'visual-drawing', ...size, 'aria-hidden': 'true' }, body.join('\n'));
}

/** Filled for somebody whom the sources name. */
function renderParty(x: number, y: number, isNamed: boolean): string {
  return element('circle', { class: isNamed ? 'meetings-dot' : 'meetings-dot meetings-unnamed', cx: x, cy: y, r: 4 });
}

/** The width of a line for so many meetings, in px. */
function tieWidth(meetings: number): number {
  return Math.min(5, 0.6 + 0.8 * meetings);
}

/** The markup that tells the pointer of two who met. */
type TitleOf = (tie: Tie) => string;

function renderArc({ tie, x, y0, y1, radiusX }: TieArc, titleOf: TitleOf): string {
  const d = `M${px(x)},${px(y0)}A${px(radiusX)},${px((y1 - y0) / 2)} 0 0 0 ${px(x)},${px(y1)}`;
  return element('path', { class: 'meetings-arc', d, 'stroke-width': tieWidth(tie.meetings.length) }, titleOf(tie));
}

function renderRow({ node: { party }, number, x, y, top, bottom, width, texts }: PartyRow): string {
  const left = x + 12;
  const target = { x: x - 6, y: top, width: left - x + 6 + width, height: bottom - top };
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
  const href = party.href ?? party.country?.href;
  const body = dot + label.join('');
  if (href === undefined || href === null) return count + body;
  return count + element('a', { href, tabindex: -1 }, element('rect', { class: 'visual-target', ...target }) + body);
}

function renderMatrix(matrix: MeetingMatrix, titleOf: TitleOf): string {
  const diagonal = matrix.columns.map((_, index) => renderCell('meetings-self', matrix, index, index));
  const marks = matrix.cells.map((cell) => renderMark(matrix, cell, titleOf));
  return [...diagonal, renderGrid(matrix), ...columnNumbers(matrix), ...rowNumbers(matrix), ...marks].join('\n');
}

function renderGrid({ left, right, top, bottom, columns, rows }: MeetingMatrix): string {
  const across = lines(rows).map((y) => `M${px(left)},${px(y)}H${px(right)}`);
  const down = lines(columns).map((x) => `M${px(x)},${px(top)}V${px(bottom)}`);
  return element('path', { class: 'meetings-grid', d: [...across, ...down].join('') });
}

function lines(tracks: MatrixTrack[]): number[] {
  return [tracks[0]?.start ?? 0, ...tracks.map(({ end }) => end)];
}

function columnNumbers({ columns, top }: MeetingMatrix): string[] {
  return columns.flatMap(({ start, end, label }) => {
    const at = { x: (start + end) / 2, y: top - 6, 'text-anchor': 'middle' };
    return label === null ? [] : [element('text', { class: 'meetings-number', ...at }, label)];
  });
}

function rowNumbers({ rows, left }: MeetingMatrix): string[] {
  return rows.flatMap(({ start, end, label }) => {
    const at = { x: left - 6, y: (start + end) / 2 + 4, 'text-anchor': 'end' };
    return label === null ? [] : [element('text', { class: 'meetings-number', ...at }, label)];
  });
}

function renderMark(matrix: MeetingMatrix, { tie, row, column }: MatrixCell, titleOf: TitleOf): string {
  const count = tie.meetings.length;
  const rectangle = renderCell('meetings-cell', matrix, row, column, titleOf(tie));
  return count > 1 ? rectangle + renderCount(matrix, row, column, count) : rectangle;
}

function renderCell(
  className: string,
  { rows, columns }: MeetingMatrix,
  row: number,
  column: number,
  title = '',
): string {
  const [across, down] = [columns[column], rows[row]];
  if (!across || !down) return '';
  const inset = className === 'meetings-self' ? 0 : Math.min(3, (across.end - across.start) / 6);
  const size = { width: across.end - across.start - 2 * inset, height: down.end - down.start - 2 * inset };
  return element('rect', { class: className, x: across.start + inset, y: down.start + inset, ...size }, title);
}

/** The number of meetings, where the cell can hold it. */
function renderCount({ rows, columns }: MeetingMatrix, row: number, column: number, count: number): string {
  const [across, down] = [columns[column], rows[row]];
  if (!across || !down || across.end - across.start < 15 || down.end - down.start < 13) return '';
  const at = { x: (across.start + across.end) / 2, y: (down.start + down.end) / 2 + 4, 'text-anchor': 'middle' };
  return element('text', { class: 'meetings-count', ...at }, String(count));
}

function tieTitle({ first, second, meetings }: Tie, names: string[], words: Words['meetings']): string {
  const events = meetings.map(({ event, date }) => words.event(event.text, date));
  return element('title', {}, escapeText(words.pair(names[first] ?? '', names[second] ?? '', events)));
}

/** What the signs in a drawing mean, of those that are in use. */
export function legendOf({ rows, arcs, matrix }: MeetingsLayout, words: Words['meetings']): LegendEntry[] {
  const named = new Set(rows.map(({ node }) => node.party.href !== null));
  const isRepeated = arcs.some(({ tie }) => tie.meetings.length > 1);
  const entries: [isUsed: boolean, mark: string, text: string][] = [
    [named.has(true), renderParty(9, 9, true), words.named],
    [named.has(false), renderParty(9, 9, false), words.notNamed],
    [arcs.length > 0, arc, isRepeated ? words.lineOften : words.line],
    [matrix !== null, cell, words.cell],
  ];
  return entries.filter(([isUsed]) => isUsed).map(([, mark, text]) => ({ glyph: drawGlyph(mark), text }));
}

const arc = element('path', { class: 'meetings-arc', d: 'M15,3A7,6 0 0 0 15,15', 'stroke-width': 1.4 });
const cell = element('rect', { class: 'meetings-cell', x: 3, y: 3, width: 12, height: 12 });
