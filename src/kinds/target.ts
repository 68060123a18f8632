import type { Prose } from '../core/model/record.ts';
import type { Reference, ReferenceKind } from '../core/model/reference.ts';

/** A pointer to a record or a country, with the path of the field that has it. */
export interface Target {
  to: Reference;
  path: string;
}

export function target(kind: ReferenceKind, id: string, path: string): Target {
  return { to: { kind, id }, path };
}

/** The pointer of a field that may be empty. */
export function maybe(kind: ReferenceKind, id: string | null, path: string): Target[] {
  return id === null ? [] : [target(kind, id, path)];
}

/** The pointers of a list of ids. */
export function each(kind: ReferenceKind, ids: readonly string[], path: string): Target[] {
  return ids.map((id, at) => target(kind, id, `${path}.${at}`));
}

/** What a body points to by its links. */
export function linkTargets({ references }: Prose): Target[] {
  return references.map(({ kind, id }, at) => target(kind, id, `body.references.${at}`));
}

/** What a body points to by its components. */
export function componentTargets({ parts }: Prose): Target[] {
  return parts.flatMap((part, at) =>
    part.kind === 'component' && part.name === 'Figure' && typeof part.attributes['id'] === 'string'
      ? [target('figure', part.attributes['id'], `body.parts.${at}`)]
      : [],
  );
}
