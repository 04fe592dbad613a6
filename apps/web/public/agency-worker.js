// Keeps the screen of the village helpers usable without a network, once it has been opened: its page, its scripts and the lists it showed last.
// It answers for that screen alone; nothing else of the site passes through it.
const KEPT = 'yichuang-agency-1';
const isList = url => url.pathname.startsWith('/api/v1/errands') || url.pathname === '/api/v1/session' || url.pathname.startsWith('/api/v1/units') || url.pathname === '/api/v1/village-items';
const isFile = url => url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

/** Puts an answer by; what was refused is not worth keeping. */
async function keep(request, answer) {
  if (answer.ok) await (await caches.open(KEPT)).put(request, answer.clone());
  return answer;
}

async function fresh(request) {
  try {
    return await keep(request, await fetch(request));
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function filed(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? keep(request, await fetch(request));
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate' || isList(url)) event.respondWith(fresh(request));
  else if (isFile(url)) event.respondWith(filed(request));
});

// The page names what it was made of before this worker was there; leaving the office empties the shelf.
self.addEventListener('message', event => {
  const { keep: addresses, forget } = event.data ?? {};
  if (forget) event.waitUntil(caches.delete(KEPT));
  if (Array.isArray(addresses)) event.waitUntil(caches.open(KEPT).then(shelf => Promise.all(addresses.map(address => shelf.add(address).catch(() => undefined)))));
});
