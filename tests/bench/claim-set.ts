import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The two parts of the set; whoever writes rules looks at the first alone. */
export const parts = ['development', 'set-aside'] as const;
export type Part = (typeof parts)[number];

/** A text of the set, as an article that was published on some day, with what an editor might write about it. */
export interface ClaimText {
  /** The file's name without its ending, which is also the source's id. */
  id: string;
  language: string;
  published: string;
  /** The language in which the claims are written; English where it says none. */
  site?: string;
  text: string;
  passages: { quote: string; claims: LabelledClaim[] }[];
}

/** What an editor writes on the strength of a passage, and whether the passage bears it out. */
export interface LabelledClaim {
  isTrue: boolean;
  kind: string;
  /** A sentence of a body, or fields: of an event its date, of a figure a reading. */
  claim: { sentence: string; derived?: string } | EventFields | ReadingFields;
}

interface EventFields {
  date: string;
  time?: string;
  zone?: string;
}

interface ReadingFields {
  value: string;
  unit: string;
}

/** All texts of a part, in the order of their ids. */
export function readPart(part: Part): ClaimText[] {
  const folder = new URL(`claims/${part}/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => claimText(name.slice(0, -5), readFileSync(new URL(name, folder), 'utf8')));
}

interface WrittenText extends Omit<ClaimText, 'id' | 'passages'> {
  passages: { quote: string; claims: Record<string, unknown>[] }[];
}

/** Throws where a claim isn’t written as the README says. */
function claimText(id: string, yaml: string): ClaimText {
  const { passages, ...facts }: WrittenText = parse(yaml, { schema: 'failsafe' });
  return {
    ...facts,
    id,
    passages: passages.map(({ quote, claims }) => ({ quote, claims: claims.map((written) => labelled(id, written)) })),
  };
}

const fields = new Set(['sentence', 'derived', 'date', 'time', 'zone', 'value', 'unit']);

/** Of `true range: The ministers met on 8 May.`; fields stand in braces. */
function labelled(id: string, written: Record<string, unknown>): LabelledClaim {
  const [[label = '', claim] = []] = Object.entries(written);
  const [, truth, kind] = /^(true|false) ([a-z-]+)$/.exec(label) ?? [];
  const names = typeof claim === 'string' ? [] : Object.keys(claim ?? {});
  if (kind === undefined || claim === undefined || names.some((name) => !fields.has(name)))
    throw new Error(`${id}: Unexpected claim ${JSON.stringify(written)}, expected “true kind: sentence”.`);
  const isSentence = typeof claim === 'string';
  return {
    isTrue: truth === 'true',
    kind,
    claim: (isSentence ? { sentence: claim } : claim) as LabelledClaim['claim'],
  };
}
