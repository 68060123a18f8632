import { countryName, shortCountryName } from '../model/country.ts';
import { normalise } from './words.ts';

/** Makes words of a text: `normalise`, or the same with a memory where many are asked for. */
type Read = (text: string) => string;

/** Whether a passage names a person: by the last word of the name, which titles and initials don't touch. */
export function personNamed(name: string, passage: string, read: Read = normalise): boolean {
  const last = read(name).split(' ').at(-1) ?? '';
  return last !== '' && contains(read(passage), last);
}

/**
 * Whether a passage names a country: in full, in short (US, U.S.), or by a word that starts as its name does up to
 * its last letter (Canada: Canadian, India: Indian). Irregular adjectives such as Dutch don't count.
 */
export function countryNamed(code: string, passage: string, language: string, read: Read = normalise): boolean {
  const name = countryName(code, language);
  const short = shortCountryName(code, language);
  if (name === null || short === null) return false;
  const spelled = short.length === 2 ? [...short].join(' ') : short;
  const words = read(passage);
  return (
    [name, short, spelled].some((form) => contains(words, read(form))) || ` ${words}`.includes(` ${stem(read(name))}`)
  );
}

function contains(passage: string, words: string): boolean {
  return ` ${passage} `.includes(` ${words} `);
}

const shortestStem = 4;

function stem(name: string): string {
  return name.includes(' ') ? name : name.slice(0, Math.max(shortestStem, name.length - 1));
}
