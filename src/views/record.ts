import type { Evidence, Inference, Prose, Waiver } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryGroup, groupEntries } from './entries.ts';
import { furtherPassages, type NoteView, notesOf, type PassageView } from './passages.ts';
import { type ProsePartView, proseView } from './prose.ts';

/** What every kind of entry shows below its own facts. */
export interface RecordView {
  parts: ProsePartView[];
  notes: NoteView[];
  /** Evidence that no note quotes. */
  further: PassageView[];
  inferences: Inference[];
  waivers: Waiver[];
  /** Records that point here and aren't shown elsewhere on the page. */
  mentions: EntryGroup[];
}

interface Entry {
  body: Prose;
  waivers: Waiver[];
  inferences?: Inference[];
}

/** @param shown what the page shows of the mentions elsewhere */
export function recordView(
  catalogue: Catalogue,
  reference: Reference,
  { body, waivers, inferences = [] }: Entry,
  evidence: readonly Evidence[],
  shown: readonly Reference[],
): RecordView {
  return {
    parts: proseView(catalogue, body),
    notes: notesOf(catalogue, body.citations),
    further: furtherPassages(catalogue, evidence, body.citations),
    inferences,
    waivers,
    mentions: groupEntries(catalogue, catalogue.mentions(reference), shown),
  };
}
