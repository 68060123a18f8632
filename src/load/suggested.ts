import { countryName } from '../core/model/country.ts';
import { parseDate } from '../core/time/date.ts';

/** What a field expects, as its message says it. */
type Expected = string;

/**
 * What to write in the place of a value that doesn't fit, as it stands in YAML, where the value tells it: a date in
 * words, a country by its name, a text for a list, curly quotation marks. `null` where it doesn't.
 */
export function suggestedValue(value: unknown, expected: Expected): string | null {
  if (Array.isArray(value)) return suggestedText(value, expected);
  if (typeof value !== 'string') return null;
  const bare = value
    .trim()
    .replace(/^[“”„‘’]+|[“”‘’]+$/g, '')
    .trim();
  for (const [form, suggest] of suggestions) {
    const found = form.test(expected) ? suggest(bare) : null;
    if (found !== null && found !== value) return found;
  }
  return null;
}

/** `[2026-02-03,2026-02-04]` without quotation marks is a list to YAML. */
function suggestedText(value: unknown[], expected: Expected): string | null {
  const text = `[${value.map((each) => String(each)).join(', ')}]`;
  return /EDTF/.test(expected) && parseDate(text.replaceAll(', ', ',')) ? `"${text}"` : null;
}

const suggestions: readonly [RegExp, (text: string) => string | null][] = [
  [/EDTF/, (text) => dateIn(text, true)],
  [/\bday such as|a date such as/, (text) => dateIn(text, false)],
  [/country code/, countryIn],
  [/a list$/, (text) => (/[[\]{},#:]/.test(text) ? `["${text.replaceAll('"', '\\"')}"]` : `[${text}]`)],
  [/true or false/, (text) => (/^(?:yes|on|y)$/i.test(text) ? 'true' : /^(?:no|off|n)$/i.test(text) ? 'false' : null)],
  [/starts with https/, (text) => (/^(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text) ? `https://${text}` : null)],
  [/a time such as/, timeIn],
  [/a number such as/, (text) => (/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : null)],
  [/language tag/, languageIn],
];

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)).toLowerCase(),
);

function dateIn(text: string, isEdtf: boolean): string | null {
  const [bound, rest] = isEdtf ? boundOf(text) : [(date: string) => date, text];
  const date = plainDate(rest);
  if (date === null || (!isEdtf && date.length < 10)) return null;
  const written = bound(date);
  return parseDate(written) === null
    ? null
    : /^\d{4}$/.test(written) || /[~?]$/.test(written)
      ? `"${written}"`
      : written;
}

function boundOf(text: string): [(date: string) => string, string] {
  const [, word = '', rest = text] = /^(about|around|circa|c\.|until|before|since|from)\s+(.*)$/i.exec(text) ?? [];
  if (/^(?:about|around|circa|c\.)$/i.test(word)) return [(date) => `${date}~`, rest];
  if (/^(?:until|before)$/i.test(word)) return [(date) => `/${date}`, rest];
  return /^(?:since|from)$/i.test(word) ? [(date) => `${date}/..`, rest] : [(date) => date, text];
}

function plainDate(text: string): string | null {
  const two = (part: string) => part.padStart(2, '0');
  const month = (name: string) => {
    const at = months.findIndex((each) => each.startsWith(name.toLowerCase().replace('.', '').slice(0, 9)));
    return at < 0 || name.replace('.', '').length < 3 ? null : two(String(at + 1));
  };
  const plain = text.replace(/^(?:on|in)\s+/i, '').replace(/^\p{L}+day,?\s+/u, '');
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(plain) ?? [];
  if (y && m) return [y, two(m), ...(d ? [two(d)] : [])].join('-');
  const [, d1, m1, y1] = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}+\.?),?\s+(\d{4})$/u.exec(plain) ?? [];
  if (d1 && m1 && y1 && month(m1)) return `${y1}-${month(m1)}-${two(d1)}`;
  const [, m2, d2, y2] = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(plain) ?? [];
  if (d2 && m2 && y2 && month(m2)) return `${y2}-${month(m2)}-${two(d2)}`;
  const [, m3, y3] = /^(\p{L}+\.?)\s+(\d{4})$/u.exec(plain) ?? [];
  if (m3 && y3 && month(m3)) return `${y3}-${month(m3)}`;
  return parseDate(plain) ? plain : null;
}

const otherNames = new Map(
  Object.entries<string>({
    uk: 'GB',
    usa: 'US',
    'u.s.': 'US',
    america: 'US',
    britain: 'GB',
    england: 'GB',
    holland: 'NL',
  }),
);

function countryIn(text: string): string | null {
  const upper = text.toUpperCase();
  const known = otherNames.get(text.toLowerCase());
  if (known) return known;
  // “NO” is a word of its own for YAML 1.1, which many editors speak.
  if (/^[A-Z]{2}$/.test(upper) && countryName(upper, 'en') !== null) return upper === 'NO' ? '"NO"' : upper;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const code = codes.find((each) => countryName(each, 'en')?.toLowerCase() === text.toLowerCase());
  return code === undefined ? null : code === 'NO' ? '"NO"' : code;
}

function timeIn(text: string): string | null {
  const [, hours = '', minutes = '00', half = ''] = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(text) ?? [];
  if (hours === '' || (half === '' && !/[:.h]/.test(text))) return null;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `"${String(hour).padStart(2, '0')}:${minutes}"`;
}

const languages = [
  'ar',
  'bn',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'ms',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'sw',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
];

function languageIn(text: string): string | null {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return languages.find((tag) => names.of(tag)?.toLowerCase() === text.toLowerCase()) ?? null;
}

/** What a line is likely to mean that YAML takes for something else, and what was expected there; else `null`. */
export function meantLine(line: string, fields: readonly string[]): { meant: string; expected: string } | null {
  const [, dashes = '', rest = ''] = /^((?:- *)*)(.*)$/.exec(line.trim()) ?? [];
  const [, field = '', space = '', value = ''] = /^([\p{L}]+):(\s*)(.*)$/u.exec(rest) ?? [];
  if (!fields.includes(field) || value.startsWith('//')) return null;
  if (/-$/.test(dashes)) return { meant: `- ${rest}`, expected: 'a space behind the hyphen' };
  if (value !== '' && space === '') return { meant: `${field}: ${value}`, expected: 'a space behind the colon' };
  const quoted = `${field}: '${value.replaceAll("'", "''")}'`;
  if (/^[@%`]/.test(value))
    return { meant: quoted, expected: `a text that starts with ${value.charAt(0)} in quotation marks` };
  // What stands behind it would be left away.
  if (/^[^"'|>[{&*!#].*\s#[^\s#]/.test(value))
    return { meant: quoted, expected: 'a text with # in it in quotation marks' };
  return null;
}
