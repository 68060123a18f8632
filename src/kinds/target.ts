import type { Evidence, Prose } from '../core/model/record.ts';
import type { Reference, ReferenceKind } from '../core/model/reference.ts';

/** A pointer to a record or a country, with what holds it. */
export interface Target {
  to: Reference;
  /** What holds the pointer, and under which field: where an editor finds it. */
  part: object;
  field?: string;
  /** Its place in the field, from 0, where the field is a list. */
  at?: number;
}

export function target(kind: ReferenceKind, id: string, part: object, field?: string, at?: number): Target {
  return { to: { kind, id }, part, ...(field !== undefined && { field }), ...(at !== undefined && { at }) };
}

/** The pointer of a field that may be empty. */
export function maybe(kind: ReferenceKind, id: string | null, part: object, field: string): Target[] {
  return id === null ? [] : [target(kind, id, part, field)];
}

/** The pointers of a list of ids. */
export function each(kind: ReferenceKind, ids: readonly string[], part: object, field: string): Target[] {
  return ids.map((id, at) => target(kind, id, part, field, at));
}

export function toSource(evidence: Evidence): Target {
  return target('source', evidence.source, evidence, 'source');
}

/** What a body points to: by its links, its footnotes and its components. */
export function bodyTargets({ references, citations, parts }: Prose): Target[] {
  return [
    ...references.map((reference) => target(reference.kind, reference.id, reference)),
    ...citations.flatMap(({ evidence }) => evidence.map(toSource)),
    ...parts.flatMap((part) =>
      part.kind === 'component' && part.name === 'Figure' && typeof part.attributes['id'] === 'string'
        ? [target('figure', part.attributes['id'], part)]
        : [],
    ),
  ];
}
