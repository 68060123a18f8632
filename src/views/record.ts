import type { Evidence, Inference, Silence, Waiver } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { citedIn } from '../kinds/claims.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryGroup, type EntryView, groupEntries } from './entries.ts';
import { recordHistory, type UpdateView } from './history.ts';
import { type StatementsView, statementViews } from './key-points.ts';
import { attributesOf, linkTo, sourceInSentences } from './link.ts';
import { groupLists, type LongList, type PartPage, shownGroups, spread } from './long-lists.ts';
import { furtherPassages, type NoteView, notesOf, type PassageView } from './passages.ts';
import { type ProsePartView, proseView } from './prose.ts';
import { formerIds, type Sentenced, sentencesOf } from './sentences.ts';
import { type ArticleView, articlesOf } from './source-title.ts';
import { momentWords, sentenceCase } from './words.ts';

/** What every kind of entry shows below its own facts. */
export interface RecordView extends StatementsView {
  parts: ProsePartView[];
  notes: NoteView[];
  /** Evidence that no note quotes. */
  further: PassageView[];
  /** That notes and further passages are taken from. */
  articles: ArticleView[];
  inferences: Inference[];
  waivers: Waiver[];
  /** What sources don't say, in sentences. */
  silences: string[];
  /** The newest first. */
  history: UpdateView[];
  /** Records that point here and aren't shown elsewhere on the page. */
  mentions: EntryGroup[];
  /** Links in the place of the lists that have no room, by their names. */
  moved: Partial<Record<string, EntryView[]>>;
  /** The pages to which these lead. */
  continued: PartPage[];
}

interface Text extends Sentenced {
  waivers: Waiver[];
  inferences?: Inference[];
  silent?: Silence[];
}

/**
 * @param shown what the page shows of the mentions elsewhere
 * @param lists the page's lists that can be long, by names that stand in addresses
 */
export function recordView(
  catalogue: Catalogue,
  reference: Reference,
  entry: Text,
  evidence: readonly Evidence[],
  shown: readonly Reference[],
  lists: Readonly<Record<string, LongList>> = {},
): RecordView {
  const { body, waivers, inferences = [], silent = [] } = entry;
  const sentences = sentencesOf(reference, entry);
  const { points, differences } = sentences;
  const notes = notesOf(catalogue, [...points, ...sentences.body, ...differences], citedIn(body));
  const further = furtherPassages(catalogue, evidence, body.citations);
  const mentions = groupEntries(catalogue, catalogue.mentions(reference), shown);
  const { moved, pages } = spread(catalogue, linkTo(catalogue, reference), {
    ...lists,
    ...groupLists(catalogue, 'mentions', catalogue.words.records.mentionedIn, mentions),
  });
  return {
    ...statementViews(sentences, notes),
    parts: proseView(catalogue, body, sentences.body, notes, attributesOf(catalogue, reference)),
    notes: notes.notes,
    further,
    articles: articlesOf(catalogue, [...notes.notes.map(({ passage }) => passage), ...further]),
    inferences,
    waivers,
    silences: silent.map((silence) => silenceWords(catalogue, silence)),
    history: recordHistory(catalogue, reference, formerIds(reference, entry).get('') ?? []),
    mentions: shownGroups('mentions', mentions, moved),
    moved,
    continued: pages,
  };
}

function silenceWords(catalogue: Catalogue, { source, about, read }: Silence): string {
  const { words, language } = catalogue;
  const name = sentenceCase(sourceInSentences(catalogue, source));
  return words.records.silent(name, about ?? '', momentWords(read, language) ?? read);
}
