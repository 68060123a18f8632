import { expect, test } from 'vitest';
import { otherOffice } from '../../../../src/core/language/offices.ts';

const passage =
  'Prime Minister Tomas Reyes of Spain met Ms Vandermeer, Judge Helen Marsh and the environment minister, Beatriz Antunes';

test.each<[sentence: string, words: string, other: string, evidence?: string]>([
  ['President Tomas Reyes called it a beginning.', 'President Tomas Reyes', 'Prime Minister Reyes'],
  ['Reyes met Mr Vandermeer.', 'Mr Vandermeer', 'Ms Vandermeer'],
  ['Lawyer Helen Marsh came.', 'Lawyer Helen Marsh', 'Judge Marsh'],
  ['The health minister, Beatriz Antunes, came.', 'health minister', 'environment minister'],
  ['The minister for energy came.', 'minister for energy', 'environment minister'],
  ['The health ministry says so.', 'health ministry', 'interior ministry', 'The interior ministry says so.'],
])('%s', (sentence, text, other, evidence = passage) => {
  expect(otherOffice(sentence, evidence)).toEqual({ words: { text, index: sentence.indexOf(text) }, other });
});

test.each<[sentence: string, evidence?: string]>([
  ['Prime Minister Reyes called it a beginning.'],
  ['Premier Reyes called it a beginning.'],
  ['Mr Reyes met Mrs Vandermeer and Justice Marsh.'],
  ['The minister of the environment came.'],
  ['The minister for energy came.', 'The minister came.'],
  ['The finance minister came.', 'The minister of the treasury came, and the home secretary.'],
  ['President Lund came.'],
  ['President Reyes came.', 'Prime Minister Reyes, then the president, came.'],
  ['Mr Lowe, the energy minister, came.', 'Minister of Energy David Lowe came with General Lowe.'],
])('%s: nothing', (sentence, evidence = passage) => {
  expect(otherOffice(sentence, evidence)).toBeNull();
});
