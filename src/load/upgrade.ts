import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import { readArticle } from '../core/evidence/article.ts';
import { sealText } from '../core/evidence/seal.ts';
import { differences } from '../core/evidence/word-difference.ts';
import { compareText } from '../core/language/text-order.ts';
import type { Issue } from '../core/model/issue.ts';
import { dossierFormat } from '../kinds/site.ts';
import { waivedWords } from '../rules/apply.ts';
import { rules } from '../rules/index.ts';
import { checkFiles } from './check.ts';
import { splitEntry } from './entry.ts';
import { type DossierFiles, readText, type TextFile } from './files.ts';
import { recordTexts, statedFormat, waiversWithoutWords } from './format.ts';
import { overlaid } from './overlaid-files.ts';
import { written } from './source-record.ts';

/** What an upgrade makes of a file of a dossier. */
export interface Upgraded {
  path: string;
  before: string;
  after: string;
  /** How lines end in it; in both texts they end plainly. */
  lineEnd: string;
}

export interface Upgrade {
  from: number;
  files: Upgraded[];
  /** What somebody should know who writes it, as sentences. */
  remarks: string[];
  /** What keeps it from being written, as sentences. */
  problems: string[];
}

/** What one step makes of the files that it changes. */
interface Step {
  files: Map<string, string>;
  remarks: string[];
  problems: string[];
}

/** The steps that lead to each format from the one before, in their order. Dossiers that state none may be older than 1. */
const migrations: readonly { to: number; steps: readonly ((files: DossierFiles) => Promise<Step>)[] }[] = [
  { to: 1, steps: [sealSources, nameWaivedWords] },
];

/** A dossier in today's format, as a change that nobody has written yet. */
export async function planUpgrade(files: DossierFiles): Promise<Upgrade> {
  const stated = await statedFormat(files);
  const upgrade: Upgrade = { from: stated ?? 0, files: [], remarks: [], problems: [] };
  if (upgrade.from > dossierFormat)
    return { ...upgrade, problems: [`The dossier has format ${stated}, this Readout knows ${dossierFormat}.`] };
  const changed = new Map<string, string>();
  const now = () => overlaid(files, new Map([...changed].map(([path, text]) => [path, Buffer.from(text)])));
  for (const { to, steps } of migrations.filter((migration) => migration.to > upgrade.from))
    for (const step of steps) {
      const { files: made, remarks, problems } = await step(now());
      for (const [path, text] of made) changed.set(path, text);
      upgrade.remarks.push(...remarks);
      upgrade.problems.push(...problems.map((problem) => `${problem} (format ${to})`));
    }
  if (upgrade.problems.length === 0) await stateFormat(now(), changed);
  for (const [path, after] of [...changed].sort(([a], [b]) => compareText(a, b))) {
    const text = await readText(files, path);
    const before = 'rule' in text ? '' : text.text;
    const bytes = await files.read(path);
    const lineEnd = 'rule' in bytes || !bytes.includes(13) ? '\n' : '\r\n';
    if (before !== after) upgrade.files.push({ path, before, after, lineEnd });
  }
  return upgrade;
}

async function stateFormat(files: DossierFiles, changed: Map<string, string>): Promise<void> {
  const site = await readText(files, 'content/site.yaml');
  if ('rule' in site) return;
  const document = parseDocument(site.text);
  const known = document.getIn(['format'], true);
  const line = `format: ${dossierFormat}`;
  if (isScalar(known) && known.range) {
    const [start, end] = known.range;
    changed.set(site.path, `${site.text.slice(0, start)}${dossierFormat}${site.text.slice(end)}`);
  } else {
    const start = document.contents?.range?.[0] ?? 0;
    changed.set(site.path, `${site.text.slice(0, start)}${line}\n${site.text.slice(start)}`);
  }
}

/** Fingerprints, which could be forged, become seals; for that the article's text must be at hand. */
async function sealSources(files: DossierFiles): Promise<Step> {
  const step: Step = { files: new Map(), remarks: [], problems: [] };
  for (const { kind, id, path, text } of await recordTexts(files)) {
    if (kind !== 'source' || !/^fingerprint:/m.test(text)) continue;
    const { contents } = parseDocument(text);
    const article = await readText(files, `seeds/text/${id}.txt`);
    if ('rule' in article) {
      step.problems.push(`${path} needs the article’s text in seeds/text/${id}.txt to be sealed`);
      continue;
    }
    const { forms, paragraphs } = readArticle(article.text);
    const recorded = isMap(contents) ? String(contents.getIn(['fingerprint', 'digits'])).replaceAll(/\s/g, '') : '';
    if (!isMadeFrom(recorded, digitsOf(forms.flatMap(olderForms)))) {
      step.problems.push(
        `seeds/text/${id}.txt isn’t the text that ${path} was made from. Look at both, and record it anew by npm run source -- add … --id ${id} --replace`,
      );
      continue;
    }
    const seal = stringify({ seal: [written(sealText(forms, paragraphs, '').seal)] }, { lineWidth: 100 });
    step.files.set(path, withSeal(text, contents as YAMLMap, seal));
    step.remarks.push(
      `${path} has a seal in place of its fingerprint: npm run check writes the proofs of its passages.`,
    );
  }
  return step;
}

/** The fields of the old form are taken out line by line, and the seal stands where the first of them stood. */
function withSeal(text: string, contents: YAMLMap, seal: string): string {
  const old = contents.items.filter(({ key }) => /^(?:wordCount|sha256|fingerprint)$/.test(keyOf(key)));
  let sealed = text;
  for (const [at, { key, value }] of [...old.entries()].reverse()) {
    const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const lineEnd = sealed.indexOf('\n', Math.max(start, (rangeEnd(value) ?? start) - 1));
    sealed = sealed.slice(0, start) + (at === 0 ? seal : '') + (lineEnd < 0 ? '' : sealed.slice(lineEnd + 1));
  }
  return sealed;
}

/** A word as it was compared then: “1,640” was two words, and a question mark none of one. */
function olderForms(form: string): string[] {
  return form.match(/[\p{L}\p{N}]+|[%‰\p{Sc}]/gu) ?? [];
}

/** Some rarer signs were parts of other words as well, so that a few digits of the same text may differ. */
function isMadeFrom(recorded: string, digits: string): boolean {
  const other = differences([...recorded], [...digits]).reduce((sum, { gone }) => sum + gone.length, 0);
  return recorded !== '' && other <= Math.max(12, recorded.length / 30);
}

const windowSize = 3;

/** A text's fingerprint as it was: a hexadecimal digit for each run of three words (FNV-1a, mixed as in MurmurHash3). */
function digitsOf(words: readonly string[]): string {
  const windows = Math.max(0, words.length - windowSize + 1);
  return Array.from({ length: windows }, (_, at) => digit(words.slice(at, at + windowSize).join(' '))).join('');
}

function digit(window: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < window.length; at++) hash = Math.imul(hash ^ window.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 28).toString(16);
}

/** Stands for the words of a waiver until the check has said what they are. */
const placeholder = 'words to be found';

/** Waivers that set a whole rule aside name what it finds, each finding by a waiver of its own. */
async function nameWaivedWords(files: DossierFiles): Promise<Step> {
  const step: Step = { files: new Map(), remarks: [], problems: [] };
  const old = (await recordTexts(files)).filter(({ kind }) => kind !== 'source');
  const unnamed = new Map<string, TextFile>();
  for (const file of old) if (namedWaivers(file, () => [placeholder]) !== null) unnamed.set(file.path, file);
  if (unnamed.size === 0) return step;
  const tried = [...unnamed].map(([path, file]) => [path, namedWaivers(file, () => [placeholder]) ?? ''] as const);
  const { issues } = await checkFiles(overlaid(files, new Map(tried.map(([path, text]) => [path, Buffer.from(text)]))));
  for (const [path, file] of unnamed) {
    const words = (rule: string) => wordsFound(issues, path, rule);
    step.files.set(path, namedWaivers(file, words) ?? file.text);
    for (const rule of waivedRules(file))
      step.remarks.push(
        words(rule).length === 0
          ? `${path}: the waiver of “${rule}” is taken out, since the check finds nothing that it sets aside.`
          : `${path}: the waiver of “${rule}” names what it sets aside: ${words(rule)
              .map((each) => `“${each}”`)
              .join(', ')}.`,
      );
  }
  return step;
}

function wordsFound(issues: readonly Issue[], path: string, rule: string): string[] {
  if (!rules.some(({ id, waivable }) => id === rule && waivable)) return [];
  const found = issues.filter((issue) => issue.file === path && issue.rule === rule);
  return [...new Set(found.map(({ message }) => waivedWords(message)))];
}

function waivedRules(file: TextFile): string[] {
  const split = splitEntry(file);
  return 'rule' in split ? [] : waiversWithoutWords(split).map(({ rule }) => rule);
}

/** An entry in which each waiver without words is there once for each of the words found; `null` where it has none. */
function namedWaivers(file: TextFile, wordsOf: (rule: string) => string[]): string | null {
  const split = splitEntry(file);
  if ('rule' in split) return null;
  const old = waiversWithoutWords(split);
  if (old.length === 0) return null;
  let { yaml } = split;
  for (const { rule, item, end } of old.toReversed()) {
    const [start = 0, itemEnd = 0] = item.range ?? [];
    const indent = ' '.repeat(start - (yaml.lastIndexOf('\n', start) + 1));
    const separator = item.flow ? ', ' : `\n${indent}`;
    const body = yaml.slice(start, itemEnd).trimEnd();
    const named = wordsOf(rule).map((words) => {
      const at = end - start;
      return `${body.slice(0, at)}${separator}words: ${stringify(words, { lineWidth: 0 }).trim()}${body.slice(at)}`;
    });
    const rest = yaml.slice(start + body.length);
    if (named.length > 0) yaml = yaml.slice(0, start) + named.join(item.flow ? ', ' : `\n${indent.slice(2)}- `) + rest;
    else yaml = withoutItem(yaml, start, start + body.length, item.flow === true);
  }
  const lines = file.text.split('\n');
  const length = split.yaml.split('\n').length;
  return [...lines.slice(0, split.yamlLine - 1), yaml, ...lines.slice(split.yamlLine - 1 + length)].join('\n');
}

/** A list without one of its items; without the list where that was the only one. */
function withoutItem(yaml: string, start: number, end: number, isFlow: boolean): string {
  const before = yaml.slice(0, start);
  const after = yaml.slice(end);
  const left = isFlow
    ? before.replace(/,?\s*$/, '') + after.replace(/^\s*,\s*(?=\S)/, before.trimEnd().endsWith('[') ? '' : ', ')
    : before.replace(/\n[ \t]*- *$/, '') + after;
  const list = parseDocument(left).getIn(['waivers'], true);
  const isEmpty = isSeq(list) ? list.items.length === 0 : isScalar(list) && list.value === null;
  return isEmpty ? left.replace(/\n?waivers:[ \t]*(?:\[\s*\])?[ \t]*(?=\n|$)/, '') : left;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeEnd(value: Pair['value']): number | null {
  return (value as { range?: [number, number, number] } | null)?.range?.[1] ?? null;
}
