/**
 * A reload keeps the case, if the person allowed it: in the storage of this tab, and only while the page is away.
 *
 * What is written as the page is left or hidden is taken out again as soon as it is back. Nothing is asked for or
 * kept of a made-up case of the training, nor of one that ten idle minutes have hidden.
 */

import { jottedIn } from "./casefile.js";
import { resume, runNow } from "./history.js";

/**
 * @typedef {import("./types.js").Case} Case
 * @typedef {{used: number, run: string, unsaved: boolean, state: Case}} Held what is kept while the page is away
 * @typedef {{begun: boolean, unsaved: boolean, keep: () => void}} Cases
 * @typedef {{used: number, idle: number, isHidden: boolean, cleared: boolean}} Use when the page was used last, and whether it may be seen
 */

const KEY = "conduct-guide case";
const NOTHING = "{}"; // allowed, and nothing is kept now
const REFUSED = "This browser does not let the page keep anything. Save the case instead.";

export class Kept {
  /**
   * @param {Element} host
   * @param {Case} state
   * @param {Cases} cases
   * @param {Use} use
   * @param {(words: string) => void} tell
   * @param {() => boolean} madeUp whether the case is one of the training
   */
  constructor(host, state, cases, use, tell, madeUp) {
    this.host = host;
    this.state = state;
    this.cases = cases;
    this.use = use;
    this.tell = tell;
    this.madeUp = madeUp;
    this.allowed = stored() !== null;
  }

  /**
   * Takes out what was kept for this reload; what is too old, or was left for another page, is thrown away.
   *
   * @param {boolean} wanted whether the address asks for no other case
   * @returns {Held | undefined}
   */
  begin(wanted) {
    window.addEventListener("pagehide", () => this.#away(), true); // before the page is emptied
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#away() : this.drop()));
    const held = read();
    this.drop();
    if (!wanted || !held?.state || !cameBack() || Date.now() - held.used > this.use.idle) return undefined;
    resume(held.run);
    Object.assign(this.state, held.state);
    if (!held.unsaved) this.cases.keep();
    return held;
  }

  /** Says what would be lost, and what is offered against it, as soon as there is something to lose. */
  note() {
    const { answers, fields } = this.state;
    const texts = [...Object.values(fields).filter(Boolean), ...jottedIn(this.state)];
    const loses = [counted(Object.keys(answers).length, "answer"), counted(texts.length, "text")];
    this.#part("[data-keeping]")?.toggleAttribute("hidden", !this.cases.begun || this.madeUp());
    this.#part("[data-keeping-off]")?.toggleAttribute("hidden", this.allowed);
    this.#part("[data-keeping-on]")?.toggleAttribute("hidden", !this.allowed);
    this.#part("[data-loses]")?.replaceChildren(loses.filter(Boolean).join(" and ") || "case");
  }

  /** @param {boolean} allowed what the person has just chosen */
  choose(allowed) {
    this.allowed = allowed && write(NOTHING);
    if (!this.allowed) remove();
    this.note();
    const next = this.#part(`[data-keep-here="${this.allowed ? "no" : "yes"}"]`);
    if (next instanceof HTMLElement) next.focus();
    if (allowed && !this.allowed) this.tell(REFUSED);
    else this.tell(allowed ? "A reload keeps this case now." : "A reload does not keep this case any more.");
  }

  /** Forgets the case and that it might be kept. */
  forget() {
    this.allowed = false;
    remove();
  }

  #away() {
    const { used, isHidden, cleared } = this.use;
    if (!this.allowed || cleared || isHidden || this.madeUp() || !this.cases.begun) return this.drop();
    /** @type {Held} */
    const held = { used, run: runNow(), unsaved: this.cases.unsaved, state: this.state };
    write(JSON.stringify(held));
  }

  /** Keeps nothing now: the page is here, or has been idle for too long. */
  drop() {
    if (this.allowed) write(NOTHING);
  }

  /** @param {string} selector */
  #part(selector) {
    return this.host.querySelector(selector);
  }
}

/** @returns {boolean} whether the page was loaded anew, or come back to, and not opened by a link */
function cameBack() {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
}

/** @returns {string | null} nothing where nothing is, or where the browser forbids it */
function stored() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @returns {Held | undefined} what was kept; of one that holds nothing the parts are missing */
function read() {
  try {
    return JSON.parse(stored() ?? NOTHING);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} text
 * @returns {boolean} whether the browser took it
 */
function write(text) {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false; // no room, or forbidden
  }
}

function remove() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

/**
 * @param {number} number
 * @param {string} what
 */
function counted(number, what) {
  return number === 0 ? "" : `${number} ${what}${number === 1 ? "" : "s"}`;
}
