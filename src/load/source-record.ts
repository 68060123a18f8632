import { stringify } from 'yaml';
import { countWords, fingerprint } from '../core/evidence/fingerprint.ts';
import { kinds } from '../kinds/index.ts';
import { textSha256 } from './sources.ts';

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

/** An article's record as YAML, with its fingerprint in place of its text; or what is wrong with the facts. */
export function sourceRecord(
  article: string,
  facts: SourceFacts,
): { yaml: string; wordCount: number } | { problems: string[] } {
  const { version, digits } = fingerprint(article);
  const wordCount = countWords({ version, digits });
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
    wordCount,
    sha256: textSha256(article),
  };
  const parsed = kinds.source.schema.safeParse({ ...record, fingerprint: { version, digits } });
  if (!parsed.success)
    return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  return {
    yaml: `${stringify(record, { lineWidth: 100 })}fingerprint:\n  version: ${version}\n  digits: >-\n${inLines(digits)}\n`,
    wordCount,
  };
}

function inLines(digits: string): string {
  return (digits.match(/.{1,64}/g) ?? []).map((line) => `    ${line}`).join('\n');
}
