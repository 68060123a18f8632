import type { Comparison } from '../../core/evidence/agreement.ts';
import { compareQuantities } from '../../core/quantity/quantity.ts';
import { compareDates } from '../../core/time/compare-dates.ts';
import type { MatrixFact, MatrixSource, MatrixValue } from './model.ts';

/** Facts by sources: a group for each heading, a row for each fact, a cell for each source. */
export interface SourceMatrix<Passage> {
  sources: MatrixSource[];
  groups: MatrixGroup<Passage>[];
}

export interface MatrixGroup<Passage> {
  heading: string;
  rows: MatrixRow<Passage>[];
}

export interface MatrixRow<Passage> {
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
