import { normalise } from '../../src/core/evidence/words.ts';
import type { Chance } from '../bench/random.ts';
import { type Edit, type Mutator, misspelt, replaced, type Site, sitesOf, type Texts } from './edit.ts';

/** Passages in front matter and in footnotes, without their quotation marks. */
const passage = /^ +(?:- )?quote: ["']?(?<site>.+?)["']?$|\]\(source:[^)]+\) “(?<note>[^\n]+?)”(?= · |\n|$)/dgm;

/** Edits of quoted passages. */
export const quoteMutators: Record<string, Mutator> = {
  'quote: word inside changed': (texts, chance) => changeWord(texts, chance, 'inside'),
  'quote: word by the edge changed': (texts, chance) => changeWord(texts, chance, 'edge'),
  'quote: word inside dropped': (texts, chance) =>
    editWords('quote: word inside dropped', texts, chance, (words) => words.toSpliced(inside(words, chance), 1)),
  'quote: first or last word dropped': (texts, chance) =>
    editWords(
      'quote: first or last word dropped',
      texts,
      chance,
      (words) => (chance.next() < 0.5 ? words.slice(1) : words.slice(0, -1)),
      'the passage still stands in its source, shorter',
    ),
  'quote: word put in': (texts, chance) =>
    editWords('quote: word put in', texts, chance, (words) =>
      words.toSpliced(inside(words, chance), 0, chance.pick(vocabulary(texts))),
    ),
  'quote: two words swapped': (texts, chance) =>
    editWords('quote: two words swapped', texts, chance, (words) => swapped(words, chance)),
  'quote: one letter or digit changed': (texts, chance) =>
    editWords('quote: one letter or digit changed', texts, chance, (words) => {
      const at = inside(words, chance);
      return words.with(at, misspelt(words[at] ?? '', chance));
    }),
  'quote: case or punctuation changed': (texts, chance) =>
    editWords('quote: case or punctuation changed', texts, chance, (words) => {
      const at = inside(words, chance);
      const word = words[at] ?? '';
      return words.with(at, chance.next() < 0.5 ? word.toUpperCase() : `${word},`);
    }),
};

const places = {
  inside,
  edge: (words: string[], chance: Chance) => chance.pick([0, 1, words.length - 2, words.length - 1]),
};

function changeWord(texts: Texts, chance: Chance, where: keyof typeof places): Edit | null {
  const kind = where === 'inside' ? 'quote: word inside changed' : 'quote: word by the edge changed';
  return editWords(kind, texts, chance, (words) =>
    words.with(places[where](words, chance), chance.pick(vocabulary(texts))),
  );
}

function editWords(
  kind: string,
  texts: Texts,
  chance: Chance,
  change: (words: string[]) => string[],
  harmless?: string,
): Edit | null {
  const sites = passagesIn(texts);
  const site = chance.pick(sites);
  const old = (texts.get(site.path) ?? '').slice(site.start, site.end);
  const words = old.split(' ');
  const text = change(words).join(' ');
  const isSame = normalise(text) === normalise(old);
  return replaced(kind, texts, site, text, isSame ? 'case or punctuation only' : harmless);
}

function passagesIn(texts: Texts): Site[] {
  return [
    ...sitesOf(texts, passage),
    ...sitesOf(texts, new RegExp(passage.source.replace('<site>', '<front>').replace('<note>', '<site>'), 'dgm')),
  ].filter(
    ({ path, start, end }) =>
      (texts.get(path) ?? '').slice(start, end).split(' ').length > 6 && isWhole(texts, path, start, end),
  );
}

// A match of the other half of the pattern has no such group and comes back as all of itself.
function isWhole(texts: Texts, path: string, start: number, end: number): boolean {
  return !/^ +(?:- )?quote:|^\]\(source:/.test((texts.get(path) ?? '').slice(start, end));
}

/** Not by the edge. */
function inside(words: string[], chance: Chance): number {
  return 2 + chance.below(Math.max(1, words.length - 4));
}

function swapped(words: string[], chance: Chance): string[] {
  const at = 1 + chance.below(words.length - 3);
  return words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '');
}

function vocabulary(texts: Texts): string[] {
  return [...texts.values()].slice(0, 12).flatMap((text) => text.match(/(?<=[a-z] )[a-z]{2,12}(?= [a-z])/g) ?? []);
}
