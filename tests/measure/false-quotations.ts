import type { Fingerprint } from '../../src/core/evidence/fingerprint.ts';
import type { Chance } from '../bench/random.ts';

export interface Article {
  words: string[];
  /** The words with a space before and behind each. */
  text: string;
  fingerprint: Fingerprint;
}

/** Makes a quotation of so many words that shall not stand in the article. */
export type Make = (article: Article, length: number, chance: Chance) => string[];

interface Row {
  name: string;
  words: number;
  trials: number;
  make: Make;
}

/** The ways in which a quotation can be false; places count from either end. */
export const rows: Row[] = [
  { name: 'invented, of words of the article', words: 6, trials: 200_000, make: invented },
  { name: 'invented, of words of the article', words: 8, trials: 1_000_000, make: invented },
  { name: 'invented, of words of the article', words: 10, trials: 1_000_000, make: invented },
  { name: 'invented, of words of the article', words: 12, trials: 1_000_000, make: invented },
  { name: 'pieced together of its turns of phrase', words: 8, trials: 200_000, make: pieced },
  { name: 'one word changed, the first or last', words: 8, trials: 200_000, make: changed((n, c) => ends(0, n, c)) },
  {
    name: 'one word changed, the second or last but one',
    words: 8,
    trials: 200_000,
    make: changed((n, c) => ends(1, n, c)),
  },
  { name: 'one word changed, further inside', words: 8, trials: 400_000, make: changed((n, c) => inside(2, n, c)) },
  { name: 'one word changed, any', words: 8, trials: 200_000, make: changed((n, c) => c.below(n)) },
  { name: 'one word changed, any', words: 16, trials: 200_000, make: changed((n, c) => c.below(n)) },
  {
    name: 'neighbours swapped, the first or last two',
    words: 8,
    trials: 200_000,
    make: swapped((n, c) => ends(0, n - 1, c)),
  },
  { name: 'neighbours swapped, the next two', words: 8, trials: 200_000, make: swapped((n, c) => ends(1, n - 1, c)) },
  {
    name: 'neighbours swapped, further inside',
    words: 8,
    trials: 1_000_000,
    make: swapped((n, c) => inside(2, n - 1, c)),
  },
  {
    name: 'one word dropped, the second or last but one',
    words: 8,
    trials: 200_000,
    make: dropped((n, c) => ends(1, n, c)),
  },
  {
    name: 'one word dropped, the third or last but two',
    words: 8,
    trials: 200_000,
    make: dropped((n, c) => ends(2, n, c)),
  },
  { name: 'one word dropped, further inside', words: 8, trials: 400_000, make: dropped((n, c) => inside(3, n, c)) },
];

type Place = (length: number, chance: Chance) => number;

function ends(distance: number, length: number, chance: Chance): number {
  return chance.below(2) === 0 ? distance : length - 1 - distance;
}

function inside(distance: number, length: number, chance: Chance): number {
  return distance + chance.below(length - 2 * distance);
}

function invented({ words }: Article, length: number, chance: Chance): string[] {
  return Array.from({ length }, () => chance.pick(words));
}

function pieced({ words }: Article, length: number, chance: Chance): string[] {
  return chainOf(words, length, chance);
}

/** Words that follow each other in pairs as they do somewhere in the text. */
export function chainOf(words: readonly string[], length: number, chance: Chance): string[] {
  const followers = followersOf(words);
  const chain = [chance.pick(words)];
  while (chain.length < length) chain.push(chance.pick(followers.get(chain.at(-1) ?? '') ?? words));
  return chain;
}

const known = new WeakMap<readonly string[], Map<string, string[]>>();

function followersOf(words: readonly string[]): Map<string, string[]> {
  const followers = known.get(words) ?? new Map<string, string[]>();
  if (followers.size > 0) return followers;
  for (const [at, word] of words.slice(0, -1).entries()) {
    followers.set(word, [...(followers.get(word) ?? []), words[at + 1] ?? '']);
  }
  known.set(words, followers);
  return followers;
}

function passage({ words }: Article, length: number, chance: Chance): string[] {
  const start = chance.below(words.length - length + 1);
  return words.slice(start, start + length);
}

function changed(place: Place): Make {
  return (article, length, chance) =>
    passage(article, length, chance).with(place(length, chance), chance.pick(article.words));
}

function swapped(place: Place): Make {
  return (article, length, chance) => {
    const words = passage(article, length, chance);
    const at = place(length, chance);
    return words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '');
  };
}

function dropped(place: Place): Make {
  return (article, length, chance) => passage(article, length + 1, chance).toSpliced(place(length + 1, chance), 1);
}
