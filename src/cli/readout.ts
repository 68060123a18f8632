import { fail, listed, print } from './command-line.ts';

const usage = `Makes a site of sourced briefings from a folder of Markdown.

  readout new <folder>    begins a dossier in a new folder
  readout new             begins an entry: an event, a briefing, a person …
  readout source          records an article
  readout edit            opens a form for the entries in a browser
  readout move            gives a record another id, wherever it is named
  readout remove          takes a record out, and says what would break
  readout diff            says what changed for readers since a revision of git
  readout upgrade         brings a dossier into today's format
  readout check           says everything that is wrong with the entries
  readout dev             shows the site while you write
  readout build           checks the dossier and writes its site into dist/
  readout export          writes the whole dossier as one HTML file and as a PDF
  readout preview         shows the built site
  readout host            prints the settings with which a host serves it
  readout compress        compresses it, for hosts that send such files
  readout links           asks whether articles are still where the sources say

Each says more with --help. They work on the dossier in this folder.
`;

const commands = new Map(
  Object.entries({
    new: () => import('./new.ts'),
    source: () => import('./source.ts'),
    edit: () => import('./edit.ts'),
    move: () => import('./move.ts'),
    remove: () => import('./remove.ts'),
    diff: () => import('./diff.ts'),
    upgrade: () => import('./upgrade.ts'),
    check: () => import('./check.ts'),
    dev: () => import('./astro.ts'),
    build: () => import('./build.ts'),
    export: () => import('./export.ts'),
    preview: () => import('./astro.ts'),
    host: () => import('./host.ts'),
    compress: () => import('./compress.ts'),
    links: () => import('./links.ts'),
  }),
);

const [name = '--help'] = process.argv.slice(2);
const command = commands.get(name);
if (command !== undefined) {
  // Astro's own command line reads its command's name itself.
  if (!/^(?:dev|preview)$/.test(name)) process.argv.splice(2, 1);
  await command();
} else if (name === '--help') {
  process.exitCode = print(usage);
} else {
  process.exitCode = fail(`Unexpected command “${name}”, expected ${listed([...commands.keys()])}.`);
}
