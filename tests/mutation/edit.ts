import type { Chance } from '../bench/random.ts';

/** A stretch of a file that says something which the check can judge. */
export interface Site {
  path: string;
  start: number;
  end: number;
}

/** One change of one file. */
export interface Edit {
  kind: string;
  path: string;
  /** The file's new text; `null` where the file is taken away. */
  text: string | null;
  /** What was put for what, for the list of those that got through. */
  change: string;
  /** Why nobody could hold it against an editor, if that can be told from the edit itself. */
  harmless?: string;
}

/** Texts of a dossier by path. */
export type Texts = ReadonlyMap<string, string>;

/** Makes an edit of one kind somewhere in the dossier; `null` where chance led to a place that has none. */
export type Mutator = (texts: Texts, chance: Chance) => Edit | null;

/** The edit that puts `replacement` for a stretch of a file. */
export function replaced(
  kind: string,
  texts: Texts,
  { path, start, end }: Site,
  replacement: string,
  harmless?: string,
): Edit | null {
  const text = texts.get(path) ?? '';
  const old = text.slice(start, end);
  if (old === replacement) return null;
  const edit = {
    kind,
    path,
    text: text.slice(0, start) + replacement + text.slice(end),
    change: `${old} → ${replacement}`,
  };
  return harmless === undefined ? edit : { ...edit, harmless };
}

const known = new WeakMap<Texts, Map<string, Site[]>>();

/** All stretches of the dossier's files that a pattern finds: its group `site`, or else all of it. Kept by the texts. */
export function sitesOf(texts: Texts, pattern: RegExp, paths = /^content\//): Site[] {
  const kept = known.get(texts) ?? new Map<string, Site[]>();
  known.set(texts, kept);
  const key = `${pattern} ${paths}`;
  const sites = kept.get(key) ?? findSites(texts, pattern, paths);
  kept.set(key, sites);
  return sites;
}

function findSites(texts: Texts, pattern: RegExp, paths: RegExp): Site[] {
  return [...texts].flatMap(([path, text]) =>
    paths.test(path)
      ? [...text.matchAll(pattern)].map((match) => {
          const [start, end] = match.indices?.groups?.['site'] ?? [match.index, match.index + match[0].length];
          return { path, start, end };
        })
      : [],
  );
}

/** One of the stretches, each as likely as another; `null` where there is none. */
export function pickSite(texts: Texts, pattern: RegExp, chance: Chance, paths?: RegExp): Site | null {
  const sites = sitesOf(texts, pattern, paths);
  return sites.length === 0 ? null : chance.pick(sites);
}

/** The text with one letter or digit changed into another of its sort. */
export function misspelt(word: string, chance: Chance): string {
  const at = chance.pick([...word].flatMap((sign, index) => (/[a-zA-Z\d]/.test(sign) ? [index] : [])));
  if (at === undefined) return word;
  const alphabet = /\d/.test(word[at] ?? '') ? '0123456789' : 'abcdefghijklmnopqrstuvwxyz';
  return `${word.slice(0, at)}${chance.pick([...alphabet])}${word.slice(at + 1)}`;
}
