import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

const endings = process.platform === 'win32' ? ['.exe'] : [''];

/** Where programs of these names lie on PATH, in the order of the names. */
export function onPath(...names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return paths.filter((path) => existsSync(path));
}

/** What a program prints; empty where it fails, or takes longer than 20 s. */
export function outputOf(path: string, ...args: string[]): Promise<string> {
  return new Promise((resolve) => execFile(path, args, { timeout: 20_000 }, (_, stdout) => resolve(stdout)));
}

export interface Running {
  process: ChildProcess;
  /** Ends the program and all that it has started. */
  end(): Promise<void>;
}

/** Lives in a group of its own with the program, and ends the group when its input ends: also when we are killed. */
const guard = '"$@" <&- & read -r _; trap "" TERM; kill -TERM 0; wait';

/** Starts a program that can't outlive this process. What it writes to its file 3 can be read from `stdio[3]`. */
export function startGuarded(command: string[], env: Record<string, string>): Running {
  const stdio = ['pipe', 'ignore', 'ignore', 'pipe'] as const;
  const started = spawn('sh', ['-c', guard, 'guard', ...command], {
    env: { ...process.env, ...env },
    detached: true,
    stdio: [...stdio],
  });
  const closed = new Promise<void>((resolve) => started.once('close', () => resolve()).once('error', () => resolve()));
  const end = async () => {
    started.stdin?.end();
    const stuck = setTimeout(() => started.pid && process.kill(-started.pid, 'SIGKILL'), 5000);
    await closed;
    clearTimeout(stuck);
  };
  return { process: started, end };
}

export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
