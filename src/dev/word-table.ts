/** What `core/evidence/word-table.ts` reads: Unicode's properties, so far as the words of a text hang on them. */
export interface PackedWordTable {
  /** The version of Unicode that it was made from. */
  unicode: string;
  /** For each class its ranges, as `gap.length` in base 36, counted from the end of the range before. */
  classes: Record<string, string>;
  /** Runs of code points that become another one each, as `gap.count.step.shift` in base 36. */
  shifts: string;
  /** Code points that become something else, as `gap` in base 36 and what they become, a tab apart. */
  folds: string[];
}

/** The table by the Unicode of the program that runs this. */
export function packWordTable(unicode: string): PackedWordTable {
  const points = Array.from({ length: 0x110000 }, (_, code) => code).filter(
    (code) => (code < 0xd800 || code > 0xf8ff) && code < 0xf0000,
  );
  const byClass = Map.groupBy(points, classOf);
  const classes = [...'nfcrks$mM'].map((name) => [name, packRanges(byClass.get(name) ?? [])]);
  return { unicode, classes: Object.fromEntries(classes), ...packFolds(points) };
}

const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30FC\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * `n` numbers, `s` letters that are words of their own, `f` letters whose marks fold, `c` Cyrillic and `r` Arabic ones,
 * whose marks fold in part, `k` letters that keep their marks, `m` marks whose order means nothing, `M` other marks,
 * `$` signs that are words.
 */
function classOf(code: number): string {
  const sign = String.fromCodePoint(code);
  if (/\p{M}/u.test(sign)) return isReordered(sign) ? 'm' : 'M';
  if (/[\p{L}\p{N}]/u.test(sign) && spaceless.test(sign)) return 's';
  if (/\p{N}/u.test(sign)) return 'n';
  if (/[%‰‱\p{Sc}<>=≤≥±×÷≈]/u.test(sign)) return '$';
  if (!/\p{L}/u.test(sign)) return '';
  if (/\p{sc=Cyrillic}/u.test(sign)) return 'c';
  if (/\p{sc=Arabic}/u.test(sign)) return 'r';
  return /[\p{sc=Latin}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Common}]/u.test(sign) ? 'f' : 'k';
}

/** Whether normalising may move a mark past another: its combining class isn't 0. */
function isReordered(mark: string): boolean {
  const [low, high] = ['\u0334', '\u0345'];
  return (
    `${mark}${low}`.normalize('NFD') !== `${mark}${low}` || `a${high}${mark}`.normalize('NFD') !== `a${high}${mark}`
  );
}

function packRanges(points: readonly number[]): string {
  const ranges: { gap: number; length: number }[] = [];
  let end = 0;
  for (const code of points) {
    const last = ranges.at(-1);
    if (last && code === end) last.length++;
    else ranges.push({ gap: code - end, length: 1 });
    end = code + 1;
  }
  return ranges.map(({ gap, length }) => `${gap.toString(36)}.${length.toString(36)}`).join(' ');
}

/** What a code point is in the form in which words are compared; Hangul is taken apart by arithmetic. */
function foldOf(code: number): string {
  const sign = String.fromCodePoint(code);
  if (code >= 0xac00 && code <= 0xd7a3) return sign;
  const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign);
  if (superscript >= 0) return `^${superscript}`;
  let folded = sign;
  for (let last = ''; last !== folded; ) {
    last = folded;
    folded = folded.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().normalize('NFKD');
    folded = folded.replaceAll('ς', 'σ').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
    // What keyboards mix up, and the stroke that only stretches a word.
    folded = folded.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u0640', '');
    folded = folded.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  }
  // “3½” is no thirty-one halves.
  return folded.includes('\u2044') && folded.length > 1
    ? ` ${folded.replace('\u2044', '/')}`
    : folded.replace('\u2044', '/');
}

function packFolds(points: readonly number[]): Pick<PackedWordTable, 'shifts' | 'folds'> {
  const shifts: { code: number; count: number; step: number; shift: number }[] = [];
  const folds: string[] = [];
  let behind = 0;
  for (const code of points) {
    const fold = foldOf(code);
    if (fold === String.fromCodePoint(code)) continue;
    const target = fold.codePointAt(0) ?? 0;
    if (fold === '' || String.fromCodePoint(target) !== fold) {
      folds.push(`${(code - behind).toString(36)}\t${fold}`);
      behind = code;
      continue;
    }
    const run = shifts.at(-1);
    const step = run ? code - (run.code + (run.count - 1) * run.step) : 0;
    const goesOn = run && run.shift === target - code && (run.count === 1 ? step <= 2 : step === run.step);
    if (goesOn) Object.assign(run, { count: run.count + 1, step });
    else shifts.push({ code, count: 1, step: 1, shift: target - code });
  }
  let from = 0;
  const rows = shifts.map(({ code, count, step, shift }) => {
    const row = [code - from, count, step, shift].map((value) => value.toString(36)).join('.');
    from = code;
    return row;
  });
  return { shifts: rows.join(' '), folds };
}
