import { remembered } from '../core/remembered.ts';
import type { Words } from '../words/words.ts';

/** A part of a long list, with what its address and a link to it say. */
export interface Part<Row> {
  id: string;
  label: string;
  rows: Row[];
}

export interface Splitting<Row> {
  /** About how many bytes of HTML a row takes. */
  weigh: (row: Row) => number;
  /** The most bytes of a part; one row may weigh more. */
  most: number;
  /** What the rows are looked up by: a year, a letter. Without it parts go by number. */
  groupOf?: ((row: Row) => { id: string; label: string }) | undefined;
  /** How parts are called that go by number, and further parts of a group. */
  words: Pick<Words['parts'], 'again' | 'range'>;
}

/** More groups than this, such as the first signs of Chinese names, are no help in looking something up. */
const mostGroups = 400;

/**
 * A list in parts, each row in one of them, in their order: a part a group, so that its address stays when others grow,
 * and several where a group weighs too much.
 */
export function partsOf<Row>(rows: readonly Row[], { weigh, most, groupOf, words }: Splitting<Row>): Part<Row>[] {
  const groups = groupOf ? [...Map.groupBy(rows, (row) => groupOf(row).id).values()] : [];
  if (!groupOf || groups.length > mostGroups) return numbered(chunksOf(rows, weigh, most), words.range);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { id, label } = groupOf(first);
    return chunksOf(group, weigh, most).map((own, at) =>
      at === 0 ? { id, label, rows: own } : { id: `${id}-${at + 1}`, label: words.again(label, at + 1), rows: own },
    );
  });
}

function chunksOf<Row>(rows: readonly Row[], weigh: (row: Row) => number, most: number): Row[][] {
  const chunks: Row[][] = [];
  let weight = 0;
  for (const row of rows) {
    const own = weigh(row);
    const chunk = weight + own <= most ? chunks.at(-1) : undefined;
    weight = chunk ? weight + own : own;
    if (chunk) chunk.push(row);
    else chunks.push([row]);
  }
  return chunks;
}

/** Parts that say which rows they have: “1–200”. */
function numbered<Row>(chunks: Row[][], range: Words['parts']['range']): Part<Row>[] {
  let before = 0;
  return chunks.map((rows, at) => {
    const first = before + 1;
    before += rows.length;
    return { id: `${at + 1}`, label: range(first, before), rows };
  });
}

/** Which of a page's lists, by name, get pages of their own, so that the others weigh no more than `most` together. */
export function tooLong(weights: Readonly<Record<string, number>>, most: number): Set<string> {
  const left = Object.entries(weights).sort(([, a], [, b]) => a - b);
  let weight = left.reduce((sum, [, own]) => sum + own, 0);
  const names = new Set<string>();
  while (weight > most) {
    const [name, own] = left.pop() ?? ['', weight];
    weight -= own;
    names.add(name);
  }
  return names;
}

/**
 * The letter under which a name is looked up, by the language's own order: “Ä” under A in German, for itself in
 * Swedish. What begins with no letter is under `other`.
 */
export function initialOf(name: string, language: string, noLetter: string): { id: string; label: string } {
  const [found] = charactersIn(language).segment(name.trim());
  const first = found?.segment ?? '';
  if (!/\p{L}/u.test(first)) return { id: 'other', label: noLetter };
  const plain = first.normalize('NFD').charAt(0);
  const isSame = orderOf(language).compare(plain, first) === 0;
  const letter = isSame ? plain : first;
  return { id: letter.toLocaleLowerCase(language), label: letter.toLocaleUpperCase(language) };
}

const charactersIn = remembered((language) => new Intl.Segmenter(language));
const orderOf = remembered((language) => new Intl.Collator(language, { sensitivity: 'base' }));
