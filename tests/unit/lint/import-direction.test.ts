import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedImports } from '../../lint/imports.ts';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** What a file may import, and what it may not. */
const directions: Record<string, { permitted: string[]; refused: string[] }> = {
  'src/core/model/a.ts': {
    permitted: ['./record.ts', '../time/date.ts', '../remembered.ts', 'mdast'],
    refused: [
      '../../kinds/event.ts',
      '../../load/dossier.ts',
      'node:fs',
      'astro:content',
      'astro/zod',
      'd3-array',
      'edtf',
      'mdast-util-to-hast',
    ],
  },
  'src/core/time/date.ts': {
    permitted: ['./season.ts', '../model/record.ts', 'edtf'],
    refused: ['../../load/dossier.ts', 'astro'],
  },
  'src/kinds/a.ts': {
    permitted: ['./fields.ts', '../core/model/record.ts', 'astro/zod'],
    refused: ['../load/dossier.ts', '../rules/index.ts', '../markdown/parse.ts', 'node:fs', 'zod'],
  },
  'src/markdown/a.ts': {
    permitted: ['./parse.ts', '../core/model/record.ts', 'remark-gfm', 'unified', 'mdast'],
    refused: ['../kinds/event.ts', '../load/dossier.ts', '../rules/index.ts', 'node:fs', 'astro:content'],
  },
  'src/rules/a.ts': {
    permitted: ['./index.ts', '../core/model/issue.ts', '../kinds/event.ts'],
    refused: ['../markdown/parse.ts', '../load/dossier.ts', 'unified', 'node:fs'],
  },
  'src/load/a.ts': {
    permitted: ['../core/model/record.ts', '../kinds/event.ts', '../markdown/parse.ts', '../rules/index.ts', 'node:fs'],
    refused: [
      '../visuals/timeline/layout.ts',
      '../exports/feed.ts',
      '../routes/index.astro',
      '../cli/check.ts',
      'edtf',
    ],
  },
  'src/visuals/timeline/a.ts': {
    permitted: ['../../core/time/date.ts', '../axis.ts', './layout.ts', 'd3-scale'],
    refused: ['../../load/dossier.ts', '../../exports/feed.ts', '../../components/A.astro', 'node:fs', 'astro'],
  },
  'src/visuals/timeline/A.astro': { permitted: ['./layout.ts'], refused: ['../../load/dossier.ts'] },
  'src/exports/a.ts': {
    permitted: ['../core/model/dossier.ts', '../markdown/write.ts', 'd3-array'],
    refused: [
      '../visuals/timeline/layout.ts',
      '../views/link.ts',
      '../load/dossier.ts',
      '../markdown/html.ts',
      'node:fs',
    ],
  },
  'src/views/a.ts': {
    permitted: [
      './link.ts',
      '../core/model/dossier.ts',
      '../visuals/timeline/event.ts',
      '../exports/feed.ts',
      '../markdown/html.ts',
    ],
    refused: [
      '../load/dossier.ts',
      '../markdown/parse.ts',
      '../components/A.astro',
      '../routes/index.astro',
      'node:fs',
      'astro:content',
    ],
  },
  'src/components/A.astro': {
    permitted: ['./B.astro', '../visuals/timeline/layout.ts', '../core/time/date.ts'],
    refused: ['../cli/check.ts', '../routes/index.astro', 'node:fs', 'edtf'],
  },
  'src/layouts/A.astro': { permitted: ['../components/A.astro'], refused: ['../cli/check.ts'] },
  'src/routes/events/[id].astro': {
    permitted: ['../../views/link.ts', '../../components/A.astro', '../../exports/feed.ts'],
    refused: ['../../load/dossier.ts', '../../cli/check.ts', '../../routes/index.astro', '../b.astro', 'node:fs'],
  },
  'src/cli/a.ts': {
    permitted: ['../load/dossier.ts', '../rules/index.ts', '../kinds/event.ts', '../core/model/issue.ts', 'node:fs'],
    refused: ['../routes/index.astro', '../visuals/timeline/layout.ts', '../markdown/parse.ts', 'edtf'],
  },
  'src/publish/a.ts': {
    permitted: ['./disk.ts', 'node:fs', 'node:fs/promises'],
    refused: ['../load/dossier.ts', '../cli/build.ts', 'astro'],
  },
  'src/integration/a.ts': {
    permitted: ['../report/text.ts', '../load/dossier.ts', '../core/model/issue.ts', 'node:fs', 'astro'],
    refused: [
      '../cli/check.ts',
      '../routes/index.astro',
      '../visuals/timeline/layout.ts',
      '../markdown/parse.ts',
      'edtf',
    ],
  },
  'src/report/a.ts': {
    permitted: ['../load/check.ts', '../core/model/issue.ts', 'node:util'],
    refused: ['../cli/check.ts', '../integration/readout.ts', 'node:fs'],
  },
  'src/site.ts': { permitted: ['./load/provided.ts'], refused: ['./cli/check.ts', './routes/index.astro'] },
  'src/utils/a.ts': { permitted: [], refused: ['./b.ts', '../core/model/issue.ts'] },
};

/** Lines of code that depend on more than their input, and lines that look like them. */
const surroundings: Record<string, { permitted: string[]; refused: string[] }> = {
  'src/core/b.ts': {
    permitted: ['export const epoch = new Date(0);'],
    refused: [
      'export const now = Date.now();',
      'export const today = new Date();',
      'export const here = process.cwd();',
    ],
  },
  'src/visuals/timeline/b.ts': {
    permitted: ['export const width = 1280;'],
    refused: ['export const jitter = Math.random();', 'export const wide = window.innerWidth;'],
  },
  'src/visuals/timeline/enhance.ts': { permitted: ['export const wide = window.innerWidth;'], refused: [] },
  'src/cli/b.ts': { permitted: ['export const now = Date.now();'], refused: [] },
};

/** Imports in another form than `import '…'`. */
const forms: Record<string, { permitted: string[]; refused: string[] }> = {
  'src/core/c.ts': {
    permitted: ["export type { Issue } from './issue.ts';", "export const text = `import '../load/dossier.ts'`;"],
    refused: [
      "export const typed: import('../load/dossier.ts').Dossier = other;",
      "export type { Dossier } from '../load/dossier.ts';",
      "export { dossier } from '../load/dossier.ts';",
      "export const late = await import('../load/dossier.ts');",
    ],
  },
};

/** Lines that have a text read as markup or code, and lines that look like them. */
const sinks: Record<string, { permitted: string[]; refused: string[] }> = {
  'src/visuals/timeline/interact/d.ts': {
    permitted: [
      "export const p = document.createElement('p');",
      "export const on = p.setAttribute('role', 'one');",
      'export const shift = (p.style.transform = "none");',
    ],
    refused: [
      'export const a = (document.body.innerHTML = text);',
      'export const b = (frame.srcdoc = text);',
      "export const c = (document.body['outerHTML'] = text);",
      "export const d = document.body?.insertAdjacentHTML('beforeend', text);",
      "export const e = new DOMParser().parseFromString(text, 'text/html');",
      'export const f = document.createRange().createContextualFragment(text);',
      'export const g = document.write(text);',
      "export const h = document.createElement('script');",
      "export const i = document.body.setAttribute('onclick', text);",
      "export const j = document.body.setAttribute('style', text);",
      "export const k = new Worker(text, { type: 'module' });",
      'export const l = new Function(text);',
      'export const m = eval(text);',
      "export const n = trustedTypes.createPolicy('other', {});",
    ],
  },
  'src/components/B.astro': { permitted: [], refused: ['export const a = (document.body.innerHTML = text);'] },
  'src/visuals/interact/markup.ts': {
    permitted: ['export const a = (document.body.innerHTML = text);'],
    refused: [],
  },
  'src/browser/search-engine.ts': { permitted: ['export const a = new Worker(text);'], refused: [] },
  'src/load/parse-in-two.ts': { permitted: ['export const a = new Worker(new URL(text));'], refused: [] },
};

let folder: string;
let refusals: Set<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-lint-'));
  await cp('biome.json', join(folder, 'biome.json'));
  await cp('tests/lint', join(folder, 'tests/lint'), { recursive: true });
  for (const [file, { permitted, refused }] of Object.entries({ ...directions, ...surroundings, ...forms, ...sinks })) {
    await write(join(folder, file), [...refused, ...permitted].map(statement));
  }
  const imports = refusedImports(folder).map(({ file, line }) => `${file}:${line}`);
  refusals = new Set([...imports, ...(await lint(folder))]);
});

afterAll(() => rm(folder, { recursive: true }));

test('this code imports only what the table allows', () => {
  expect(refusedImports()).toEqual([]);
});

test('a refusal names the file, the line, and what is allowed there', () => {
  expect(refusedImports(folder).find(({ file }) => file === 'src/rules/a.ts')).toEqual({
    file: 'src/rules/a.ts',
    line: 2,
    message: 'Unexpected import of ../markdown/parse.ts, expected one that src/rules may have: rules, core, kinds.',
  });
});

for (const [title, table] of Object.entries({ directions, surroundings, forms, sinks })) {
  describe(title, () => {
    for (const [file, { permitted, refused }] of Object.entries(table)) {
      test.for([...refused.entries()])(`${file} refuses %i: %s`, ([index]) => {
        expect(refusals).toContain(`${file}:${index + 2}`);
      });
      test.for([...permitted.entries()])(`${file} permits %i: %s`, ([index]) => {
        expect(refusals).not.toContain(`${file}:${refused.length + index + 2}`);
      });
    }
  });
}

function statement(line: string): string {
  return line.startsWith('export ') ? line : `import '${line}';`;
}

/** Writes a file whose statements start on line 2. */
async function write(path: string, statements: string[]): Promise<void> {
  const fence = path.endsWith('.astro') ? '---' : '//';
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, [fence, ...statements, fence, ''].join('\n'));
}

interface Diagnostic {
  severity: string;
  category: string;
  location: { path: string; start: { line: number } };
}

/** `file:line` of each error of Biome that is about what surrounds the code. */
async function lint(cwd: string): Promise<string[]> {
  const output = await new Promise<string>((resolve) => {
    const options = ['lint', '--reporter=json', '--max-diagnostics=none', 'src'];
    execFile(process.execPath, [biome, ...options], { cwd }, (_error, stdout) => resolve(stdout));
  });
  const { diagnostics } = JSON.parse(output) as { diagnostics: Diagnostic[] };
  return diagnostics.filter(isRefusal).map(({ location }) => `${location.path}:${location.start.line}`);
}

function isRefusal({ severity, category }: Diagnostic): boolean {
  return severity === 'error' && (category === 'plugin' || category.startsWith('lint/style/noRestricted'));
}
