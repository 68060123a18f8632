import { type Dossier, type RecordLists, recordsOf } from '../core/model/dossier.ts';
import { placeOf } from '../core/model/positions.ts';
import { entryKinds, folderOf, referenceKey } from '../core/model/reference.ts';
import { entriesOf } from '../kinds/index.ts';
import { linksOf } from '../kinds/links.ts';
import { rules } from '../rules/index.ts';
import type { Finding, Rule, RuleInput } from '../rules/rule.ts';
import type { Loaded } from './dossier.ts';
import { type Kept, keyOf } from './kept.ts';

/**
 * What each rule finds in a dossier. A rule on one entry is asked of those that have changed, and gets nothing but these
 * and what they link to: so what is kept of an entry can’t hang on anything that its key leaves out.
 */
export function keptFindings(input: RuleInput & Pick<Loaded, 'keys'>, kept: Kept): (rule: Rule) => readonly Finding[] {
  const entries = keyedEntries(input);
  const changed = entries.filter(({ name, key }) => kept.get(name)?.key !== key);
  const found = Map.groupBy(findingsIn(changed, input), ([, { file }]) => file);
  for (const { name, key, file } of changed) kept.set(name, { key, result: found.get(file) ?? [] });
  const all = Map.groupBy(
    entries.flatMap(({ name }) => kept.get(name)?.result as RuleFinding[]),
    ([id]) => id,
  );
  return (rule) =>
    rule.scope === 'entry' ? (all.get(rule.id) ?? []).map(([, finding]) => finding) : rule.check(input);
}

type RuleFinding = [rule: string, Finding];

interface KeyedEntry {
  /** Under which it is kept. */
  name: string;
  /** Stands for the entry, what it links to, all sources and the site. */
  key: string;
  file: string;
  /** `referenceKey` of the entry and of what it links to. */
  concerned: string[];
}

function keyedEntries({ dossier, positions, keys }: Parameters<typeof keptFindings>[0]): KeyedEntry[] {
  const links = Map.groupBy(linksOf(dossier), ({ from }) => referenceKey(from));
  const common = keyOf(JSON.stringify([dossier.site, dossier.sources]));
  return entriesOf(dossier).map(({ reference }) => {
    const own = referenceKey(reference);
    const concerned = [own, ...new Set((links.get(own) ?? []).map(({ to }) => referenceKey(to)))];
    const key = keyOf(common, ...concerned.map((each) => keys.get(each) ?? each));
    return { name: `findings ${own}`, key, file: placeOf(positions, { of: reference, path: '' }).file, concerned };
  });
}

function findingsIn(changed: readonly KeyedEntry[], input: RuleInput): RuleFinding[] {
  if (changed.length === 0) return [];
  const part = { ...input, dossier: partOf(input.dossier, new Set(changed.flatMap(({ concerned }) => concerned))) };
  return rules
    .filter(({ scope }) => scope === 'entry')
    .flatMap((rule) => rule.check(part).map((finding): RuleFinding => [rule.id, finding]));
}

/** The dossier with no other entries than these (`referenceKey`); as it is where that is all of them. */
function partOf(dossier: Dossier, wanted: ReadonlySet<string>): Dossier {
  const lists = entryKinds.map((kind) => {
    const records: readonly { id: string }[] = recordsOf(dossier, kind);
    return [folderOf(kind), records.filter(({ id }) => wanted.has(referenceKey({ kind, id })))] as const;
  });
  const isAll = lists.every(([folder, records]) => records.length === dossier[folder].length);
  return isAll ? dossier : { ...dossier, ...(Object.fromEntries(lists) as unknown as RecordLists) };
}
