import { type ChildProcess, spawn } from 'node:child_process';

/** `npm run dev` in a process of its own. */
export interface DevServer {
  child: ChildProcess;
  /** Where it answers, with a slash at the end; rejects with what it printed where it ends before that. */
  address: Promise<string>;
}

/** Starts `npm run dev` for a dossier, on loopback. */
export function startDevServer(dossier: string): DevServer {
  const { NODE_ENV: _, VITEST: __, CI: ___, FORCE_COLOR: ____, ...env } = process.env;
  const child = spawn(process.execPath, ['src/cli/astro.ts', 'dev', '--port', '0', '--host', '127.0.0.1'], {
    env: { ...env, READOUT_DOSSIER: dossier, NO_COLOR: '1' },
  });
  const address = new Promise<string>((found, fail) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        const [first] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output) ?? [];
        if (first !== undefined) found(first.replace(/\/?$/, '/'));
      });
    child.on('exit', () => fail(new Error(output)));
  });
  return { child, address };
}
