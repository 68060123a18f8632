/** The form of an id: letters and digits that can be seen, with single hyphens or underscores between them. */
export const idForm = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*$/u;

/** In bytes of UTF-8: a disk takes names of 255, and an ending comes behind. */
export const longestId = 200;

/** What Windows keeps for its devices, whatever ending stands behind. */
const devices = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/** What hosts look for by themselves in every folder. */
const hosts: readonly string[] = ['index', '404'];

/** Why a record can't have an id of the right form, as “expected …”, or `null`. */
export function idProblem(id: string): string | null {
  if (new TextEncoder().encode(id).length > longestId)
    return `expected at most ${longestId} letters (fewer where they aren’t a to z)`;
  if (devices.test(foldId(id))) return 'expected a name that Windows doesn’t keep for a device';
  return hosts.includes(foldId(id)) ? 'expected a name that hosts don’t keep for a page of their own' : null;
}

/** One text for all ids that a disk or a host may take for the same: they differ in case or in how they are encoded. */
export function foldId(id: string): string {
  return id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
