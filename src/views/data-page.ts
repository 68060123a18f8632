import { folderOf, referenceKinds } from '../core/model/reference.ts';
import { dossierJsonSchema } from '../exports/dossier-schema.ts';
import { type SchemaField, schemaFields } from '../exports/schema-fields.ts';
import { type Table, tablesOf } from '../exports/tables.ts';
import type { Words } from '../words/words.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { LinkView } from './link.ts';

export interface DataPage {
  frame: FrameView;
  files: LinkView[];
  tables: { title: string; id: string; fields: SchemaField[] }[];
  /** Of `dossier.json`. */
  json: SchemaField[];
}

export function dataPage(catalogue: Catalogue): DataPage {
  const { words, base } = catalogue;
  const { title } = words.data;
  const at = (file: string) => `${base}data/${file}`;
  const tables = tablesOf(catalogue.dossier);
  return {
    frame: frameOf(catalogue, {
      title,
      description: words.data.description(catalogue.dossier.site.title),
      path: 'data/',
    }),
    files: [
      ...tables.map(({ name, rows }) => ({
        text: words.data.rows(tableTitle(name, words), rows.length),
        href: at(`${name}.csv`),
      })),
      { text: words.data.whole, href: at('dossier.json') },
      { text: words.data.schema, href: at('dossier.schema.json') },
      { text: words.data.package, href: at('datapackage.json') },
    ],
    tables: tables.map(({ name, columns }) => ({
      id: name,
      title: words.data.table(name),
      fields: columns.map(({ name: field, type, required }) => ({
        name: field,
        type: required ? words.data.mustBe(type) : type,
        text: words.data.columns[field],
      })),
    })),
    json: schemaFields(dossierJsonSchema(null)),
  };
}

function tableTitle(name: Table['name'], { data, kinds }: Words): string {
  const kind = referenceKinds.find((each) => folderOf(each) === name);
  return kind ? kinds[kind].name : data.tables[name as keyof typeof data.tables];
}
