import { parse } from 'yaml';
import { normalise } from '../../src/core/evidence/words.ts';
import type { Chance } from '../bench/random.ts';
import { type Edit, type Mutator, misspelt, pickSite, replaced, type Texts } from './edit.ts';

const entries = /^content\/(?!site\.yaml)/;

/** Edits of front matter, of ids, and of the marks that hold an entry together. */
export const fieldMutators: Record<string, Mutator> = {
  'id: letter of a link changed': spell(
    'id: letter of a link changed',
    /\]\((?:person|event|initiative|figure|source|briefing):(?<site>[\w-]+)\)/dg,
  ),
  'id: letter of a field changed': spell(
    'id: letter of a field changed',
    /^ *(?:- )?(?:source|person|before|after|during): (?<site>[\w-]+)$/dgm,
  ),
  'id: letter of a list changed': spell(
    'id: letter of a list changed',
    /^(?:sources|initiatives|events|people): \[.*?(?<site>[\w]+[\w-]*).*\]$/dgm,
  ),
  'id: country code changed': spell(
    'id: country code changed',
    /\bcountry: "?(?<site>[A-Z]{2})\b|(?<=country:)[A-Z]{2}(?=\))/dg,
    (code, chance) => code.replace(/.$/, () => chance.pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])),
  ),
  'footnote: letter of a marker changed': spell(
    'footnote: letter of a marker changed',
    /(?<=\S)\[\^(?<site>[\w-]+)\](?!:)/dg,
  ),
  'footnote: letter of a name changed': spell('footnote: letter of a name changed', /^\[\^(?<site>[\w-]+)\]:/dgm),
  'footnote: colon dropped': cut('footnote: colon dropped', /(?<=^\[\^[\w-]+\]):/gm),
  'footnote: link dropped': cut('footnote: link dropped', /(?<=^\[\^[\w-]+\]: )\[[^\]]+\]\([^)]+\)/gm),
  'footnote: closing mark dropped': cut('footnote: closing mark dropped', /”$/gm),
  'footnote: line dropped': cut('footnote: line dropped', /^\[\^[\w-]+\]: .*\n?/gm),
  'YAML: letter of a key changed': spell('YAML: letter of a key changed', /^ *(?:- )?(?<site>\w+): /dgm),
  'YAML: line dropped': cut('YAML: line dropped', /^ *(?:- )?\w+:.*\n/gm),
  'YAML: space put in or dropped': (texts, chance) => {
    const site = pickSite(texts, /^(?<site> +)(?=(?:- )?\w+: )/dgm, chance, entries);
    return (
      site &&
      sameData(
        replaced(
          'YAML: space put in or dropped',
          texts,
          site,
          ' '.repeat(site.end - site.start + (chance.next() < 0.5 ? 1 : -1)),
        ),
        texts,
      )
    );
  },
  'YAML: quotation mark or bracket dropped': cut(
    'YAML: quotation mark or bracket dropped',
    /(?<=^ *(?:- )?\w+: )["[]|["\]]$/gm,
  ),
  'YAML: colon dropped': cut('YAML: colon dropped', /(?<=^ *(?:- )?\w+):(?= )/gm),
  'YAML: hyphens of the front matter dropped': cut('YAML: hyphens of the front matter dropped', /^---$/gm),
  'date: digit of an event’s date changed': spell(
    'date: digit of an event’s date changed',
    /^date: "?(?<site>[^"\n]+)"?$/dgm,
    digit,
    /^content\/events\//,
  ),
  'date: digit of a passage’s date changed': spell(
    'date: digit of a passage’s date changed',
    /^ {4}date: "?(?<site>[^"\n]+)"?$/dgm,
    digit,
    /^content\/events\//,
  ),
  'figure: digit of a value changed': spell(
    'figure: digit of a value changed',
    /^ {4}value: "?(?<site>.*?\d.*?)"?$/dgm,
    digit,
    /^content\/figures\//,
  ),
  'event: letter of a kind changed': spell('event: letter of a kind changed', /^kind: (?<site>\w+)$/dgm),
  'person: letter of the last name changed': spell(
    'person: letter of the last name changed',
    /^name: .*?(?<site>\p{L}+)$/dgmu,
    misspelt,
    /^content\/people\//,
  ),
  'source: digit of the seal changed': spell(
    'source: digit of the seal changed',
    /(?<=^ {4}(?:hash|check): )[0-9a-f]+$/gm,
    digit,
    /^seeds\//,
  ),
  'source: digit of the word count changed': spell(
    'source: digit of the word count changed',
    /^ {2,4}words: (?<site>\d+)$/dgm,
    digit,
    /^seeds\//,
  ),
  'file: taken away': (texts, chance) => {
    const path = chance.pick([...texts.keys()].filter((key) => /^(?:content|seeds)\//.test(key)));
    return { kind: 'file: taken away', path, text: null, change: `${path} → nothing` };
  },
};

type Change = (word: string, chance: Chance) => string;

function spell(kind: string, pattern: RegExp, change: Change = misspelt, paths = entries): Mutator {
  return (texts, chance) => {
    const site = pickSite(texts, pattern, chance, paths);
    if (site === null) return null;
    const old = (texts.get(site.path) ?? '').slice(site.start, site.end);
    const put = change(old, chance);
    const isCase = kind.startsWith('person:') && normalise(put) === normalise(old);
    return replaced(kind, texts, site, put, isCase ? 'case or punctuation only' : undefined);
  };
}

function cut(kind: string, pattern: RegExp): Mutator {
  return (texts, chance) => {
    const site = pickSite(texts, pattern, chance, entries);
    return site && sameData(replaced(kind, texts, site, ''), texts);
  };
}

function digit(word: string, chance: Chance): string {
  const places = [...word].flatMap((sign, index) => (/[\da-f]/.test(sign) && /\d/.test(word) ? [index] : []));
  const at = chance.pick(places.filter((index) => /\d/.test(word[index] ?? '')));
  return at === undefined ? word : word.slice(0, at) + chance.pick([...'0123456789']) + word.slice(at + 1);
}

/** YAML leaves some choice in how the same data are written. */
function sameData(edit: Edit | null, texts: Texts): Edit | null {
  if (edit === null || edit.text === null) return edit;
  const [before, after] = [dataOf(texts.get(edit.path) ?? ''), dataOf(edit.text)];
  if (before !== null && before === after) return { ...edit, harmless: 'the same data, written otherwise' };
  return normalise(texts.get(edit.path) ?? '') === normalise(edit.text) && after !== null && sameKeys(before, after)
    ? { ...edit, harmless: 'case or punctuation only' }
    : edit;
}

// The same fields with the same words in them, whatever punctuation stands around the words.
function sameKeys(before: string | null, after: string): boolean {
  return before !== null && normalise(before) === normalise(after);
}

function dataOf(text: string): string | null {
  const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  try {
    return JSON.stringify([parse(yaml ?? ''), body]);
  } catch {
    return null;
  }
}
