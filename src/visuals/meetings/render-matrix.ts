import { element, px } from '../svg.ts';
import type { MatrixCell, MatrixTrack, MeetingMatrix } from './matrix.ts';
import { linked, tieTitle } from './tie.ts';

export function renderMatrix(matrix: MeetingMatrix, names: string[]): string {
  const diagonal = matrix.columns.map((_, index) => renderCell('meetings-self', matrix, index, index));
  const marks = matrix.cells.map((cell) => renderMark(matrix, cell, names));
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

function renderMark(matrix: MeetingMatrix, { tie, row, column }: MatrixCell, names: string[]): string {
  const count = tie.meetings.length;
  const rectangle = renderCell('meetings-cell', matrix, row, column, tieTitle(tie, names));
  const number = count > 1 ? renderCount(matrix, row, column, count) : '';
  return linked(count === 1 ? (tie.meetings[0]?.event.href ?? null) : null, rectangle + number);
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
