/**
 * The browser's Back and Forward. An entry holds the step's name and nothing of the case: browsers
 * write history to disk.
 */

/** @typedef {{at: string, back_to: string, depth: number, run: string, within?: boolean}} Entry */

/** The case that entries belong to now: those of one that is gone lead nowhere. */
let run = newRun();

/** @returns {string} */
function newRun() {
  return String(Math.random());
}

/** @returns {string} the case that entries belong to, by its name */
export function runNow() {
  return run;
}

/**
 * Takes a case up again after a reload: its entries lead where they led.
 *
 * @param {string} before the name it went by
 */
export function resume(before) {
  run = before;
  last = currentEntry();
}

/** @type {Entry | undefined} the entry that was left or made last */
let last;

/**
 * @param {string} address
 * @returns {boolean} whether it names a training case to be walked through
 */
export function namesWalk(address) {
  return new URL(address).hash.startsWith("#walk=");
}

/**
 * @param {string} address
 * @returns {boolean} whether it names a case that the register hands over
 */
export function namesCase(address) {
  return new URL(address).hash.startsWith("#case=");
}

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
  last = { at, back_to: backTo, depth: (currentEntry()?.depth ?? 0) + 1, run };
  window.history.pushState(last, "");
}

/**
 * @param {string} at
 * @param {string} backTo
 */
export function replaceEntry(at, backTo) {
  last = { at, back_to: backTo, depth: currentEntry()?.depth ?? 0, run };
  window.history.replaceState(last, "");
}

/**
 * Begins a new case: its first page takes the place of the oldest entry, however far that lies back.
 *
 * @param {string} first
 * @returns {boolean} whether the browser goes there, and `arrive` will be asked
 */
export function beginAnew(first) {
  run = newRun();
  return settleOn(first);
}

/**
 * Makes the oldest entry of a case that is gone the first page of this one; from a later one it goes back there.
 *
 * @param {string} first
 * @returns {boolean} whether the browser is on its way back
 */
export function settleOn(first) {
  const depth = currentEntry()?.depth ?? 0;
  if (depth > 0) window.history.go(-depth);
  else replaceEntry(first, "");
  return depth > 0;
}

/** @returns {boolean} whether the entry the browser stands on belongs to a case that is gone */
export function isGone() {
  return currentEntry() !== undefined && currentEntry()?.run !== run;
}

/** Takes note of the entry the browser has come to; one that a link within the page made becomes ours. */
export function arrive() {
  const entry = currentEntry();
  if (entry) last = entry;
  else if (last) window.history.replaceState({ ...last, within: true }, "");
  return entry;
}

/** Goes back by one step of the case; nothing if there is none. */
export function goBack() {
  const entry = currentEntry();
  if (!entry?.depth) return false;
  window.history.go(entry.within ? -2 : -1);
  return true;
}
