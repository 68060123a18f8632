import { offlineCache, offlinePath, workerPolicies } from '../core/policy.ts';
import { keepingWords } from '../words/keeping-words.ts';
import { workerAddress } from './worker-address.ts';

/** Makes the buttons work that keep pages on this device and remove them, and says how many are kept. */
export function startOffline(place: HTMLElement): { show(): Promise<void>; keep(): Promise<void> } {
  const { base = '/', words: language = '' } = place.dataset;
  const keeping = keepingWords(language);
  const [keepButton, removeButton] = place.querySelectorAll('button');
  const status = place.querySelector('[role="status"]') as HTMLElement;
  const name = offlineCache(base);
  const show = async () => {
    const isKept = await caches.has(name);
    const pages = isKept ? (await (await caches.open(name)).keys()).filter(({ url }) => url.endsWith('/')) : [];
    if (keepButton) keepButton.hidden = isKept;
    if (removeButton) removeButton.hidden = !isKept;
    status.textContent = isKept ? keeping.kept(pages.length) : keeping.nothingKept;
  };
  const keep = async () => {
    const cache = await caches.open(name);
    try {
      address ??= workerAddress(base, offlinePath, workerPolicies.offline);
      await navigator.serviceWorker.register(address, { scope: base });
      await cache.addAll([location.pathname, ...filesOfPage(base)]);
      await show();
    } catch {
      await remove();
      status.textContent = keeping.impossible;
    }
  };
  let address: string | undefined;
  const remove = async () => {
    await caches.delete(name);
    const registrations = await navigator.serviceWorker.getRegistrations();
    const own = registrations.filter(({ scope }) => new URL(scope).pathname === base);
    await Promise.all(own.map((registration) => registration.unregister()));
    await show();
  };
  removeButton?.addEventListener('click', remove);
  return { show, keep };
}

/** What this page was shown with, from this site. */
function filesOfPage(base: string): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(loaded)].filter((file) => file.startsWith(new URL(base, location.href).href));
}
