import { availableParallelism } from 'node:os';
import { deserialize, serialize } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { EntryKind } from '../core/model/reference.ts';
import { entryKey, type ParsedFile, parseFile } from './entry.ts';
import type { TextFile } from './files.ts';
import type { Kept } from './kept.ts';

/** A file of content that is still to be parsed. */
export interface Unparsed {
  kind: EntryKind;
  file: TextFile;
}

/** What the two threads share: the files, and how many of them are taken. */
export interface Share {
  files: readonly Unparsed[];
  language: string;
  taken: Int32Array;
}

/** Fewer are parsed before a second thread has loaded what it needs. */
const fewest = 400;
/** How many a thread takes at once. */
const step = 16;

/**
 * Parses the files of which `kept` has nothing, on two processors where there are many, and keeps what came of them. A
 * file that neither thread came to is left to whoever reads it.
 */
export async function parseInTwo(
  all: readonly Unparsed[],
  language: string,
  kept: Kept,
  least = fewest,
): Promise<void> {
  const unkept = all
    .map((each) => ({ ...each, name: `entry ${each.file.path}`, key: entryKey(each.kind, language, each.file) }))
    .filter(({ name, key }) => kept.get(name)?.key !== key);
  if (unkept.length < least || availableParallelism() < 2) return;
  const files = unkept.map(({ kind, file }) => ({ kind, file }));
  const share: Share = { files, language, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const keep = (parsed: Parsed[]) => {
    for (const [at, result] of parsed) {
      const { name = '', key = '' } = unkept[at] ?? {};
      kept.set(name, { key, result });
    }
  };
  const others = inSecondThread(share);
  keep(parseShare(share));
  keep(await others);
}

type Parsed = [at: number, ParsedFile];

/** What a second thread makes of the files that it takes; nothing where it can’t. */
export function inSecondThread(share: Share): Promise<Parsed[]> {
  const worker = new Worker(new URL('./parse-in-two.ts', import.meta.url), { workerData: share });
  return new Promise((done) => {
    worker.on('message', (bytes: Uint8Array) => done(deserialize(bytes)));
    for (const end of ['error', 'exit']) worker.on(end, () => done([]));
  });
}

/** Takes files, some at a time, until none is left. */
function parseShare({ files, language, taken }: Share): Parsed[] {
  const parsed: Parsed[] = [];
  for (let from = Atomics.add(taken, 0, step); from < files.length; from = Atomics.add(taken, 0, step))
    for (const [at, { kind, file }] of files.slice(from, from + step).entries())
      parsed.push([from + at, parseFile(kind, file, language)]);
  return parsed;
}

if (parentPort && isShare(workerData)) parentPort.postMessage(serialize(parseShare(workerData)));

function isShare(data: unknown): data is Share {
  return typeof data === 'object' && data !== null && 'taken' in data;
}
