import { expect, test } from 'vitest';
import { parseQuantity } from '../../../../src/core/quantity/quantity-text.ts';
import { parseDate } from '../../../../src/core/time/date.ts';
import type { MatrixFact, MatrixValue } from '../../../../src/visuals/sources/layout.ts';
import { sourceMatrix, sourceMatrixSummary } from '../../../../src/visuals/sources/layout.ts';
import { english } from '../../../../src/words/en/index.ts';

const sources = ['gazette', 'herald'].map((id) => ({ id, name: id, href: `/sources/${id}/` }));

/** A fact with a passage of each source named. */
function fact(title: string, speakers: string[], values: MatrixValue[] = [], group = 'Events'): MatrixFact<string> {
  const passages = speakers.map((source) => ({ source, passage: `${source} on ${title}` }));
  return { group, title, href: `/${title}/`, passages, values };
}

function date(source: string, edtf: string): MatrixValue {
  const parsed = parseDate(edtf);
  if (!parsed) throw new Error(edtf);
  return { kind: 'date', source, words: edtf, date: parsed };
}

function number(source: string, words: string): MatrixValue {
  const quantity = parseQuantity(words);
  if (!quantity) throw new Error(words);
  return { kind: 'quantity', source, words, quantity };
}

const kinds = (one: MatrixFact<string>) =>
  sourceMatrix([one], sources).groups[0]?.rows[0]?.cells.map(({ kind }) => kind);

test('a source speaks or is silent', () => {
  expect(kinds(fact('talks', ['herald']))).toEqual(['silent', 'speaks']);
  expect(sourceMatrix([fact('talks', ['herald'])], sources).groups[0]?.rows[0]?.cells[1]?.passages).toEqual([
    'herald on talks',
  ]);
});

test('sources with other dates or numbers differ, with the same they do not', () => {
  const both = ['gazette', 'herald'];
  expect(kinds(fact('talks', both, [date('gazette', '2026-02-03'), date('herald', '2026-02-04')]))).toEqual([
    'differs',
    'differs',
  ]);
  expect(kinds(fact('talks', both, [date('gazette', '2026-02-03'), date('herald', '2026-02-03')]))).toEqual([
    'speaks',
    'speaks',
  ]);
  expect(kinds(fact('sum', both, [number('gazette', 'over 50'), number('herald', 'at least 51')]))).toEqual([
    'speaks',
    'speaks',
  ]);
});

test('values of one source alone differ from nothing', () => {
  expect(kinds(fact('sum', ['herald'], [number('herald', '50'), number('herald', '54')]))).toEqual([
    'silent',
    'speaks',
  ]);
});

test('facts stand under their headings in the order given, each value once', () => {
  const facts = [
    fact('a', ['herald']),
    fact('b', ['herald'], [number('herald', '5'), number('herald', '5')], 'Figures'),
    fact('c', []),
  ];
  const { groups } = sourceMatrix(facts, sources);
  expect(groups.map(({ heading, rows }) => [heading, ...rows.map(({ title }) => title)])).toEqual([
    ['Events', 'a', 'c'],
    ['Figures', 'b'],
  ]);
  expect(groups[1]?.rows[0]?.cells[1]?.values).toEqual(['5']);
});

test('the summary counts what is shared, what is single and what differs', () => {
  const facts = [
    fact('a', ['gazette', 'herald'], [number('gazette', '5'), number('herald', '6')]),
    fact('b', ['gazette']),
    fact('c', ['gazette', 'herald']),
  ];
  expect(sourceMatrixSummary(sourceMatrix(facts, sources), english.sources)).toBe(
    'Of 3 facts, 2 are quoted from both sources and 1 from one alone; of 1 the date or number differs.',
  );
  expect(sourceMatrixSummary(sourceMatrix(facts.slice(1, 2), sources.slice(0, 1)), english.sources)).toBe(
    'The only fact rests on one source.',
  );
});

test('a fact differs where any source does, and rests on two or more where any two of several speak', () => {
  const three = [...sources, { id: 'wire', name: 'wire', href: '/sources/wire/' }];
  const facts = [
    fact('a', ['gazette', 'herald', 'wire'], [number('gazette', '5'), number('herald', '6')]),
    fact('b', ['gazette', 'wire']),
    fact('c', []),
  ];
  expect(sourceMatrixSummary(sourceMatrix(facts, three), english.sources)).toBe(
    'Of 3 facts, 2 are quoted from two or more sources and 0 from one alone; of 1 the date or number differs.',
  );
  expect(sourceMatrixSummary(sourceMatrix(facts.slice(1, 2), three), english.sources)).toBe(
    'Of 1 fact, 1 is quoted from two or more sources and 0 from one alone; no date or number differs.',
  );
});
