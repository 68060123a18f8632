import { parse as parseYaml, stringify } from 'yaml';
import type { FileMap } from '../dossier-files.ts';
import type { HostileInput } from './input.ts';

/**
 * The fewest dossiers that hold all inputs, each whole: two that want another content for one file are in two of them.
 * Fields of site.yaml go together where the site's other fields stay as they are.
 */
export function combined(inputs: readonly HostileInput[], good: FileMap): { inputs: HostileInput[]; files: FileMap }[] {
  const groups: { inputs: HostileInput[]; files: Map<string, Uint8Array> }[] = [];
  for (const input of inputs) {
    const group = groups.find(({ files }) => fits(input.files, files, good)) ?? newGroup(groups, good);
    group.inputs.push(input);
    for (const [path, bytes] of input.files) group.files.set(path, merged(path, bytes, group.files, good));
  }
  return groups;
}

function newGroup(groups: { inputs: HostileInput[]; files: Map<string, Uint8Array> }[], good: FileMap) {
  const group = { inputs: [], files: new Map(good) };
  groups.push(group);
  return group;
}

const site = 'content/site.yaml';

function fits(more: FileMap, files: FileMap, good: FileMap): boolean {
  return [...more].every(([path, bytes]) => {
    const now = files.get(path);
    if (now === undefined || now === good.get(path) || Buffer.compare(now, bytes) === 0) return true;
    return path === site && fieldsIn(bytes, good).every((field) => !fieldsIn(now, good).includes(field));
  });
}

function merged(path: string, bytes: Uint8Array, files: FileMap, good: FileMap): Uint8Array {
  if (path !== site) return bytes;
  const now = parse(files.get(path) ?? '') as object;
  const all = parse(bytes) as Record<string, unknown>;
  const changed = fieldsIn(bytes, good).map((field) => [field, all[field]]);
  return Buffer.from(stringify({ ...now, ...Object.fromEntries(changed) }));
}

/** The fields of a site.yaml that differ from the good one's. */
function fieldsIn(bytes: Uint8Array, good: FileMap): string[] {
  const before = parse(good.get(site) ?? '') as Record<string, unknown>;
  const now = parse(bytes) as Record<string, unknown>;
  return Object.keys(now).filter((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
}

function parse(bytes: Uint8Array | string): unknown {
  return parseYaml(Buffer.from(bytes).toString());
}
