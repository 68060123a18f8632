import { remembered } from '../remembered.ts';

/**
 * The name of a country in a language, or `null` for a code that no country has (ISO 3166-1 alpha-2), also where it
 * had one before or is used besides, as UK is for GB.
 */
export function countryName(code: string, language: string): string | null {
  return isCode(code) ? fullName(`${language} ${code}`) : null;
}

/** The short form of a country's name, such as US or UK; its name where it has none. */
export function shortCountryName(code: string, language: string): string | null {
  return isCode(code) ? (shortName(`${language} ${code}`) ?? fullName(`${language} ${code}`)) : null;
}

function isCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}

const fullName = remembered((key) => nameOf(key, 'long'));
const shortName = remembered((key) => nameOf(key, 'short'));

function nameOf(key: string, style: 'long' | 'short'): string | null {
  const [language = '', code = ''] = key.split(' ');
  try {
    if (new Intl.Locale(`und-${code}`).region !== code) return null;
    return new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }).of(code) ?? null;
  } catch {
    return null;
  }
}
