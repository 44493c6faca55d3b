// Opens the pages of the door again when there is no network: what was kept at most two days ago.
// It is only in charge of /sessions/, and asks the network first, always.

const DOOR = "holt-door";
const LONGEST = 48 * 3600 * 1000;
const PAGES = /^\/sessions\/(\d+\/check-in|at-the-door)\/$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(forgetOld().then(() => self.clients.claim())));

function isOld(answer) { return Date.now() - Number(answer.headers.get("X-Kept-At")) > LONGEST; }

async function forgetOld() {
  const kept = await caches.open(DOOR);
  for (const request of await kept.keys()) {
    const answer = await kept.match(request);
    if (answer && isOld(answer)) await kept.delete(request);
  }
}

async function fromHereIfNeeded(request) {
  try {
    return await fetch(request);
  } catch (gone) {
    await forgetOld();
    const kept = await caches.open(DOOR);
    const answer = await kept.match(request.url, { ignoreVary: true, ignoreSearch: true });
    if (answer) return answer;
    throw gone;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  const isPage = request.mode === "navigate" && PAGES.test(address.pathname);
  if (isPage || address.pathname.startsWith("/static/")) event.respondWith(fromHereIfNeeded(request));
});
