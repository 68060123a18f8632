import { Document, isPair, isSeq, visit } from 'yaml';
import { nearestIds } from '../core/language/nearest.ts';
import { type Dossier, recordsOf } from '../core/model/dossier.ts';
import { idForm, idProblem, lookOf } from '../core/model/id.ts';
import { type EntryKind, folderOf } from '../core/model/reference.ts';
import { parseDate } from '../core/time/date.ts';
import { dateWords } from '../core/time/date-words.ts';
import { plainDate } from '../core/time/plain-date.ts';
import { kinds, namesIn } from '../kinds/index.ts';
import { descriptionAt } from '../kinds/lookup.ts';

/** What an editor says of an entry that they begin. What isn't said is left to fill in. */
export interface Beginning {
  kind: EntryKind;
  /** The title of an event, the name of a person. */
  title: string;
  /** The file's name; made from the title where it isn't given. */
  id?: string | undefined;
  /** In plain words, or in EDTF; “before the summit” of an event that the dossier knows. */
  date?: string | undefined;
  /** The kind of an event, as site.yaml's lanes have it. */
  type?: string | undefined;
  /** Who took part: an id or a name that the dossier knows, `PT`, `PT: minister`, or `Ana Silva (PT, minister)`. */
  with?: readonly string[] | undefined;
  country?: string | undefined;
  role?: string | undefined;
  unit?: string | undefined;
  value?: string | undefined;
  /** The sentence below the title of a briefing or an initiative. */
  summary?: string | undefined;
  authors?: readonly string[] | undefined;
  source?: string | undefined;
  quote?: string | undefined;
}

/** Files to write, by their path in the dossier, and what was understood, as sentences; or what is wrong. */
export type Begun = { files: { path: string; text: string }[]; understood: string[] } | { problems: string[] };

/** Begins an entry: a file that the check takes, but for what is left to fill in. Nothing is invented. */
export function beginEntry(said: Beginning, dossier: Dossier, today: string): Begun {
  const problems: string[] = [];
  const understood: string[] = [];
  const take = <Value>(read: Value | Problem): Value | undefined => {
    if (!isProblem(read)) return read;
    problems.push(read.problem);
    return undefined;
  };
  const source = take(sourceOf(said.source, dossier));
  const passage = { source: source ?? '', quote: said.quote ?? '' };
  const id = take(freeId(said.id ?? idFrom(said.title), said.kind, dossier));
  const when = said.date === undefined ? {} : (take(dateOf(said.date, dossier, understood)) ?? {});
  if (said.kind === 'event') take(typeOf(said.type, dossier));
  take(quoteOf(said.quote));
  const parties = (said.with ?? []).flatMap((party) => take(partyOf(party, dossier)) ?? []);
  const unknown = parties.flatMap((party) => ('unknown' in party ? [party.unknown] : []));
  const begun = new Set(said.kind === 'person' ? [id] : []);
  for (const { name } of unknown) {
    const own = take(freeId(idFrom(name), 'person', dossier));
    if (own !== undefined && begun.has(own)) problems.push(`“${name}” would begin the same file as another: ${own}.`);
    begun.add(own);
  }
  if (problems.length > 0) return { problems };
  const participants = parties.map((party) =>
    'unknown' in party ? { person: idFrom(party.unknown.name) } : party.known,
  );
  const fields = fieldsOf[said.kind]({ ...said, when, participants, passage, today });
  const people = unknown.map(({ name, country, role }) =>
    fileOf('person', idFrom(name), { name, country, role, evidence: [passage] }, passage, dossier),
  );
  return { files: [fileOf(said.kind, id ?? '', fields, passage, dossier), ...people], understood };
}

interface Problem {
  problem: string;
}

function isProblem(read: unknown): read is Problem {
  return typeof read === 'object' && read !== null && 'problem' in read;
}

interface Passage {
  source: string;
  quote: string;
}

interface Said extends Beginning {
  when: Record<string, string>;
  participants: object[];
  passage: Passage;
  today: string;
}

/** The fields of each kind in their order; one that is `undefined` is left out. */
const fieldsOf: Record<EntryKind, (said: Said) => Record<string, unknown>> = {
  event: ({ title, type, when, participants, passage }) => ({
    title,
    kind: type ?? '',
    ...(Object.keys(when).length > 0 ? when : { date: '' }),
    participants: participants.length > 0 ? participants : undefined,
    evidence: [passage],
  }),
  person: ({ title, country, role, passage }) => ({ name: title, country, role, evidence: [passage] }),
  organisation: ({ title, type, country, passage }) => ({ name: title, type, country, evidence: [passage] }),
  initiative: ({ title, summary, country, passage }) => ({
    title,
    summary: summary ?? '',
    countries: country === undefined ? undefined : [country],
    evidence: [passage],
  }),
  figure: ({ title, unit, value, passage }) => ({
    title,
    unit: unit ?? '',
    readings: [{ ...passage, value: value ?? '' }],
  }),
  briefing: ({ title, summary, authors, passage, today }) => ({
    title,
    standfirst: summary ?? '',
    date: today,
    authors: authors?.length ? authors : [''],
    sources: [passage.source],
    draft: true,
  }),
};

/** An entry's text: its fields, what is to do as comments, and a footnote that is ready for its sentences. */
function fileOf(kind: EntryKind, id: string, fields: object, passage: Passage, dossier: Dossier) {
  const { source, quote } = passage;
  const name = dossier.sources.find((each) => each.id === source)?.name ?? source;
  // Marks within the passage would end it.
  const note =
    quote === '' || /["“”]/.test(quote) ? '' : `[^${source || 'note'}]: [${name}](source:${source}) “${quote}”\n`;
  const yaml = withHints(kind, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  const todo = [
    ...(/""/.test(yaml) ? ['Fill in what stands as "".'] : []),
    note === ''
      ? 'Below the second line of hyphens, write what the article says, in your own words.'
      : `Below the second line of hyphens, write it in your own words, and put [^${source}] behind each sentence.`,
    'Then run: npm run check. Delete these lines when you are done.',
    'docs/records.md has every field.',
  ];
  const comments = todo.map((line) => `# ${line}\n`).join('');
  const [ending = '.md'] = kinds[kind].endings;
  return { path: `content/${folderOf(kind)}/${id}${ending}`, text: `---\n${comments}${yaml}---\n\n${note}` };
}

/** Fields as YAML; behind each that is left to fill in stands what the schema says of it. */
function withHints(kind: EntryKind, fields: object): string {
  const document = new Document(fields);
  visit(document, {
    Scalar: (_, node, ancestors) => {
      if (node.value !== '') return;
      const path = ancestors.flatMap((each): (string | number)[] =>
        isPair(each) ? [String(each.key)] : isSeq(each) ? [0] : [],
      );
      node.comment = ` ${descriptionAt(kinds[kind].schema, path) ?? 'To fill in.'}`;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function sourceOf(given: string | undefined, dossier: Dossier): string | Problem {
  const { sources } = dossier;
  if (given === undefined) return sources.length === 1 ? (sources[0]?.id ?? '') : '';
  const found = sources.find(({ id, name }) => id === given || name === given);
  return found?.id ?? { problem: unknownSentence('source', given, namesIn(dossier, 'source')) };
}

/** “The Port talks, 2026” gives `the-port-talks-2026`; what no id can have is left out. */
export function idFrom(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u);
  const fitting = words.map((word) => (idForm.test(word) ? word : word.replace(/\p{M}/gu, '')));
  return fitting
    .filter((word) => idForm.test(word))
    .slice(0, 8)
    .join('-');
}

function freeId(id: string, kind: EntryKind, dossier: Dossier): string | Problem {
  if (!idForm.test(id))
    return { problem: `“${id}” can’t be a file’s name. Say one with --id: letters, digits, hyphens.` };
  const problem = idProblem(id);
  if (problem !== null) return { problem: `“${id}” can’t be a file’s name: ${problem}. Say another with --id.` };
  const taken = recordsOf(dossier, kind).some((record) => lookOf(record.id) === lookOf(id));
  const path = `content/${folderOf(kind)}/${id}`;
  return taken ? { problem: `${path} is there already. Say another name for the file with --id.` } : id;
}

/** An event’s kind stands in a lane of site.yaml; one that isn’t said is left to fill in. */
function typeOf(type: string | undefined, { site }: Dossier): string | Problem {
  const known = site.lanes.flatMap(({ kinds }) => kinds);
  if (type === undefined || known.length === 0 || known.includes(type)) return type ?? '';
  const [near] = nearestIds(type, known);
  const hint =
    near === undefined ? 'Add it to a lane of content/site.yaml first, if none fits.' : `Did you mean “${near}”?`;
  return { problem: `Unexpected --type “${type}”, expected one of ${known.join(', ')}. ${hint}` };
}

/** A passage goes over no blank line: what stands on both sides of it are two. */
function quoteOf(quote: string | undefined): string | Problem {
  if (quote === undefined || !/\n[^\S\n]*\n/.test(quote.trim())) return quote ?? '';
  return {
    problem:
      'Unexpected blank line in --quote, expected a passage from one paragraph. Quote one, or put … where words are left out.',
  };
}

/** A date of its own, or the event that it is told by. */
function dateOf(said: string, dossier: Dossier, understood: string[]): Record<string, string> | Problem {
  const [, relation, name = ''] = /^(before|after|during)\s+(?:the\s+)?(.+)$/i.exec(said.trim()) ?? [];
  const anchor = relation && dossier.events.find((event) => isCalled(name, [event.id, event.title, event.name ?? '']));
  if (anchor) {
    understood.push(`“${said}”: ${relation.toLowerCase()} “${anchor.title}”.`);
    return { [relation.toLowerCase()]: anchor.id };
  }
  const read = plainDate(said);
  if ('problem' in read) return relation ? { problem: `${read.problem} ${knownEvents(name, dossier)}` } : read;
  const date = parseDate(read.edtf);
  const words = date ? dateWords(date, dossier.site.language) : read.edtf;
  understood.push(`“${said}” is written ${read.edtf}, and shown as “${words}”.${read.remark ? ` ${read.remark}` : ''}`);
  return { date: read.edtf };
}

/** How many events are named to somebody who meant one. */
const mostNamed = 8;

/** That no event is called so, and which are: those that are near, then those with a short name, which dates use. */
function knownEvents(said: string, { events }: Dossier): string {
  const calledBy = events.flatMap(({ id, title, name }) =>
    [id, title, name ?? ''].map((each) => [each.toLowerCase(), id] as const),
  );
  const ids = new Map(calledBy);
  const near = nearestIds(said.toLowerCase(), ids.keys()).map((each) => ids.get(each) ?? each);
  const named = events.filter(({ name }) => name !== null).map(({ id }) => id);
  const shown = [...new Set([...near, ...named, ...events.map(({ id }) => id)])].slice(0, mostNamed);
  const words = shown.map((id) => {
    const event = events.find((each) => each.id === id);
    return event?.name ? `“${event.name}” (${id})` : id;
  });
  const more = events.length > words.length ? ` and ${events.length - words.length} more` : '';
  return events.length === 0
    ? 'The dossier has no events yet.'
    : `No event is called “${said}”; there are ${words.join(', ')}${more}.`;
}

interface Unknown {
  name: string;
  country: string | undefined;
  role: string | undefined;
}

/** A participant as an event's field has one, or somebody who has no entry yet. */
type Party = { known: Record<string, string> } | { unknown: Unknown };

function partyOf(said: string, dossier: Dossier): Party | Problem {
  const [, code, role] = /^([A-Z]{2})(?:\s*:\s*(.+))?$/.exec(said.trim()) ?? [];
  if (code !== undefined) return { known: { country: code, ...(role && { role }) } };
  for (const kind of ['person', 'organisation'] as const) {
    const found = namesIn(dossier, kind).find((names) => isCalled(said, names));
    if (found) return { known: { [kind]: found[0] } };
  }
  const [, name = said, country, office] = /^(.+?)\s*\(\s*([A-Z]{2})?\s*,?\s*([^()]*)\)$/.exec(said.trim()) ?? [];
  if (country !== undefined || office) return { unknown: { name, country, role: office || undefined } };
  const known = [...namesIn(dossier, 'person'), ...namesIn(dossier, 'organisation')];
  return {
    problem: `${unknownSentence('person or organisation', said, known)} Somebody new is written “${said} (PT, minister)”.`,
  };
}

function isCalled(said: string, names: readonly string[]): boolean {
  const plain = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^the\s+/, '');
  return names.some((name) => name !== '' && plain(name) === plain(said));
}

/** That nothing is known by a name, and whose id or name is near it. */
function unknownSentence(what: string, said: string, known: readonly (readonly [id: string, name: string])[]): string {
  const ids = new Map(known.flatMap(([id, name]) => [[id, id] as const, [name, id] as const]));
  const near = new Set(nearestIds(said, ids.keys()).map((each) => ids.get(each)));
  const hint = near.size > 0 ? ` Did you mean ${[...near].map((id) => `“${id}”`).join(' or ')}?` : '';
  return `There is no ${what} “${said}”.${hint}`;
}
