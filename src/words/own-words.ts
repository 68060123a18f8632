import { english } from './en/index.ts';
import type { Words } from './words.ts';

/** Words of the interface that a dossier says otherwise, by their names: `home.figures`. */
export type OwnWords = Readonly<Record<string, string>>;

/**
 * The parts of a dictionary of which a dossier may say words otherwise: names of things and headings. Not those that say
 * how a thing is known, which mean the same on every site, nor those that scripts bring with them.
 */
const open = ['frame', 'home', 'notFound', 'kinds', 'parts', 'records', 'meetings', 'places', 'changes'] as const;

/** What marks a judgement of the editors, or what nobody said. */
const closed = /^records\.(?:editors\w+|notSaid|notNamed|draft)$/;

/** The words that a dossier may say otherwise, by their names, as English has them. */
export const openWords: ReadonlyMap<string, string> = new Map(
  open.flatMap((part) => textsIn(english[part], part)).filter(([name]) => !closed.test(name)),
);

/** A dictionary with some of its words said as a dossier says them. */
export function withOwnWords(words: Words, own: OwnWords = {}): Words {
  const said = Object.entries(own).filter(([name]) => openWords.has(name));
  return said.length === 0 ? words : (said.reduce(withText, words as object) as Words);
}

function withText(group: object, [name, text]: readonly [string, string]): object {
  const [field = '', ...rest] = name.split('.');
  const inner = new Map(Object.entries(group)).get(field);
  return { ...group, [field]: rest.length === 0 ? text : withText(inner, [rest.join('.'), text]) };
}

function textsIn(group: object, name: string): [name: string, text: string][] {
  return Object.entries(group).flatMap(([field, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${name}.${field}`, value]];
    return typeof value === 'object' && !Array.isArray(value) ? textsIn(value, `${name}.${field}`) : [];
  });
}
