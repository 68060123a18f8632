import { z } from 'astro/zod';

/** A field as an editor meets it: `keyPoints[].text` stands in each member of the list `keyPoints`. */
export interface SchemaField {
  path: string;
  required: boolean;
  description: string;
}

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** All fields of a schema, groups before what is in them. */
export function fieldsOf(schema: z.ZodType): SchemaField[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const fields = below(json, '');
  return fields.filter(({ path }, at) => fields.findIndex((other) => other.path === path) === at);
}

function below(schema: JsonSchema, path: string): SchemaField[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const fieldPath = path === '' ? name : `${path}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    return [{ path: fieldPath, required, description: field.description ?? '' }, ...below(field, fieldPath)];
  });
  const members = schema.items ? below(schema.items, `${path}[]`) : [];
  return [...own, ...members, ...choicesBelow(schema.anyOf ?? [], path)];
}

/** What one of two forms lacks isn’t required. */
function choicesBelow(choices: JsonSchema[], path: string): SchemaField[] {
  const forms = choices.map((choice) => below(choice, path));
  const inAll = (field: SchemaField) => forms.every((form) => form.some((other) => other.path === field.path));
  return forms.flat().map((field) => ({ ...field, required: field.required && inAll(field) }));
}
