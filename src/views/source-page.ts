import { normalise } from '../core/evidence/words.ts';
import type { Source } from '../core/model/record.ts';
import { type Reference, uniqueReferences } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import { budgetOf, type QuotedPassage } from '../kinds/passages.ts';
import { passageCard } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { type CopyCheckView, copyCheckView } from './copy-check.ts';
import { type EntryGroup, type EntryView, groupEntries } from './entries.ts';
import { factsOnlyIn } from './facts.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { recordHistory, type UpdateView } from './history.ts';
import { attributesOf, linkTo } from './link.ts';
import { groupLists, type PartPage, passageList, shownGroups, spread } from './long-lists.ts';
import { passageView, type QuotedView } from './passages.ts';
import { quotedWords } from './quoted-words.ts';
import { sourceTitle } from './source-title.ts';
import { momentWords } from './words.ts';

export interface SourcePage {
  id: string;
  frame: FrameView;
  name: string;
  title: string;
  /** Whether the title is the article's own. */
  isTitled: boolean;
  facts: Pick<Source, 'publisher' | 'author' | 'url' | 'archivedUrl' | 'rights' | 'note'> & {
    wordCount: number;
  } & Record<'published' | 'updated', string | null> &
    Record<'accessed' | 'language', string>;
  quoted: { words: number; share: number; shareWords: string; budget: number; budgetWords: string };
  check: CopyCheckView | null;
  /** In the order of the article. */
  passages: QuotedView[];
  /** In their place where they are too many. */
  passageParts: EntryView[];
  history: UpdateView[];
  restsOn: EntryGroup[];
  onlyHere: EntryGroup[];
  /** Pages with what has no room here. */
  continued: PartPage[];
}

export const sourcePages = rememberedOf((catalogue: Catalogue): SourcePage[] =>
  catalogue.dossier.sources.map((source) => sourcePage(catalogue, source)),
);

function sourcePage(catalogue: Catalogue, source: Source): SourcePage {
  const reference: Reference = { kind: 'source', id: source.id };
  const only = factsOnlyIn(catalogue, source.id);
  const restsOn = groupEntries(catalogue, catalogue.mentions(reference), only);
  const onlyHere = catalogue.dossier.sources.length > 1 ? groupEntries(catalogue, only) : [];
  const passages = quotedPassages(catalogue, source.id);
  const { moved, pages } = spread(catalogue, linkTo(catalogue, reference), {
    ...groupLists(catalogue, 'only', catalogue.words.evidence.onlyHere, onlyHere),
    ...groupLists(catalogue, 'rests', catalogue.words.evidence.restsOnIt, restsOn),
    passages: passageList(catalogue, catalogue.words.evidence.passages, passages),
  });
  return {
    id: source.id,
    frame: recordFrame(
      catalogue,
      reference,
      source.name,
      catalogue.words.evidence.sourceDescription(sourceTitle(source, catalogue.words)),
    ),
    name: source.name,
    title: sourceTitle(source, catalogue.words),
    isTitled: source.title !== null,
    facts: factsOf(catalogue, source),
    quoted: quotedOf(catalogue, source),
    check: copyCheckView(catalogue, source),
    passages: moved['passages'] ? [] : passages,
    passageParts: moved['passages'] ?? [],
    history: recordHistory(catalogue, reference),
    restsOn: shownGroups('rests', restsOn, moved),
    onlyHere: shownGroups('only', onlyHere, moved),
    continued: pages,
  };
}

function factsOf({ language }: Catalogue, source: Source): SourcePage['facts'] {
  const { publisher, author, url, archivedUrl, rights, note, seal } = source;
  return {
    ...{ publisher, author, url, archivedUrl, rights, note, wordCount: seal[0]?.words ?? 0 },
    published: momentWords(source.published, language),
    updated: momentWords(source.updated, language),
    accessed: momentWords(source.accessed, language) ?? source.accessed,
    language: languageName(source.language, language),
  };
}

function quotedOf(catalogue: Catalogue, source: Source): SourcePage['quoted'] {
  const budget = budgetOf(source, catalogue.dossier);
  const { words, share } = quotedWords(catalogue, source);
  const inWords = catalogue.words.share;
  return { words, share, shareWords: inWords(share), budget, budgetWords: inWords(budget) };
}

function quotedPassages(catalogue: Catalogue, source: string): QuotedView[] {
  const passages = catalogue.passages.get(source) ?? [];
  return [...Map.groupBy(passages, ({ evidence }) => normalise(evidence.quote)).values()]
    .toSorted((a, b) => startOf(a) - startOf(b))
    .flatMap((alike) => quotedView(catalogue, alike));
}

function startOf([first]: QuotedPassage[]): number {
  return first?.evidence.passage.ranges[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

function quotedView(catalogue: Catalogue, alike: QuotedPassage[]): QuotedView[] {
  const [first] = alike;
  if (!first) return [];
  const by = uniqueReferences(alike.map((passage) => passage.by));
  return [
    {
      passage: passageView(catalogue, first.evidence),
      text: attributesOf(catalogue, first.by),
      card: passageCard(catalogue, first.evidence),
      by: by.map((reference) => linkTo(catalogue, reference)),
    },
  ];
}

/** The name of a language (BCP 47) in another. */
function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
