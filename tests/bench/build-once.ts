import { join } from 'node:path';
import { astroRoot, setAstroEnvironment } from '../../src/cli/astro-run.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { todayFrom } from '../../src/load/today.ts';
import { isFrozen } from '../../src/load/write-proofs.ts';
import { lastReport } from '../../src/publish/unchanged.ts';
import { type Measured, phasesOf } from './build-phases.ts';

// Builds the dossier in `READOUT_DOSSIER` as `npm run build` does, and tells the process that started it when what began.

setAstroEnvironment();
process.env['NODE_ENV'] = 'production';
const dossier = process.env['READOUT_DOSSIER'] as string;
const outDir = join(dossier, 'dist');
process.env['READOUT_OUT'] = outDir;
const day = todayFrom(process.env['READOUT_TODAY'], new Date());
const settings = { dossier, outDir, today: day, isFrozen: isFrozen(false, process.env), hasExports: false };
if ((await lastReport(settings)) === null)
  await buildSite(settings, { root: astroRoot(dossier), isPlain: true, isFresh: false, logLevel: 'silent' });

const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const);
const { user, system } = process.cpuUsage();
const measured: Measured = {
  phases: phasesOf(new Map(marks)),
  processor: (user + system) / 1000,
  memory: process.resourceUsage().maxRSS * 1024,
};
process.send?.(measured);
