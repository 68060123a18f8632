import * as http from 'node:http';
import * as https from 'node:https';
import type { Endpoint } from './public-address.ts';

/** How requests are made. */
export interface Asking {
  /** Where a host is, or a sentence why it isn't asked. */
  endpointOf: (url: URL) => Promise<Endpoint | string>;
  /** In milliseconds, for each request. */
  timeout: number;
  /** What the host reads of who asks. */
  agent: string;
}

/** What a host says of a page. Of the page itself nothing is read. */
export interface Answer {
  status: number;
  /** Where it says the page is now. */
  location: string | null;
  /** After how many seconds it wants to be asked again. */
  retryAfter: number | null;
}

/** Asks once for a page, and follows nothing. A sentence where no answer came. */
export async function ask(url: URL, method: 'HEAD' | 'GET', asking: Asking): Promise<Answer | string> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'it is no web address';
  const endpoint = await asking.endpointOf(url);
  if (typeof endpoint === 'string') return endpoint;
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const headers = { 'user-agent': asking.agent, accept: '*/*' };
    const signal = AbortSignal.timeout(asking.timeout);
    const asked = request(url, { method, headers, signal, agent: false, lookup: lookupOf(endpoint) }, (response) => {
      const { location = null, 'retry-after': later = '' } = response.headers;
      response.on('error', () => {}).destroy();
      resolve({ status: response.statusCode ?? 0, location, retryAfter: /^\d+$/.test(later) ? Number(later) : null });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => resolve(reason(error, asking.timeout)));
    asked.end();
  });
}

/** Leads every name to the address that was looked at. */
function lookupOf({ address, family }: Endpoint): http.RequestOptions['lookup'] {
  return (_, options, found) => (options.all ? found(null, [{ address, family }]) : found(null, address, family));
}

function reason({ name, code, message }: NodeJS.ErrnoException, timeout: number): string {
  if (name === 'AbortError' || name === 'TimeoutError') return `no answer came within ${timeout / 1000} s`;
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'its host lets nobody in';
  return /cert|ssl|tls/i.test(`${code} ${message}`)
    ? `its certificate isn’t valid (${code})`
    : `no answer came (${code})`;
}
