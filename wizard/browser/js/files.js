/** Hands a finished letter over: as a Word file, or on the clipboard, as text or as an e-mail. */

/** @typedef {import("./types.js").WordFile} WordFile */

/** @param {WordFile} file */
export function download({ filename, type, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = filename;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers fetch it only after a question
}

/**
 * A browser may refuse a file without telling the page: nothing more is said than what is known.
 *
 * @param {string} filename
 */
export function handedOver(filename) {
  return `${filename} was handed to your browser. Look in your downloads: if it is not there, the browser refused it.`;
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard now
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // on plain http there is no navigator.clipboard
  }
}

/**
 * Puts both forms on the clipboard: a mail program takes the rich one, everything else the plain one.
 *
 * @param {string} html
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copyRich(html, text) {
  try {
    const forms = { "text/html": html, "text/plain": text };
    const blobs = Object.entries(forms).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(html, text); // plain http, or a browser without ClipboardItem
  }
}

/**
 * @param {string} html
 * @param {string} text
 * @returns {boolean}
 */
function copyByEvent(html, text) {
  let copied = false;
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    copied = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { once: true });
  const allowed = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return allowed && copied;
}

/**
 * @param {string} text
 * @returns {boolean}
 */
function copyBySelection(text) {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "cg-hidden";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
