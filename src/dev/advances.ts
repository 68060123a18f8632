import type { Font } from 'fontkit';

/** Advances in thousandths of an em of sixteen characters a row, by the first one's code point; `null` where none is. */
export type AdvanceRows = Record<string, (number | null)[]>;

/** The blocks of Unicode that are measured, first and last code point: what people and places are named in. */
const blocks = [
  [0x00a0, 0x024f], // Latin
  [0x02b0, 0x02ff], // modifier letters
  [0x0370, 0x058f], // Greek, Cyrillic, Armenian
  [0x0590, 0x06ff], // Hebrew, Arabic
  [0x0750, 0x07bf], // Arabic, Thaana
  [0x0900, 0x0dff], // Devanagari to Sinhala
  [0x0e00, 0x0fff], // Thai, Lao, Tibetan
  [0x1000, 0x109f], // Burmese
  [0x10a0, 0x10ff], // Georgian
  [0x1200, 0x137f], // Ethiopic
  [0x1780, 0x17ff], // Khmer
  [0x1c90, 0x1cbf], // Georgian capitals
  [0x1e00, 0x1fff], // Latin of Vietnam, old Greek
  [0x2010, 0x205f], // punctuation
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x22ff], // letterlike signs, arrows, mathematics
] as const;

/** The advances of all characters of a font at its regular weight. */
export function fontRows(font: Font): AdvanceRows {
  const thousandths = (code: number) =>
    Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
  return rowsOf(new Map(font.characterSet.map((code) => [code, thousandths(code)])));
}

/**
 * The advances that the installed fonts give to the measured blocks, without what `known` has. `measure` gives the
 * widest width in em of each of some texts. A mark is measured on the letter before which it can't stand.
 */
export async function systemRows(
  known: AdvanceRows,
  measure: (texts: string[]) => Promise<number[]>,
): Promise<AdvanceRows> {
  const codes = blocks
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .filter((code) => isDrawn(String.fromCodePoint(code)) && known[rowName(code)]?.[code % 16] == null);
  const texts = codes.flatMap((code) => {
    const character = String.fromCodePoint(code);
    return basesOf(character).map((base) => ({ code, base, text: base + character }));
  });
  const widths = await measure(texts.flatMap(({ base, text }) => [base, text]));
  const advances = new Map<number, number>();
  for (const [at, { code }] of texts.entries()) {
    const advance = (widths[2 * at + 1] ?? 0) - (widths[2 * at] ?? 0);
    // To the next hundredth, so that the table can be read.
    advances.set(code, Math.max(advances.get(code) ?? 0, Math.ceil(advance * 100 - 0.1) * 10));
  }
  return rowsOf(advances);
}

function isDrawn(character: string): boolean {
  return !/[\p{Cn}\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(character);
}

/** Some letters of a mark's own script to put it on; nothing for what stands alone. */
function basesOf(character: string): string[] {
  if (!/\p{M}/u.test(character)) return [''];
  return [...(letters.find(([script]) => script.test(character))?.[1] ?? 'ox')];
}

const letters = [
  [/\p{Script=Hebrew}/u, 'אל'],
  [/\p{Script=Arabic}/u, 'در'],
  [/\p{Script=Thaana}/u, 'ހރ'],
  [/\p{Script=Devanagari}/u, 'कदर'],
  [/\p{Script=Bengali}/u, 'কলর'],
  [/\p{Script=Gurmukhi}/u, 'ਕਲਰ'],
  [/\p{Script=Gujarati}/u, 'કલર'],
  [/\p{Script=Oriya}/u, 'କଲର'],
  [/\p{Script=Tamil}/u, 'கதனப'],
  [/\p{Script=Telugu}/u, 'కలర'],
  [/\p{Script=Kannada}/u, 'ಕಲರ'],
  [/\p{Script=Malayalam}/u, 'കലര'],
  [/\p{Script=Sinhala}/u, 'කලමර'],
  [/\p{Script=Thai}/u, 'กน'],
  [/\p{Script=Lao}/u, 'ກນ'],
  [/\p{Script=Tibetan}/u, 'ཀར'],
  [/\p{Script=Myanmar}/u, 'ကမငဥ'],
  [/\p{Script=Ethiopic}/u, 'ሀለ'],
  [/\p{Script=Khmer}/u, 'កមថ'],
] as const;

function rowsOf(advances: ReadonlyMap<number, number>): AdvanceRows {
  const firsts = [...new Set([...advances.keys()].map((code) => code - (code % 16)))].sort((a, b) => a - b);
  const row = (first: number) => Array.from({ length: 16 }, (_, at) => advances.get(first + at) ?? null);
  return Object.fromEntries(firsts.map((first) => [rowName(first), row(first)]));
}

function rowName(code: number): string {
  return `U+${(code - (code % 16)).toString(16).toUpperCase().padStart(4, '0')}`;
}
