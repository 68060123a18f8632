import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDate } from '../../../src/core/time/date.ts';
import { dateWords } from '../../../src/core/time/date-words.ts';
import { plainDate } from '../../../src/core/time/plain-date.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { readerIn, stepsOf } from './guide-steps.ts';
import { fieldsOf } from './schema-fields.ts';

/** With `READOUT_GUIDES=write npm test -- guides` the guides are given what the commands print now. */
const isWritten = process.env['READOUT_GUIDES'] === 'write';

const index = readFileSync('docs/README.md', 'utf8');
const guides = [...index.matchAll(/\]\((guide\/[\w-]+\.md)\)/g)].map(([, path = '']) => `docs/${path}`);
const home = mkdtempSync(join(tmpdir(), 'readout-guides-'));
const reader = readerIn(home);

afterAll(() => rmSync(home, { recursive: true }));

test('the index names each page of docs, and links lead to what is there', () => {
  expect(guides.toSorted()).toEqual(globSync('docs/guide/*.md').sort());
  for (const page of globSync('docs/*.md').filter((path) => !path.endsWith('README.md')))
    expect(index).toContain(`](${page.slice('docs/'.length)})`);
  for (const page of ['docs/README.md', ...guides])
    for (const [, path = ''] of readFileSync(page, 'utf8').matchAll(/\]\(((?!\w+:)[^)#]+)/g))
      expect([page, path, existsSync(posix.join(posix.dirname(page), path))]).toEqual([page, path, true]);
});

// One reader goes through all of them, in order.
describe('whoever follows the guides sees what they say', () => {
  test.each(guides)(
    '%s',
    async (page) => {
      let guide = readFileSync(page, 'utf8');
      for (const step of stepsOf(guide)) {
        const printed = await reader.take(step);
        if (step.kind === 'file' || step.printed === null || printed === null) continue;
        const shown = printed.replaceAll(`${reader.folder}/`, '');
        if (isWritten) guide = withPrinted(guide, step.line, shown);
        else expect([page, step.line, shown]).toEqual([page, step.line, step.printed]);
      }
      if (isWritten) writeFileSync(page, guide);
    },
    240_000,
  );
});

function withPrinted(guide: string, line: number, printed: string): string {
  const lines = guide.split('\n');
  const start = lines.indexOf('```text', line);
  const end = lines.indexOf('```', start);
  return [...lines.slice(0, start + 1), ...printed.trimEnd().split('\n'), ...lines.slice(end)].join('\n');
}

test('dates are written and shown as the table says', () => {
  const rows = [...readFileSync('docs/guide/dates.md', 'utf8').matchAll(/^\| `([^`]+)` \| `([^`]+)` \| (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, said = '', written, shown] of rows) {
    const read = plainDate(said);
    const edtf = 'edtf' in read ? read.edtf : '';
    const date = parseDate(edtf);
    expect([said, edtf, date && dateWords(date, 'en')]).toEqual([said, written, shown]);
  }
});

test('fields that are shown alone are fields that there are', () => {
  const known = new Set(Object.values(kinds).flatMap(({ schema }) => fieldsOf(schema).map(({ path }) => path)));
  const alone = guides.flatMap((page) => [
    ...readFileSync(page, 'utf8').matchAll(/(?<!`:\n\n)```yaml\n([\s\S]*?)```/g),
  ]);
  expect(alone.length).toBeGreaterThan(1);
  for (const [, text = ''] of alone) for (const path of pathsIn(parse(text), '')) expect([...known]).toContain(path);
});

function pathsIn(data: unknown, path: string): string[] {
  if (Array.isArray(data)) return data.flatMap((member) => pathsIn(member, `${path}[]`));
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([name, value]) => pathsIn(value, path === '' ? name : `${path}.${name}`));
}
