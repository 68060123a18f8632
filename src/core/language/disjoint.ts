/** Words in a text: `text` stands at `index`. */
export interface WordsAt {
  text: string;
  index: number;
}

/**
 * What was found, and of what was found later only what overlaps none of it. Both lists are in the order of the text
 * and without overlaps of their own, and so is the result. Takes time that grows with the lists and not their product.
 */
export function withoutOverlaps<Words extends WordsAt, Later extends WordsAt = Words>(
  found: readonly Words[],
  later: readonly Later[],
): (Words | Later)[] {
  const isFree = outsideOf(found);
  const all = [...found, ...later.filter(isFree)];
  return all.sort((a, b) => a.index - b.index);
}

/** Tells of words whether they overlap none of the others. Asked in the order of the text, as the others are. */
export function outsideOf(others: readonly WordsAt[]): (words: WordsAt) => boolean {
  let next = 0;
  return ({ text, index }) => {
    while (endOf(others[next]) <= index) next++;
    return (others[next]?.index ?? Infinity) >= index + text.length;
  };
}

function endOf(words: WordsAt | undefined): number {
  return words === undefined ? Infinity : words.index + words.text.length;
}
