import { setTimeout } from 'node:timers/promises';
import { loadDossier } from '../load/dossier.ts';
import { printable, printableJson } from '../report/printable.ts';
import { type CheckedLink, checkLinks, type Link, type LinkVerdict } from '../web/link-check.ts';
import { publicEndpoint } from '../web/public-address.ts';
import { dossierFolder } from './astro-run.ts';
import { chosenWord, print, readCommandLine, runCommand } from './command-line.ts';

const usage = `Asks the web whether the articles and their copies in archives are still where the sources say.

  npm run links                       says what has moved, what is gone, and what somebody should look at
  npm run links -- --format json      all of it, for programs
  npm run links -- --pause <s>        seconds between two requests to one host; 2 if not given
  npm run links -- --timeout <s>      how long an answer may take; 20 if not given
  npm run links -- --help             prints this help

Nothing else ever asks the web: neither the check nor the build does. Exit codes: 0 nothing is gone, 1 something is gone
or nobody answers, 2 could not run.
`;

const text = { type: 'string' } as const;
const options = {
  format: { ...text, default: 'text' },
  pause: { ...text, default: '2' },
  timeout: { ...text, default: '20' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(run);

async function run(argv: string[]): Promise<number> {
  const { values } = readCommandLine({ args: argv, options });
  if (values.help) return print(usage);
  const format = chosenWord('format', values.format, ['text', 'json']);
  const [pause, timeout] = [seconds('pause', values.pause), seconds('timeout', values.timeout)];
  const { dossier } = await loadDossier(dossierFolder());
  const agent = `Readout-links/1 (looks whether cited articles are still there${dossier.site.url ? `; ${dossier.site.url}` : ''})`;
  const links = linksOf(dossier.sources);
  const checked = await checkLinks(links, {
    endpointOf: publicEndpoint,
    timeout,
    agent,
    pause,
    retries: 2,
    wait: (time) => setTimeout(time),
  });
  const code = checked.some(({ verdict }) => isBad(verdict)) ? 1 : 0;
  if (format === 'text') return print(textOf(checked), code);
  process.stdout.write(`${printableJson(JSON.stringify(checked, null, 2))}\n`);
  return code;
}

function seconds(option: string, given: string): number {
  const value = Number(given);
  if (given.trim() !== '' && value >= 0 && value <= 600) return value * 1000;
  throw new Error(`Unexpected ${option} “${given}”, expected seconds, such as 5.`);
}

function isBad(verdict: LinkVerdict): boolean {
  return verdict === 'gone' || verdict === 'unreachable';
}

/** The addresses that sources give, each once. */
function linksOf(sources: readonly { id: string; url: string | null; archivedUrl: string | null }[]): Link[] {
  const places = sources.flatMap(({ id, url, archivedUrl }) => [
    ...(url === null ? [] : [{ url, place: `seeds/${id}.yaml: url` }]),
    ...(archivedUrl === null ? [] : [{ url: archivedUrl, place: `seeds/${id}.yaml: archivedUrl` }]),
  ]);
  return [...Map.groupBy(places, ({ url }) => url)].map(([url, at]) => ({ url, places: at.map(({ place }) => place) }));
}

function textOf(checked: readonly CheckedLink[]): string {
  const told = checked.filter(({ verdict }) => verdict !== 'there');
  const rows = told.map(({ url, places, verdict, leadsTo, reason }) => {
    const now = leadsTo === null ? [] : [`    now ${printable(leadsTo)}`];
    return [`${places.join(', ')}`, `  ${verdict}: ${printable(url)}`, `    ${printable(reason)}`, ...now].join('\n');
  });
  const gone = checked.filter(({ verdict }) => isBad(verdict)).length;
  const count = checked.length === 1 ? 'Asked for one link' : `Asked for ${checked.length} links`;
  const hint = gone === 0 ? '' : ' Where an archive has a page that is gone, say so in its source as archivedUrl.';
  return `${[...rows, `${count}: ${checked.length - told.length} there, ${told.length - gone} to look at, ${gone} gone or without an answer.${hint}`].join('\n\n')}\n`;
}
