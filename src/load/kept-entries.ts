import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KnownEntry, ParsedEntries } from './entry.ts';

/** Entries as they were parsed, kept from one check of a dossier to the next. */
export interface KeptEntries {
  parsed: ParsedEntries;
  /** Keeps what the last check read, and lets go of the rest. Does nothing where that is kept already. */
  save(): Promise<void>;
}

type Row = [path: string, key: string, outcome: Uint8Array];

/**
 * The entries kept in a file that nobody but Readout writes to. `maker` stands for all that an outcome depends on beside
 * the entry's own text: what another one kept isn't taken, nor a file that is damaged. An entry is taken out when it is
 * asked for, and not before.
 *
 * @param largest how many bytes are worth to be kept
 */
export async function openKept(file: string, maker: string, largest = 500_000_000): Promise<KeptEntries> {
  const rows = await readRows(file, maker);
  const bytes = new Map(rows.map(([path, key, outcome]) => [path, { key, outcome }]));
  const read = new Map<string, KnownEntry>();
  let isChanged = false;
  const parsed: ParsedEntries = {
    get: (path) => {
      const row = bytes.get(path);
      if (row && !read.has(path)) read.set(path, { key: row.key, outcome: deserialize(row.outcome) });
      return read.get(path);
    },
    set: (path, outcome) => {
      isChanged = true;
      bytes.delete(path);
      read.set(path, outcome);
    },
  };
  return {
    parsed,
    save: async () => {
      if (!isChanged && read.size === rows.length) return;
      const kept = [...read].map(([path, { key, outcome }]): Row => {
        return [path, key, bytes.get(path)?.outcome ?? serialize(outcome)];
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

/** Whole or not at all; without room for it, the next check parses everything again. */
async function writeRows(file: string, maker: string, rows: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(beside, Buffer.concat([headOf(maker, rows), rows]));
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
