import { stringify } from 'yaml';
import { type Loaded, readDossier } from '../../../src/load/dossier.ts';
import type { DossierFiles } from '../../../src/load/files.ts';
import { sourceRecord } from '../../../src/load/source-record.ts';
import type { Rule } from '../../../src/rules/rule.ts';

/** What the sources of a test's dossier say, if the test doesn't say otherwise. */
export const articles: Record<string, string> = {
  wire:
    'The ministers for the sea of Portugal and Norway signed an accord on cleaner ferries in Lisbon on Tuesday, 3 March 2026. ' +
    '“A list is read by the neighbours of the harbour,” said Ana Silva of Portugal. ' +
    'Her colleague Kari Lund of Norway announced a fund of $2 billion for more than 30 new ferries, 60% of it paid by Oslo.',
  daily:
    'Two ministers met at the old customs house in March 2026. The fund is to pay for 31 ferries, according to officials in Lisbon. They will meet again on Friday to speak about the price of power. Nobody who left the house that evening would say how long the talks had been, or what was still open between the two.',
};

type Fields = Record<string, unknown>;

/** A dossier in short: fields of each entry beside the ones it must have, and `body` for its Markdown. */
export interface Literal {
  site?: Fields;
  sources?: Record<string, Fields>;
  briefings?: Record<string, Fields>;
  events?: Record<string, Fields>;
  people?: Record<string, Fields>;
  initiatives?: Record<string, Fields>;
  figures?: Record<string, Fields>;
  /** Further articles beside the usual ones. */
  articles?: Record<string, string>;
  /** Full texts that lie beside the records. */
  texts?: Record<string, string>;
  /** Whether nothing may be written. */
  frozen?: boolean;
  /** Other files, or files put for those above, as they are. */
  files?: Record<string, string>;
}

export const signed = 'signed an accord on cleaner ferries in Lisbon on Tuesday, 3 March 2026';
const evidence = [{ source: 'wire', quote: signed }];

const required: Record<Exclude<keyof Literal, 'articles' | 'texts' | 'frozen' | 'files'>, Fields> = {
  site: {
    title: 'T',
    description: 'D',
    lead: 'lead',
    lanes: [{ id: 'talks', title: 'Talks', kinds: ['meeting'] }],
    editors: ['E'],
    about: 'A',
  },
  sources: {},
  briefings: {
    title: 'The ministers sign',
    standfirst: 'An accord.',
    date: '2026-04-01',
    authors: ['E'],
    sources: ['wire'],
  },
  events: { title: 'The ministers sign', kind: 'meeting', date: '2026-03-03', evidence },
  people: { name: 'Ana Silva', evidence },
  initiatives: { title: 'The accord', summary: 'An accord.', evidence },
  figures: {
    title: 'New ferries',
    unit: 'ferries',
    readings: [{ source: 'wire', quote: 'fund of $2 billion for more than 30 new ferries', value: 'more than 30' }],
  },
};

/** The day of all tests. */
export const today = '2026-05-01';

/** A dossier as it is loaded, with the files it was loaded from. */
export interface TestDossier extends Loaded {
  today: string;
  written: Record<string, string>;
}

/** Writes a dossier's files into memory and loads it; throws where the literal isn't what an editor could write. */
export async function dossierOf(literal: Literal = {}): Promise<TestDossier> {
  const written = await filesOf(literal);
  const loaded = await readDossier(memoryFiles(written), null, literal.frozen);
  const unread = loaded.issues.filter(({ rule }) => rule === 'file' || rule === 'yaml' || rule === 'schema');
  if (unread.length > 0) throw new Error(`Unexpected literal: ${JSON.stringify(unread)}`);
  return { ...loaded, written, today };
}

/** What a rule finds, each with the words at its place: `people/ana-silva.md “Ana Silva”: Unexpected …`. */
export async function findings(rule: Rule, literal: Literal): Promise<string[]> {
  const input = await dossierOf(literal);
  return rule.check(input).map(({ file, line, column, message }) => {
    const rest = input.written[file]?.split('\n')[line - 1]?.slice(column - 1) ?? '';
    return `${file.replace('content/', '')} “${rest.slice(0, 20)}”: ${message}`;
  });
}

/** A folder that is kept in memory. */
export function memoryFiles(files: Record<string, string>): DossierFiles {
  const paths = Object.keys(files);
  return {
    list: async (folder) => {
      const below = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      const names = new Set(below.map((path) => path.replace(/\/.*/, '')));
      return [...names].sort().map((name) => ({ name, isFolder: !below.includes(name) }));
    },
    read: async (path) => new TextEncoder().encode(files[path]),
  };
}

const folders = ['briefings', 'events', 'people', 'initiatives', 'figures'] as const;

/** The files of a dossier, by path, with the proofs of all passages that stand in their articles. */
export async function filesOf(literal: Literal): Promise<Record<string, string>> {
  const files = unprovenFiles(literal);
  const all = Object.entries({ ...articles, ...literal.articles });
  const texts = all.map(([id, text]) => [`seeds/text/${id}.txt`, text] as const);
  const { proofFiles } = await readDossier(memoryFiles({ ...files, ...Object.fromEntries(texts) }));
  const proofs = proofFiles.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const]));
  return { ...Object.fromEntries(proofs), ...files };
}

function unprovenFiles(literal: Literal): Record<string, string> {
  const files: Record<string, string> = {
    'content/site.yaml': stringify({ ...required.site, ...literal.site }, plain),
  };
  for (const [id, text] of Object.entries({ ...articles, ...literal.articles }))
    files[`seeds/${id}.yaml`] = sourceYaml(id, text, literal.sources?.[id] ?? {});
  for (const [id, text] of Object.entries(literal.texts ?? {})) files[`seeds/text/${id}.txt`] = text;
  for (const folder of folders) {
    for (const [id, fields] of Object.entries(literal[folder] ?? {})) {
      const path = `content/${folder}/${id}.${folder === 'briefings' ? 'mdx' : 'md'}`;
      files[path] = entryText({ ...required[folder], ...fields });
    }
  }
  return { ...files, ...literal.files };
}

/** One line for each text, and nothing by reference. */
const plain = { lineWidth: 0, aliasDuplicateObjects: false } as const;

function entryText({ body = '', ...fields }: Fields): string {
  return `---\n${stringify(fields, plain)}---\n\n${String(body)}\n`;
}

/** An article's record, with fields written over those that were recorded, or above them. */
function sourceYaml(id: string, text: string, fields: Fields): string {
  const record = sourceRecord(text, { name: id, accessed: '2026-03-05' });
  if ('problems' in record) throw new Error(record.problems.join('\n'));
  const lines = Object.entries(fields).map(
    ([field, value]) => [new RegExp(`^${field}: .*$`, 'm'), `${field}: ${value}`] as const,
  );
  return lines.reduce(
    (yaml, [line, field]) => (line.test(yaml) ? yaml.replace(line, field) : `${field}\n${yaml}`),
    record.yaml,
  );
}
