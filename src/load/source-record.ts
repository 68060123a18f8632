import { stringify } from 'yaml';
import { readArticle } from '../core/evidence/article.ts';
import { type Seal, sealText } from '../core/evidence/seal.ts';
import { kinds } from '../kinds/index.ts';

/** What an editor knows of an article; a fact that isn't given is recorded as unknown. */
export interface SourceFacts {
  name: string;
  accessed: string;
  title?: string | undefined;
  publisher?: string | undefined;
  author?: string | undefined;
  url?: string | undefined;
  'archived-url'?: string | undefined;
  rights?: string | undefined;
  note?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  language?: string | undefined;
}

/** An article's record as YAML, with the seal of its text in place of the text; `secret` seals a confidential one; or what is wrong with the facts. */
export function sourceRecord(
  article: string,
  facts: SourceFacts,
  secret = '',
): { yaml: string; wordCount: number } | { problems: string[] } {
  const { forms, paragraphs } = readArticle(article);
  if (forms.length === 0) return { problems: ['seal: expected a text with words'] };
  const seal = [written(sealText(forms, paragraphs, secret).seal)];
  const record = {
    name: facts.name,
    title: facts.title ?? null,
    publisher: facts.publisher ?? null,
    author: facts.author ?? null,
    published: facts.published ?? null,
    updated: facts.updated ?? null,
    language: facts.language ?? 'en',
    url: facts.url ?? null,
    archivedUrl: facts['archived-url'] ?? null,
    accessed: facts.accessed,
    rights: facts.rights ?? 'The publisher’s; short passages are quoted for reference.',
    note: facts.note ?? null,
    ...(secret !== '' && { secret: true as const }),
    seal,
  };
  const parsed = kinds.source.schema.safeParse(record);
  if (!parsed.success)
    return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  return { yaml: stringify(record, { lineWidth: 100 }), wordCount: forms.length };
}

/** A seal as a record says it. */
export function written({ paragraphs, ...seal }: Seal) {
  const { version, words, check, hash } = seal;
  return { version, words, paragraphs: paragraphs.join(' '), check, hash };
}
