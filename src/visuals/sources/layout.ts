import type { Comparison } from '../../core/evidence/agreement.ts';
import type { Quantity } from '../../core/quantity/quantity.ts';
import { compareQuantities } from '../../core/quantity/quantity.ts';
import { compareDates } from '../../core/time/compare-dates.ts';
import type { CalendarDate } from '../../core/time/date.ts';
import type { Words } from '../../words/words.ts';

/** Facts by sources: a group for each heading, a row for each fact, a cell for each source. */
export interface SourceMatrix<Passage> {
  sources: MatrixSource[];
  groups: MatrixGroup<Passage>[];
}

interface MatrixGroup<Passage> {
  heading: string;
  rows: MatrixRow<Passage>[];
}

interface MatrixRow<Passage> {
  title: string;
  href: string;
  cells: MatrixCell<Passage>[];
}

/** `silent`: nothing is quoted from the source. `differs`: its date or number isn't that of another source. */
export interface MatrixCell<Passage> {
  kind: 'silent' | 'speaks' | 'differs';
  source: MatrixSource;
  /** In words, each once. */
  values: string[];
  passages: Passage[];
}

/** Groups and rows in the order of the facts, columns in that of the sources. */
export function sourceMatrix<Passage>(facts: MatrixFact<Passage>[], sources: MatrixSource[]): SourceMatrix<Passage> {
  const groups = [...Map.groupBy(facts, ({ group }) => group)].map(([heading, members]) => {
    return { heading, rows: members.map((fact) => rowOf(fact, sources)) };
  });
  return { sources, groups };
}

function rowOf<Passage>(fact: MatrixFact<Passage>, sources: MatrixSource[]): MatrixRow<Passage> {
  return { title: fact.title, href: fact.href, cells: sources.map((source) => cellOf(fact, source)) };
}

function cellOf<Passage>({ passages, values }: MatrixFact<Passage>, source: MatrixSource): MatrixCell<Passage> {
  const quoted = passages.filter((one) => one.source === source.id).map(({ passage }) => passage);
  const own = values.filter((value) => value.source === source.id);
  const others = values.filter((value) => value.source !== source.id);
  const differs = own.some((value) => others.some((other) => compare(value, other) !== 'same'));
  const kind = quoted.length === 0 ? 'silent' : differs ? 'differs' : 'speaks';
  return { kind, source, values: [...new Set(own.map(({ words }) => words))], passages: quoted };
}

function compare(a: MatrixValue, b: MatrixValue): Comparison {
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a.date, b.date);
  return a.kind === 'quantity' && b.kind === 'quantity' ? compareQuantities(a.quantity, b.quantity) : 'disjoint';
}

/** Something that sources say, with what each of them has to show for it. */
export interface MatrixFact<Passage> {
  /** The heading under which it stands. */
  group: string;
  title: string;
  href: string;
  passages: { source: string; passage: Passage }[];
  values: MatrixValue[];
}

/** A date or number as a source gives it. */
export type MatrixValue = { source: string; words: string } & (
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'quantity'; quantity: Quantity }
);

interface MatrixSource {
  id: string;
  name: string;
  href: string;
}

/** What the matrix shows, in a sentence. */
export function sourceMatrixSummary<Passage>(
  { sources, groups }: SourceMatrix<Passage>,
  words: Words['sources'],
): string {
  const rows = groups.flatMap((group) => group.rows);
  if (sources.length < 2) return words.oneSource(rows.length);
  const speaking = rows.map(({ cells }) => cells.filter(({ kind }) => kind !== 'silent').length);
  return words.summary({
    sources: sources.length,
    facts: rows.length,
    shared: speaking.filter((count) => count > 1).length,
    single: speaking.filter((count) => count === 1).length,
    different: rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'differs')).length,
  });
}
