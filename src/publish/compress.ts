import { createHash } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import type { Destination } from './destination.ts';
import { waitForLock } from './lock.ts';
import { finishSwap } from './swap.ts';
import { compressedEndings, filesIn, readWritten } from './written-files.ts';

/** What a compression did. Sizes are in bytes. */
export interface Compressed {
  /** How many files have compressed ones beside them now. */
  files: number;
  /** How large these files are, and what is sent of them instead. */
  before: number;
  brotli: number;
  gzip: number;
  /** How many of the compressed ones were at hand from before. */
  kept: number;
  /** How many compressed ones were deleted, whose file is another now or gone. */
  stale: number;
}

/** Text, in whatever form. Pictures, typefaces and the parts of the search's index are compressed in themselves. */
const text = /\.(?:html|css|m?js|json|jsonld|svg|xml|txt|csv|ics|bib|ris|md|webmanifest)$/;

/** In bytes: less comes in the first packet anyway. */
const smallest = 1000;

const ways = {
  '.br': {
    pack: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
    unpack: promisify(brotliDecompress),
  },
  '.gz': { pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }), unpack: promisify(gunzip) },
} as const;

type Way = keyof typeof ways;

/**
 * Writes each text of a built site beside it in brotli and gzip, for hosts that send such files, and deletes those that
 * no longer say what their file says. A build meanwhile waits, so that what is compressed stays what stands there.
 * `cache` keeps what is compressed by what it is compressed from, for the next build's site. Throws a sentence where
 * no build wrote the folder.
 */
export async function compressSite(
  destination: Destination,
  cache: string | null,
  log: (message: string) => void,
): Promise<Compressed> {
  const { target, list } = destination;
  if ((await readWritten(list, disk)) === null)
    throw new Error(`No build wrote ${target}. Run npm run build first, with the same --out.`);
  const lock = await waitForLock(destination.lock, (holder) =>
    log(`A build writes ${target} (${holder}). Waiting for it`),
  );
  try {
    await finishSwap(destination, disk);
    const home = cache === null ? null : join(cache, 'compressed');
    if (home !== null) await disk.mkdir(home, { recursive: true });
    return await compressAll(target, home);
  } finally {
    await lock.release();
  }
}

async function compressAll(site: string, home: string | null): Promise<Compressed> {
  const done: Compressed = { files: 0, before: 0, brotli: 0, gzip: 0, kept: 0, stale: 0 };
  const wanted = new Set<string>();
  const used = new Set<string>();
  await inParallel(await filesIn(site, disk), async (file) => {
    const bytes = text.test(file) ? await disk.readFile(join(site, file)) : null;
    if (bytes === null || bytes.length < smallest) return;
    const sizes = { '.br': bytes.length, '.gz': bytes.length };
    for (const way of Object.keys(ways) as Way[]) {
      const name = `${createHash('sha256').update(bytes).digest('hex')}${way}`;
      used.add(name);
      const { packed, isKept } = await packedBy(way, bytes, home && join(home, name));
      if (packed.length >= bytes.length) continue;
      await writeBeside(join(site, file) + way, packed);
      wanted.add(file + way);
      sizes[way] = packed.length;
      done.kept += Number(isKept);
    }
    done.files += 1;
    done.before += bytes.length;
    done.brotli += sizes['.br'];
    done.gzip += sizes['.gz'];
  });
  done.stale = await removeStale(site, wanted);
  for (const name of home === null ? [] : await disk.readdir(home))
    if (!used.has(name)) await disk.rm(join(home ?? '', name), { force: true });
  return done;
}

/** Eight at a time: libuv has four threads for it by default, and the disk its own. */
async function inParallel<Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const each of waiting) await act(each);
    }),
  );
}

/** What is kept is unpacked before it is used, since a cache may be spoilt. */
async function packedBy(way: Way, bytes: Buffer, path: string | null): Promise<{ packed: Buffer; isKept: boolean }> {
  const kept = path && (await disk.readFile(path).catch(() => null));
  if (kept && (await ways[way].unpack(kept).catch(() => null))?.equals(bytes)) return { packed: kept, isKept: true };
  const packed = await ways[way].pack(bytes);
  if (path) await writeBeside(path, packed).catch(() => {});
  return { packed, isKept: false };
}

/** Whole or not at all, since a host may read it at any moment. */
async function writeBeside(path: string, bytes: Buffer): Promise<void> {
  if ((await disk.readFile(path).catch(() => null))?.equals(bytes)) return;
  await disk.writeFile(`${path}.new`, bytes);
  await disk.rename(`${path}.new`, path);
}

async function removeStale(site: string, wanted: ReadonlySet<string>): Promise<number> {
  const entries = await disk.readdir(site, { recursive: true, encoding: 'utf8' });
  const all = entries.map((path) => path.replaceAll('\\', '/'));
  const stale = all.filter((path) => {
    const file = path.replace(compressedEndings, '');
    return file !== path && text.test(file) && !wanted.has(path);
  });
  for (const path of stale) await disk.rm(join(site, path));
  return stale.length;
}
