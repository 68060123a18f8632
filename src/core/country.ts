import { remembered } from './remembered.ts';

/**
 * The name of a country in a language, or `null` for a code that no country has (ISO 3166-1 alpha-2), also where it
 * had one before or is used besides, as UK is for GB.
 */
export function countryName(code: string, language: string): string | null {
  try {
    return new Intl.Locale(`und-${code}`).region === code ? (names(language).of(code) ?? null) : null;
  } catch {
    return null;
  }
}

/** The short form of a country's name, such as US or UK; its name where it has none. */
export function shortCountryName(code: string, language: string): string | null {
  const name = countryName(code, language);
  return name && (shortNames(language).of(code) ?? name);
}

const names = remembered((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
const shortNames = remembered((language) => new Intl.DisplayNames([language], { type: 'region', style: 'short' }));
