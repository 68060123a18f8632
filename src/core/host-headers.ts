import { contentPolicy, offlinePath, policyOfEditions, policyOfOffline, policyOfWorker, workerPath } from './policy.ts';

/** What a host says beside a file, header by header. */
export type Headers = Readonly<Record<string, string>>;

/** Part of a site that a host answers for in a way of its own: a folder, with `/` at its end, or a file. */
export interface Part {
  path: string;
  headers: Headers;
}

/** For every answer, also where there is no such page. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

const [policy, cache] = ['Content-Security-Policy', 'Cache-Control'] as const;

// Browsers keep what they got, and ask each time whether it is still what the site has.
const asked = 'no-cache';

/** The headers beside `everywhere` of all that is in none of the `parts`. */
export const otherwise: Headers = { [policy]: contentPolicy({ kind: 'header', frames: 'none' }), [cache]: asked };

/** No two of them have a file in common: of two policies for one page browsers obey both. */
export const parts: readonly Part[] = [
  // The only pages that are there to stand in other sites.
  { path: 'embed/', headers: { ...otherwise, [policy]: contentPolicy({ kind: 'header', frames: 'any' }) } },
  // Their names have digests of what is in them, so that they never change.
  { path: '_astro/', headers: { ...otherwise, [cache]: 'public, max-age=31536000, immutable' } },
  {
    path: 'search/index.html',
    headers: { ...otherwise, [policy]: contentPolicy({ kind: 'header', frames: 'none', worker: 'search' }) },
  },
  {
    path: 'copies/index.html',
    headers: { ...otherwise, [policy]: contentPolicy({ kind: 'header', frames: 'none', worker: 'offline' }) },
  },
  // The whole dossier in a file each.
  { path: 'versions/', headers: { ...otherwise, [policy]: policyOfEditions } },
  { path: offlinePath, headers: { ...otherwise, [policy]: policyOfOffline } },
  { path: workerPath, headers: { ...otherwise, [policy]: policyOfWorker } },
];

/** The headers beside `everywhere` of a file of the site, by its path from the base; a page has its `index.html`. */
function headersOf(file: string): Headers {
  return parts.find(({ path }) => (path.endsWith('/') ? file.startsWith(path) : file === path))?.headers ?? otherwise;
}

/**
 * `_headers`, from which Netlify and Cloudflare Pages take what they say beside the files of a site. Both put what
 * several paths say of a header together, so that no header stands at two paths that have a file in common.
 *
 * @param own what the dossier says in such a file; a header that stands there is left to it
 */
export function headersFile(files: readonly string[], base: string, own = ''): string {
  const theirs = new Set([...own.matchAll(/^\s+([A-Za-z-]+):/gm)].map(([, name = '']) => name.toLowerCase()));
  const rows = [{ path: '*', headers: everywhere }, ...pathsOf(files.filter((file) => !isForHost(file)))];
  const blocks = rows.map(({ path, headers }) =>
    [`${base}${path}`, ...Object.entries(headers).flatMap(([name, value]) => line(name, value, theirs))].join('\n'),
  );
  return [...blocks, ...(own.trim() === '' ? [] : [own.trimEnd()])].map((block) => `${block}\n`).join('');
}

/** What hosts take for themselves and show nobody. */
function isForHost(file: string): boolean {
  return /^(?:_headers|_redirects|CNAME|\.nojekyll)$/.test(file);
}

function line(name: string, value: string, theirs: ReadonlySet<string>): string[] {
  return theirs.has(name.toLowerCase()) ? [] : [`  ${name}: ${value}`];
}

/** A path for each folder whose files have all the same headers, and for each other file. */
function pathsOf(files: readonly string[], folder = ''): Part[] {
  const answers = new Map(files.map((file) => [JSON.stringify(headersOf(folder + file)), headersOf(folder + file)]));
  const [headers] = answers.values();
  if (folder !== '' && headers !== undefined && answers.size === 1) return [{ path: `${folder}*`, headers }];
  const groups = Map.groupBy(files, (file) => /^[^/]*\//.exec(file)?.[0] ?? file);
  return [...groups].flatMap(([name, inIt]) =>
    name.endsWith('/')
      ? pathsOf(
          inIt.map((file) => file.slice(name.length)),
          folder + name,
        )
      : fileRows(folder + name),
  );
}

function fileRows(file: string): Part[] {
  const paths = /(?:^|\/)index\.html$/.test(file) ? [file.replace(/index\.html$/, ''), file] : [file];
  return paths.map((path) => ({ path, headers: headersOf(file) }));
}
