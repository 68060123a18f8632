import { checkFiles, type Report } from './check.ts';
import type { DossierFiles } from './files.ts';
import type { Kept } from './kept.ts';
import { overlaid, type Replaced } from './overlaid-files.ts';

/** A dossier while it is edited. */
export interface Look {
  /** On the files as they are. */
  report: Report;
  /** On what can be shown meanwhile, which has no error; `null` while no part of the dossier ever was without. */
  shown: Report | null;
}

/**
 * Checks a dossier again and again while it is edited. A file with errors is shown as it was when it last had none. If
 * that doesn't go with the other files, the whole is shown as it last was; before anything was shown, files with errors
 * are left out. What is `kept` from before makes the first check quicker.
 */
export function startLooking(
  files: DossierFiles,
  today: () => string,
  isFrozen = false,
  kept: Kept = new Map(),
): () => Promise<Look> {
  const keptShown: Kept = new Map();
  const good = new Map<string, Uint8Array>();
  let shown: Report | null = null;
  return async () => {
    const read = new Map<string, Uint8Array>();
    const report = await checkFiles(recording(files, read), kept, today(), isFrozen);
    const broken = brokenFiles(report);
    for (const [path, bytes] of read) if (!broken.has(path)) good.set(path, bytes);
    const check = (replaced: Replaced) => checkFiles(overlaid(files, replaced), keptShown, today());
    const replaced = new Map([...broken].map((path) => [path, good.get(path) ?? null]));
    if (broken.size === 0) shown = report;
    else shown = (await withoutErrors(check, replaced, shown === null)) ?? shown;
    return { report, shown };
  };
}

/** The first report without an error; with `leaveOut`, ever more files are left out to come to one. */
async function withoutErrors(
  check: (replaced: Replaced) => Promise<Report>,
  replaced: Replaced,
  leaveOut: boolean,
): Promise<Report | null> {
  const report = await check(replaced);
  const broken = brokenFiles(report);
  if (broken.size === 0) return report;
  // What points to a file that is left out has an error now, and is left out as well.
  const next = [...broken].filter((path) => replaced.get(path) !== null && path !== site);
  // A lead that was left out is missing from the home page, and from nothing else.
  if (leaveOut && next.length === 0 && !replaced.has(site)) return report;
  if (!leaveOut || next.length === 0) return null;
  return withoutErrors(check, new Map([...replaced, ...next.map((path) => [path, null] as const)]), leaveOut);
}

const site = 'content/site.yaml';

function brokenFiles({ issues }: Report): Set<string> {
  return new Set(issues.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}

function recording(files: DossierFiles, read: Map<string, Uint8Array>): DossierFiles {
  return {
    list: files.list,
    read: async (path, largest) => {
      const bytes = await files.read(path, largest);
      if (!('rule' in bytes)) read.set(path, bytes);
      return bytes;
    },
  };
}
