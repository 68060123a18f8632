import type { SourceMatrix } from './layout.ts';

/** What the matrix shows, in a sentence. */
export function sourceMatrixSummary<Passage>({ sources, groups }: SourceMatrix<Passage>): string {
  const rows = groups.flatMap((group) => group.rows);
  const speaking = rows.map(({ cells }) => cells.filter(({ kind }) => kind !== 'silent').length);
  const shared = speaking.filter((count) => count > 1).length;
  const single = speaking.filter((count) => count === 1).length;
  const different = rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'differs')).length;
  if (sources.length < 2) return `All ${rows.length} facts rest on one source.`;
  const parts = [
    `Of ${count(rows.length, 'fact')}, ${shared} ${are(shared)} quoted from ${sources.length === 2 ? 'both sources' : 'two or more sources'}`,
    `${single} from one alone`,
  ];
  const difference = different === 0 ? 'no date or number differs' : `of ${different} the date or number differs`;
  return `${parts.join(' and ')}; ${difference}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function are(number: number): string {
  return number === 1 ? 'is' : 'are';
}
