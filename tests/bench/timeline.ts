import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from '../browser/launch.ts';
import { serve } from '../browser/static-server.ts';
import { countLabels } from './labels.ts';
import { measureCost } from './measure.ts';
import { runPeers } from './peers.ts';
import { type Prepared, prepareSite } from './prepare.ts';
import { measureReach } from './reach.ts';
import { type BenchReport, printReport } from './report.ts';

const usage = `Generates a dossier, builds it, and measures its timeline in a real browser.

  npm run bench -- timeline --events 13
  npm run bench -- timeline --events 10000 --runs 5 --json
  npm run bench -- timeline --events 13 --peers <folder>

  --events   how many (13)
  --seed     of the generator (1)
  --runs     how often navigation is timed, and zooming up to five times; the medians count (5)
  --peers    a prepared copy of the peers tool, run on the same machine in the same minutes
  --keep     leaves the generated site in .readout/ and says where
  --json     prints all figures as JSON
`;

const options = {
  events: { type: 'string', default: '13' },
  seed: { type: 'string', default: '1' },
  runs: { type: 'string', default: '5' },
  peers: { type: 'string' },
  keep: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const { values } = parseArgs({ options });
const [events, seed, runs] = [values.events, values.seed, values.runs].map(Number) as [number, number, number];

if (values.help || !(events >= 1)) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await run();
}

async function run(): Promise<void> {
  process.stderr.write(`Generating and building ${events} events …\n`);
  const site = await prepareSite(events, seed);
  try {
    const report = await measure(site);
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report));
  } finally {
    if (values.keep) process.stderr.write(`The site is in ${site.folder}\n`);
    else await site.discard();
  }
}

async function measure({ folder, titles, periods, seconds, extent }: Prepared): Promise<BenchReport> {
  const server = await serve(folder);
  const browser = await launch();
  try {
    const page = `${server.url}timeline/`;
    process.stderr.write('Measuring …\n');
    const list = extent === 'all' ? `${server.url}events/` : null;
    const cost = await measureCost(browser, { page, plain: `${server.url}plain/`, list }, runs);
    const lists = periods.map((period) => ({ url: `${page}${period.id}/`, titles: period.titles }));
    const reach = await measureReach(browser, { url: page, titles }, lists);
    const labels = await countLabels(browser, page);
    const peers = values.peers === undefined ? [] : await runPeers(values.peers, events, Math.min(runs, 3));
    return { events, seed, runs, cpus: cpus().length, build: { seconds, extent }, cost, reach, labels, peers };
  } finally {
    await browser.close();
    await server.close();
  }
}
