import { createHash } from 'node:crypto';
import { directionOf } from './core/language/direction.ts';
import { contentPolicy, type WorkerUse } from './core/policy.ts';
import { provided } from './load/provided.ts';
import { catalogueOf } from './views/catalogue.ts';

const { dossier, base, isForReaders, hasIcon, versions, hasExports } = provided();

/** What all pages are made from. */
export const catalogue = catalogueOf(dossier, base);

/** What readers can take along: dated versions, and whether the site is there as one file. */
export const kept = { versions, hasExports };

/** Those of the interface. */
export const { words } = catalogue;

/** What elements of the interface say of their language, where it isn't the dossier's. */
export const inWords = sameLanguage(words.language, catalogue.language)
  ? {}
  : { lang: words.language, dir: directionOf(words.language) };

/** What browsers must hold a page to; `null` in `dev`, whose own scripts and styles it would stop. */
export function policyOf(worker: WorkerUse | undefined): string | null {
  return isForReaders ? contentPolicy({ kind: 'page', worker }) : null;
}

/** The address of the dossier's own icon; `null` where it has none. */
export const icon = hasIcon ? `${base}favicon.svg` : null;

/** Whether the dossier has colours of its own. */
export const hasTheme = dossier.site.theme !== undefined;

/**
 * The paths of a route, each with a key that stands for its data: by it a build knows that the page before it is the
 * same. So a page must show nothing but its data, the site's settings and icon, and the engine's own words. Data is made
 * for its key, and again for the page: all of a large site's would take much memory. In `dev`, it is made for the page that
 * is looked at alone.
 */
export function pathsOf<Props extends object>(
  paths: readonly { params: Record<string, string>; props: () => Props & Plain<Props> }[],
) {
  return paths.map(({ params, props }) => ({
    params,
    get props() {
      return latestOf(props);
    },
    ...(isForReaders && { cacheKey: keyOf(props()) }),
  }));
}

let latest: { make: unknown; data: unknown } | null = null;

/** Astro asks several times for the data of a page before it goes to the next. */
function latestOf<Data>(make: () => Data): Data {
  if (latest?.make !== make) latest = { make, data: make() };
  return latest.data as Data;
}

/** What JSON says all of. (The serializer of V8 tells equal texts apart, by the width of their letters in memory.) */
type Plain<Data> = Data extends string | number | boolean | null | undefined
  ? Data
  : Data extends ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Uint8Array | ((...given: never) => unknown)
    ? never
    : { [Key in keyof Data]: Plain<Data[Key]> };

function keyOf(data: object): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url');
}

function sameLanguage(a: string, b: string): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language;
}
