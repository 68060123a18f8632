import { normalise } from '../core/evidence/words.ts';
import { isHalfAlike } from '../core/language/nearest.ts';
import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import { published } from '../core/model/published.ts';
import type { RecordOf } from '../core/model/record.ts';
import { type RecordKind, type Reference, recordKinds } from '../core/model/reference.ts';
import { nameOf, type Told, toldOf, toldOfSite } from './told.ts';

/** What became of a part of a record: `before` is `null` where it is new, `after` where it is gone. */
export interface RevisedPart {
  part: string;
  before: string | null;
  after: string | null;
}

/** What became of a record, or of the site, between two states of a dossier. */
export interface Revision {
  kind: 'new' | 'gone' | 'moved' | 'changed';
  of: Reference | 'site';
  /** What readers know it by; by its old name where it is gone. */
  name: string;
  /** The id that it had, of one that moved. */
  from?: string;
  parts: RevisedPart[];
  /** Sentences that are gone or changed while no correction tells readers. */
  untold: number;
}

/** What changed for readers between two states of a dossier, kind by kind: what isn’t published by `today` is nothing to them. */
export function revisionsOf(before: Dossier, after: Dossier, today: string | null = null): Revision[] {
  const [old, now] = [published(before, today), published(after, today)];
  const parts = revisedParts(toldOfSite(old.site, old), toldOfSite(now.site, now));
  const site: Revision[] =
    parts.length === 0 ? [] : [{ kind: 'changed', of: 'site', name: now.site.title, parts, untold: 0 }];
  return [...site, ...recordKinds.flatMap((kind) => revisionsOfKind(kind, old, now))];
}

function revisionsOfKind(kind: RecordKind, before: Dossier, after: Dossier): Revision[] {
  const [old, now] = [byId(kind, before), byId(kind, after)];
  const come = [...now.keys()].filter((id) => !old.has(id));
  const movedTo = new Map<string, string>();
  const movedFrom = new Map<string, string>();
  for (const id of [...old.keys()].filter((each) => !now.has(each))) {
    const name = nameOf({ kind, id }, before);
    const to = come.find((other) => !movedFrom.has(other) && nameOf({ kind, id: other }, after) === name);
    if (to !== undefined) movedTo.set(id, to);
    if (to !== undefined) movedFrom.set(to, id);
  }
  const gone = [...old.keys()]
    .filter((id) => !now.has(id) && !movedTo.has(id))
    .map((id): Revision => {
      const of = { kind, id };
      return { kind: 'gone', of, name: nameOf(of, before), parts: [], untold: 0 };
    });
  const others = [...now.keys()].flatMap((id): Revision[] => {
    const of = { kind, id };
    const from = movedFrom.get(id);
    const name = nameOf(of, after);
    const [earlier, later] = [old.get(from ?? id), now.get(id)];
    if (earlier === undefined || later === undefined) return [{ kind: 'new', of, name, parts: [], untold: 0 }];
    const parts = revisedParts(toldOf(kind, earlier, before), toldOf(kind, later, after));
    const untold = untoldIn(parts, later);
    if (from !== undefined) return [{ kind: 'moved', of, name, from, parts, untold }];
    return parts.length === 0 ? [] : [{ kind: 'changed', of, name, parts, untold }];
  });
  return [...gone, ...others];
}

function byId(kind: RecordKind, dossier: Dossier): Map<string, RecordOf[RecordKind]> {
  return new Map(recordsOf(dossier, kind).map((record) => [record.id, record]));
}

/** Texts of a part that only one of the two has, those that are near each other as before and after. */
function revisedParts(before: Told, after: Told): RevisedPart[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((part) => {
    const [old, now] = [before.get(part) ?? [], after.get(part) ?? []];
    const come = without(now, old);
    const pairs = without(old, now).map((text): RevisedPart => {
      const single = old.length === 1 && now.length === 1;
      const at = single ? 0 : come.findIndex((other) => isHalfAlike(text, other));
      const [found = null] = at < 0 ? [] : come.splice(at, 1);
      return { part, before: text, after: found };
    });
    return [...pairs, ...come.map((text): RevisedPart => ({ part, before: null, after: text }))];
  });
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return texts.filter((text) => !known.has(text));
}

function untoldIn(parts: readonly RevisedPart[], { corrections }: Pick<RecordOf['event'], 'corrections'>): number {
  const told = new Set(corrections.map(({ was = '' }) => normalise(was)));
  const sentences = parts.filter(({ part, before }) => part === 'sentences' && before !== null);
  return sentences.filter(({ before }) => !told.has(normalise(before ?? ''))).length;
}
