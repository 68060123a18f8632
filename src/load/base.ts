import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { parseProofs } from '../core/evidence/proofs.ts';
import type { Proof, Seal } from '../core/evidence/seal.ts';
import type { Issue } from '../core/model/issue.ts';
import type { Source } from '../core/model/record.ts';
import type { Loaded } from './dossier.ts';
import { confirmedFile } from './folders.ts';
import { commitOf } from './git-files.ts';
import { readSource } from './sources.ts';

const run = promisify(execFile);

/**
 * The seals that a base revision doesn't have, facts of sealed sources that it gives otherwise, and the gaps that no
 * proof of it has, unless that revision confirms them: errors with `isStrict`, else warnings. A seal proves what was recorded; that the record is the true article, somebody
 * who can write to the base and has the article has to say there. Throws where there is no such revision.
 */
export async function baseIssues(root: string, revision: string, loaded: Loaded, isStrict: boolean): Promise<Issue[]> {
  const base = await readBase(root, revision, loaded);
  const severity = isStrict ? 'error' : 'warning';
  return loaded.dossier.sources.flatMap((source) => {
    const { id, seal: seals } = source;
    const file = `seeds/${id}.yaml`;
    const issue = (message: string): Issue => ({
      ...{ rule: 'base', severity, message, file, line: 1, column: 1 },
      hint: `Somebody who has the article and may write to ${revision} runs npm run source -- confirm ${id} <file> on this branch, and adds what it prints to ${confirmedFile} there.`,
    });
    const newSeals = seals
      .filter(({ hash }) => !base.seals.has(`${id} ${hash}`) && !base.confirmed.has(sealLine(id, hash)))
      .map(({ hash }) =>
        issue(`Unexpected new seal ${hash.slice(0, 12)}…, expected one that ${revision} has or confirms`),
      );
    const areConfirmed = base.confirmed.has(factsLine(source));
    // Where the source itself is new and not confirmed, that says it all.
    const newFacts = areConfirmed || newSeals.length === seals.length ? [] : changedFacts(source, base.sources.get(id));
    const changed = newFacts.map(({ fact, before, now }) =>
      issue(`Unexpected ${fact} ${now} of a sealed source, expected ${before}, or one that ${revision} confirms`),
    );
    const gaps = gapsIn(loaded.provedBy.get(id) ?? []);
    const newGaps = gaps
      .filter((proof) => !base.gaps.has(gapLine(id, proof)) && !base.confirmed.has(gapLine(id, proof)))
      .map((proof) => issue(`Unexpected new gap in “${shown(proof)}”, expected one that ${revision} has or confirms`));
    return [...newSeals, ...changed, ...newGaps];
  });
}

/** What confirms a seal of a source, the facts of its record, and each of the gaps that were proved by that seal. */
export function confirmations(source: Source, seal: Seal, proofs: readonly Proof[]): string[] {
  const own = gapsIn(proofs).filter(({ check }) => check === seal.check);
  return [sealLine(source.id, seal.hash), factsLine(source), ...own.map((proof) => gapLine(source.id, proof))];
}

/** What a record says of where its text comes from: a true seal under another name would be a lie as well. */
const facts = [
  ...(['name', 'title', 'publisher', 'author', 'published', 'updated', 'language', 'url', 'archivedUrl'] as const),
];

function changedFacts(source: Source, before: Source | undefined): { fact: string; before: string; now: string }[] {
  if (!before) return [{ fact: 'facts', before: 'those that were recorded', now: 'in the record' }];
  return facts
    .filter((fact) => source[fact] !== before[fact])
    .map((fact) => ({ fact, before: said(before[fact]), now: said(source[fact]) }));
}

function said(fact: string | null): string {
  return fact === null ? 'null' : `“${fact}”`;
}

function factsLine(source: Source): string {
  const all = JSON.stringify(facts.map((fact) => source[fact]));
  return `${source.id} facts ${createHash('sha256').update(all).digest('hex')}`;
}

function sealLine(id: string, hash: string): string {
  return `${id} seal ${hash}`;
}

function gapLine(id: string, { check, spans }: Proof): string {
  return `${id} gap ${check} ${spans.map(({ start, end }) => `${start}-${end}`).join(',')}`;
}

function gapsIn(proofs: readonly Proof[]): Proof[] {
  return proofs.filter(({ spans }) => spans.length > 1);
}

function shown({ words }: Proof): string {
  return words.map((part) => part.join(' ')).join(' … ');
}

interface Base {
  sources: Map<string, Source>;
  seals: Set<string>;
  gaps: Set<string>;
  confirmed: Set<string>;
}

async function readBase(root: string, revision: string, { dossier }: Loaded): Promise<Base> {
  const commit = await commitOf(root, revision);
  const read = async (path: string) =>
    (await run('git', ['show', `${commit}:./${path}`], { cwd: root, maxBuffer: 64_000_000 }).catch(() => null))
      ?.stdout ?? '';
  const base: Base = {
    sources: new Map(),
    seals: new Set(),
    gaps: new Set(),
    confirmed: new Set((await read(confirmedFile)).split(/\r?\n/)),
  };
  for (const { id } of dossier.sources) {
    const source = readSource(id, { path: '', text: await read(`seeds/${id}.yaml`) }, new Map());
    if (Array.isArray(source)) continue;
    base.sources.set(id, source);
    for (const { hash } of source.seal) base.seals.add(`${id} ${hash}`);
    const lines = parseProofs(await read(`seeds/${id}.proofs`), source.seal);
    for (const proof of gapsIn(lines.flatMap((line) => line.proof ?? []))) base.gaps.add(gapLine(id, proof));
  }
  return base;
}
