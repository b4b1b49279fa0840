/** What all parts of the policy desk share: the page, the engine, what is open, and what was refused. */

import { Engine } from "./engine.js";
import { Status } from "./status.js";
import { parse } from "./view.js";

/**
 * @typedef {{changed: boolean, undo: boolean, redo: boolean, files: string[], refused?: string, says?: string, text?: string}} Changed
 */

export class DeskPage {
  key = ""; // of the part that is open
  plain = false; // whether it shows its text alone
  wide = false; // whether the columns that say nothing are shown too
  /** @type {number | null} the table's row that is open */
  row = null;
  /** @type {Map<string, string>} why the value of a field was not taken, by its name */
  refused = new Map();
  /** Grows with each edit: work for what was there before then ends. */
  turn = 0;
  unsaved = false;
  #did = { words: "", turn: -1 };

  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.view = this.part("[data-view]");
    this.tree = this.part("[data-tree]");
    this.status = new Status(host);
    const { runtime = "", runtimeHash } = host.dataset;
    // In the ordinary way: the image has only those parts of Python's library that the questions need.
    const init = { manifest: new URL(runtime, document.baseURI).href, hash: runtimeHash, plain: true };
    this.engine = new Engine(new URL("./worker.js", import.meta.url).href, init, (words) => this.status.doing(words));
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  part(selector) {
    return /** @type {HTMLElement} */ (this.host.querySelector(selector));
  }

  /**
   * @param {string} selector
   * @param {string} html
   */
  fill(selector, html) {
    this.part(selector).replaceChildren(parse(html));
  }

  /** @param {string} selector of the panel that is to be seen instead of a form; "" for none */
  panel(selector) {
    for (const panel of this.host.querySelectorAll("[data-changes], [data-saving]")) panel.toggleAttribute("hidden", !selector || !panel.matches(selector));
    this.view.toggleAttribute("hidden", selector !== "");
    if (selector) this.part(`${selector} h2`).focus();
  }

  /** @param {Changed} reply to anything that may have changed the folder */
  changed({ undo, redo, files }) {
    this.unsaved = files.length > 0;
    // Not `disabled`: whoever undoes the last change by key would lose the focus.
    this.part("[data-undo]").setAttribute("aria-disabled", String(!undo));
    this.part("[data-redo]").setAttribute("aria-disabled", String(!redo));
    this.host.dataset.files = String(files.length);
  }

  /** @param {string} words what was done, which findings that come at once may not wipe away */
  did(words) {
    this.#did = { words, turn: this.turn };
    this.status.tell(words);
  }

  /**
   * @param {string} words
   * @returns {string} the same, after what was done in this turn
   */
  after(words) {
    return this.#did.turn === this.turn ? `${this.#did.words} ${words}` : words;
  }

  /** @param {() => Promise<void>} action */
  async attempt(action) {
    try {
      await action();
    } catch (failure) {
      this.view.removeAttribute("hidden");
      this.status.failed(this.view, /** @type {Error} */ (failure));
    }
  }
}
