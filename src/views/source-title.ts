import type { Source } from '../core/model/record.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Words } from '../words/words.ts';
import type { Catalogue } from './catalogue.ts';
import { linkTo } from './link.ts';
import type { PassageView } from './passages.ts';
import { momentWords } from './words.ts';

/** How a source is known: its title, or in words that it has none. */
export function sourceTitle({ title, author, publisher }: Source, { evidence }: Words): string {
  if (title !== null) return title;
  return author === null && publisher === null ? evidence.untitledUnsigned : evidence.untitled;
}

/** An article as a list of sources on paper names it. */
export interface ArticleView {
  /** As the site calls it. */
  name: string;
  /** Who wrote it, what it is called, who published it and when, as far as that is known. */
  facts: string[];
  url: string | null;
}

/** The articles that passages are taken from, each once, in the dossier's order. */
export function articlesOf(catalogue: Catalogue, passages: readonly PassageView[]): ArticleView[] {
  const quoted = new Set(passages.map(({ source }) => source.href));
  return articlesIn(catalogue).flatMap(({ href, article }) => (quoted.has(href) ? [article] : []));
}

/** Those of all sources, with the addresses of their pages. */
const articlesIn = rememberedOf((catalogue: Catalogue) =>
  catalogue.dossier.sources.map((source): { href: string; article: ArticleView } => {
    const { text: name, href } = linkTo(catalogue, { kind: 'source', id: source.id });
    const { author, publisher, published, url } = source;
    const facts = [author, sourceTitle(source, catalogue.words), publisher, momentWords(published, catalogue.language)];
    return { href, article: { name, facts: facts.filter((fact) => fact !== null), url } };
  }),
);
