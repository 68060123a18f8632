import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { fontRows, systemRows } from '../../../src/dev/advances.ts';
import table from '../../../src/visuals/advances.json' with { type: 'json' };

const file = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

test('the table’s widths of the site’s font are those of the installed font', () => {
  const font = create(readFileSync(fileURLToPath(import.meta.resolve(file)))) as Font;
  expect(table.site).toEqual(fontRows(font));
});

test('letters that the site’s font lacks are measured alone, marks on letters of their script', async () => {
  const measured: string[] = [];
  const rows = await systemRows(table.site, async (texts) => {
    measured.push(...texts);
    return texts.map((text) => (text.endsWith('\u0bbe') ? 1.6 : text.length * 0.5));
  });
  expect(rows['U+0410']).toEqual(Array.from({ length: 16 }, () => 500));
  expect(rows['U+0BB0']?.[14]).toBe(1100);
  expect(measured).toContain('க\u0bbe');
  expect(measured).not.toContain('\u0bbe');
  expect(measured).not.toContain('A');
});
