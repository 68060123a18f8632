import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Issue } from '../core/model/issue.ts';
import { recordKinds } from '../core/model/reference.ts';
import { dossierFormat } from '../kinds/site.ts';
import { type EntryParts, splitEntry } from './entry.ts';
import { type DossierFiles, readText, type TextFile } from './files.ts';
import { findFiles } from './folders.ts';
import { readYaml } from './yaml.ts';

const site = 'content/site.yaml';

/** The format that a dossier says it has; `null` where it says none. */
export async function statedFormat(files: DossierFiles): Promise<number | null> {
  const file = await readText(files, site);
  if ('rule' in file) return null;
  const data = readYaml(file.text, site).data as { format?: unknown } | null;
  return Number.isInteger(data?.format) ? Number(data?.format) : null;
}

/** The files that only an older format allows. */
export async function olderFiles(files: DossierFiles): Promise<string[]> {
  const texts = await recordTexts(files);
  return texts
    .filter(({ kind, path, text }) => {
      if (kind === 'source') return /^fingerprint:/m.test(text);
      const split = splitEntry({ path, text });
      return !('rule' in split) && waiversWithoutWords(split).length > 0;
    })
    .map(({ path }) => path);
}

/** The texts of all records, so far as they can be read. */
export async function recordTexts(files: DossierFiles): Promise<(TextFile & { kind: string; id: string })[]> {
  const { found } = await findFiles(files);
  const known: readonly string[] = recordKinds;
  const texts = [];
  for (const { kind, id, path } of found) {
    if (!known.includes(kind)) continue;
    const text = await readText(files, path);
    if (!('rule' in text)) texts.push({ ...text, kind, id });
  }
  return texts;
}

/** A waiver that sets a whole rule aside, as format 0 had them. */
export interface OldWaiver {
  rule: string;
  item: YAMLMap;
  /** The end of the rule's name. */
  end: number;
}

export function waiversWithoutWords({ yaml }: EntryParts): OldWaiver[] {
  if (!/^waivers:/m.test(yaml)) return [];
  const list = parseDocument(yaml).getIn(['waivers'], true);
  const items = isSeq(list) ? list.items : [];
  return items.flatMap((item): OldWaiver[] => {
    if (!isMap(item) || item.has('words')) return [];
    const rule = item.get('rule', true);
    return isScalar(rule) && rule.range ? [{ rule: String(rule.value), item, end: rule.range[1] }] : [];
  });
}

/** That a dossier is newer than this Readout; what else seems wrong with it follows from that. */
export function newerIssue(format: number): Issue {
  const message = `Unexpected dossier of format ${format}, expected ${dossierFormat}, which this Readout knows`;
  return issue(message, 'A newer Readout wrote it: install that one, by npm install readout@latest.');
}

/** That files are as an older format had them. */
export function olderIssue(paths: readonly string[]): Issue {
  const some = paths.length > 3 ? `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more` : paths.join(', ');
  const message = `Unexpected files of an older format (${some}), expected format ${dossierFormat}`;
  return issue(message, 'npm run upgrade shows what would change, and npm run upgrade -- --write changes it.');
}

function issue(message: string, hint: string): Issue {
  return { rule: 'format', severity: 'error', message, hint, file: site, line: 1, column: 1 };
}
