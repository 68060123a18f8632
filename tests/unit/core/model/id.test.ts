import { describe, expect, test } from 'vitest';
import { foldId, idForm, idProblem, lookOf } from '../../../../src/core/model/id.ts';

describe('idForm and idProblem(id) take', () => {
  test.each([
    'ana-silva',
    'зоя-крас',
    'नरेन्द्र-मोदी',
    'กำธร-ที่ดี',
    'மு-க-ஸ்டாலின்',
    '002_75713873e74232aa',
    'console',
    'con-air',
    'com',
    'com10',
    'auxiliary',
    'nul-points',
    'index-2',
    'page-404',
    'constructor',
    'toString',
    'a'.repeat(200),
    'é'.repeat(100),
  ])('%s', (id) => {
    expect(id).toMatch(idForm);
    expect(idProblem(id)).toBeNull();
  });
});

describe('idProblem(id) refuses', () => {
  test.each([
    ...['con', 'CON', 'prn', 'Aux', 'nul', 'com1', 'COM9', 'com0', 'lpt1', 'com¹', 'ｃｏｎ'].map((id) => [
      id,
      'Windows',
    ]),
    ...['index', 'Index', '404'].map((id) => [id, 'hosts']),
    ...['a'.repeat(201), 'é'.repeat(101), '湾'.repeat(67)].map((id) => [id, 'at most 200']),
  ])('%s', (id, word) => {
    expect(id).toMatch(idForm);
    expect(idProblem(id)).toContain(word);
  });
});

test.each([
  '',
  '-a',
  'a-',
  'a--b',
  '__proto__',
  '..',
  '.',
  'a.b',
  'a/b',
  'a\\b',
  'a b',
  'a\u200Bb',
  'ㅤ',
  'a%2fb',
  '~',
  'a\u0332',
  'a\u0E48',
  'ก\u0301',
  '\u0941a',
  'क\u0941\u0941\u0941\u0941\u0941\u0941',
])('no id: %j', (id) => {
  expect(id).not.toMatch(idForm);
});

test.each([
  ['Accord', 'accord', true],
  ['e\u0301', 'é', true],
  ['É', 'e\u0301', true],
  ['ﬁle', 'FILE', true],
  ['straße', 'STRASSE', true],
  ['σίσυφος', 'ΣΊΣΥΦΟΣ', true],
  ['e', 'é', false],
  ['a-b', 'a_b', false],
  ['1', 'l', false],
])('foldId: %s and %s: %s', (one, other, same) => {
  expect(foldId(one) === foldId(other)).toBe(same);
});

test.each([
  ['ana', 'аna', true],
  ['орос', 'opoc', true],
  ['กี่', 'ก\u0E48\u0E35', true],
  ['ana', 'ena', false],
  ['e', 'é', false],
])('lookOf: %s and %s: %s', (one, other, same) => {
  expect(lookOf(one) === lookOf(other)).toBe(same);
});
