/**
 * How a policy reaches the browser: in the page, where some directives count for nothing, or in the host's answer.
 * `worker` is said of the page that searches and of the one that has pages kept, and of no other.
 */
export type Delivery = { worker?: WorkerUse | undefined } & (
  | { kind: 'page' }
  | { kind: 'header'; frames: 'none' | 'any' }
);

/** What a worker is for. */
export type WorkerUse = 'search' | 'offline';

/** The use that the page in a file of a site has for a worker. */
export function workerOf(file: string): WorkerUse | undefined {
  return workers.find((use) => workerPages[use] === file);
}

const workerPages = { search: 'search/index.html', offline: 'copies/index.html' } as const;
const workers = Object.keys(workerPages) as WorkerUse[];

/** The Trusted Types policy of the pages, which `visuals/interact/markup.ts` makes. */
export const markupPolicy = 'readout';

/** Those of the pages that have a worker: each admits the address of that worker and nothing else. */
export const workerPolicies: Record<WorkerUse, string> = { search: 'readout-search', offline: 'readout-offline' };

/** From the site's base: the only file of the site that compiles anything. */
export const workerPath = 'search/index/pagefind-worker.js';

/** From the site's base, all of which it may answer for. */
export const offlinePath = 'offline-worker.js';

/** The name of the cache in which a site with this base keeps pages. */
export function offlineCache(base: string): string {
  return `readout ${base}`;
}

/**
 * The content security policy of a page (W3C CSP Level 3): everything the site needs, and that comes from itself. There
 * is no `data:` and no `blob:` in it, since files to save are painted and handed over by the script that makes them.
 */
export function contentPolicy(delivery: Delivery): string {
  const { worker } = delivery;
  const own = worker === undefined ? inPage : inPage.map((directive) => withWorker(directive, worker));
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

/**
 * The policy of a file that holds a whole dossier, which may be opened from anywhere: it shows what is in it, in the styles
 * with this digest (SHA-256, Base64), and nothing else.
 */
export function editionPolicy(digest: string): string {
  return `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** The same for hosts that answer with headers, which know no digests; browsers obey the one in the file as well. */
export const policyOfEditions = `${editionPolicy('').replace("'sha256-'", "'unsafe-inline'")}; frame-ancestors 'none'`;

/** That of the worker that keeps pages, for hosts that answer with headers. */
export const policyOfOffline = "default-src 'none'; connect-src 'self'";

/** Whether a policy is that of such a file, whichever styles it has. */
export function isEditionPolicy(policy: string): boolean {
  const digest = /'sha256-([A-Za-z0-9+/]{43}=)'/.exec(policy)?.[1];
  return digest !== undefined && policy === editionPolicy(digest);
}

function withWorker(directive: Directive, use: WorkerUse): Directive {
  if (directive[0] === 'worker-src') return ['worker-src', "'self'"];
  return directive[0] === 'trusted-types' ? [...directive, workerPolicies[use]] : directive;
}

/** Browsers ignore these in a page. Only the page that is there to be embedded may stand in another site's. */
function onlyInHeader(frames: 'none' | 'any'): Directive[] {
  return [['frame-ancestors', frames === 'any' ? '*' : "'none'"]];
}
