import { expect, test } from 'vitest';
import { nameWords, nearNames } from '../../../../src/core/language/near-name.ts';

const near = (sentence: string, passage: string, isStrict = false) => {
  const given = new Set(nameWords(passage).map(({ form }) => form));
  const own = nameWords(sentence).filter(({ form }) => !given.has(form));
  return nearNames(own, nameWords(passage), isStrict).map(({ words, meant }) => `${words.text} ${meant}`);
};

test.each([
  ['He met Mikel Hansen.', 'to Mikkel Hansen', ['Mikel Mikkel']],
  ['He met Hanson of the Brant Foundation.', 'with Hansen of the Brandt Foundation', ['Hanson Hansen', 'Brant Brandt']],
  ['It was Storm Ciara.', 'of Storm Ciarán', ['Ciara Ciarán']],
  ['It was Storm Ciaran.', 'of Storm Ciarán', []],
  ['He met Brnadt.', 'to Brandt', ['Brnadt Brandt']],
  ['He met Nikkel Hansen.', 'to Mikkel Hansen', ['Nikkel Mikkel']],
  ['It is in Germany.', 'the German town', []],
  ['It is in Bavaria.', 'the Bavarian town', []],
  ['The South African guests left.', 'from South Africa', []],
  ['The Browns left.', 'to Brown', []],
  ['He met Mueller.', 'to Müller', []],
  ['He met Kent and Lund.', 'to Ghent and Holm', []],
  ['Parts of it are new.', 'a town near Paris', []],
  ['He met Lunt.', 'to Lund', ['Lunt Lund']],
  ['It is in Iran.', 'a town in Iraq', ['Iran Iraq']],
  ['He met Marie.', 'to Maria', ['Marie Maria']],
  ['He met Malina.', 'to Marina', ['Malina Marina']],
  ['It is in Europa.', 'in Europe', []],
  ['It was Storm Browns.', 'of Storm Brown', []],
  ['It was Storm Brown.', 'of Storm Browns', []],
  ['The West Bavarian guests left.', 'from West Bavaria', []],
  ['It was Storm Bavarian.', 'of Storm Bavaria', ['Bavarian Bavaria']],
  ['He met Lun.', 'to Lund', []],
  ['He met Lund.', 'to Lun', []],
])('%s (%s)', (sentence, passage, expected) => expect(near(sentence, passage)).toEqual(expected));

test('between two languages a name must stand beside the same word', () => {
  expect(near('It is in Athens.', 'in Athen', true)).toEqual([]);
  expect(near('He met Karl Webber.', 'mit Karl Weber', true)).toEqual(['Webber Weber']);
  expect(near('Des Ministers Weber', 'der Minister Weber', true)).toEqual([]);
});
