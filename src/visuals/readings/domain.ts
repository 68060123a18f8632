import type { Quantity } from '../../core/quantity/quantity.ts';

export type Domain = [least: number, greatest: number];

/** The room on either side of the outermost numbers, in widths of what lies between them. */
const margin = 0.3;

/** What an axis must show of these quantities of one unit: all limits that they have, with room for arrows. */
export function domainOf(quantities: Quantity[]): Domain {
  const ends = quantities.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  const isShare = quantities.every(({ unit }) => unit === '%') && least >= 0 && greatest <= 100;
  if (isShare) return [0, 100];
  if (ends.length === 0 || (least === 0 && greatest === 0)) return [0, 1];
  const spread = greatest - least;
  if (spread === 0) return least > 0 ? [0, least * 1.3] : [least * 1.3, 0];
  const from = least - spread * margin;
  return [least >= 0 && (from < 0 || least < spread) ? 0 : from, greatest + spread * margin];
}
