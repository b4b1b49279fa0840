/** What a file of the runtime has to be, and what is wrong with one that is not, in words for its host. */

/** @typedef {{name: string, size: number, sha256: string, plain: boolean}} RuntimeFile */

/**
 * What a browser insists on: a file's ending, the types it takes, the type to ask the host for.
 *
 * @type {[string, RegExp, string][]}
 */
const MIME_TYPES = [
  [".js", /^(text|application)\/(x-)?javascript\b/i, "text/javascript"],
  [".mjs", /^(text|application)\/(x-)?javascript\b/i, "text/javascript"],
];

/** Statuses of somebody who has to sign in, or may not read the file. */
const REFUSED = [401, 403];

/** Something that its host or its administrator can mend; the message says it in plain words. */
export class HostFault extends Error {}

/**
 * Asks for a file anew, and says what is wrong with it.
 *
 * @param {{name: string, url: string, hash: string}} file
 * @param {typeof fetch} ask
 * @returns {Promise<string | undefined>} nothing if it arrives as it was published
 */
export async function faultIn({ name, url, hash }, ask) {
  // No file of the guide leads elsewhere: where it would go is not followed, as a sign-on of another host refuses that.
  const response = await ask(url, { cache: "reload", redirect: "manual" });
  const type = response.headers.get("Content-Type") ?? "no type";
  if (response.type === "opaqueredirect" || REFUSED.includes(response.status) || (response.ok && isPage(type))) return signedOut(name);
  if (!response.ok) return notHandedOut(name, response);
  for (const [ending, accepted, wanted] of MIME_TYPES) {
    const refused = name.endsWith(ending) && !accepted.test(type);
    if (refused) return `The server sends ${name} as ${type}: send ${wanted}.`;
  }
  // The browser checks the hash itself: crypto.subtle is not there on a plain http:// intranet.
  const whole = await ask(response.url, { integrity: hash }).then(() => true, () => false);
  return whole ? undefined : `${name} arrived damaged: publish it again, and let no proxy change it.`;
}

/** @param {string} type */
function isPage(type) {
  return /^text\/html\b/i.test(type);
}

/**
 * Something else came in place of a file, as it does when a sign-on in front of the guide has ended.
 *
 * @param {string} name
 * @returns {string}
 */
function signedOut(name) {
  return `The server sent something else in place of ${name}. Perhaps you are no longer signed in: open the guide in another tab, sign in there, then try again here. If that does not help, the host has to publish ${name} and hand it out to everybody who may read the guide.`;
}

/** @param {string} url */
export function fileName(url) {
  return url.slice(url.lastIndexOf("/") + 1);
}

/**
 * @param {string} name
 * @param {Response} response
 * @returns {string}
 */
export function notHandedOut(name, response) {
  return `The server does not hand out ${name} (${response.status}): publish it. If it is there, let the server hand out files of its kind (IIS: web.config). If the guide has just been renewed, reload this page.`;
}

/**
 * @param {RuntimeFile} file
 * @returns {string} its hash as fetch wants it
 */
export function integrityOf(file) {
  return `sha256-${btoa(String.fromCharCode(...bytesOf(file)))}`;
}

/**
 * @param {RuntimeFile} file
 * @param {ArrayBuffer} content
 * @returns {Promise<boolean>} whether it is what was published, worked out on another core
 */
export async function isPublished(file, content) {
  const found = new Uint8Array(await self.crypto.subtle.digest("SHA-256", content));
  const published = bytesOf(file);
  return found.every((byte, at) => byte === published[at]);
}

/** @param {RuntimeFile} file */
function bytesOf(file) {
  return file.sha256.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
}
