/** Takes what is typed into the forms of the desk, once no key has been pressed for a moment. */

import { refuse } from "./desk-beside.js";
import { say } from "./desk-conditions.js";
import { parse } from "./view.js";

/** @typedef {import("./desk-page.js").DeskPage} DeskPage */
/** @typedef {import("./desk-work.js").DeskWork} DeskWork */

const PAUSE = 300; // milliseconds without a key until what was typed is taken

export class DeskTyping {
  #timer = 0;
  /** @type {(() => Promise<void>) | undefined} what was typed and not taken yet */
  #waiting;
  #field = ""; // where that was typed
  /** Shows the part anew: it is no longer what it was. */
  anew = async () => {};

  /**
   * @param {DeskPage} page
   * @param {DeskWork} work
   */
  constructor(page, work) {
    this.page = page;
    this.work = work;
  }

  /**
   * Has the engine take what was typed, once no key has been pressed for a moment.
   *
   * @param {string} method
   * @param {{name?: string, [more: string]: unknown}} args
   * @param {boolean} [whole] whether the grid is to be shown anew
   */
  soon(method, args, whole = false) {
    const { page } = this;
    const field = JSON.stringify([page.key, method, { ...args, value: "" }]);
    if (this.#waiting && field !== this.#field) void page.attempt(this.#waiting); // calls are answered in their order
    this.#field = field;
    page.turn += 1;
    page.host.toggleAttribute("data-busy", true);
    delete page.host.dataset.read;
    this.#waiting = async () => {
      if (!(await this.sent(method, args))) return this.anew();
      if (whole) await this.#redraw();
      this.work.on();
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void page.attempt(() => this.take()), PAUSE);
  }

  /** Takes what was typed and waits. */
  async take() {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    await waiting?.();
  }

  /**
   * Has the engine change something, and shows what it says to that.
   *
   * @param {string} method
   * @param {{name?: string, [more: string]: unknown}} args
   * @returns {Promise<boolean>} whether the part is still there
   */
  async sent(method, args) {
    const { page } = this;
    const reply = await page.engine.call(method, { key: page.key, ...args });
    if (reply.gone) return false;
    page.changed(reply);
    if (args.name !== undefined) refuse(page, args.name, reply.refused ?? "");
    const block = args.name === undefined || reply.says === undefined ? null : this.block(args.name);
    if (block) {
      say(block, reply);
      if (!reply.refused) block.querySelector("[data-fresh]")?.removeAttribute("data-fresh");
      if (method === "desk_set") await this.choicesAnew(args.name ?? "");
    }
    return true;
  }

  /**
   * @param {string} name
   * @returns {Element | null} the condition's whole field
   */
  block(name) {
    return this.page.view.querySelector(`[data-when="${CSS.escape(name)}"]`);
  }

  /**
   * Shows the choices of a condition as its text has them now.
   *
   * @param {string} name
   */
  async choicesAnew(name) {
    const fresh = (await this.#form()).querySelector(`[data-when="${CSS.escape(name)}"]`);
    const [old, anew] = [this.block(name), fresh].map((one) => one?.querySelector("[data-conditions]"));
    const isOpen = Boolean(old?.querySelector("details[open]"));
    if (anew) old?.replaceWith(anew);
    anew?.querySelector("details")?.toggleAttribute("open", isOpen);
  }

  /** Shows the grid anew with the focus where it was. */
  async #redraw() {
    const fresh = (await this.#form()).querySelector(".cg-officer__table");
    if (fresh) this.page.view.querySelector(".cg-officer__table")?.replaceWith(fresh);
  }

  /** @returns {Promise<DocumentFragment>} the form as the text is now */
  async #form() {
    const { key, row, wide } = this.page;
    const { html } = await this.page.engine.call("desk_part", { key, row, wide });
    return parse(html ?? "");
  }
}
