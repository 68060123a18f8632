import { folderOf, referenceKinds } from '../core/model/reference.ts';
import { dossierJsonSchema } from '../exports/dossier-schema.ts';
import { schemaFields } from '../exports/schema-fields.ts';
import { type Table, tablesOf } from '../exports/tables.ts';
import type { Words } from '../words/words.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, frameOf } from './frame.ts';
import type { LinkView } from './link.ts';

export interface DataPage {
  frame: FrameView;
  files: LinkView[];
  tables: { title: string; id: string; fields: FieldView[] }[];
  /** Of `dossier.json`. */
  json: FieldView[];
}

/** A field; of what it says and of its type, every second piece is code. */
export interface FieldView {
  name: string;
  type: readonly string[];
  text: readonly string[];
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
        type: pieces(required ? words.data.mustBe(code(type)) : code(type)),
        text: pieces(words.data.columns[field]),
      })),
    })),
    json: schemaFields(dossierJsonSchema(null), words.data.describe).map(({ name, type, text }) => ({
      name,
      type: pieces(code(type)),
      text: pieces(text),
    })),
  };
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

/** A text at the signs that stand around code in it. */
function pieces(text: string): string[] {
  return text.split('`');
}

function tableTitle(name: Table['name'], { data, kinds }: Words): string {
  const kind = referenceKinds.find((each) => folderOf(each) === name);
  return kind ? kinds[kind].name : data.tables[name as keyof typeof data.tables];
}
