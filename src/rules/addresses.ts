import { siteAddress } from '../core/model/address.ts';
import type { Part } from '../core/model/positions.ts';
import { folderOf, type RecordKind, type Reference, recordKinds, siteFolders } from '../core/model/reference.ts';
import { entriesOf } from '../kinds/index.ts';
import { type Finding, finding, type RuleInput } from './rule.ts';

interface Address extends Part {
  of: Reference;
  address: string;
}

/** The addresses that the links of all bodies name, those of records apart. */
export function addressesOf({ dossier }: RuleInput): Address[] {
  return entriesOf(dossier).flatMap(({ reference: of, record }) =>
    record.body.addresses.map((address, at) => ({ of, address, path: `body.addresses.${at}` })),
  );
}

/** Links within the site that lead to no page and no file of it. */
export function deadAddresses(input: RuleInput): Finding[] {
  const { url } = input.dossier.site;
  const base = (url === null ? null : siteAddress(url))?.base ?? '/';
  return (
    addressesOf(input)
      // What leads out of the site, or is refused as markup.
      .filter(({ address }) => !/^[a-z][a-z\d+.-]*:|^\/\/|[\\\s\p{Cc}]/iu.test(address))
      .flatMap(({ of, address, path }) => {
        const hint = problemWith(address, of, base, input);
        const message = `Unexpected link to “${address}”, expected a page or a file of this site`;
        return hint === null ? [] : [finding(input, of, path, message, hint)];
      })
  );
}

const origin = 'https://site.invalid';
const noPages = ['embed', 'data', 'versions', '_astro'];

/** What to write in an address's place; `null` where it leads somewhere. */
function problemWith(address: string, { kind, id }: Reference, base: string, input: RuleInput): string | null {
  const page = `${origin}${base}${folderOf(kind)}/${encodeURIComponent(id)}/`;
  if (!URL.canParse(address, page)) return advice;
  const { pathname, hash } = new URL(address, page);
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : null;
  if (path === null) return `The site stands under ${base}: write ${base}${address.replace(/^[./]+/, '')}.`;
  const named = recordAt(decoded(path), input);
  if (hash !== '' && path === '') return hashless;
  if (hash !== '') return named ? `Write ${named}. ${hashless}` : hashless;
  if (isPage(decoded(path), input)) return null;
  return named === null ? advice : `Write ${named}.`;
}

const advice = 'Use a record such as person:some-id, a file that lies in public/, or the whole address https://….';
const hashless = 'Parts of a page have no addresses of their own: leave out # and what stands behind it.';

function isPage(path: string, { publicFiles, known }: RuleInput): boolean {
  if (path === '' || publicFiles.has(path)) return true;
  const [folder = '', id, ...more] = path.replace(/\/(?:index\.html)?$/, '').split('/');
  if (!siteFolders.includes(folder) || noPages.includes(folder) || more.length > 0) return false;
  if (id === undefined) return path.endsWith('/');
  const kind = kindIn(folder);
  return kind !== undefined && path.endsWith('/') && (known.get(kind)?.has(id) ?? false);
}

/** The record that a path within the site means, as a link names it. */
function recordAt(path: string, { known }: RuleInput): string | null {
  const [id = '', folder = ''] = path
    .replace(/(?:\.(?:html|mdx?)|\/(?:index\.html)?)$/, '')
    .split('/')
    .reverse();
  const kind = kindIn(folder);
  if (kind && known.get(kind)?.has(id)) return `${kind}:${id}`;
  return null;
}

function kindIn(folder: string): RecordKind | undefined {
  return recordKinds.find((kind) => folderOf(kind) === folder);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
