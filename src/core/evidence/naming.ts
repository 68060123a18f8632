import { countryForms } from '../model/country.ts';
import { normalise } from './words.ts';

/** Makes words of a text: `normalise`, or the same with a memory where many are asked for. */
type Read = (text: string) => string;

/** Whether a passage names a person: by the last word of the name, which titles and initials don't touch. */
export function personNamed(name: string, passage: string, read: Read = normalise): boolean {
  const last = read(name).split(' ').at(-1) ?? '';
  return last !== '' && contains(read(passage), last);
}

/** Whether a passage has one of an organisation's names, in full or in short. */
export function organisationNamed(names: readonly string[], passage: string, read: Read = normalise): boolean {
  const words = read(passage);
  return names.some((name) => read(name) !== '' && contains(words, read(name)));
}

/**
 * Whether a passage names a country: in full, in short (US, U.S.), or by a word that starts as its name does up to
 * its last letter (Canada: Canadian, India: Indian). Irregular adjectives such as Dutch don't count.
 */
export function countryNamed(code: string, passage: string, language: string, read: Read = normalise): boolean {
  const forms = countryForms(code, language);
  const [name] = forms;
  if (name === undefined) return false;
  const spelled = forms.filter((form) => form.length === 2).map((form) => [...form].join(' '));
  const words = read(passage);
  return (
    [...forms, ...spelled].some((form) => contains(words, read(form))) || ` ${words}`.includes(` ${stem(read(name))}`)
  );
}

function contains(passage: string, words: string): boolean {
  return ` ${passage} `.includes(` ${words} `);
}

const shortestStem = 4;

function stem(name: string): string {
  return name.includes(' ') ? name : name.slice(0, Math.max(shortestStem, name.length - 1));
}
