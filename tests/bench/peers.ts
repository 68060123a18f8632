import { spawn } from 'node:child_process';

/** A line of the peers tool: what it measured of one of them, so far as the report says it. */
export interface PeerLine {
  peer: string;
  n: number;
  mode: string;
  rendered_ms?: number;
  cpu_ms_per_frame?: number;
  gzip_bytes?: { script: number };
  nojs_titles?: number;
  ax_tree_titles?: number;
  a11y?: { tab_stops: number };
  error?: string;
}

/** What stands beside so many events: peers that draw as many in reasonable time. */
const selections: [events: number, peers: string[][]][] = [
  [
    13,
    [
      ['vis', '13', 'fit'],
      ['tljs', '13'],
      ['d3m', '13'],
      ['ssr', '13'],
    ],
  ],
  [
    100,
    [
      ['vis', '100', 'fit'],
      ['ssr', '100'],
    ],
  ],
  [
    10_000,
    [
      ['vis', '10000', 'win'],
      ['canvas', '10000'],
    ],
  ],
]; // their arguments

/**
 * Runs a prepared copy of the peers tool (its README says how), each peer `runs` times, one after the other. A peer
 * that gives no figures has a line that says why.
 */
export async function runPeers(folder: string, events: number, runs: number): Promise<PeerLine[]> {
  const near = selections.findLast(([count]) => count <= events) ?? selections[0];
  const lines: PeerLine[] = [];
  for (const peer of near?.[1] ?? []) lines.push(...(await runPeer(folder, peer, runs)));
  return lines;
}

function runPeer(folder: string, peer: string[], runs: number): Promise<PeerLine[]> {
  const child = spawn(process.execPath, ['run.mjs', ...peer, '--runs', String(runs)], { cwd: folder });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk) => (output[name] += chunk));
  return new Promise((done) => {
    child.on('error', ({ message }) => done([failure(peer, message)]));
    child.on('close', (code) => {
      const lines = linesIn(output.stdout);
      done(lines.length === runs ? lines : [failure(peer, lastLine(output.stderr) ?? `ended with ${code}`)]);
    });
  });
}

function linesIn(output: string): PeerLine[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line));
}

function failure([peer = '', n, mode = '']: string[], error: string): PeerLine {
  return { peer, n: Number(n), mode, error };
}

/** Where a program says what went wrong, as a rule. */
function lastLine(text: string): string | null {
  return text.match(/^\w*Error: .*$/m)?.[0] ?? (text.trim().split('\n').at(-1) || null);
}
