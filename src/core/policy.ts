/**
 * How a policy reaches the browser: in the page, where some directives count for nothing, or in the host's answer.
 * `hasWorker` is said of the page that searches, and of no other.
 */
export type Delivery = { hasWorker?: boolean } & ({ kind: 'page' } | { kind: 'header'; frames: 'none' | 'any' });

/** The Trusted Types policy of the pages, which `visuals/interact/markup.ts` makes. */
export const markupPolicy = 'readout';

/** The one of the page that searches, which admits the address of the search's worker and nothing else. */
export const workerPolicy = 'readout-search';

/** From the site's base: the only file of the site that compiles anything. */
export const workerPath = 'search/index/pagefind-worker.js';

/**
 * The content security policy of a page (W3C CSP Level 3): everything the site needs, and that comes from itself. There
 * is no `data:` and no `blob:` in it, since files to save are painted and handed over by the script that makes them.
 */
export function contentPolicy(delivery: Delivery): string {
  const own = delivery.hasWorker ? inPage.map(withWorker) : inPage;
  const all = [...own, ...(delivery.kind === 'header' ? onlyInHeader(delivery.frames) : [])];
  return all.map((directive) => directive.join(' ')).join('; ');
}

type Directive = readonly [name: string, ...allowed: string[]];

const inPage: readonly Directive[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  // What a timeline fetches when it is used, and what an article is checked by.
  ['connect-src', "'self'"],
  // Without it a worker would be taken from where scripts may be.
  ['worker-src', "'none'"],
  // What a device shows of a site that is kept on its home screen.
  ['manifest-src', "'self'"],
  // Neither falls back to `default-src`.
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', markupPolicy],
];

/**
 * The policy of the worker's own file, for hosts that answer with headers: a worker goes by the policy of its file and not
 * by that of the page. Where no header comes with it, nothing holds it to more than that it can't touch the page.
 */
export const policyOfWorker = "default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval'";

function withWorker(directive: Directive): Directive {
  if (directive[0] === 'worker-src') return ['worker-src', "'self'"];
  return directive[0] === 'trusted-types' ? [...directive, workerPolicy] : directive;
}

/** Browsers ignore these in a page. Only the page that is there to be embedded may stand in another site's. */
function onlyInHeader(frames: 'none' | 'any'): Directive[] {
  return [['frame-ancestors', frames === 'any' ? '*' : "'none'"]];
}
