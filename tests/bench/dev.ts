import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, openContext } from '../browser/launch.ts';
import { startDevServer } from '../dev-server.ts';
import { generateDossier } from './generate.ts';
import { writeDossier } from './write.ts';

/**
 * Measures how long an editor waits in `npm run dev`, on a generated dossier: from the save of an event to its new title in
 * the page that a browser shows, several times: `npm run bench -- dev [--events 1000] [--seed 1] [--runs 7]`. At most
 * half a second is the aim.
 */
const options = {
  events: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  runs: { type: 'string', default: '7' },
} as const;
const { values } = parseArgs({ options });
const runs = Number(values.runs);

const dossier = await mkdtemp(join(tmpdir(), 'readout-bench-'));
const generated = [...generateDossier(Number(values.events), Number(values.seed))];
await writeDossier(dossier, generated);
const { child, address: answering } = startDevServer(dossier);
try {
  const started = performance.now();
  const address = await answering;
  const browser = await launch();
  const page = await (await openContext(browser)).newPage();
  const file = generated.find(({ path }) => path.startsWith('content/events/'))?.path ?? '';
  const id = file.replace(/.*\/|\.md$/g, '');
  await page.goto(`${address}events/${id}/`, { timeout: 120_000 });
  process.stdout.write(`first page after ${Math.round(performance.now() - started)} ms\n`);
  const text = await readFile(join(dossier, file), 'utf8');
  const waits: number[] = [];
  for (let run = 1; run <= runs; run++) {
    const saved = performance.now();
    const word = `Saved${'x'.repeat(run)}`;
    await writeFile(join(dossier, file), text.replace(/^title: .*/m, `title: ${word}`));
    await page.getByRole('heading', { level: 1, name: word }).waitFor({ timeout: 60_000 });
    waits.push(performance.now() - saved);
  }
  const sorted = waits.toSorted((a, b) => a - b);
  const rounded = (wait: number | undefined) => Math.round(wait ?? 0);
  process.stdout.write(
    `${values.events} events: save to visible, median of ${runs}: ${rounded(sorted[runs >> 1])} ms (${rounded(sorted[0])}–${rounded(sorted.at(-1))})\n`,
  );
  await browser.close();
} finally {
  child.kill();
  await rm(dossier, { recursive: true, force: true });
}
