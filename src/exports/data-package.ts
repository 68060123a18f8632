import type { Site } from '../core/model/dossier.ts';
import type { Words } from '../words/words.ts';
import type { Column, Table } from './tables.ts';

/** The tables and the whole for programs: a Frictionless Data Package (2.0). */
export function dataPackage(site: Site, tables: readonly Table[], words: Words): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: nameOf(site.title),
    title: site.title,
    description: site.description,
    ...(site.url !== null && { homepage: site.url }),
    ...licencesOf(site.licence),
    contributors: site.editors.map((title) => ({ title, roles: ['editor'] })),
    resources: [
      ...tables.map((table) => resource(table, words)),
      {
        name: 'dossier',
        path: 'dossier.json',
        description: words.data.whole,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      },
    ],
  };
}

function resource({ name, columns }: Table, words: Words): object {
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => fieldOf(column, words)),
      ...(columns[0]?.name === 'id' && { primaryKey: ['id'] }),
      ...foreignKeys(columns),
    },
  };
}

function fieldOf({ name, type, required }: Column, words: Words): object {
  return {
    name,
    ...(type === 'uri' ? { type: 'string', format: 'uri' } : { type }),
    description: words.data.columns[name],
    ...(required && { constraints: { required } }),
  };
}

function foreignKeys(columns: readonly Column[]): object {
  const keys = columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined ? [] : [{ fields: [name], reference: { resource: refersTo, fields: ['id'] } }],
  );
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

/** Of letters, digits and hyphens, as packages are called. */
function nameOf(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'dossier';
}

/** A licence by the name that it has in the list of Open Definition, where its words can be one: `CC-BY-4.0`. */
function licencesOf(licence: string | null): object {
  const name = licence?.trim().replaceAll(/\s+/g, '-') ?? '';
  return /^[\w.-]+$/.test(name) ? { licenses: [{ name, title: licence }] } : {};
}
