import { csv } from '../core/csv.ts';
import { agreement } from '../core/evidence/agreement.ts';
import { countryName } from '../core/model/country.ts';
import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import type { Evidence, Participant } from '../core/model/record.ts';
import {
  type EntryKind,
  folderOf,
  pathOf,
  type RecordKind,
  type Reference,
  type ReferenceKind,
} from '../core/model/reference.ts';
import { compareQuantities } from '../core/quantity/quantity.ts';
import { rememberedOf } from '../core/remembered.ts';
import { chronological, resolveWhen, type When } from '../core/time/chronology.ts';
import { citedIn } from '../kinds/claims.ts';
import { describedEntry } from '../kinds/index.ts';
import { countriesIn } from '../kinds/links.ts';
import { passagesOf } from '../kinds/passages.ts';
import type { Words } from '../words/words.ts';

type ColumnName = keyof Words['data']['columns'];

/** What a cell may hold, by the names of Frictionless's Table Schema (2.0). */
type CellType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime' | 'uri';

type Cell = string | number | boolean | null;

export interface Column {
  name: ColumnName;
  type: CellType;
  /** Whether every row has a value. */
  required: boolean;
  /** The table in whose `id` the value stands. */
  refersTo?: TableName;
}

export interface Table {
  name: TableName;
  columns: Column[];
  rows: Cell[][];
}

/** A table for each kind of record under the name of its folder, and those of what records have many of. */
type TableName = ReturnType<typeof folderOf<ReferenceKind>> | 'readings' | 'passages';

/**
 * The published dossier as tables. Where a cell names several, `; ` stands between them; a cell for which nothing is known
 * is `null`.
 */
export const tablesOf = rememberedOf((dossier: Dossier): Table[] => {
  const context = contextOf(dossier);
  return [
    ...(['briefing', 'event', 'person', 'organisation', 'initiative', 'figure', 'source'] as const).map((kind) =>
      recordTable(context, kind),
    ),
    countryTable(context),
    readingTable(context),
    passageTable(context),
  ];
});

/** A table as a file of CSV, with the names of its columns in the first row. */
export function tableCsv({ columns, rows }: Table): string {
  return csv([columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => written(cell)))]);
}

function written(cell: Cell): string | number {
  if (cell === null) return '';
  return typeof cell === 'boolean' ? String(cell) : cell;
}

interface Context {
  dossier: Dossier;
  when: ReadonlyMap<string, When>;
}

function contextOf(dossier: Dossier): Context {
  return { dossier, when: resolveWhen(dossier.events, dossier.site.language) };
}

/** A column with its cell of a record: the two stand together, so that neither can be forgotten. */
interface Rule<Row> extends Column {
  cell: (row: Row, context: Context) => Cell;
}

function column<Row>(
  name: ColumnName,
  cell: Rule<Row>['cell'],
  more: Partial<Pick<Column, 'type' | 'required' | 'refersTo'>> = {},
): Rule<Row> {
  return { name, type: 'string', required: false, ...more, cell };
}

const must = { required: true } as const;

type Rules = { [Kind in RecordKind]: Rule<RecordRow<Kind>>[] };
type RecordRow<Kind extends RecordKind> = ReturnType<typeof recordsOf<Kind>>[number];

/** The columns of each kind between its `id` and its `path`, which all have. */
const columns: Rules = {
  briefing: [
    column('title', ({ title }) => title, must),
    column('standfirst', ({ standfirst }) => standfirst, must),
    column('date', ({ date }) => date, { type: 'date', ...must }),
    column('authors', ({ authors }) => list(authors), must),
    column('sources', ({ sources }) => list(sources), must),
  ],
  event: [
    column('title', ({ title }) => title, must),
    column('kind', ({ kind }) => kind, must),
    column('when', ({ id }, { when }) => when.get(id)?.words ?? null),
    column('edtf', ({ date }) => date?.edtf ?? null),
    column('earliest', ({ id }, { when }) => moment(when.get(id)?.earliest), { type: 'datetime' }),
    column('before', ({ id }, { when }) => moment(when.get(id)?.latest), { type: 'datetime' }),
    column('relation', ({ relation }) => relation?.kind ?? null),
    column('relatedEvent', ({ relation }) => relation?.event ?? null, { refersTo: 'events' }),
    column('inferred', ({ inferences }) => inferences.some(({ field }) => field === 'date'), {
      type: 'boolean',
      ...must,
    }),
    column('place', ({ location }) => location?.name ?? null),
    column('country', ({ location }) => location?.country ?? null, { refersTo: 'countries' }),
    column('latitude', ({ location }) => location?.latitude ?? null, { type: 'number' }),
    column('longitude', ({ location }) => location?.longitude ?? null, { type: 'number' }),
    column('people', ({ participants }) => list(participants.flatMap((each) => idOf(each, 'person')))),
    column('organisations', ({ participants }) => list(participants.flatMap((each) => idOf(each, 'organisation')))),
    column('countries', ({ participants }) => list(participants.flatMap((each) => idOf(each, 'country')))),
    column('initiatives', ({ initiatives }) => list(initiatives)),
    sourcesOf('event'),
  ],
  person: [
    column('name', ({ name }) => name, must),
    column('country', ({ country }) => country, { refersTo: 'countries' }),
    column('role', ({ role }) => role),
    sourcesOf('person'),
  ],
  organisation: [
    column('name', ({ name }) => name, must),
    column('short', ({ short }) => short),
    column('type', ({ type }) => type),
    column('country', ({ country }) => country, { refersTo: 'countries' }),
    sourcesOf('organisation'),
  ],
  initiative: [
    column('title', ({ title }) => title, must),
    column('summary', ({ summary }) => summary, must),
    column('countries', ({ countries }) => list(countries)),
    column('people', ({ people }) => list(people)),
    column('organisations', ({ organisations }) => list(organisations)),
    sourcesOf('initiative'),
  ],
  figure: [
    column('title', ({ title }) => title, must),
    column('unit', ({ unit }) => unit, must),
    column(
      'agreement',
      ({ readings }) =>
        agreement(
          readings.map(({ value, evidence }) => ({ source: evidence.source, value })),
          compareQuantities,
        ),
      must,
    ),
    column('events', ({ events }) => list(events)),
    column('initiatives', ({ initiatives }) => list(initiatives)),
    sourcesOf('figure'),
  ],
  source: [
    column('name', ({ name }) => name, must),
    column('title', ({ title }) => title),
    column('publisher', ({ publisher }) => publisher),
    column('author', ({ author }) => author),
    column('published', ({ published }) => published),
    column('updated', ({ updated }) => updated),
    column('language', ({ language }) => language, must),
    column('url', ({ url }) => url, { type: 'uri' }),
    column('archivedUrl', ({ archivedUrl }) => archivedUrl, { type: 'uri' }),
    column('accessed', ({ accessed }) => accessed, { type: 'date', ...must }),
    column('rights', ({ rights }) => rights, must),
    column('note', ({ note }) => note),
    column('wordCount', ({ seal }) => seal[0]?.words ?? null, { type: 'integer', ...must }),
  ],
};

function recordTable<Kind extends RecordKind>(context: Context, kind: Kind): Table {
  const { dossier } = context;
  const records = (
    kind === 'event' ? chronological(dossier.events) : recordsOf(dossier, kind)
  ) as readonly RecordRow<Kind>[];
  return table(context, folderOf(kind), located(kind, columns[kind] as unknown as Rule<RecordRow<Kind>>[]), records);
}

function countryTable(context: Context): Table {
  const { dossier } = context;
  const name = column<{ id: string }>('name', ({ id }) => countryName(id, dossier.site.language) ?? id, must);
  const rows = countriesIn(dossier).map((id) => ({ id }));
  return table(context, 'countries', located('country', [name]), rows);
}

function readingTable(context: Context): Table {
  type Row = { figure: string; reading: Dossier['figures'][number]['readings'][number] };
  const rows = context.dossier.figures.flatMap(({ id, readings }) =>
    readings.map((reading): Row => ({ figure: id, reading })),
  );
  const rules: Rule<Row>[] = [
    column('figure', ({ figure }) => figure, { refersTo: 'figures', ...must }),
    column('reading', ({ reading }) => reading.text, must),
    column('least', ({ reading }) => finite(reading.value.min), { type: 'number' }),
    column('most', ({ reading }) => finite(reading.value.max), { type: 'number' }),
    column('moreThanLeast', ({ reading }) => reading.value.minOpen, { type: 'boolean', ...must }),
    column('lessThanMost', ({ reading }) => reading.value.maxOpen, { type: 'boolean', ...must }),
    column('approximate', ({ reading }) => reading.value.approximate, { type: 'boolean', ...must }),
    column('measure', ({ reading }) => reading.value.unit),
    ...evidenceRules<Row>(({ reading }) => reading.evidence),
  ];
  return table(context, 'readings', rules, rows);
}

function passageTable(context: Context): Table {
  type Row = ReturnType<typeof passagesOf>[number];
  const rules: Rule<Row>[] = [
    column('recordKind', ({ by }) => by.kind, must),
    column('record', ({ by }) => by.id, must),
    column('field', ({ path }) => path, must),
    ...evidenceRules<Row>(({ evidence }) => evidence),
    column('path', ({ by }) => pathOf(by, ''), must),
  ];
  return table(context, 'passages', rules, passagesOf(context.dossier));
}

function evidenceRules<Row>(evidenceOf: (row: Row) => Evidence): Rule<Row>[] {
  return [
    column('source', (row) => evidenceOf(row).source, { refersTo: 'sources', ...must }),
    column('quote', (row) => evidenceOf(row).quote, must),
    column('status', (row) => evidenceOf(row).passage.status, must),
  ];
}

function located<Row extends { id: string }>(kind: Reference['kind'], rules: Rule<Row>[]): Rule<Row>[] {
  return [column('id', ({ id }) => id, must), ...rules, column('path', ({ id }) => pathOf({ kind, id }, ''), must)];
}

function table<Row>(context: Context, name: TableName, rules: Rule<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    columns: rules.map(({ cell: _, ...described }) => described),
    rows: rows.map((row) => rules.map(({ cell }) => cell(row, context))),
  };
}

/** The sources of all passages of an entry, those in its body included. */
function sourcesOf<Kind extends EntryKind>(kind: Kind): Rule<RecordRow<Kind>> {
  return column('sources', (record) => {
    const { evidence, record: described } = describedEntry(kind, record);
    return list([...evidence, ...citedIn(described.body)].map(({ source }) => source));
  });
}

function idOf(participant: Participant, kind: 'person' | 'organisation' | 'country'): string[] {
  if (participant.kind === 'person') return kind === 'person' ? [participant.person] : [];
  if (participant.kind === 'organisation') return kind === 'organisation' ? [participant.organisation] : [];
  return kind === 'country' ? [participant.country] : [];
}

function list(texts: readonly string[]): string | null {
  return [...new Set(texts)].join('; ') || null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** `2026-02-04T00:00:00Z`; `null` outside of the years 1 to 9999, for which the form has no room. */
function moment(time: number | null | undefined): string | null {
  if (time === null || time === undefined) return null;
  const text = new Date(time).toISOString().replace('.000Z', 'Z');
  return /^(?!0000)\d{4}-/.test(text) ? text : null;
}
