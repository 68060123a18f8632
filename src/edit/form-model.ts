import type { Dossier } from '../core/model/dossier.ts';
import { type EntryKind, type RecordKind, recordKinds } from '../core/model/reference.ts';
import { namesIn } from '../kinds/index.ts';
import { entrySchema, idFields, type Schema } from '../load/editor-schemas.ts';

/** A field of the form, made from what the JSON Schema of a kind says of it. */
export interface FormField {
  /** As the file has it. */
  name: string;
  label: string;
  help: string;
  isNeeded: boolean;
  control: Control;
}

/** What a field is filled in with. */
export type Control =
  | TextControl
  | { kind: 'choice'; options: string[] }
  | { kind: 'yes-or-no' }
  | { kind: 'list'; of: Control }
  | GroupControl
  /** One of several groups; each is known by the field that only it has. */
  | { kind: 'either'; groups: (GroupControl & { by: string; label: string })[] };

export interface GroupControl {
  kind: 'group';
  fields: FormField[];
}

export interface TextControl {
  kind: 'text';
  reads: 'text' | 'date' | 'day' | 'number';
  isLong: boolean;
  /** The kind of record whose ids it takes. */
  names: RecordKind | null;
}

/** Known records by their kinds: the id of each, and what readers know it by. */
export type KnownNames = Record<RecordKind, (readonly [id: string, name: string])[]>;

/** The form for a kind of entry, from the same schema that editors' programs go by. */
export function formOf(kind: EntryKind, dossier: Dossier): FormField[] {
  return fieldsOf(entrySchema(kind, dossier));
}

export function knownNames(dossier: Dossier): KnownNames {
  return Object.fromEntries(recordKinds.map((kind) => [kind, namesIn(dossier, kind)])) as unknown as KnownNames;
}

function fieldsOf({ properties = {}, required = [] }: Schema): FormField[] {
  return Object.entries(properties as Record<string, Schema>).map(([name, schema]) => ({
    name,
    label: labelOf(name),
    help: schema.description ?? '',
    isNeeded: required.includes(name),
    control: controlOf(schema, name),
  }));
}

function controlOf(schema: Schema, name: string): Control {
  const choices = ((schema.anyOf ?? []) as Schema[]).filter(({ type }) => type !== 'null');
  const [first] = choices;
  if (first?.type === 'object' && choices.length > 1) return eitherOf(choices);
  // A text that may be left out as null, or may be a number to YAML.
  if (first) return controlOf(first, name);
  if (schema.type === 'array') return { kind: 'list', of: controlOf(schema.items as Schema, name) };
  if (schema.type === 'object') return groupOf(schema);
  if (schema.type === 'boolean') return { kind: 'yes-or-no' };
  const names = idFields.get(name) ?? null;
  if (schema.enum && names === null) return { kind: 'choice', options: schema.enum.map(String) };
  return { kind: 'text', reads: readsOf(schema), isLong: (schema.maxLength ?? 0) > longestLine, names };
}

/** In characters: what may have more gets a field of several lines. */
const longestLine = 1000;

function readsOf({ type, patternErrorMessage = '' }: Schema): TextControl['reads'] {
  if (type === 'number' || type === 'integer') return 'number';
  // Fields of dates say what they expect; `fields.ts` has the words.
  const expected = String(patternErrorMessage);
  return expected.includes('EDTF') ? 'date' : expected.includes('a day such as') ? 'day' : 'text';
}

function groupOf(schema: Schema): GroupControl {
  return { kind: 'group', fields: fieldsOf(schema) };
}

function eitherOf(choices: Schema[]): Control {
  const groups = choices.map((choice) => {
    const [by = ''] = choice.required ?? [];
    return { ...groupOf(choice), by, label: labelOf(by) };
  });
  return { kind: 'either', groups };
}

/** `oneWithEach` is “One with each”. */
function labelOf(name: string): string {
  const words = name.replaceAll(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
