import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryName } from '../../../src/core/model/country.ts';
import type { Dossier } from '../../../src/core/model/dossier.ts';
import { published } from '../../../src/core/model/published.ts';
import { dataPackage } from '../../../src/exports/data-package.ts';
import { dossierJson } from '../../../src/exports/dossier-json.ts';
import { dossierJsonSchema } from '../../../src/exports/dossier-schema.ts';
import { schemaFields } from '../../../src/exports/schema-fields.ts';
import { type Table, tableCsv, tablesOf } from '../../../src/exports/tables.ts';
import { loadDossier } from '../../../src/load/dossier.ts';
import { english } from '../../../src/words/en/index.ts';
import { shownSchema } from '../kinds/shown-schema.ts';
import { smallDossier } from '../views/small-dossier.ts';

const dossiers: [name: string, dossier: Dossier][] = [
  ['the small one', published(smallDossier(), null)],
  ['this repository’s', published((await loadDossier('.')).dossier, null)],
  ['the harbour', published((await loadDossier('tests/fixtures/harbour')).dossier, null)],
];

const validate = addFormats
  .default(new Ajv2020({ strict: true, allowUnionTypes: true }))
  .compile(dossierJsonSchema('https://example.org/data/dossier.schema.json'));

describe.each(dossiers)('of %s', (_, dossier) => {
  const tables = tablesOf(dossier);

  test('dossier.json keeps to its schema', () => {
    validate(JSON.parse(dossierJson(dossier)));
    expect(validate.errors).toBeNull();
  });

  test('each table, read back, keeps to what the package says of it', () => {
    const { resources } = dataPackage(dossier.site, tables, english) as { resources: Resource[] };
    const ids = new Map(tables.map((table) => [table.name as string, new Set(rowsOf(table).map(({ id }) => id))]));
    for (const table of tables) {
      const { schema } = resources.find(({ path }) => path === `${table.name}.csv`) as Required<Resource>;
      const rows = rowsOf(table);
      expect(rows.length).toBe(table.rows.length);
      if (schema.primaryKey) expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name));
        for (const { name, type, constraints } of schema.fields) {
          const cell = row[name] ?? '';
          if (constraints?.required) expect([table.name, name, cell]).not.toEqual([table.name, name, '']);
          if (cell !== '') expect(cell).toMatch(forms[type] ?? /^/);
        }
        for (const { fields, reference } of schema.foreignKeys ?? [])
          expect([undefined, '', ...(ids.get(reference.resource) ?? [])]).toContain(row[fields[0] ?? '']);
      }
    }
  });

  test('no record is missing in its table', () => {
    const count = (name: string) => tables.find((table) => table.name === name)?.rows.length;
    for (const kind of ['briefings', 'events', 'people', 'organisations', 'initiatives', 'figures', 'sources'] as const)
      expect([kind, count(kind)]).toEqual([kind, dossier[kind].length]);
  });
});

test.each([
  ['a field that isn’t named', (model: Model) => Object.assign(model.events[0] ?? {}, { secret: 1 })],
  ['a record without its path', (model: Model) => delete model.people[0]?.['path']],
  ['a status that there isn’t', (model: Model) => JSON.parse(JSON.stringify(model).replace('"verified"', '"true"'))],
])('the schema refuses %s', (_, change) => {
  const model = JSON.parse(dossierJson(published(smallDossier(), null)));
  const changed = change(model);
  expect(validate(typeof changed === 'object' && 'events' in changed ? changed : model)).toBe(false);
});

test('whatever an entry says stands in its table as it is, but for the marks that keep spreadsheets from running it', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', 'a;=b', '"', '<b>', '\r\n', "'"));
  fc.assert(
    fc.property(texts, (title) => {
      const dossier = smallDossier();
      const [first] = dossier.initiatives;
      const changed = { ...dossier, initiatives: [{ ...first!, title }] };
      const table = tablesOf(changed).find(({ name }) => name === 'initiatives')!;
      const plain = (text: string | undefined) => text?.replaceAll("'", '').replaceAll(/\r\n?/g, '\n').toWellFormed();
      expect(plain(rowsOf(table)[0]?.['title'])).toBe(plain(title));
    }),
  );
});

test('no date is made finer than it is', () => {
  const events = rowsOf(tablesOf(smallDossier()).find(({ name }) => name === 'events')!);
  expect(events.map(({ id, edtf, earliest, before }) => [id, edtf, earliest, before])).toEqual([
    ['visit', '/2024-05', '', '2024-06-01T00:00:00Z'],
    ['lighting', '2024-05', '2024-05-01T00:00:00Z', '2024-06-01T00:00:00Z'],
    ['call', '2024-06-01', '2024-06-01T00:00:00Z', '2024-06-02T00:00:00Z'],
  ]);
});

test('countries are those that records point to, by name', () => {
  const rows = rowsOf(tablesOf(smallDossier()).find(({ name }) => name === 'countries')!);
  expect(rows.map(({ id, name }) => [id, name])).toEqual(['IS', 'NO'].map((id) => [id, countryName(id, 'en')]));
});

test('what dossier.json may hold, and what its fields are called, are files to open', async () => {
  await expect(shownSchema(dossierJsonSchema(null))).toMatchFileSnapshot('snapshots/dossier-schema.txt');
  const fields = schemaFields(dossierJsonSchema(null)).map(({ name, type }) => `${name}: ${type}`);
  await expect(`${fields.join('\n')}\n`).toMatchFileSnapshot('snapshots/dossier-fields.txt');
  expect(Object.keys(dossierJsonSchema(null)).slice(0, 2)).toEqual(['$schema', 'title']);
  expect(dossierJsonSchema('https://example.org/a')).toMatchObject({ $id: 'https://example.org/a' });
});

describe('the package of the tables', () => {
  const packed = (site: Partial<Dossier['site']>) => {
    const dossier = smallDossier();
    return dataPackage({ ...dossier.site, ...site }, tablesOf(dossier), english);
  };

  test('is a file to open', async () => {
    const inFull = JSON.stringify(packed({}), null, 2);
    const lineForEachField = inFull.replaceAll(/\{\s+"name"[^{}]*(?:\{[^{}]*\}\s*)?\}/g, (field) =>
      field.replaceAll(/\s+/g, ' '),
    );
    await expect(`${lineForEachField}\n`).toMatchFileSnapshot('snapshots/data-package.json');
  });

  test.each([
    ['The lighthouse', 'the-lighthouse'],
    ['“Zürich”, 2026!', 'zurich-2026'],
    ['矿产会议', 'dossier'],
  ])('of %s is called %s', (title, name) => expect(packed({ title })).toMatchObject({ name, title }));

  test('leads home where the site’s address is known', () => {
    expect(packed({})).toHaveProperty('homepage', 'https://example.org/light/');
    expect(packed({ url: null })).not.toHaveProperty('homepage');
  });
});

test('fields are told with what each says, in each form once', () => {
  const fields = schemaFields(dossierJsonSchema(null));
  expect(fields.find(({ name }) => name === 'events[].date')?.type).toBe('CalendarDate | null');
  expect(fields.find(({ name }) => name === 'site.url')?.type).toBe('string | null');
  expect(fields.find(({ name }) => name === 'Evidence.quote')?.text).toMatch(/^The passage/);
  expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
});

interface Resource {
  path: string;
  schema?: {
    primaryKey?: string[];
    fields: { name: string; type: string; constraints?: { required: boolean } }[];
    foreignKeys?: { fields: string[]; reference: { resource: string } }[];
  };
}

type Model = Record<'events' | 'people', Record<string, unknown>[]>;

const forms: Record<string, RegExp> = {
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
};

/** By a reader that isn’t ours. */
function rowsOf(table: Table): Record<string, string>[] {
  return parse(tableCsv(table), { bom: true, columns: true, record_delimiter: '\r\n' });
}
