import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseProofs } from '../core/evidence/proofs.ts';
import type { Proof, Seal } from '../core/evidence/seal.ts';
import type { Issue } from '../core/model/issue.ts';
import type { Loaded } from './dossier.ts';
import { confirmedFile } from './folders.ts';
import { readSource } from './sources.ts';

const run = promisify(execFile);

/**
 * The seals that a base revision doesn't have, and the gaps that no proof of it has, unless that revision confirms them:
 * errors with `isStrict`, else warnings. A seal proves what was recorded; that the record is the true article, somebody
 * who can write to the base and has the article has to say there. Throws where there is no such revision.
 */
export async function baseIssues(root: string, revision: string, loaded: Loaded, isStrict: boolean): Promise<Issue[]> {
  const base = await readBase(root, revision, loaded);
  const severity = isStrict ? 'error' : 'warning';
  return loaded.dossier.sources.flatMap(({ id, seal: seals }) => {
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
    const gaps = gapsIn(loaded.provedBy.get(id) ?? []);
    const newGaps = gaps
      .filter((proof) => !base.gaps.has(gapLine(id, proof)) && !base.confirmed.has(gapLine(id, proof)))
      .map((proof) => issue(`Unexpected new gap in “${shown(proof)}”, expected one that ${revision} has or confirms`));
    return [...newSeals, ...newGaps];
  });
}

/** What confirms a seal, and each of the gaps that were proved by it. */
export function confirmations(id: string, seal: Seal, proofs: readonly Proof[]): string[] {
  const own = gapsIn(proofs).filter(({ check }) => check === seal.check);
  return [sealLine(id, seal.hash), ...own.map((proof) => gapLine(id, proof))];
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
  seals: Set<string>;
  gaps: Set<string>;
  confirmed: Set<string>;
}

async function readBase(root: string, revision: string, { dossier }: Loaded): Promise<Base> {
  // Without this, a name that starts with a hyphen would be an option of git.
  await run('git', ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], { cwd: root }).catch(() => {
    throw new Error(`Unexpected “${revision}”, expected a revision that git knows, such as origin/main.`);
  });
  const read = async (path: string) =>
    (await run('git', ['show', `${revision}:./${path}`], { cwd: root, maxBuffer: 64_000_000 }).catch(() => null))
      ?.stdout ?? '';
  const base: Base = {
    seals: new Set(),
    gaps: new Set(),
    confirmed: new Set((await read(confirmedFile)).split(/\r?\n/)),
  };
  for (const { id } of dossier.sources) {
    const source = readSource(id, { path: '', text: await read(`seeds/${id}.yaml`) }, new Map());
    if (Array.isArray(source)) continue;
    for (const { hash } of source.seal) base.seals.add(`${id} ${hash}`);
    const lines = parseProofs(await read(`seeds/${id}.proofs`), source.seal);
    for (const proof of gapsIn(lines.flatMap((line) => line.proof ?? []))) base.gaps.add(gapLine(id, proof));
  }
  return base;
}
