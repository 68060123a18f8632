import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** Says that something is nobody else's for now. */
export interface Lock {
  /** Gives it back. */
  release(): Promise<void>;
}

/**
 * Takes the lock at `path` when nobody has it, and gives `null` when somebody does.
 *
 * The operating system keeps the lock, through SQLite, which Node brings: it ends with the process that has it, however
 * that ends. So no lock is ever left behind by a dead process, none has to be taken over, and neither a process id that
 * is used again nor a clock that is set matters. It holds between processes of one machine, of its containers that
 * share the folder, and of machines whose network file system carries locks; not where a file system has none.
 */
export async function tryLock(path: string): Promise<Lock | null> {
  for (;;) {
    // Whoever gives a lock back deletes its file; a lock on a deleted file is nobody's, so it is taken anew.
    const before = await inode(path);
    const held = await exclusive(path);
    if (held === null) return null;
    if (before === null || before !== (await inode(path))) held.close();
    else return takenLock(path, held);
  }
}

/** Takes the lock at `path`, waiting as long as somebody has it; `waiting` is told once for whom. */
export async function waitForLock(path: string, waiting: (holder: string) => void): Promise<Lock> {
  for (let told = ''; ; ) {
    const lock = await tryLock(path);
    if (lock !== null) return lock;
    const holder = await readFile(holderFile(path), 'utf8').catch(() => '');
    if (holder !== '' && holder !== told) waiting(holder);
    told = holder || told;
    await setTimeout(100);
  }
}

async function inode(path: string): Promise<bigint | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found?.ino ?? null;
}

/** The file’s lock; `null` when somebody has it. */
async function exclusive(path: string): Promise<{ close(): void } | null> {
  const { DatabaseSync } = sqlite();
  let database: InstanceType<typeof DatabaseSync> | null = null;
  try {
    database = new DatabaseSync(path);
    // Without a journal nothing is ever written, so a full disk and a kill leave nothing to mend.
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === busy) return null;
    // SQLite only says that it can't open the file; the system says why.
    await writeFile(holderFile(path), '');
    throw error;
  }
}

/** The code of SQLite for a lock that somebody has. */
const busy = 5;

/** SQLite without the warning, once in a process, that Node’s interface to it may change. */
function sqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** What this process has. Without a reference, the garbage collector would give a lock back. */
const taken = new Set<{ close(): void }>();

async function takenLock(path: string, held: { close(): void }): Promise<Lock> {
  taken.add(held);
  const release = async () => {
    if (!taken.delete(held)) return;
    await rm(holderFile(path)).catch(() => {});
    // Before it is given back: afterwards the file may be somebody else’s. Windows can’t, and keeps the empty file.
    await rm(path).catch(() => {});
    held.close();
  };
  try {
    await writeFile(holderFile(path), `process ${process.pid} on ${hostname()}`);
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
}

/** For people only: who has the lock. */
function holderFile(path: string): string {
  return `${path}.txt`;
}
