import table from './word-table.json' with { type: 'json' };

/**
 * What a character is to the words of a text:
 * `f` a letter whose marks fold, `c` a Cyrillic one, `r` an Arabic one, `k` one that keeps its marks, `s` one that is a
 * word of its own, `n` a number, `m` a mark whose order means nothing, `M` another mark, `$` a sign that is a word.
 */
export type CharacterClass = 'f' | 'c' | 'r' | 'k' | 's' | 'n' | 'm' | 'M' | '$' | '';

/** The class of a character by the pinned table, whatever the machine's own Unicode says. */
export function classOf(character: string): CharacterClass {
  const code = character.codePointAt(0) ?? 0;
  const known = classes.get(code);
  if (known !== undefined) return known;
  const found = lookUp(code);
  classes.set(code, found);
  return found;
}

/** A text's characters in the form in which words are compared: compatibility forms unified, without case. */
export function foldCharacters(text: string): string[] {
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return code >= 0x41 && code <= 0x5a ? character.toLowerCase() : character;
    if (code >= firstSyllable && code <= lastSyllable) return jamoOf(code - firstSyllable);
    return [...(folds().get(code) ?? character)];
  });
}

// Unicode, 3.12: a syllable of Hangul is taken apart by arithmetic.
const [firstSyllable, lastSyllable] = [0xac00, 0xd7a3];

function jamoOf(syllable: number): string[] {
  const [lead, vowel, tail] = [Math.floor(syllable / 588), Math.floor((syllable % 588) / 28), syllable % 28];
  const codes = [0x1100 + lead, 0x1161 + vowel, ...(tail > 0 ? [0x11a7 + tail] : [])];
  return codes.map((code) => String.fromCodePoint(code));
}

interface Ranges {
  starts: Uint32Array;
  ends: Uint32Array;
  names: CharacterClass[];
}

const classes = new Map<number, CharacterClass>();
let ranges: Ranges | null = null;
let folded: Map<number, string> | null = null;

function lookUp(code: number): CharacterClass {
  ranges ??= readRanges();
  const { starts, ends, names } = ranges;
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > code) high = middle;
    else low = middle + 1;
  }
  return (starts[low] ?? Infinity) <= code ? (names[low] ?? '') : '';
}

function readRanges(): Ranges {
  const all = Object.entries(table.classes).flatMap(([name, packed]) => {
    let end = 0;
    return packed.split(' ').map((row) => {
      const [gap = 0, length = 0] = row.split('.').map((digits) => Number.parseInt(digits, 36));
      const start = end + gap;
      end = start + length;
      return { start, end, name: name as CharacterClass };
    });
  });
  all.sort((a, b) => a.start - b.start);
  return {
    starts: Uint32Array.from(all, ({ start }) => start),
    ends: Uint32Array.from(all, ({ end }) => end),
    names: all.map(({ name }) => name),
  };
}

function folds(): Map<number, string> {
  folded ??= readFolds();
  return folded;
}

function readFolds(): Map<number, string> {
  const all = new Map<number, string>();
  let code = 0;
  for (const row of table.shifts.split(' ')) {
    const [gap = 0, count = 0, step = 0, shift = 0] = row.split('.').map((digits) => Number.parseInt(digits, 36));
    code += gap;
    for (let at = 0; at < count; at++) all.set(code + at * step, String.fromCodePoint(code + at * step + shift));
  }
  code = 0;
  for (const row of table.folds) {
    const [gap = '', fold = ''] = row.split('\t');
    code += Number.parseInt(gap, 36);
    all.set(code, fold);
  }
  return all;
}
