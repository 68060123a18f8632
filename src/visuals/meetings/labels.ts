import { drawingSizes, type Measure } from '../measure.ts';
import { wrapText } from '../wrap.ts';
import type { Party, PartyNode } from './model.ts';

/** A row with its label. In px; `x` of a text is counted from the row's number. */
export interface LabelledRow {
  node: PartyNode;
  top: number;
  /** The middle of its first line. */
  middle: number;
  bottom: number;
  texts: RowText[];
  /** Of the label with its number. */
  width: number;
}

interface RowText {
  kind: 'name' | 'detail';
  text: string;
  x: number;
  baseline: number;
}

export const fontSizes = { name: drawingSizes.name, detail: drawingSizes.word, number: drawingSizes.number };
/** Room for a row's number. */
export const numberWidth = 26;
const line = 18;
const padding = 3;
const detailGap = 7;

/** The rows one below the other, each with the party's name and country in at most `limit` px. */
export function labelRows(nodes: PartyNode[], limit: number, measure: Measure): LabelledRow[] {
  const top = headHeight;
  const rows: LabelledRow[] = [];
  for (const node of nodes) rows.push(labelRow(node, rows.at(-1)?.bottom ?? top, limit - numberWidth, measure));
  return rows;
}

/** Room above the first row for the numbers of the matrix's columns. */
export const headHeight = 20;

function labelRow(node: PartyNode, top: number, limit: number, measure: Measure): LabelledRow {
  const detail = detailOf(node.party);
  const [nameWidth, detailWidth] = [measure(node.party.text, fontSizes.name), measure(detail, fontSizes.detail)];
  const together = nameWidth + detailGap + detailWidth;
  const fits = detail !== '' && together <= limit;
  const room = { target: limit, limit, lines: 1 };
  const names = wrapText(node.party.text, fontSizes.name, measure, room).lines;
  const details = detail === '' || fits ? [] : wrapText(detail, fontSizes.detail, measure, room).lines;
  const baseline = (index: number) => top + padding + index * line + 13.5;
  const texts = [
    ...names.map((text) => ({ kind: 'name' as const, text })),
    ...details.map((text) => ({ kind: 'detail' as const, text })),
  ];
  const placed: RowText[] = texts.map((text, index) => ({ ...text, x: numberWidth, baseline: baseline(index) }));
  if (fits)
    placed.push({ kind: 'detail', text: detail, x: numberWidth + nameWidth + detailGap, baseline: baseline(0) });
  const lines = texts.map(({ kind, text }) => measure(text, fontSizes[kind]));
  const width = numberWidth + (fits ? together : Math.max(...lines));
  return {
    node,
    top,
    middle: top + padding + line / 2,
    bottom: top + 2 * padding + texts.length * line,
    texts: placed,
    width,
  };
}

/** The country, unless the name says it. */
function detailOf({ text, country }: Party): string {
  return country === null || text.includes(country.text) ? '' : country.text;
}
