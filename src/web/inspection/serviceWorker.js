/* The service worker of the offline inspection (F22), the log (F30) and one's own pair (R12). The build puts the list of files and their version in front of it. */
/* global VERSION, FILES */
const cacheName = `gongfang-shell-${VERSION}`;
const page = '/index.html';
/** The screens that work without a network, and the one that says which. */
const desks = /^\/(offline|record|inspection-desk(\/.*)?|mentorship\/[^/]+)$/;
const offline = '/offline';
/** Longer than this and the phone takes what it has. Milliseconds. */
const patience = 4000;

self.addEventListener('install', (event) => {
  // All or nothing: a half-filled shell would open to a blank screen.
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) =>
        cache.addAll(
          FILES.map(
            (file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }),
          ),
        ),
      ),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('gongfang-shell-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/** A newer version waits until the screen says that nothing is unsent, or the person agrees. */
self.addEventListener('message', (event) => {
  if (event.data === 'takeOver') self.skipWaiting();
});

async function openPage(request, isDesk) {
  const kept = () => caches.match(page, { cacheName });
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  try {
    const answer = await Promise.race([fetch(request), isDesk ? late.then(kept) : new Promise(() => {})]);
    if (answer) return answer;
    return await fetch(request);
  } catch {
    // Without a network there are only the desks.
    if (!isDesk) return Response.redirect(offline, 302);
    return (await kept()) ?? Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const { pathname } = url;
  // The API, files and public pages are never kept.
  if (pathname.startsWith('/api/') || pathname.startsWith('/public/')) return;
  if (request.mode === 'navigate') {
    if (/\.[a-z0-9]+$/i.test(pathname)) return;
    event.respondWith(openPage(request, desks.test(pathname)));
  } else if (FILES.includes(pathname)) {
    event.respondWith(caches.match(pathname, { cacheName }).then((kept) => kept ?? fetch(request)));
  }
});
