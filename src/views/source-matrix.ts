import type { EntryRecord, EventRecord, Evidence, Figure, Initiative } from '../core/model/record.ts';
import { quantityWords } from '../core/quantity/quantity-words.ts';
import { dateWords } from '../core/time/date-words.ts';
import { citedForFacts, supporting } from '../kinds/silences.ts';
import { type MatrixFact, type MatrixValue, type SourceMatrix, sourceMatrix } from '../visuals/sources/layout.ts';
import type { Catalogue } from './catalogue.ts';
import { type ElsewhereView, sourcesElsewhere } from './elsewhere.ts';
import { linkTo } from './link.ts';
import { type PassageView, passageView, uniqueEvidence } from './passages.ts';

/** The most cells of a matrix: some 190 kB of HTML. Beyond, each source’s own page says what it says. */
const mostCells = 250;

export interface SourcesView {
  kind: 'sources';
  matrix: SourceMatrix<PassageView>;
}

/** What each source says of each event, figure and initiative, or where that stands if it is too much for a page. */
export function sourceMatrixView(catalogue: Catalogue): SourcesView | ElsewhereView {
  const { sources, figures, initiatives, events } = catalogue.dossier;
  const count = events.length + figures.length + initiatives.length;
  if (sources.length * count > mostCells) return sourcesElsewhere(catalogue, count);
  const facts = [
    ...[...catalogue.events.values()].map((event) => eventFact(catalogue, event)),
    ...figures.map((figure) => figureFact(catalogue, figure)),
    ...initiatives.map((initiative) => initiativeFact(catalogue, initiative)),
  ];
  const columns = sources.map(({ id }) => {
    const { text, href } = linkTo(catalogue, { kind: 'source', id });
    return { id, name: text, href };
  });
  return { kind: 'sources', matrix: sourceMatrix(facts, columns) };
}

type Fact = MatrixFact<PassageView>;

function eventFact(catalogue: Catalogue, event: EventRecord): Fact {
  const values = event.dateReadings.filter(isDirect).map(({ date, evidence }): MatrixValue => {
    return { kind: 'date', date, source: evidence.source, words: dateWords(date, catalogue.language) };
  });
  const passages = passagesOf(catalogue, event, event.evidence);
  return { group: catalogue.words.kinds.event.name, ...headOf(catalogue, 'event', event.id), passages, values };
}

function figureFact(catalogue: Catalogue, figure: Figure): Fact {
  const values = figure.readings.filter(isDirect).map(({ value, evidence }): MatrixValue => {
    return {
      kind: 'quantity',
      quantity: value,
      source: evidence.source,
      words: quantityWords(value, catalogue.language),
    };
  });
  const evidence = figure.readings.map((reading) => reading.evidence);
  const passages = passagesOf(catalogue, figure, evidence);
  return { group: catalogue.words.kinds.figure.name, ...headOf(catalogue, 'figure', figure.id), passages, values };
}

function initiativeFact(catalogue: Catalogue, initiative: Initiative): Fact {
  const passages = passagesOf(catalogue, initiative, initiative.evidence);
  return {
    group: catalogue.words.kinds.initiative.name,
    ...headOf(catalogue, 'initiative', initiative.id),
    passages,
    values: [],
  };
}

function headOf(catalogue: Catalogue, kind: 'event' | 'figure' | 'initiative', id: string) {
  const { text, href } = linkTo(catalogue, { kind, id });
  return { title: text, href };
}

function isDirect({ evidence }: { evidence: Evidence }): boolean {
  return evidence.aside === undefined;
}

/** Passages that bear the fact out, not those that show what a source leaves out. */
function passagesOf(catalogue: Catalogue, record: EntryRecord, evidence: readonly Evidence[]): Fact['passages'] {
  const all = supporting([...evidence, ...citedForFacts(record, catalogue.dossier)], record);
  return uniqueEvidence(all).map((one) => ({ source: one.source, passage: passageView(catalogue, one) }));
}
