import { parse } from 'yaml';
import type { Report } from '../../src/load/check.ts';
import type { Edit, Texts } from './edit.ts';

export type Outcome =
  | { kind: 'caught' }
  | { kind: 'elsewhere' }
  | { kind: 'harmless'; reason: string }
  | { kind: 'missed' };

/** What the check made of an edit. `before` is its report on the dossier without it. */
export function outcomeOf(edit: Edit, { issues, waived }: Report, texts: Texts, before: Report): Outcome {
  const seen = new Set(before.issues.map(({ rule, file, message }) => `${rule} ${file} ${message}`));
  const fresh = issues.filter(({ rule, file, message }) => !seen.has(`${rule} ${file} ${message}`));
  if (fresh.some(({ file }) => file === edit.path || concerns(edit, file, texts))) return { kind: 'caught' };
  if (fresh.length > 0) return { kind: 'elsewhere' };
  if (waived.some(({ message }) => !before.waived.some((other) => other.message === message)))
    return { kind: 'harmless', reason: 'set aside by the entry’s waiver, shown with its reason' };
  const reason = edit.harmless ?? excuse(edit, texts, before);
  return reason === undefined ? { kind: 'missed' } : { kind: 'harmless', reason };
}

/**
 * What is wrong with a source shows in the entries that rest on it, too much quoted of it in its record, and a missing
 * file in whatever it leaves alone.
 */
function concerns({ path, text }: Edit, file: string, texts: Texts): boolean {
  if (text === null) return true;
  if (file.startsWith('seeds/')) return text.includes(idOf(file));
  return path.startsWith('seeds/') && (texts.get(file) ?? '').includes(idOf(path));
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

function excuse(edit: Edit, texts: Texts, before: Report): string | undefined {
  if (edit.text === null) return isMentioned(edit, texts) ? undefined : 'no other entry pointed to it';
  if (edit.kind.startsWith('date:') && /^ +- field: date$/m.test(edit.text))
    return 'a date that the editors concluded, shown with their reason';
  if (edit.kind === 'YAML: line dropped') return droppedField(edit, texts);
  if (edit.kind.startsWith('id:') || edit.kind.startsWith('footnote: letter')) return otherName(edit, before);
  return undefined;
}

function isMentioned({ path }: Edit, texts: Texts): boolean {
  return [...texts].some(([file, text]) => file !== path && text.includes(idOf(path)));
}

const optional = [
  'role',
  'type',
  'short',
  'country',
  'place',
  'before',
  'after',
  'during',
  'initiatives',
  'events',
  'people',
  'countries',
  'draft',
  'name',
  'field',
  'time',
  'date',
];

/** A field that an entry may do without, or an element of a list that has others. */
function droppedField(edit: Edit, texts: Texts): string | undefined {
  const [field = ''] = /\w+(?=:)/.exec(edit.change) ?? [];
  if (optional.includes(field)) return 'a field that an entry may do without';
  const [old, now] = [texts.get(edit.path) ?? '', edit.text ?? ''].map(frontMatter);
  return old !== null &&
    now !== null &&
    JSON.stringify(old).length > JSON.stringify(now).length &&
    /^\s*- (?:person|country)/.test(edit.change)
    ? 'one participant less'
    : undefined;
}

function frontMatter(text: string): unknown {
  try {
    return parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '');
  } catch {
    return null;
  }
}

/** The changed name happens to be that of another record, country or footnote of which all that is claimed is true. */
function otherName({ change, text }: Edit, { loaded }: Report): string | undefined {
  const name = change.split(' → ')[1] ?? '';
  const known = [...loaded.known.values()].some((ids) => ids.has(name)) || (text ?? '').split(`[^${name}]`).length > 2;
  return known ? 'another record or footnote of that name' : undefined;
}
