/**
 * The service worker: once it is there, the guide and its questions work without a network.
 *
 * The build puts `const RELEASE = …` in front of this file, so that every release has a worker of its own. A new
 * one fetches what its release needs, and waits until no page of the old release is open any more. Files that are
 * named by their content are taken from what is kept; pages come from the network, and from what is kept only
 * where there is none. Nothing else is kept: no address with a question mark, no answer, nothing that was typed.
 */

/**
 * @typedef {object} Release
 * @property {string} id tells this release from every other
 * @property {Record<string, string>} files path → hash of every file that is named by its content
 * @property {Record<string, string>} pages path → hash of everything else that pages are made of
 * @property {string[]} needed what has to be here before this worker is of use
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const release = /** @type {Release} */ (RELEASE);
const SCOPE = new URL("./", self.location.href);
// A host may hold more than one guide: each keeps its own.
const NAME = `conduct-guide ${SCOPE.pathname} `;
const FILES = `${NAME}files`;
const PAGES = `${NAME}pages ${release.id}`;
const BOX = /^paper\/\d+\.html$/;
const AT_ONCE = 3;
const PATIENCE = 4000; // milliseconds until a page that is kept stands in for a network that does not answer

worker.addEventListener("install", (event) => event.waitUntil(keep(release.needed)));
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("message", (event) => {
  if (event.data?.fill) event.waitUntil(fill().then(() => event.source?.postMessage({ filled: true })));
});
worker.addEventListener("fetch", (event) => {
  const path = pathOf(event.request.url);
  if (path === undefined || event.request.method !== "GET") return;
  if (path in release.files) event.respondWith(fromKept(event.request, path));
  else if (path in release.pages || event.request.mode === "navigate") event.respondWith(fromNetwork(event.request, path));
});

/** Takes over, and throws away what only other releases need: none of their pages is open any more. */
async function begin() {
  const files = await caches.open(FILES);
  const old = (await files.keys()).filter(({ url }) => !((pathOf(url) ?? "") in release.files));
  await Promise.all(old.map((request) => files.delete(request)));
  const others = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== FILES && name !== PAGES);
  await Promise.all(others.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * Keeps what is good to have: all but the files of the ordinary start and of shared drives, and the boxes of the decision
 * on paper, which are many: the booklet holds them all on one page.
 */
function fill() {
  const files = Object.keys(release.files).filter((path) => !/\/(python-|policy\.|holidays\.|search\.[0-9a-f]+\.js)/.test(path));
  const pages = Object.keys(release.pages).filter((path) => !BOX.test(path));
  return keep([...pages, ...files]);
}

/**
 * Fetches and keeps what is not here yet, a few at a time.
 *
 * @param {string[]} paths
 */
async function keep(paths) {
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await keepOne(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** @param {string} path */
async function keepOne(path) {
  const cache = await caches.open(path in release.files ? FILES : PAGES);
  if (await cache.match(addressOf(path))) return;
  const whole = (await whatWasPublished(path, "default")) ?? (await whatWasPublished(path, "reload"));
  if (whole) await cache.put(addressOf(path), whole);
  else if (release.needed.includes(path)) throw new Error(`${path} did not arrive as it was published`);
}

/**
 * @param {string} path
 * @param {RequestCache} how
 * @returns {Promise<Response | undefined>} nothing if it is not what this release published
 */
async function whatWasPublished(path, how) {
  const response = await fetch(addressOf(path), { cache: how, priority: "low", credentials: "same-origin" });
  if (!response.ok) return undefined;
  const content = await response.arrayBuffer();
  return (await isPublished(path, content)) ? answerWith(content, response) : undefined;
}

/**
 * @param {string} path
 * @param {ArrayBuffer} content
 */
async function isPublished(path, content) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const words = [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return words === (release.files[path] ?? release.pages[path]);
}

/**
 * A plain answer: not redirected, not compressed, as every request may be given it.
 *
 * @param {ArrayBuffer} content
 * @param {Response} response
 */
function answerWith(content, response) {
  return new Response(content, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } });
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function fromKept(request, path) {
  const cache = await caches.open(FILES);
  // "reload" is asked for where what was kept turned out to be damaged.
  const kept = request.cache === "reload" ? undefined : await cache.match(addressOf(path));
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && response.type === "basic") {
    const content = await response.clone().arrayBuffer().catch(() => new ArrayBuffer(0));
    if (await isPublished(path, content)) await cache.put(addressOf(path), answerWith(content, response));
  }
  return response;
}

/**
 * @param {Request} request
 * @param {string} path
 */
async function fromNetwork(request, path) {
  const cache = await caches.open(PAGES);
  const kept = await cache.match(addressOf(path));
  const late = new Promise((_, reject) => {
    if (kept) setTimeout(reject, PATIENCE, new Error("late"));
  });
  try {
    return /** @type {Response} */ (await Promise.race([fetch(request), late]));
  } catch {
    return kept ?? offlinePage();
  }
}

function offlinePage() {
  const questions = addressOf("wizard/index.html");
  const words = `<!doctype html><html lang="en"><meta charset="utf-8"><title>No network</title>
<h1>There is no network, and this page has not been kept</h1>
<p><a href="${questions}">The questions</a>, <a href="${addressOf("paper/booklet.html")}">the decision on paper</a> and <a href="${addressOf("index.html")}">the guide</a> may be here.</p>`;
  return new Response(words, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** @param {string} path */
function addressOf(path) {
  return new URL(path, SCOPE).href;
}

/**
 * @param {string} url
 * @returns {string | undefined} the path inside the guide, without what follows a question mark
 */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  if (origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return undefined;
  const path = decodeURIComponent(pathname.slice(SCOPE.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
