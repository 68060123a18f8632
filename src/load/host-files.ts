import { excerpt } from '../core/language/excerpt.ts';

interface HostProblem {
  message: string;
  hint: string;
  line: number;
}

type Judge = (text: string, url: string | null) => HostProblem[];

/** Files at the top of `public/` that tell a host what to do, and what may stand in them. */
export const hostFiles: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['CNAME', domainProblems],
  ['_headers', headerProblems],
  ['_redirects', redirectProblems],
  ['.nojekyll', () => []],
]);

// GitHub sends every reader to the host that this file names.
function domainProblems(text: string, url: string | null): HostProblem[] {
  if (url !== null && new URL(url).host === text.trim().toLowerCase()) return [];
  const expected = url === null ? 'a “url” in content/site.yaml first' : `“${new URL(url).host}”, the host of “url”`;
  return [
    {
      message: `Unexpected host, expected ${expected}`,
      hint: 'It must be the host that content/site.yaml names.',
      line: 1,
    },
  ];
}

const harmlessHeaders: readonly string[] = [
  'cache-control',
  'strict-transport-security',
  'x-content-type-options',
  'x-robots-tag',
  'referrer-policy',
  'permissions-policy',
];

// Others load styles from elsewhere (Link), send readers away (Refresh) or set cookies.
function headerProblems(text: string): HostProblem[] {
  return linesOf(text).flatMap(({ content, line }) => {
    const [, name] = /^\s+([A-Za-z-]+):/.exec(content) ?? [];
    if (/^\/\S*$/.test(content) || (name !== undefined && harmlessHeaders.includes(name.toLowerCase()))) return [];
    const message = `Unexpected “${excerpt(content)}”, expected a path or one of ${harmlessHeaders.join(', ')}`;
    return [{ message, hint: 'Other headers could load or send something; take the line out.', line }];
  });
}

function redirectProblems(text: string): HostProblem[] {
  return linesOf(text).flatMap(({ content, line }) => {
    const [from = '', to = '', status = '301', ...more] = content.trim().split(/\s+/);
    const isPath = (path: string) => /^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(path);
    if (from !== '/' && isPath(from) && isPath(to) && /^30[1278]$/.test(status) && more.length === 0) return [];
    const message = `Unexpected “${excerpt(content)}”, expected two paths of this site and 301, 302, 307 or 308`;
    return [{ message, hint: 'Readers can be sent to pages of this site only: /old/ /new/ 301.', line }];
  });
}

/** Lines that say something. */
function linesOf(text: string): { content: string; line: number }[] {
  return text
    .split(/\r?\n/)
    .map((content, at) => ({ content, line: at + 1 }))
    .filter(({ content }) => content.trim() !== '' && !/^\s*#/.test(content));
}
