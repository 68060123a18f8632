import type { PeerBuild } from './eleventy.ts';

/** The phases of a build in their order: what each begins with. What comes before the check and after it is `start`. */
const begins = {
  check: 'check',
  start: 'checked',
  bundle: 'bundle',
  render: 'render',
  verify: 'verify',
  publish: 'publish',
} as const;

export type Phase = keyof typeof begins;

/** In the order in which they are shown. */
const phaseNames: readonly Phase[] = ['start', 'check', 'bundle', 'render', 'verify', 'publish'];

/** A build: how long each phase took in ms, and the most memory in bytes. */
export interface Measured {
  phases: Record<Phase, number>;
  /** Of all threads, in ms: what else the machine does changes the time on the clock. */
  processor: number;
  memory: number;
}

/** How long each phase took, from when what began, in ms since the process started. */
export function phasesOf(marks: ReadonlyMap<string, number>): Record<Phase, number> {
  const at = (name: string) => marks.get(name) ?? Number.NaN;
  const ends = [...Object.values(begins).slice(1), 'done'];
  const lengths = Object.entries(begins).map(([phase, name], i) => [phase, at(ends[i] ?? '') - at(name)] as const);
  const phases = Object.fromEntries(lengths) as Record<Phase, number>;
  return { ...phases, start: phases.start + at(begins.check) };
}

/** One row of the printed table. */
export interface BuildRow {
  build: string;
  /** From the start of the process to its end, in ms. */
  total: number;
  measured: Measured;
}

export function printBuilds(rows: readonly BuildRow[]): string {
  const head = ['', 'processor', 'clock', ...phaseNames, 'memory'];
  const lines = rows.map(({ build, total, measured: { phases, processor, memory } }) => [
    build,
    seconds(processor),
    seconds(total),
    ...phaseNames.map((name) => seconds(phases[name])),
    `${Math.round(memory / 1e6)} MB`,
  ]);
  return [head, ...lines].map((cells) => `${cells[0]?.padEnd(18)}${cells.slice(1).map(column).join('')}\n`).join('');
}

/** Another generator's row, and how many times as much processor time each build took as it. */
export function printPeer(peer: PeerBuild | null, rows: readonly BuildRow[]): string {
  if (peer === null) return '';
  const times = rows.map(({ build, measured }) => `${build} ${(measured.processor / peer.processor).toFixed(1)} ×`);
  const own = [seconds(peer.processor), seconds(peer.total), `${Math.round(peer.memory / 1e6)} MB`];
  return `${'Eleventy'.padEnd(18)}${own.map(column).join('')}  for ${peer.pages} pages\nAgainst it: ${times.join(', ')}\n`;
}

function seconds(ms: number): string {
  return Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(1)} s`;
}

function column(text: string): string {
  return text.padStart(10);
}
