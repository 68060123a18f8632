import { expect, test } from 'vitest';
import { countryForms, countryName } from '../../../../src/core/model/country.ts';
import { longCodes } from '../../../../src/core/model/former-countries.ts';

test.each([
  ['PT', 'en', ['Portugal']],
  ['US', 'en', ['United States', 'US']],
  ['GB', 'en', ['United Kingdom', 'UK']],
  ['NO', 'fr', ['Norvège']],
  ['QQ', 'en', []],
  ['UK', 'en', []],
  ['portugal', 'en', []],
  ['', 'en', []],
])('country %j in %s is called %j', (code, language, forms) => {
  expect(countryForms(code, language)).toEqual(forms);
  expect(countryName(code, language)).toBe(forms[0] ?? null);
});

test.each([
  ['SU', 'Soviet Union'],
  ['YU', 'Yugoslavia'],
  ['DD', 'East Germany'],
  ['CSHH', 'Czechoslovakia'],
  ['CSXX', 'Serbia and Montenegro'],
  ['ZR', 'Zaire'],
])('the former country %s is %s, not its successor, in every language', (code, name) => {
  expect(countryName(code, 'en')).toBe(name);
  expect(countryName(code, 'de')).toBe(name);
});

test.each(['CS', 'SUHH', 'DDDE'])('%s is no code of ours', (code) => {
  expect(countryName(code, 'en')).toBeNull();
});

test('two letters that several former countries had lead to their four', () => {
  expect(longCodes('CS')).toEqual(['CSHH', 'CSXX']);
  expect(longCodes('SU')).toEqual([]);
});
