import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What came of files, each by a name of its own, so that the next check works out again what has changed and no more.
 * In memory a map will do.
 */
export interface Kept {
  get(name: string): KeptResult | undefined;
  set(name: string, kept: KeptResult): unknown;
}

/** What came of something, and what stands for all that it came from. */
export interface KeptResult {
  key: string;
  result: unknown;
}

/** What is kept under a name, where it came from the same; what `make` makes otherwise, which is kept from then on. */
export function keptOr<Result>(kept: Kept | null, name: string, key: string, make: () => Result): Result {
  const known = kept?.get(name);
  if (known?.key === key) return known.result as Result;
  const result = make();
  kept?.set(name, { key, result });
  return result;
}

/** Stands for what these parts are made of. */
export function keyOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('base64');
}

/** What is kept from one check of a dossier to the next. */
export interface KeptFile extends Kept {
  /** Keeps what the last check asked for or made, and lets go of the rest. Does nothing where that is kept already. */
  save(): Promise<void>;
}

type Row = [name: string, key: string, result: Uint8Array];

/**
 * What is kept in a file that nobody but Readout writes to. `maker` stands for all that a result depends on beside its
 * key: what another one kept isn't taken, nor a file that is damaged. A result is read when it is asked for, and not before.
 *
 * @param largest how many bytes are worth to be kept
 */
export async function openKept(file: string, maker: string, largest = 500_000_000): Promise<KeptFile> {
  const rows = await readRows(file, maker);
  const bytes = new Map(rows.map(([name, key, result]) => [name, { key, result }]));
  const read = new Map<string, KeptResult>();
  let isChanged = false;
  return {
    get: (name) => {
      const row = bytes.get(name);
      if (row && !read.has(name)) read.set(name, { key: row.key, result: deserialize(row.result) });
      return read.get(name);
    },
    set: (name, kept) => {
      isChanged = true;
      bytes.delete(name);
      read.set(name, kept);
    },
    save: async () => {
      if (!isChanged && read.size === rows.length) return;
      const kept = [...read].map(([name, { key, result }]): Row => {
        return [name, key, bytes.get(name)?.result ?? serialize(result)];
      });
      const all = serialize(kept);
      if (all.length <= largest) await writeRows(file, maker, all);
    },
  };
}

async function readRows(file: string, maker: string): Promise<Row[]> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null || bytes.length < headLength) return [];
  const rows = bytes.subarray(headLength);
  return headOf(maker, rows).equals(bytes.subarray(0, headLength)) ? deserialize(rows) : [];
}

/** Whole or not at all; without room for it, the next check works everything out again. */
async function writeRows(file: string, maker: string, rows: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, [headOf(maker, rows), rows]);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => {});
  }
}

/** In bytes: those of SHA-256. */
const headLength = 32;

function headOf(maker: string, rows: Uint8Array): Buffer {
  return createHash('sha256').update(`${maker}\n`).update(rows).digest();
}
