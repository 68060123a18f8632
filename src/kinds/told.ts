import type { QuotationStatus } from '../core/evidence/quotation.ts';
import { visibleText } from '../core/evidence/words.ts';
import { countryName } from '../core/model/country.ts';
import { type Dossier, recordsOf, type Site } from '../core/model/dossier.ts';
import type { EntryRecord, EventRecord, Evidence, Figure, RecordOf } from '../core/model/record.ts';
import type { RecordKind, Reference } from '../core/model/reference.ts';
import { dateWords } from '../core/time/date-words.ts';
import { eventWords } from '../core/time/event-words.ts';
import { citedIn } from './claims.ts';
import { describedEntry, kinds } from './index.ts';
import type { Kind } from './kind.ts';

/** What readers are told, in words, part by part: `title`, `date`, `sentences`. A part has one text or several. */
export type Told = ReadonlyMap<string, readonly string[]>;

/** What readers are told of a record, in the words of the dossier. */
export function toldOf<Each extends RecordKind>(kind: Each, record: RecordOf[Each], dossier: Dossier): Told {
  const told = new Map<string, string[]>();
  const add = (part: string, ...texts: string[]) => told.set(part, [...(told.get(part) ?? []), ...texts]);
  add('name', nameOf({ kind, id: record.id }, dossier));
  if (kind !== 'source') tellEntry(kind as 'event', record as EventRecord, dossier, add);
  for (const { date, text } of record.corrections) add('corrections', `${date}: ${text}`);
  for (const { date, text } of record.changes) add('changes', `${date}: ${text}`);
  if (kind === 'source') add('seals', ...(record as RecordOf['source']).seal.map(({ hash }) => hash.slice(0, 12)));
  tellRest(record, told, add);
  return told;
}

/** What the site says of itself. */
export function toldOfSite({ lanes, ...site }: Site, dossier: Dossier): Told {
  const told = new Map<string, string[]>();
  const add = (part: string, ...texts: string[]) => told.set(part, [...(told.get(part) ?? []), ...texts]);
  add('lanes', ...lanes.map(({ title, kinds }) => `${title}: ${kinds.join(', ')}`));
  if (site.lead !== null) add('lead', nameOf({ kind: 'briefing', id: site.lead }, dossier));
  tellRest(site, told, add);
  return told;
}

type Add = (part: string, ...texts: string[]) => void;

/** What readers know a record or a country by; its id where there is none. */
export function nameOf({ kind, id }: Reference, dossier: Dossier): string {
  if (kind === 'country') return countryName(id, dossier.site.language) ?? id;
  const record = recordsOf(dossier, kind).find((each) => each.id === id);
  return record ? (kinds[kind] as Kind<RecordKind>).nameOf(record as RecordOf[RecordKind]) : id;
}

function tellEntry(kind: 'event', record: EventRecord, dossier: Dossier, add: Add): void {
  const entry = describedEntry(kind, record);
  const { language } = dossier.site;
  const passage = (evidence: Evidence) => `${quoted(evidence, dossier)}: ${statuses[evidence.passage.status]}`;
  for (const [field, text] of Object.entries(entry.heads)) add(partOf(field), text);
  if ('relation' in record) tellTime(record, dossier, add);
  for (const { to, path } of entry.targets) if (!isTime(path)) add(partOf(path), nameOf(to, dossier));
  for (const { path, text } of entry.statements) add(partOf(path), visibleText(text));
  add('sentences', ...record.body.sentences.map(({ text }) => visibleText(text).trim()));
  if ('readings' in record)
    for (const { text, evidence } of (record as unknown as Figure).readings)
      add('readings', `${text}, ${quoted(evidence, dossier)}`);
  for (const { date, evidence } of record.dateReadings ?? [])
    add('dateReadings', `${dateWords(date, language)}, ${quoted(evidence, dossier)}`);
  add('passages', ...new Set([...entry.evidence, ...citedIn(record.body)].map(passage)));
  tellJudgements(record, dossier, add);
}

function tellTime(record: EventRecord, { events, site }: Dossier, add: Add): void {
  const anchor = events.find(({ id }) => id === record.relation?.event);
  add('date', eventWords(record, anchor, site.language));
  if (record.location) add('place', `${record.location.latitude}, ${record.location.longitude}`);
}

/** What the editors say of their own work. */
function tellJudgements({ silent = [], inferences = [], waivers }: EntryRecord, dossier: Dossier, add: Add): void {
  for (const { source, about } of silent)
    add('silentSources', `${nameOf({ kind: 'source', id: source }, dossier)}: ${about ?? 'nothing of it'}`);
  for (const { about, reason } of inferences) add('inferences', `${about}: ${reason}`);
  for (const { rule, words, reason } of waivers) add('waivers', `${rule} “${words}”: ${reason}`);
}

const statuses: Record<QuotationStatus, string> = {
  verified: 'verified word for word',
  edited: 'verified, with words left out or put in',
  missing: 'not verified',
};

function quoted({ source, quote, aside, derived, translation }: Evidence, dossier: Dossier): string {
  const more = [
    aside && `aside: ${aside}`,
    derived && `derived: ${derived}`,
    translation && `translation: ${translation}`,
  ]
    .filter(Boolean)
    .join(', ');
  return `${nameOf({ kind: 'source', id: source }, dossier)} “${quote}”${more && ` (${more})`}`;
}

function isTime(path: string): boolean {
  return /^(?:before|after|during)$/.test(path);
}

/** `participants.0.role` and `participants.0.person` are told under one name. */
function partOf(path: string): string {
  return path.split('.')[0] ?? path;
}

const untold = new Set([
  'id',
  'body',
  'draft',
  'publishOn',
  'secret',
  'silent',
  'relation',
  'location',
  'dateReadings',
]);

/** Facts that are told as they are written: one that no line above knows isn't forgotten. */
function tellRest(record: object, told: ReadonlyMap<string, unknown>, add: Add): void {
  for (const [field, value] of Object.entries(record)) {
    if (told.has(field) || untold.has(field) || value === null || value === false) continue;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.every((each) => typeof each !== 'object')) add(field, ...values.map(String));
  }
}
