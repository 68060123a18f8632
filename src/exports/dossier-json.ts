import { textQuoteSelectors } from '../core/evidence/text-quote.ts';
import { countryName } from '../core/model/country.ts';
import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import type { EventRecord, Evidence, Prose } from '../core/model/record.ts';
import { folderOf, pathOf, type ReferenceKind, recordKinds } from '../core/model/reference.ts';
import { chronological, resolveWhen } from '../core/time/chronology.ts';
import { coverageOf } from '../kinds/coverage.ts';
import { countriesIn, type Mentions, mentionsIn } from '../kinds/links.ts';
import { toMarkdown } from '../markdown/write.ts';

/**
 * The whole published model as JSON. Every record has its `id`, its page's `path` from the site's base, and
 * `mentionedBy`: the records that point to it. A body's text is Markdown, in which `[^1]` marks its citation number 1 and
 * a link to a record is `kind:id`. An open end of a quantity is `null`, since JSON has no infinity.
 */
export function dossierJson(dossier: Dossier): string {
  return [...dossierJsonParts(dossier)].join('');
}

/** The same in parts: all at once, those of a large dossier take several times as much memory as they are long. */
export function* dossierJsonParts(dossier: Dossier): Generator<string> {
  const { events } = dossier;
  // How its pages look and call things is nothing to who reads the data.
  const { words: _, theme: __, ...site } = dossier.site;
  const mentions = mentionsIn(dossier);
  const when = resolveWhen(events, site.language);
  const located = locate('country', mentions);
  const timed = (event: EventRecord) => ({ ...locate('event', mentions)(event), when: when.get(event.id) ?? null });
  yield `{\n  "$schema": "dossier.schema.json",\n  "site": ${json(site, 1)}`;
  for (const kind of recordKinds) {
    yield `,\n  "${folderOf(kind)}": `;
    if (kind === 'event') yield* listParts(chronological(events), timed);
    else yield* listParts<{ id: string; body?: Prose }>(recordsOf(dossier, kind), locate(kind, mentions));
  }
  yield ',\n  "countries": ';
  yield* listParts(countriesIn(dossier), (id) => located({ id, name: countryName(id, site.language) ?? id }));
  yield `,\n  "coverage": ${json(coverageOf(dossier), 1)}\n}\n`;
}

/** How many records a part has. */
const together = 100;

function* listParts<Each>(all: readonly Each[], modelOf: (each: Each) => unknown): Generator<string> {
  for (let from = 0; from < all.length; from += together) {
    const rows = all.slice(from, from + together).map((each) => `\n    ${json(modelOf(each), 2)}`);
    yield (from === 0 ? '[' : ',') + rows.join(',');
  }
  yield all.length === 0 ? '[]' : '\n  ]';
}

/** @param depth of how many objects and lists around it it is part */
function json(value: unknown, depth: number): string {
  return JSON.stringify(value, published, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function locate(kind: ReferenceKind, mentions: Mentions) {
  return <Record extends { id: string; body?: Prose }>(record: Record) => ({
    ...record,
    ...(record.body && { body: written(record.body) }),
    path: pathOf({ kind, id: record.id }, ''),
    mentionedBy: mentions({ kind, id: record.id }),
  });
}

function written({ parts, ...rest }: Prose) {
  const text = parts.map((part) =>
    part.kind === 'text' ? { kind: part.kind, markdown: toMarkdown(part.blocks) } : part,
  );
  return { parts: text, ...rest };
}

/** A passage with what finds it in its article; what JSON has no number for as `null`. */
function published(_: string, value: unknown): unknown {
  if (isEvidence(value)) return { ...value, selectors: textQuoteSelectors(value.quote) };
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function isEvidence(value: unknown): value is Evidence {
  return typeof value === 'object' && value !== null && 'quote' in value && 'passage' in value;
}
