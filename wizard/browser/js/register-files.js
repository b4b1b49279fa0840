/** Reads case files for the register: all of a folder or those chosen, and of each only what the table shows. */

import { canProtect, isProtected, unlock } from "./protect.js";
import { unzipped } from "./unzipped.js";

/**
 * @typedef {{fields: string[], answers: string[]}} Wants what the engine looks at; see `wizard/register/entry.py`
 * @typedef {{number: number, name: string, folder: string, file: File}} Shelved
 * @typedef {Record<string, unknown>} Known
 */

const FORMAT = "conduct-guide-case"; // as in wizard/case/file.py, which checks each file whole later
const LONGEST = 7_000_000; // bytes; more than any case file has, protected or not
const HEAD = 200; // bytes that tell whether it is protected
const NAME = /\.json$/i;
const PRACTICE = /^#practice=([a-z0-9-]+)$/;

/**
 * Lets the person choose a folder; nothing where none was chosen after all.
 *
 * @returns {Promise<{file: File, folder: string}[] | undefined>}
 */
export async function filesOfFolder() {
  const pick = /** @type {any} */ (window).showDirectoryPicker;
  try {
    const folder = await pick({ mode: "read" });
    /** @type {{file: File, folder: string}[]} */
    const found = [];
    await collect(folder, "", found);
    return found;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === "AbortError") return undefined;
    throw reason;
  }
}

/**
 * @param {any} folder a FileSystemDirectoryHandle
 * @param {string} path
 * @param {{file: File, folder: string}[]} found
 */
async function collect(folder, path, found) {
  const files = [];
  for await (const one of folder.values()) {
    if (one.kind === "directory") await collect(one, path ? `${path}/${one.name}` : one.name, found);
    else if (NAME.test(one.name)) files.push(one);
  }
  for (const file of await Promise.all(files.map((one) => one.getFile()))) found.push({ file, folder: path });
}

/** Whether the address names a training case, whose made-up files are to be opened. */
export function namesPractice() {
  return PRACTICE.test(window.location.hash);
}

/**
 * Gets the made-up files of the training case that the address names.
 *
 * @returns {Promise<{file: File, folder: string}[]>}
 */
export async function practiceFiles() {
  const name = PRACTICE.exec(window.location.hash)?.[1] ?? "";
  const answer = await fetch(new URL(`../../training/register/${name}.bin`, import.meta.url));
  if (!answer.ok) throw new Error("There is no such training case. Choose one from the list under Training.");
  /** @type {Record<string, string>} */
  const texts = await unzipped(answer).json();
  return Object.entries(texts).map(([file, text]) => ({ file: new File([text], file), folder: "" }));
}

/**
 * Opens the protected files among those chosen: the password is asked for once and tried on each.
 *
 * @template {{file: File}} Chosen
 * @param {Chosen[]} chosen
 * @param {(about: string, attempt: (password: string) => Promise<string>) => Promise<boolean>} ask
 * @returns {Promise<Chosen[]>} the same; what was opened holds its text from now on, in memory
 */
export async function unlockAll(chosen, ask) {
  const heads = await Promise.all(chosen.map(({ file }) => file.slice(0, HEAD).text().catch(() => "")));
  const shut = new Set(chosen.filter((_, place) => isProtected(heads[place] ?? "")));
  if (shut.size === 0) return chosen;
  /** @type {Map<Chosen, File>} */
  const opened = new Map();
  const about = shut.size === 1 ? "One of these files is protected." : `${shut.size} of these files are protected. The password is tried on each.`;
  await ask(about, async (password) => {
    for (const one of shut) {
      const text = await unlock(await textOf(one.file), password).catch(() => undefined); // told by the table, by name
      if (text !== undefined) opened.set(one, new File([text], one.file.name, { lastModified: one.file.lastModified }));
    }
    return opened.size > 0 || !canProtect() ? "" : "This password opens none of them. Try again, or cancel to see the others.";
  });
  return chosen.map((one) => ({ ...one, file: opened.get(one) ?? one.file }));
}

/**
 * @param {File} file
 * @returns {Promise<string>} its text; "" where the browser cannot read it
 */
export async function textOf(file) {
  // A part of a file is made known to the browser anew: of thousands that takes longer than reading them.
  return (file.size > LONGEST ? file.slice(0, LONGEST) : file).text().catch(() => "");
}

/**
 * @param {Shelved} shelved
 * @param {Wants} wants
 * @returns {Promise<object | undefined>} what the table shows of it; nothing if it does not look like a case file
 */
export async function digest({ number, name, folder, file }, wants) {
  try {
    const { format, case: held } = JSON.parse(await textOf(file));
    if (format !== FORMAT) return undefined;
    return { number, name, folder, changed: file.lastModified, case: partsOf(held, wants) };
  } catch {
    return undefined;
  }
}

/**
 * @param {any} held
 * @param {Wants} wants
 */
function partsOf(held, { fields, answers }) {
  return {
    id: held.id,
    saved: held.saved,
    answers: held.answers,
    fields: only(held.fields, fields),
    sent: held.sent,
    decisions: held.decisions.map((/** @type {any} */ one) => ({
      on: one.on,
      tier: one.tier,
      decided_by: one.decided_by,
      code: one.receipt.code,
      answers: only(one.answers, answers),
      fields: only(one.fields, fields),
    })),
  };
}

/**
 * @param {Known} from
 * @param {string[]} names
 * @returns {Known}
 */
function only(from, names) {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(from, name)).map((name) => [name, from[name]]));
}
