/** A field of a JSON Schema, as a table for readers has it. */
export interface SchemaField {
  /** `events[].title`: of each member of the list `events`; `Evidence.quote`: of each part that has that name as its type. */
  name: string;
  type: string;
  text: string;
}

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

/**
 * All fields of a schema in its order, and behind them those of the parts that have a name.
 *
 * @param said what a description says in the language of the reader
 */
export function schemaFields(schema: object, said = (text: string) => text): SchemaField[] {
  const { $defs = {}, ...whole } = schema as Schema;
  const fields = [
    ...below(whole, ''),
    ...Object.entries($defs).flatMap(([name, part]) => [...own(part, name), ...below(part, name)]),
  ];
  return [...Map.groupBy(fields, ({ name }) => name).values()].map((each) => merged(each, said));
}

function below({ properties = {}, items, anyOf = [] }: Schema, path: string): SchemaField[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => {
      const inner = path === '' ? name : `${path}.${name}`;
      return [...own(field, inner), ...below(field, inner)];
    }),
    ...(items ? below(items, `${path}[]`) : []),
    ...anyOf.flatMap((choice) => below(choice, path)),
  ];
}

function own(schema: Schema, name: string): SchemaField[] {
  return [{ name, type: typeOf(schema), text: schema.description ?? '' }];
}

/** `string | null`, `Evidence[]`, `"text"`. */
function typeOf({ $ref, type, items, anyOf, ...schema }: Schema): string {
  if ($ref) return $ref.split('/').at(-1) ?? '';
  if (anyOf) return unique(anyOf.map(typeOf)).join(' | ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  return type === 'array' && items ? `${typeOf(items)}[]` : [type ?? []].flat().join(' | ');
}

/** One field for those of several forms that have the same name. */
function merged(fields: SchemaField[], said: (text: string) => string): SchemaField {
  return {
    name: fields[0]?.name ?? '',
    type: unique(fields.flatMap(({ type }) => type.split(' | '))).join(' | '),
    text: unique(fields.flatMap(({ text }) => (text === '' ? [] : said(text)))).join(' '),
  };
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
