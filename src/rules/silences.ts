import type { Source } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { citedIn } from '../kinds/claims.ts';
import { type DescribedEntry, entriesOf } from '../kinds/index.ts';
import { silencesTold } from '../kinds/silences.ts';
import { type EntryInput, type Finding, finding, type Rule } from './rule.ts';

export const silences: Rule = {
  id: 'silences',
  severity: 'warning',
  summary:
    'What sources don’t say is stated with the day on which they were read for it, and looked at again with each new source.',
  scope: 'entry',
  waivable: true,
  check(input) {
    const unstated = silencesTold(input.dossier)
      .filter(({ entry }) => (entry.record.silent ?? []).length === 0)
      .map(({ entry, path }) =>
        finding(input, entry.reference, path, 'Unexpected silence of a source, expected “silent” to state it', form),
      );
    return [...unstated, ...entriesOf(input.dossier).flatMap((entry) => statedFindings(entry, input))];
  },
};

const form =
  'Add to the fields: silent: [{ source: its-id, about: what it doesn’t say, read: the day on which you last read it }].';

function statedFindings(entry: DescribedEntry, input: EntryInput): Finding[] {
  const { reference, record, evidence } = entry;
  const silent = record.silent ?? [];
  if (silent.length === 0) return [];
  const sources = new Map(input.dossier.sources.map((source) => [source.id, source]));
  const quoted = new Set(
    [...evidence.filter(({ aside }) => aside === undefined), ...citedIn(record.body)].map(({ source }) => source),
  );
  const stated = silent.flatMap(({ source, about, read }, at) => {
    const path = `silent.${at}`;
    const known = sources.get(source);
    if (!known) return [];
    if (about === null && evidence.some((one) => one.source === source && one.aside === undefined))
      return [
        finding(
          input,
          reference,
          path,
          `Unexpected silence of ${known.name}, expected none of a source that the fields quote`,
          contradiction,
        ),
      ];
    return known.accessed > read ? [finding(input, reference, path, stale(known, read), again(known))] : [];
  });
  const listed = new Set(silent.map(({ source }) => source));
  const fresh = relevantSources(reference, input)
    .filter(({ id }) => !listed.has(id) && !quoted.has(id))
    .map((source) => finding(input, reference, 'silent', unread(source), again(source)));
  return [...stated, ...fresh];
}

/** A summary of one article says what that one leaves out, whatever others say. */
function relevantSources({ kind, id }: Reference, { dossier }: EntryInput): Source[] {
  const own = kind === 'briefing' ? (dossier.briefings.find((briefing) => briefing.id === id)?.sources ?? []) : [];
  return own.length === 1 ? [] : dossier.sources;
}

const contradiction =
  'Say with “about” what the source leaves out, or write “aside” at a passage that speaks of something else.';

function stale({ name, accessed }: Source, read: string): string {
  return `Unexpected day ${read}, expected one from ${accessed} on, when ${name} was last read`;
}

function unread({ name }: Source): string {
  return `Unexpected silence that nobody looked for in ${name}, expected that source among those of “silent”, or quoted`;
}

function again({ id, name }: Source): string {
  return `Read ${name} for it. If it says nothing either, add { source: ${id}, read: the day }; if it does, mend the text and quote it.`;
}
