const benches = ['timeline', 'build', 'check', 'dev', 'hostile', 'claims', 'forgeries', 'services', 'slow'];

const usage = `Measures Readout on invented dossiers.

  npm run bench -- timeline    what the timeline costs in a real browser, beside other tools
  npm run bench -- build       how long a build takes, phase by phase
  npm run bench -- check       how long the check of an entry takes
  npm run bench -- dev         how long a saved entry takes to be seen while one writes
  npm run bench -- hostile     how long the check of a file takes that was made to stall it
  npm run bench -- claims      how many true and false sentences the check tells apart
  npm run bench -- forgeries   how many false quotations pass without the articles' texts, and what proofs weigh
  npm run bench -- services    how long each file beside the pages takes: feeds, calendars, citations, data, search
  npm run bench -- slow        when the first text of a built site is read on a slow connection, and what moves

docs/commands.md lists the options of each.
`;

const [bench = '', ...rest] = process.argv.slice(2);
if (benches.includes(bench)) {
  // As if the measurement had been started by itself: it reads its own options.
  process.argv.splice(2, process.argv.length, ...rest);
  await import(`./${bench}.ts`);
} else {
  process.stdout.write(usage);
  process.exitCode = bench === '--help' ? 0 : 2;
}

export {};
