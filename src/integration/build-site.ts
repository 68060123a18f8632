import type { AstroInlineConfig } from 'astro';
import type { BuildSettings } from '../publish/unchanged.ts';
import { type BuildRun, startBuild } from './build-run.ts';
import { refuseFolders } from './refused-folders.ts';

/** How a site is built, beside what it goes by. */
export interface Way {
  /** Astro's root. */
  root: string;
  /** Whether nothing that earlier builds kept is used. */
  isFresh: boolean;
  /** Whether Astro is set up by nothing but what this package says, so that it may be left out where nothing of that changed. */
  isPlain: boolean;
  logLevel: NonNullable<AstroInlineConfig['logLevel']>;
}

/**
 * Builds the site of a dossier that stands in `READOUT_DOSSIER`, into the folder in `READOUT_OUT`. Where an earlier build
 * kept what Astro would bundle again, it only checks and renders.
 */
export async function buildSite(settings: BuildSettings, { root, isFresh, isPlain, logLevel }: Way): Promise<void> {
  refuseFolders(root, settings.dossier);
  const run = await startBuild(settings, isFresh);
  if (isPlain && (await run.finishWithKept())) return;
  handOver(run);
  const { build } = await import('astro');
  await build({ root, logLevel });
}

// Astro may load its settings, and with them the integration, as modules of their own; they share the process.
const slot = Symbol.for('readout.run');
const shared = globalThis as { [slot]?: BuildRun | null };

function handOver(run: BuildRun): void {
  shared[slot] = run;
}

/** The build that was begun before Astro was started; `null` where Astro is what somebody started. */
export function begunBuild(): BuildRun | null {
  const run = shared[slot] ?? null;
  shared[slot] = null;
  return run;
}
