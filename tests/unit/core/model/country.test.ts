import { expect, test } from 'vitest';
import { countryName, shortCountryName } from '../../../../src/core/model/country.ts';

test.each([
  ['PT', 'en', 'Portugal', 'Portugal'],
  ['US', 'en', 'United States', 'US'],
  ['GB', 'en', 'United Kingdom', 'UK'],
  ['NO', 'fr', 'Norvège', 'Norvège'],
  ['QQ', 'en', null, null],
  ['portugal', 'en', null, null],
  ['', 'en', null, null],
])('country %j in %s is %j, in short %j', (code, language, name, short) => {
  expect(countryName(code, language)).toBe(name);
  expect(shortCountryName(code, language)).toBe(short);
});
