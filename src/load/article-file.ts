import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractText, getDocumentProxy } from 'unpdf';
import { pageText } from '../core/evidence/page-text.ts';
import { wordsOf } from '../core/evidence/words.ts';
import { webAddressProblem } from '../core/model/address.ts';
import { parseDate } from '../core/time/date.ts';
import type { SourceFacts } from './source-record.ts';

/** An article as a file holds it. */
export interface ArticleFile {
  /** The article alone, so far as a program can tell it from what stands around it. */
  text: string;
  /** All that the file shows. */
  whole: string;
  /** What the file itself says of the article, for an editor to look over. */
  facts: Partial<SourceFacts>;
}

/** With fewer words a file has no article, but a heading, an error or a notice of cookies. */
const fewestWords = 10;

/**
 * Reads an article from a file: plain text (UTF-8), a saved page (.html), or a PDF. Of a page the article is what reading
 * views show (Mozilla's Readability). No code of a page runs and nothing is loaded. Throws what to do where a file is
 * something else than its ending says, or has no article in it.
 */
export async function readArticleFile(file: string): Promise<ArticleFile> {
  const bytes = await readFile(file).catch(() => {
    throw new Error(`Can’t read ${file}. Is the path right?`);
  });
  const read = await readBytes(bytes, file);
  const count = wordsOf(read.text).length;
  if (count < fewestWords)
    throw new Error(
      `${file} has ${count} words that can be read, expected an article. Is it a picture of one, or a notice?`,
    );
  return read;
}

async function readBytes(bytes: Buffer, file: string): Promise<ArticleFile> {
  const ending = extname(file).toLowerCase();
  const isPdf = bytes.subarray(0, 1024).includes('%PDF-');
  if (ending === '.pdf' && !isPdf) throw new Error(`${file} is no PDF, whatever its name says.`);
  if (ending === '.pdf') return plain(await pdfText(bytes, file));
  if (isPdf) throw new Error(`${file} is a PDF. Give it the ending .pdf.`);
  const text = utf8(bytes, file);
  if (/^\.html?$/.test(ending)) return readPage(text);
  if ((text.match(/<\/?(?:html|head|body|div|p|span|a|script)\b[^>]*>/gi)?.length ?? 0) > 2)
    throw new Error(`${file} has the tags of a web page. Give it the ending .html, and its text is taken out.`);
  return plain(text);
}

function plain(text: string): ArticleFile {
  return { text, whole: text, facts: {} };
}

function utf8(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // What isn't UTF-8 is told of below.
  }
  throw new Error(`${file} isn’t a text in UTF-8. Open it in an editor and save it as UTF-8.`);
}

async function pdfText(bytes: Buffer, file: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch((error: Error) => {
    throw new Error(`${file} can’t be read as a PDF: ${error.message}`);
  });
  const { text } = await extractText(pdf, { mergePages: false });
  return text.join('\n\n');
}

function readPage(html: string): ArticleFile {
  const whole = pageText(html);
  const { document } = parseHTML(html);
  const facts = factsOf(document as unknown as Document);
  // It takes out of the document what is no part of the article.
  const article = new Readability(document as unknown as Document).parse();
  const text = pageText(article?.content ?? '');
  return {
    text: text === '' ? whole : text,
    whole,
    facts: withoutEmpty({
      ...facts,
      title: facts.title ?? oneLine(article?.title),
      author: facts.author ?? oneLine(article?.byline)?.replace(/^by\s+/i, ''),
      publisher: facts.publisher ?? oneLine(article?.siteName),
    }),
  };
}

/** What pages say of themselves in their heads: Open Graph, and the names that are usual beside it. */
function factsOf(document: Document): Partial<SourceFacts> {
  const meta = (...names: string[]) =>
    names
      .map((name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'))
      .map(oneLine)
      .find((content) => content !== undefined);
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    title: meta('og:title', 'citation_title', 'dc.title'),
    publisher: meta('og:site_name', 'citation_publisher', 'dc.publisher'),
    author: meta('author', 'citation_author', 'dc.creator'),
    published: moment(meta('article:published_time', 'citation_publication_date', 'date', 'dc.date')),
    updated: moment(meta('article:modified_time', 'og:updated_time')),
    language: language(document.documentElement?.getAttribute('lang') ?? undefined),
    url: address && webAddressProblem(address) === null ? address : undefined,
  };
}

/** A time as records have it; of one without a zone its day. */
function moment(said: string | undefined): string | undefined {
  const [, day = '', time = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      said?.replaceAll('/', '-') ?? '',
    ) ?? [];
  const whole = time !== '' && zone !== '' ? `${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}` : day;
  return day !== '' && parseDate(whole) ? whole : undefined;
}

function language(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}

function oneLine(text: string | null | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, ' ').trim() || undefined;
}

function withoutEmpty(facts: Partial<SourceFacts>): Partial<SourceFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
