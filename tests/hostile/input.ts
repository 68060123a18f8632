import type { FileMap } from '../dossier-files.ts';

/** Something that a stranger could send: files that are laid over the dossier in `tests/fixtures/harbour`. */
export interface HostileInput {
  /** Of the table that it stands in. */
  kind: string;
  name: string;
  files: FileMap;
  /** Whether it does its harm by being published at all, as a false quotation does. */
  mustStop: boolean;
  /** Whether the check takes it, and the build stops when it looks over its pages. */
  stoppedByBuild?: boolean;
}

/** A file's path and its text. */
export type Files = Record<string, string | Uint8Array>;

export function input(kind: string, name: string, files: Files, mustStop = false): HostileInput {
  return {
    kind,
    name,
    mustStop,
    files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
  };
}

/** What a payload calls; whoever visits pages watches it. */
export const call = 'pwned()';

/** A passage that stands in a source of the dossier, for entries in which something else is hostile. */
export const passage =
  'Mayor Runa Falk of Port Selwyn and Mayor Oskar Lindqvist of Ebbaholm cut a blue ribbon in the middle of the span';

export const evidence = `evidence: [{source: harbour-gazette, quote: "${passage}"}]`;

/** A person's entry with these fields and this body. */
export function person(fields: Record<string, string>, body = ''): string {
  return entry({ name: '"Runa Falk"', ...fields }, body);
}

/** An entry with these fields, each written as YAML, and evidence unless a field has it. */
export function entry(fields: Record<string, string>, body = ''): string {
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}`);
  const all = 'evidence' in fields || 'readings' in fields || 'standfirst' in fields ? lines : [...lines, evidence];
  return `---\n${all.join('\n')}\n---\n\n${body}\n`;
}

/** A briefing with this body. */
export function briefing(body: string, fields: Record<string, string> = {}): string {
  return entry(
    {
      title: 'A hostile briefing',
      standfirst: 'A hostile summary.',
      date: '2024-05-16',
      authors: '[The Readout editors]',
      sources: '[harbour-gazette]',
      ...fields,
    },
    `${body}\n\nThe mayors cut a ribbon.[^end]\n\n[^end]: [Harbour Gazette](source:harbour-gazette) “${passage}”`,
  );
}
