// The worker that keeps pages for reading without a connection. It runs where a reader asked for it, as it stands here,
// behind `const settings`: the name of the cache, and the page for what isn't kept.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) event.respondWith(answer(event));
});

async function answer(event) {
  const { request } = event;
  // A file in this folder has a digest in its name, so that it is never another.
  const isLasting = new URL(request.url).pathname.includes('/_astro/');
  const same = isLasting ? await found(request) : undefined;
  if (same) return same;
  try {
    const response = await fetch(request);
    if (response.status === 200 && !response.redirected) event.waitUntil(keep(request, response.clone()));
    return response;
  } catch {
    return (await found(request)) ?? notKept(request);
  }
}

function found(request) {
  return caches.match(request, { cacheName: settings.cache, ignoreSearch: true, ignoreVary: true });
}

/** The page deletes the cache when the reader has asked to keep no more; then nothing makes it again. */
async function keep(request, response) {
  if (await caches.has(settings.cache)) await (await caches.open(settings.cache)).put(request, response);
}

function notKept({ mode }) {
  if (mode !== 'navigate') return Response.error();
  return new Response(settings.notKept, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
