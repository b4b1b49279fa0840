/**
 * A case file that only a password opens; its form is told in `docs/case-file.md` and `protected.schema.json`.
 *
 * PBKDF2 (RFC 8018) makes one secret of the password, HKDF (RFC 5869) makes two of that: the key, and a check by which
 * a wrong password is told from a file that was changed. AES-GCM (NIST SP 800-38D) seals the text and the head.
 */

export const FORMAT = "conduct-guide-case-protected";
const VERSION = 1;
const ROUNDS = 600_000; // OWASP Password Storage Cheat Sheet: at least so many for PBKDF2-HMAC-SHA256
const MOST_ROUNDS = 10_000_000; // a file made up to keep a browser busy is not worth the wait
export const SHORTEST = 8; // characters; shorter ones can be tried out one by one, slow as each try is
const [SALT, NONCE, CHECK] = [16, 12, 16]; // bytes
const HEX = /^[0-9a-f]+$/;

const NO_CRYPTO =
  "This page came over plain http, where browsers offer no encryption. Ask whoever looks after the site for an https address.";
const CUT = "This protected case file is damaged: it is cut short or was changed on its way. Use another copy.";
const WRONG = "This password does not open the file. Try again: capitals and spaces count.";
const CHANGED = "The password is right, but the file was changed after it was saved. Use the copy that the guide saved.";

/** @typedef {"damaged" | "newer" | "password" | "changed" | "plain-http"} Why */
/** @typedef {{rounds: number, salt: string, nonce: string, check: string}} Head bytes as base64 */
/** @typedef {Head & {content: string, checksum: string}} Sealed */

/** A protected file stays shut: `why` for programs, the message for people. */
export class ShutError extends Error {
  /**
   * @param {Why} why
   * @param {string} message
   */
  constructor(why, message) {
    super(message);
    this.why = why;
  }
}

/** Whether the browser can protect anything here: on plain http it cannot. */
export function canProtect() {
  return globalThis.crypto?.subtle !== undefined;
}

/** @param {string} text of a file */
export function isProtected(text) {
  return text.slice(0, 200).includes(`"${FORMAT}"`);
}

/**
 * Seals the text of a case file.
 *
 * @param {string} text
 * @param {string} password
 * @returns {Promise<string>} the text of the protected file, new each time
 */
export async function protect(text, password) {
  refuseWithoutCrypto();
  const [salt, iv] = [SALT, NONCE].map((length) => crypto.getRandomValues(new Uint8Array(length)));
  const made = await secrets(password, salt, ROUNDS);
  const head = { rounds: ROUNDS, salt: toBase64(salt), nonce: toBase64(iv), check: toBase64(made.check) };
  const sealing = { name: "AES-GCM", iv: iv ?? new Uint8Array(), additionalData: bound(head) };
  const content = toBase64(new Uint8Array(await crypto.subtle.encrypt(sealing, made.key, utf8(text))));
  const file = { format: FORMAT, version: VERSION, ...head, content, checksum: await checksum(head, content) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Opens a protected file.
 *
 * @param {string} text
 * @param {string} password
 * @returns {Promise<string>} the text of the case file in it
 * @throws {ShutError} it is damaged, from a newer guide or changed, or the password is another
 */
export async function unlock(text, password) {
  refuseWithoutCrypto();
  const { content, checksum: _, ...head } = await whole(text);
  const made = await secrets(password, fromBase64(head.salt), head.rounds);
  if (toBase64(made.check) !== head.check) throw new ShutError("password", WRONG);
  const opening = { name: "AES-GCM", iv: fromBase64(head.nonce), additionalData: bound(head) };
  const plain = crypto.subtle.decrypt(opening, made.key, fromBase64(content));
  return new TextDecoder().decode(await plain.catch(() => { throw new ShutError("changed", CHANGED); }));
}

/**
 * @param {string} text
 * @returns {Promise<Sealed>} what stands in it, once it is known to have arrived as it was sent
 */
export async function whole(text) {
  const file = parsed(text);
  if (file === undefined || file.format !== FORMAT) throw new ShutError("damaged", CUT);
  const newer = typeof file.version === "number" && file.version > VERSION;
  if (newer) throw new ShutError("newer", "This protected case file was saved by a newer guide. Open it there.");
  const sealed = file.version === VERSION ? sealedIn(file) : undefined;
  if (!sealed) throw new ShutError("damaged", CUT);
  if ((await checksum(sealed, sealed.content)) !== sealed.checksum) throw new ShutError("damaged", CUT);
  return sealed;
}

/**
 * @param {string} text
 * @returns {Record<string, unknown> | undefined}
 */
function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

/**
 * @param {Record<string, unknown>} file
 * @returns {Sealed | undefined} nothing if a part of it is missing or not what it should be
 */
function sealedIn({ rounds, salt, nonce, check, content, checksum: sum }) {
  const counted = Number.isInteger(rounds) && Number(rounds) >= ROUNDS && Number(rounds) <= MOST_ROUNDS;
  const sizes = /** @type {[unknown, number][]} */ ([[salt, SALT], [nonce, NONCE], [check, CHECK]]);
  const sized = sizes.every(([part, length]) => sizeOf(part) === length);
  const whole = counted && sized && sizeOf(content) > 0 && typeof sum === "string" && HEX.test(sum);
  return whole ? /** @type {Sealed} */ ({ rounds, salt, nonce, check, content, checksum: sum }) : undefined;
}

/** @param {unknown} part of a file, in base64 */
function sizeOf(part) {
  try {
    return typeof part === "string" ? fromBase64(part).length : -1;
  } catch {
    return -1;
  }
}

/**
 * @param {string} password however its accents are typed
 * @param {Uint8Array<ArrayBuffer> | undefined} salt
 * @param {number} iterations
 */
async function secrets(password, salt = new Uint8Array(), iterations) {
  const typed = await crypto.subtle.importKey("raw", utf8(password.normalize("NFC")), "PBKDF2", false, ["deriveBits"]);
  const slow = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, typed, 256);
  const root = await crypto.subtle.importKey("raw", slow, "HKDF", false, ["deriveBits", "deriveKey"]);
  const of = (/** @type {string} */ use) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(`${FORMAT} ${use}`) });
  const aes = { name: "AES-GCM", length: 256 };
  const key = await crypto.subtle.deriveKey(of("content"), root, aes, false, ["encrypt", "decrypt"]);
  return { key, check: new Uint8Array(await crypto.subtle.deriveBits(of("check"), root, CHECK * 8)) };
}

/**
 * The head as it is sealed in with the text: with another head the same content opens no more.
 *
 * @param {Head} head
 */
function bound({ rounds, salt, nonce, check }) {
  return utf8(JSON.stringify([FORMAT, VERSION, rounds, salt, nonce, check]));
}

/**
 * What shows damage on the way, before a password is asked for; it is no secret.
 *
 * @param {Head} head
 * @param {string} content
 */
async function checksum(head, content) {
  const parts = new TextDecoder().decode(bound(head)) + content;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(parts)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function refuseWithoutCrypto() {
  if (!canProtect()) throw new ShutError("plain-http", NO_CRYPTO);
}

/** @param {string} text */
function utf8(text) {
  return new TextEncoder().encode(text);
}

/** @param {Uint8Array} [bytes] */
export function toBase64(bytes = new Uint8Array()) {
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}

/** @param {string} text */
function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
