import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Structure, structureOf } from './structure.ts';

const usage = `Counts the files and lines of src, how long files and functions are, and which files hang together.

  npm run structure                       as it is
  npm run structure -- --before <commit>  beside what it was at that commit

  --names    names the files with one importer
  --help     prints this
`;

const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { before: text, names: flag, help: flag } });

if (values.help) process.stdout.write(usage);
else {
  const after = structureOf(filesIn('.'));
  const before = values.before === undefined ? null : structureOf(filesAt(values.before));
  console.log(tableOf(before, after));
  for (const circle of after.circles) console.log(`These import each other: ${circle.join(', ')}`);
  if (values.names) for (const file of after.importedOnce) console.log(file);
}

/** The text of each code file below `src`, by its path. */
function filesIn(root: string): Map<string, string> {
  const paths = globSync('src/**/*.{ts,astro,mjs}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function filesAt(commit: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-structure-'));
  try {
    const archive = execFileSync('git', ['archive', commit, 'src'], { maxBuffer: 1e9 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    return filesIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tableOf(before: Structure | null, after: Structure): string {
  const names = new Set([...(before?.folders.keys() ?? []), ...after.folders.keys()]);
  const rows: [string, (structure: Structure) => string][] = [
    ...[...names]
      .sort()
      .map((name): [string, (structure: Structure) => string] => [
        name,
        ({ folders }) => `${folders.get(name)?.files ?? 0} files, ${folders.get(name)?.lines ?? 0} lines`,
      ]),
    ['all', ({ files, lines }) => `${files} files, ${lines} lines`],
    ['lines of a file: median, p90, longest', ({ fileLines }) => fileLines.join(', ')],
    ['lines of a function: median, p90, longest', ({ functionLines }) => functionLines.join(', ')],
    ['files with exactly one importer', ({ importedOnce }) => String(importedOnce.length)],
    ['circles of imports, of types too', ({ circles }) => String(circles.length)],
  ];
  const cells = (content: string[]) => `| ${content.join(' | ')} |`;
  const columns = before === null ? [after] : [before, after];
  return [
    cells(['', ...(before === null ? ['now'] : ['before', 'now'])]),
    cells(['---', ...columns.map(() => '---')]),
    ...rows.map(([name, of]) => cells([name, ...columns.map(of)])),
  ].join('\n');
}
