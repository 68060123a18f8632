import { coverageOf } from '../core/evidence/coverage.ts';
import { countryName } from '../core/model/country.ts';
import type { Dossier } from '../core/model/dossier.ts';
import { countriesIn, type Mentions, mentionsIn } from '../core/model/mentions.ts';
import { pathOf } from '../core/model/path.ts';
import type { Prose, Reference } from '../core/model/record.ts';
import { chronological, resolveWhen } from '../core/time/chronology.ts';
import { toMarkdown } from '../markdown/write.ts';

/**
 * The whole published model as JSON. Every record has its `id`, its page's `path` from the site's base, and
 * `mentionedBy`: the records that point to it. A body's text is Markdown, in which `[^1]` marks its citation number 1 and
 * a link to a record is `kind:id`. An open end of a quantity is `null`, since JSON has no infinity.
 */
export function dossierJson(dossier: Dossier): string {
  const { site, sources, briefings, events, people, initiatives, figures } = dossier;
  const mentions = mentionsIn(dossier);
  const located = (kind: Reference['kind']) => locate(kind, mentions);
  const when = resolveWhen(events, site.language);
  const model = {
    site,
    sources: sources.map(located('source')),
    briefings: briefings.map(located('briefing')),
    events: chronological(events).map((event) => ({ ...located('event')(event), when: when.get(event.id) ?? null })),
    people: people.map(located('person')),
    initiatives: initiatives.map(located('initiative')),
    figures: figures.map(located('figure')),
    countries: countriesIn(dossier).map((id) => located('country')({ id, name: countryName(id, site.language) ?? id })),
    coverage: coverageOf(dossier),
  };
  return `${JSON.stringify(model, finite, 2)}\n`;
}

function locate(kind: Reference['kind'], mentions: Mentions) {
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

function finite(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
