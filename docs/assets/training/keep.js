// Keeps a practice session on this device, only after the person has asked for it; holds no name and no typed text.

const KEY = "conduct-guide-practice";

/**
 * @typedef {import("./session.js").State} State
 * @typedef {{ rules: string, seed: number, state: State }} Kept
 */

/** @param {Kept} kept @returns {boolean} whether it could be kept */
export function keep(kept) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false; // storage is full or forbidden: the session goes on in memory
  }
}

/**
 * @param {string} rules fingerprint of the rules; a session under other rules is no longer any good
 * @returns {Kept | null}
 */
export function kept(rules) {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return found && found.rules === rules && Array.isArray(found.state?.queue) ? found : null;
  } catch {
    return null;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept where storage is forbidden
  }
}
