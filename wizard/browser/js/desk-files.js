/** Reads what an officer opens at the desk: a folder, or a zip, as base64 for the engine. */

const LONGEST = 20_000_000; // bytes, as in wizard/desk/folder.py
const SKIPPED = new Set(["adopted", "offered", "node_modules"]);

/**
 * Lets the person choose a folder; nothing where none was chosen after all.
 *
 * @returns {Promise<Record<string, string> | undefined>} base64 by path
 */
export async function filesOfFolder() {
  const pick = /** @type {any} */ (window).showDirectoryPicker;
  try {
    const folder = await pick({ mode: "read" });
    /** @type {Record<string, string>} */
    const found = {};
    await collect(folder, folder.name, found);
    return found;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === "AbortError") return undefined;
    throw reason;
  }
}

/**
 * @param {any} folder a FileSystemDirectoryHandle
 * @param {string} path
 * @param {Record<string, string>} found
 */
async function collect(folder, path, found) {
  for await (const one of folder.values()) {
    if (one.name.startsWith(".") || SKIPPED.has(one.name)) continue;
    if (one.kind === "directory") await collect(one, `${path}/${one.name}`, found);
    else found[`${path}/${one.name}`] = await base64Of(await one.getFile());
  }
}

/**
 * @param {Blob} file
 * @returns {Promise<string>}
 */
export async function base64Of(file) {
  const bytes = new Uint8Array(await file.slice(0, LONGEST).arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
