interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  $defs?: Record<string, JsonSchema>;
  [limit: string]: unknown;
}

/** A JSON Schema a line for each field, with all that it asks of it: `evidence[].quote, needed: type string, minLength 1`. */
export function shownSchema(schema: object): string {
  const { $defs = {}, ...root } = schema as JsonSchema;
  const parts = Object.entries($defs).flatMap(([name, part]) => linesOf(part, `#${name}`, ''));
  return `${[...linesOf(root, '', ''), ...parts].join('\n')}\n`;
}

function linesOf(schema: JsonSchema, path: string, needed: string): string[] {
  const { properties = {}, required = [], items, anyOf = [], allOf = [], additionalProperties, ...rest } = schema;
  const { propertyNames, ...own } = rest;
  const said = Object.entries(own).filter(
    ([name]) => !['description', 'title', 'patternErrorMessage', '$schema', '$id'].includes(name),
  );
  const open = typeof additionalProperties === 'object' ? additionalProperties : null;
  const asks = [
    ...said.map(([name, value]) => `${name} ${shown(value)}`),
    ...(additionalProperties === false ? ['nothing else'] : []),
    ...(anyOf.length > 0 ? ['one of these'] : []),
  ];
  return [
    `${path === '' ? '(all)' : path}${needed}: ${asks.join(', ')}`,
    ...Object.entries(properties).flatMap(([name, field]) =>
      linesOf(field, path === '' ? name : `${path}.${name}`, required.includes(name) ? ', needed' : ''),
    ),
    ...(items ? linesOf(items, `${path}[]`, '') : []),
    ...(open ? linesOf(open, `${path}.*`, '') : []),
    ...(propertyNames ? linesOf(propertyNames, `${path}.(name)`, '') : []),
    ...anyOf.flatMap((choice, at) => linesOf(choice, `${path}|${at + 1}`, '')),
    ...allOf.flatMap((part, at) => linesOf(part, `${path}&${at + 1}`, '')),
  ];
}

/** Long patterns have tests of their own. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 100 ? '…' : text;
}
