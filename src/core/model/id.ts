/** Scripts whose vowels and tones are marks of their own, which belong to a letter of the same script. */
const marked =
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer';
const marks = marked.split(' ').map((script) => `(?<=\\p{sc=${script}})(?=\\p{M})\\p{sc=${script}}`);
const letter = `[\\p{L}\\p{N}](?:${marks.join('|')}){0,5}`;

/** The form of an id: letters and digits that can be seen, with single hyphens or underscores between them. */
export const idForm = new RegExp(`^(?!.*\\p{Default_Ignorable_Code_Point})(?:${letter})+(?:[-_](?:${letter})+)*$`, 'u');

/** In bytes of UTF-8: a disk takes names of 255, and an ending comes behind. */
export const longestId = 200;

/** What Windows keeps for its devices, whatever ending stands behind. */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/** What hosts look for by themselves in every folder. */
const hosts: readonly string[] = ['index', '404'];

/** Why a record can't have an id of the right form, as “expected …”, or `null`. */
export function idProblem(id: string): string | null {
  if (new TextEncoder().encode(id).length > longestId)
    return `expected at most ${longestId} letters (fewer where they aren’t a to z)`;
  if (devices.test(foldId(id))) return 'expected a name that Windows doesn’t keep for a device';
  return hosts.includes(foldId(id)) ? 'expected a name that hosts don’t keep for a page of their own' : null;
}

/** One text for all ids that a disk or a host may take for the same: they differ in case or in how they are encoded. */
export function foldId(id: string): string {
  return id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

// Those of Unicode's confusables (UTS #39) that look the same in every typeface, small letters alone.
const alike = new Map([...'аеорсухіјѕһԁԛԝαοριν'].map((sign, at) => [sign, [...'aeopcyxijshdqwaopiv'][at] ?? sign]));

/** One text for all ids that readers may take for the same: they have letters of other scripts, or marks in another order. */
export function lookOf(id: string): string {
  return foldId(id)
    .replace(/\p{M}{2,}/gu, (run) => [...run].sort().join(''))
    .replace(/\p{L}/gu, (sign) => alike.get(sign) ?? sign);
}
