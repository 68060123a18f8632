import { workerPath } from '../core/policy.ts';

/** What a search may be narrowed to: one value of each facet. */
export type Chosen = Readonly<Record<string, string>>;

/** How many records there are of each value of each facet. */
export type Counts = Record<string, Record<string, number>>;

export interface Engine {
  /** The pages in which something was found, the best first; none of them is fetched yet. */
  search(query: string, chosen: Chosen): Promise<{ pages: string[]; counts: Counts }>;
  /** A page that was found, by what `search` calls it. */
  page(name: string): Promise<FoundPage>;
  facets(): Promise<Counts>;
  /** Whether it stopped, so that it answers nothing any more. */
  isStopped(): boolean;
}

/** A page as Pagefind keeps it. */
export interface FoundPage {
  /** From the site's base. */
  raw_url: string;
  meta: Partial<Record<'title' | 'detail', string>>;
  filters: Partial<Record<string, string[]>>;
  /** All that is searched of it; “<” and “>” are escaped. */
  raw_content: string;
  /** Where parts of it begin, by the number of words before; and what a part of a page is called: `title.…`. */
  anchors: { id: string; text: string; location: number }[];
  /** The words that were found, by the number of words before each. */
  locations: number[];
}

/** What a page is called, or what it says of itself in a word. */
export function headOf({ meta, anchors }: Pick<FoundPage, 'meta' | 'anchors'>, head: 'title' | 'detail'): string {
  const named = anchors.find(({ id }) => id.startsWith(`${head}.`))?.id ?? '';
  return meta[head] ?? decodeURIComponent(named.slice(head.length + 1));
}

/**
 * Starts Pagefind's worker, which fetches and reads the index: it compiles what no page may. Throws where the browser
 * refuses it.
 *
 * @param address of the worker, as `workerAddress` gives it
 * @param base the site's base path
 */
export function startEngine(address: string, base: string, language: string): Engine {
  const worker = new Worker(address);
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data: { id, result, error } }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error === undefined) resolve?.(result as never);
    else reject?.(new Error(error));
  });
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error('stopped'));
    waiting.clear();
  };
  worker.addEventListener('error', stop);
  const ask = <Result>(method: string, ...args: unknown[]) =>
    new Promise<Result>((resolve, reject) => {
      if (isStopped) return reject(new Error('stopped'));
      last++;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, method, args });
    });
  const folder = `${base}${workerPath.slice(0, workerPath.lastIndexOf('/') + 1)}`;
  const started = ask('init', { basePath: folder, baseUrl: base, language, metaCacheTag: '' });
  started.catch(stop);
  return {
    isStopped: () => isStopped,
    async search(query, chosen) {
      await started;
      const found = await ask<{ results: { data: string }[]; filters: Counts }>('search', query.trim() || null, {
        filters: chosen,
      });
      return { pages: found.results.map(({ data }) => data), counts: found.filters };
    },
    page: (name) => ask('getData', name),
    async facets() {
      await started;
      return ask('filters');
    },
  };
}
