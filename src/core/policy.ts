/** How a policy reaches the browser: in the page, where some directives count for nothing, or in the host's answer. */
export type Delivery = { kind: 'page' } | { kind: 'header'; frames: 'none' | 'any' };

/** The one Trusted Types policy of the site, which `visuals/interact/markup.ts` makes. */
export const markupPolicy = 'readout';

/**
 * The content security policy of a page (W3C CSP Level 3): everything the site needs, and that comes from itself. There
 * is no `data:` and no `blob:` in it, since files to save are painted and handed over by the script that makes them.
 */
export function contentPolicy(delivery: Delivery): string {
  const all = [...inPage, ...(delivery.kind === 'header' ? onlyInHeader(delivery.frames) : [])];
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
  // Neither falls back to `default-src`.
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', markupPolicy],
];

/** Browsers ignore these in a page. Only the page that is there to be embedded may stand in another site's. */
function onlyInHeader(frames: 'none' | 'any'): Directive[] {
  return [['frame-ancestors', frames === 'any' ? '*' : "'none'"]];
}
