import type { Destination } from './destination.ts';
import type { Disk } from './disk.ts';
import { filesIn, isDropped, readWritten } from './written-files.ts';

/**
 * Throws where the output folder holds files that no build wrote, since publishing replaces all of it. Where the list
 * of what builds wrote is missing, the folder must look like a site: its first page is there, and nothing stands
 * beside it that no build of ours writes there.
 */
export async function refuseStrangers({ target, list }: Destination, disk: Disk): Promise<void> {
  const files = await filesIn(target, disk);
  if (files.length === 0) return;
  const written = await readWritten(list, disk);
  if (written !== null) return refuse(target, without(files, written.files));
  if (!files.includes('index.html')) return refuse(target, files);
  // Names that begin with a dot, or have no ending, are what hosts and people put there: .git, .nojekyll, CNAME.
  refuse(
    target,
    files.filter((file) => /^(\.|[^./]+$)/.test(file) && file !== '_headers'),
  );
}

/**
 * Throws, where no list says what builds wrote into the old site, if that has anything at its top that the new site
 * doesn’t have: every build of ours writes the same folders there.
 */
export async function refuseOtherSite({ target, list }: Destination, site: string, disk: Disk): Promise<void> {
  if ((await readWritten(list, disk)) !== null) return;
  const names = (await filesIn(target, disk)).map(top);
  const tops = new Set((await disk.readdir(site)).filter((name) => !isDropped(name)));
  refuse(target, [...new Set(names.filter((name) => !tops.has(name)))]);
}

function without(files: readonly string[], written: readonly string[]): string[] {
  const known = new Set(written);
  return files.filter((file) => !known.has(file));
}

function top(file: string): string {
  return file.replace(/\/.*/s, '');
}

const shown = 5;

function refuse(target: string, files: readonly string[]): void {
  if (files.length === 0) return;
  const rest = files.length > shown ? ` and ${files.length - shown} more` : '';
  throw new Error(
    `Unexpected files in ${target} that no build wrote: ${files.slice(0, shown).join(', ')}${rest}. ` +
      'A build replaces that folder as a whole, so they would be lost. Move what the site needs into the dossier’s ' +
      'public/ folder, from where every build takes it along; move the rest elsewhere, or choose another folder with ' +
      '--out. Nothing was changed.',
  );
}
