import { z } from 'astro/zod';

/** The names of the fields that a group at this path may have; none where the path leads elsewhere. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return groupsAt(schema, path).flatMap((group) => Object.keys(group.shape));
}

/** The names of all fields of a schema, at whatever depth. */
export function fieldNamesOf(schema: z.core.$ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(fieldNamesOf);
  if (inner instanceof z.ZodArray) return fieldNamesOf(inner.element);
  if (!(inner instanceof z.ZodObject)) return [];
  return [...shapeOf(inner)].flatMap(([name, field]) => [name, ...fieldNamesOf(field)]);
}

/** What the schema says of the field at this path, for the hint under a message. */
export function descriptionAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const name = path.findLast((part) => typeof part === 'string');
  if (name === undefined) return undefined;
  const parents = groupsAt(schema, path.slice(0, path.lastIndexOf(name)));
  const field = parents.map((group) => shapeOf(group).get(name)).find((found) => found !== undefined);
  return field instanceof z.ZodType ? (field.description ?? unwrap(field).description) : undefined;
}

function groupsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.ZodObject[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => groupsAt(option, path));
  const [step, ...rest] = path;
  if (inner instanceof z.ZodArray) return groupsAt(inner.element, rest);
  if (!(inner instanceof z.ZodObject)) return [];
  if (step === undefined) return [inner];
  const field = shapeOf(inner).get(String(step));
  return field ? groupsAt(field, rest) : [];
}

/** The fields of a group by name; not what every object has, such as `constructor`. */
function shapeOf(group: z.ZodObject): ReadonlyMap<string, z.core.$ZodType> {
  return new Map(Object.entries(group.shape));
}

function unwrap(schema: z.core.$ZodType): z.ZodType {
  const { ZodOptional, ZodDefault, ZodNullable, ZodPipe } = z;
  if (schema instanceof ZodOptional || schema instanceof ZodDefault || schema instanceof ZodNullable)
    return unwrap(schema.unwrap());
  return schema instanceof ZodPipe ? unwrap(schema.in) : (schema as z.ZodType);
}
