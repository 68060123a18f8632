/** What a system error means, by its code, in words for somebody who knows no codes. */
const meanings = new Map<unknown, string>(
  Object.entries({
    ENOSPC: 'The disk is full. Make room on it and build again.',
    EDQUOT: 'Your share of the disk is used up. Make room and build again.',
    EFBIG: 'A file is larger than this disk allows.',
    EACCES: 'There is no permission to write there, or to read it. Change the permissions, or choose another folder.',
    EPERM: 'This system doesn’t allow that change. Change the permissions, or choose another folder.',
    EROFS: 'That disk can only be read, not written. Choose another folder.',
    ENAMETOOLONG:
      'A name or path is longer than this disk allows. Shorten the id of the entry, or the path of the folder.',
    EINVAL: 'This disk doesn’t allow such a file name.',
    EILSEQ: 'This disk doesn’t allow such a file name.',
    ENOTDIR: 'A file is in the place of a folder. Move it away, or choose another folder.',
    EEXIST: 'Something else has that name already. Move it away, or choose another folder.',
    EISDIR: 'A folder is in the place of a file. Move it away.',
    ELOOP: 'Symbolic links lead round in a circle there.',
    EBUSY: 'Another program is using that file or folder. Close it and build again.',
    EXDEV: 'That lies on two different disks.',
    EMFILE: 'Too many files are open at once. Close other programs and build again.',
    ENFILE: 'Too many files are open at once. Close other programs and build again.',
    EIO: 'The disk reports an error of its own. Check the disk.',
    ENODEV: 'That disk is not there any more.',
    ESTALE: 'That network folder is not there any more. Connect it and build again.',
  }),
);

/** Programs that aren’t Node’s say the same in words of their own. */
const spellings: [RegExp, string][] = [
  [/no space left on device|os error 28\b/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/read-only file system/i, 'EROFS'],
  [/file name too long/i, 'ENAMETOOLONG'],
  [/permission denied/i, 'EACCES'],
];

/** A plain sentence for an error that the file system gave, also where another error wraps it; `null` for others. */
export function diskErrorSentence(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth++) {
    const code = codeOf(at);
    if (code !== null) return `${meanings.get(code)}${pathOf(at)} (${code})`;
  }
  return null;
}

function codeOf(error: Error): string | null {
  const { code } = error as NodeJS.ErrnoException;
  const named = /^(E[A-Z]+)\b/.exec(error.message)?.[1];
  const known = [code, named].find((each) => meanings.has(each));
  return known ?? spellings.find(([spelling]) => spelling.test(error.message))?.[1] ?? null;
}

function pathOf(error: Error): string {
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const paths = [path, dest].filter((each) => typeof each === 'string');
  return paths.length === 0 ? '' : ` It was about ${paths.join(' and ')}.`;
}
