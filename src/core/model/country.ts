import { remembered } from '../remembered.ts';
import { formerNames } from './former-countries.ts';

/**
 * The name of a country in a language, or `null` for a code that no country has or had (ISO 3166-1 alpha-2, and ISO
 * 3166-3), also where it is used besides, as UK is for GB. A former country's name is English in every language.
 */
export function countryName(code: string, language: string): string | null {
  return countryForms(code, language)[0] ?? null;
}

/** What a country is called, its name first: in full, in short (US, UK), and what else a former one was called. */
export function countryForms(code: string, language: string): readonly string[] {
  const former = formerNames(code);
  if (former.length > 0 || !isCode(code)) return former;
  const [full, short] = [fullName(`${language} ${code}`), shortName(`${language} ${code}`)];
  return [...new Set([full, short].filter((name) => name !== null))];
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
