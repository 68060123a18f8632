import { countryName, shortCountryName } from './country.ts';
import { normalise } from './words.ts';

/** Whether a passage names a person: by the last word of the name, which titles and initials don't touch. */
export function personNamed(name: string, passage: string): boolean {
  const last = normalise(name).split(' ').at(-1) ?? '';
  return last !== '' && contains(passage, last);
}

/**
 * Whether a passage names a country: in full, in short (US, U.S.), or by a word that starts as its name does up to
 * its last letter (Canada: Canadian, India: Indian). Irregular adjectives such as Dutch don't count.
 */
export function countryNamed(code: string, passage: string, language: string): boolean {
  const name = countryName(code, language);
  const short = shortCountryName(code, language);
  if (name === null || short === null) return false;
  const spelled = short.length === 2 ? [...short].join(' ') : short;
  return contains(passage, name) || contains(passage, short) || contains(passage, spelled) || startsWord(passage, stem(name));
}

function contains(passage: string, words: string): boolean {
  return ` ${normalise(passage)} `.includes(` ${normalise(words)} `);
}

const shortestStem = 4;

function stem(name: string): string {
  const word = normalise(name);
  return word.includes(' ') ? word : word.slice(0, Math.max(shortestStem, word.length - 1));
}

function startsWord(passage: string, start: string): boolean {
  return ` ${normalise(passage)}`.includes(` ${start}`);
}
