import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DevEnvironment, RunnableDevEnvironment, ViteDevServer } from 'vite';
import { diskFiles } from '../load/disk-files.ts';
import { emptyDossier, unknownSite } from '../load/dossier.ts';
import { writeEditorFiles } from '../load/editor-schemas.ts';
import { followDossier } from '../load/follow.ts';
import { openKept } from '../load/kept.ts';
import { startLooking } from '../load/last-good.ts';
import { hasOwnIcon, provide } from '../load/provided.ts';
import { versionsOf } from '../load/versions.ts';
import { writeProofs } from '../load/write-proofs.ts';
import { cacheOf } from '../publish/made.ts';
import { engineInputs } from '../publish/unchanged.ts';
import { textReport } from '../report/text.ts';
import { type PanelData, panelData } from './panel-data.ts';

/** What is shown while not even site.yaml can be read. */
const nothing = emptyDossier({
  ...unknownSite,
  title: 'This dossier can’t be shown yet',
  about: 'Its site.yaml has mistakes.',
});

/**
 * In `astro dev`: checks the dossier now and after each change, prints the report, shows it in the browser, and hands the
 * pages what can be shown of it. The base path is the one that Astro started with.
 */
export async function startDev(
  server: ViteDevServer,
  dossier: string,
  base: string,
  today: string,
  isFrozen: boolean,
): Promise<void> {
  const files = diskFiles(dossier);
  const [cache, engine] = [await cacheOf(dossier), await engineInputs(dossier)];
  const kept = cache === null || engine === null ? undefined : await openKept(join(cache, 'kept'), engine);
  const look = startLooking(files, () => today, isFrozen, kept);
  const client = server.environments.client.hot;
  let problems: PanelData = { files: [] };
  const renew = async () => {
    const { report, shown } = await look();
    problems = panelData(report, dossier, base);
    provide({
      dossier: shown?.loaded.dossier ?? nothing,
      base,
      isForReaders: false,
      hasIcon: await hasOwnIcon(files),
      versions: await versionsOf(files),
      hasExports: false,
    });
    forgetSite(server);
    client.send({ type: 'full-reload' });
    // Somebody waits for the page, and not for these.
    await writeProofs(dossier, report.loaded.proofFiles);
    if (!isFrozen) await writeEditorFiles(dossier, report.loaded.dossier);
    process.stdout.write(textReport(report, report.loaded.lines));
  };
  client.on('readout:shown', (_: unknown, page: { send(event: string, data: PanelData): void }) =>
    page.send('readout:problems', problems),
  );
  followDossier(server.watcher, dossier, renew);
  await renew();
  await kept?.save();
}

const site = fileURLToPath(new URL('../site.ts', import.meta.url));

/**
 * What was made from the dossier is run again when a page is asked for: the module that takes it, and those that import
 * that. They stay compiled, and all others stay as they are.
 */
function forgetSite({ environments }: ViteDevServer): void {
  for (const environment of Object.values(environments).filter(isRunnable)) {
    const { evaluatedModules } = environment.runner;
    const forgotten = new Set(evaluatedModules.getModulesByFile(site));
    for (const { importers } of forgotten)
      for (const id of importers) {
        const importer = evaluatedModules.getModuleById(id);
        if (importer) forgotten.add(importer);
      }
    for (const module of forgotten) evaluatedModules.invalidateModule(module);
  }
}

/** As Vite's own `isRunnableDevEnvironment` has it; which Vite is in use only Astro knows. */
function isRunnable(environment: DevEnvironment): environment is RunnableDevEnvironment {
  return 'runner' in environment;
}
