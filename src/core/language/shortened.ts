/** A text of at most `most` letters: cut behind a word, with an ellipsis; where it has no spaces, behind a letter. */
export function shortened(text: string, most: number): string {
  // A letter has one code unit or more, and most texts are short: to take letters apart is slow.
  if (text.length <= most) return text;
  const cut = firstLetters(text, most);
  if (cut === null) return text;
  const space = cut.search(/\s+\S*$/);
  const kept = space > cut.length / 2 ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
}

/** One letter less than the most; `null` where there are no more. Letters behind them aren't taken apart. */
function firstLetters(text: string, most: number): string | null {
  let [count, last] = [0, 0];
  for (const { index } of graphemes.segment(text)) {
    if (count === most) return text.slice(0, last);
    count++;
    last = index;
  }
  return null;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
