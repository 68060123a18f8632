import { textQuoteSelectors } from '../core/evidence/text-quote.ts';
import { countryName } from '../core/model/country.ts';
import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import type { Evidence, Prose } from '../core/model/record.ts';
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
  const { events } = dossier;
  // How its pages look and call things is nothing to who reads the data.
  const { words: _, theme: __, ...site } = dossier.site;
  const mentions = mentionsIn(dossier);
  const when = resolveWhen(events, site.language);
  const lists = recordKinds.map((kind) => [folderOf(kind), recordsOf(dossier, kind).map(locate(kind, mentions))]);
  const located = locate('country', mentions);
  const model = {
    $schema: 'dossier.schema.json',
    site,
    ...Object.fromEntries(lists),
    events: chronological(events).map((event) => ({
      ...locate('event', mentions)(event),
      when: when.get(event.id) ?? null,
    })),
    countries: countriesIn(dossier).map((id) => located({ id, name: countryName(id, site.language) ?? id })),
    coverage: coverageOf(dossier),
  };
  return `${JSON.stringify(model, published, 2)}\n`;
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
