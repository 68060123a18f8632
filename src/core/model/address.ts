/** Where a site stands: its origin, and the path of its home page with a slash at both ends. */
export interface SiteAddress {
  origin: string;
  base: string;
}

/** A site's address taken apart, or `null` where it can't be one: `siteAddressProblem` says why. */
export function siteAddress(url: string): SiteAddress | null {
  if (siteAddressProblem(url) !== null) return null;
  const { origin, pathname } = new URL(url);
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/**
 * Why a site can't stand at an address, as “expected …”, or `null`. The path goes in front of every link of every page
 * as it is written, so it has plain segments only: nothing that a browser, a host or Astro reads in another way.
 */
export function siteAddressProblem(url: string): string | null {
  const problem = webAddressProblem(url);
  if (problem !== null) return problem;
  const [, path = '/'] = /^https?:\/\/[^/?#]*([^?#]*)$/i.exec(url) ?? [];
  if (/[?#]/.test(url)) return 'expected an address that ends before ? and #';
  const segments = path.split('/').slice(1, path.endsWith('/') ? -1 : undefined);
  if (segments.some((segment) => /^\.*$/.test(segment))) return 'expected a path without empty parts, “.” and “..”';
  if (segments.every((segment) => /^[A-Za-z0-9._~-]+$/.test(segment))) return null;
  return 'expected a path of letters (a to z), digits and - . _ ~ between its slashes';
}

/**
 * Why reports can't be sent to an address, as “expected …”, or `null`: one to write to, or a web address that takes the
 * report as `title` and `body`, as those for new issues do.
 */
export function reportAddressProblem(address: string): string | null {
  if (/^https:/i.test(address)) return webAddressProblem(address);
  const isMail = address.length < 200 && /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(address);
  return isMail ? null : 'expected a mail address, or a web address that starts with https://';
}

/** The beginning of the address that reports a mistake: behind it come a title, “&body=” and a text, encoded. */
export function reportStart(address: string): string {
  if (!/^https:/i.test(address)) return `mailto:${address}?subject=`;
  const page = address.replace(/#.*$/, '');
  return `${page}${page.includes('?') ? '&' : '?'}title=`;
}

/** In characters. */
const longest = 2000;

/**
 * Why a text isn't a web address that readers can be sent to, as “expected …”, or `null`. It must mean the same to
 * everybody who reads it: browsers take a backslash for a slash, and drop line ends.
 */
export function webAddressProblem(url: string): string | null {
  if (url.length > longest) return `expected a web address of at most ${longest.toLocaleString('en')} characters`;
  if (!/^https?:\/\//i.test(url)) return 'expected a web address that starts with https://';
  if (/[\\\s\p{Cc}]/u.test(url)) return 'expected a web address without spaces and backslashes';
  const [, authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  if (authority.includes('@')) return 'expected a web address without a user name or password';
  const isHost = /^(?:[\p{L}\p{M}\p{N}._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/iu.test(authority);
  return isHost && URL.canParse(url) ? null : 'expected a web address with a host, such as https://example.org/';
}
