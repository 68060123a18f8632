import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { readArticle } from '../core/evidence/article.ts';
import { findSealed } from '../core/evidence/copy-check.ts';
import { type FoundPassage, findPassages } from '../core/evidence/find-passages.ts';
import { finder, printProofs } from '../core/evidence/proofs.ts';
import { keyCheck, type Proof, sealText } from '../core/evidence/seal.ts';
import { differences } from '../core/evidence/word-difference.ts';
import type { Dossier } from '../core/model/dossier.ts';
import type { Source } from '../core/model/record.ts';
import { allSteps } from '../core/steps.ts';
import { passagesOf } from '../kinds/passages.ts';
import { readArticleFile } from '../load/article-file.ts';
import { confirmations } from '../load/base.ts';
import { diskFiles } from '../load/disk-files.ts';
import { type Loaded, readDossier } from '../load/dossier.ts';
import { written } from '../load/source-record.ts';
import { writeProofs } from '../load/write-proofs.ts';

/**
 * Puts a text beside its record, if it is a sealed one; else says what differs and which passages don't stand in it. With
 * `seal`, it is sealed as another edition, and all passages that stand in it are proved by that.
 */
export async function bringText(folder: string, id: string, file: string, { seal = false }): Promise<string> {
  const { loaded, source, secret } = await recorded(folder, id);
  const text = sealedPart((await readArticleFile(file)).whole, source, loaded.dossier);
  const article = readArticle(text);
  const check = keyCheck(article.forms, secret);
  const edition = source.seal.findIndex((each) => each.check === check);
  const copy = join(folder, 'seeds/text', `${id}.txt`);
  if (edition >= 0) {
    await replaceFile(copy, text);
    return `This is a text that was sealed for ${id}${edition > 0 ? `, edition ${edition + 1}` : ''}: it lies in seeds/text/${id}.txt now.\nnpm run check proves the passages quoted from it.\n`;
  }
  const quotes = [
    ...new Set(passagesOf(loaded.dossier).flatMap(({ evidence }) => (evidence.source === id ? [evidence.quote] : []))),
  ];
  const sealed = sealText(article.forms, article.paragraphs, secret);
  const find = finder({ seals: [sealed.seal], lines: [], text: { article, edition: 0, secret } });
  const findings = quotes.map((quote) => ({ quote, ...find(quote) }));
  const broken = findings.filter(({ verdict }) => verdict.status === 'missing').map(({ quote }) => quote);
  const report = [
    `This text was never sealed for ${id}. It has ${article.forms.length} words; the sealed one has ${source.seal[0]?.words}.`,
    ...shownDifferences(loaded.texts.get(id)?.article.forms, article.forms),
    broken.length === 0
      ? `All ${quotes.length} passages quoted from ${id} stand in it.`
      : `${broken.length} of ${quotes.length} passages quoted from ${id} don't stand in it:`,
    ...broken.map((quote) => `  “${quote}”`),
  ];
  if (!seal) return `${[...report, 'With --seal it is sealed as another edition.'].join('\n')}\n`;
  await addSeal(join(folder, `seeds/${id}.yaml`), written(sealed.seal));
  await replaceFile(copy, text);
  const fresh = findings.flatMap(({ proof }) => proof ?? []);
  const old = keptProofs(loaded, id, broken);
  await writeProofs(folder, [{ path: `seeds/${id}.proofs`, text: printProofs([...old, ...fresh]) || null }]);
  return `${[...report, `Sealed as edition ${source.seal.length + 1}, which proves ${fresh.length} ${fresh.length === 1 ? 'passage' : 'passages'} now.`].join('\n')}\n`;
}

/** The lines that confirm a source's seal and gaps, for who has the article. Throws where the file isn't the sealed text. */
export async function confirm(folder: string, id: string, file: string): Promise<string> {
  const { loaded, source, secret } = await recorded(folder, id);
  const article = readArticle(sealedPart((await readArticleFile(file)).whole, source, loaded.dossier));
  const { seal } = sealText(article.forms, article.paragraphs, secret);
  const same = source.seal.find(({ check }) => check === seal.check);
  if (!same)
    throw new Error(
      `This is no text that was sealed for ${id}. npm run source -- text ${id} <file> says what differs.`,
    );
  if (same.hash !== seal.hash)
    throw new Error(
      'The words are the sealed ones, but the record divides them into other paragraphs, or its hash is wrong.',
    );
  const lines = confirmations(source, seal, loaded.provedBy.get(id) ?? []);
  return `${lines.join('\n')}\n`;
}

/** The sentences of the articles in `seeds/text/` that have these words, as footnotes that are ready. */
export async function findInTexts(folder: string, words: string, id: string | undefined): Promise<string> {
  const { dossier, texts } = await readDossier(diskFiles(folder), null, true);
  const sources = dossier.sources.filter((source) => id === undefined || source.id === id);
  if (id !== undefined && sources.length === 0) throw new Error(`No source “${id}” can be read in seeds/.`);
  const articles = sources.flatMap(({ id: source, language }) => {
    const article = texts.get(source)?.article;
    return article ? [{ source, language, article }] : [];
  });
  if (articles.length === 0)
    throw new Error('No article’s text lies in seeds/text/, so there is nothing to look through.');
  const found = findPassages(words, articles);
  if (found.length === 0)
    return `No sentence of ${articles.length === 1 ? 'the article' : 'the articles'} has these words.\n`;
  const names = new Map(sources.map((source) => [source.id, source.name]));
  return `${found.map((each) => footnote(each, names.get(each.source) ?? each.source)).join('\n\n')}\n`;
}

/** Marks within the passage would end it, and signs of Markdown would mean something. */
function footnote({ source, words }: FoundPassage, name: string): string {
  const inner = words
    .replaceAll(/[“„«]/g, '‘')
    .replaceAll(/[”»]/g, '’')
    .replaceAll(/(?<=^|[\s(])"(?=\S)/g, '‘')
    .replaceAll('"', '’');
  return `[^${source}]: [${name}](source:${source}) “${inner.replaceAll(/[\\`*_[\]<]/g, '\\$&')}”`;
}

/** The sealed text within a copy that has a page around it, found by the passages that are proved; else all of the copy. */
function sealedPart(given: string, { id, seal: seals }: Source, dossier: Dossier): string {
  const passages = passagesOf(dossier).flatMap(({ evidence: { source, quote, passage } }) =>
    source === id && passage.status !== 'missing' ? [{ quote, edition: passage.edition, ranges: passage.ranges }] : [],
  );
  const copy = readArticle(given);
  const { run } = allSteps(findSealed(copy, { seals, passages })) ?? {};
  return run ? copy.text.slice(copy.words[run.start]?.start, copy.words[run.end - 1]?.end) : given;
}

async function recorded(folder: string, id: string) {
  const loaded = await readDossier(diskFiles(folder), null, true);
  const source = loaded.dossier.sources.find((each) => each.id === id);
  if (!source) throw new Error(`No source “${id}” can be read in seeds/.`);
  const secret = await readFile(join(folder, 'seeds/text', `${id}.secret`), 'utf8').catch(() => '');
  if (source.secret && secret.trim() === '')
    throw new Error(
      `${id} is sealed with a secret, without which nothing can be told of a text. Copy seeds/text/${id}.secret from who recorded it.`,
    );
  return { loaded, source, secret: secret.trim() };
}

function keptProofs({ dossier, provedBy }: Loaded, id: string, broken: readonly string[]): Proof[] {
  const quoted = passagesOf(dossier).filter(
    ({ evidence }) => evidence.source === id && broken.includes(evidence.quote),
  );
  const starts = new Set(quoted.map(({ evidence }) => evidence.passage.ranges[0]?.start));
  return (provedBy.get(id) ?? []).filter(({ spans }) => starts.has(spans[0]?.start));
}

const mostShown = 12;

function shownDifferences(before: readonly string[] | undefined, after: readonly string[]): string[] {
  if (!before) return ['What differs can be shown where the sealed text lies in seeds/text/.'];
  const all = differences(before, after);
  const rows = all
    .slice(0, mostShown)
    .map(({ at, gone, come }) => `  at word ${at + 1}: “${clip(gone)}” was sealed, “${clip(come)}” stands here`);
  return all.length > mostShown ? [...rows, `  and ${all.length - mostShown} more differences`] : rows;
}

function clip(words: readonly string[]): string {
  return words.length > 12 ? `${words.slice(0, 10).join(' ')} … (${words.length} words)` : words.join(' ');
}

async function addSeal(path: string, seal: ReturnType<typeof written>): Promise<void> {
  const document = parseDocument(await readFile(path, 'utf8'));
  document.addIn(['seal'], document.createNode(seal));
  await replaceFile(path, document.toString({ lineWidth: 100 }));
}

/** Writes a file. What stands there is deleted, not written over: it may be a link that leads elsewhere. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await rm(path, { force: true });
  await writeFile(path, text, { flag: 'wx' });
}
