/**
 * The browser's Back and Forward. An entry holds the step's name and nothing of the case: browsers
 * write history to disk.
 */

/** @typedef {{at: string, back_to: string, depth: number}} Entry */

/** @returns {Entry | undefined} the entry the browser stands on, if it is one of ours */
export function currentEntry() {
  const state = window.history.state;
  return state && typeof state.at === "string" && typeof state.depth === "number" ? state : undefined;
}

/**
 * @param {string} at
 * @param {string} backTo
 */
export function pushEntry(at, backTo) {
  const depth = (currentEntry()?.depth ?? 0) + 1;
  window.history.pushState({ at, back_to: backTo, depth }, "");
}

/**
 * @param {string} at
 * @param {string} backTo
 */
export function replaceEntry(at, backTo) {
  window.history.replaceState({ at, back_to: backTo, depth: currentEntry()?.depth ?? 0 }, "");
}
