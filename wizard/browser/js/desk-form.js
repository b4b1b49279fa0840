/** Shows a part of the policy in its form, and does what its buttons say: rows, paragraphs, conditions. */

import { fieldOf, refuse } from "./desk-beside.js";
import { putIn } from "./desk-conditions.js";
import { mark } from "./desk-tree.js";
import { parse } from "./view.js";

/** @typedef {import("./desk-page.js").DeskPage} DeskPage */
/** @typedef {import("./desk-typing.js").DeskTyping} DeskTyping */
/** @typedef {import("./desk-work.js").DeskWork} DeskWork */

const LEFT = "Something that you typed was not taken. Go on without it?";

export class DeskForm {
  /**
   * @param {DeskPage} page
   * @param {DeskTyping} typing
   * @param {DeskWork} work
   */
  constructor(page, typing, work) {
    this.page = page;
    this.typing = typing;
    this.work = work;
    typing.anew = () => this.show(page.key, { plain: page.plain });
  }

  /**
   * Shows a part in its form.
   *
   * @param {string} key
   * @param {{plain?: boolean, field?: string, row?: number | null, focus?: boolean, to?: string}} [how]
   */
  async show(key, { plain = false, field = "", row = null, focus = true, to = "" } = {}) {
    const { page } = this;
    await this.typing.take();
    if (page.refused.size && !window.confirm(LEFT)) return;
    page.refused.clear();
    const open = /^cell\.(\d+)\./.exec(field);
    const wanted = open ? Number(open[1]) : row;
    const { gone, html } = await page.engine.call("desk_part", { key, plain, row: wanted, wide: page.wide });
    page.panel("");
    if (gone) return this.gone("This part is no longer there. Choose another.", focus);
    [page.key, page.plain, page.row] = [key, plain, wanted];
    page.view.replaceChildren(parse(html));
    mark(page.tree, key);
    if (focus) this.#focus(to, field);
    page.host.dataset.shown = key;
    this.work.on();
  }

  /**
   * Puts the focus where the person goes on: into the place or the field that was asked for, or to the heading.
   *
   * @param {string} to a selector, or ""
   * @param {string} field a field's name, or ""
   */
  #focus(to, field) {
    const { page } = this;
    const start = page.row === null ? "[data-heading]" : "[data-row-heading]";
    const target = (to && page.view.querySelector(to)) || (field && fieldOf(page, field)) || page.view.querySelector(start);
    if (!(target instanceof HTMLElement)) return;
    for (let folded = target.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) folded.open = true;
    target.focus();
    if (target.matches("[data-heading]")) page.part("[data-work]").scrollIntoView(); // whatever was read before
  }

  /**
   * Opens the part that somebody chose; what was told before is done with.
   *
   * @param {string} key
   * @param {string} field
   */
  async choose(key, field) {
    this.page.status.tell("");
    await this.show(key, { field });
  }

  /**
   * Shows that no part is open, and why.
   *
   * @param {string} words
   * @param {boolean} focus
   */
  gone(words, focus) {
    const { page } = this;
    const note = document.createElement("p");
    note.tabIndex = -1;
    note.textContent = words;
    page.key = "";
    delete page.host.dataset.shown;
    page.view.replaceChildren(note);
    if (focus) note.focus();
    this.work.on();
  }

  /** @param {number} row */
  async openRow(row) {
    const closing = this.page.row === row;
    await this.show(this.page.key, { row: closing ? null : row, to: closing ? `[data-edit-row="${row}"]` : "" });
  }

  /** Shows the columns that say nothing, or folds them away. */
  async fold() {
    const { page } = this;
    page.wide = !page.wide;
    await this.show(page.key, { row: page.row, to: "[data-fold]" });
    page.status.tell(page.wide ? "Every column is shown." : "Columns that say nothing are folded away.");
  }

  /**
   * @param {string} what
   * @param {number} row
   */
  async doRow(what, row) {
    const { page } = this;
    await this.typing.take();
    const reply = await page.engine.call("desk_row", { key: page.key, row, do: what });
    page.changed(reply);
    const next = { add: row + 1, up: Math.max(row - 1, 0), down: row + 1 }[what] ?? null;
    await this.show(page.key, { row: reply.changed ? next : row });
    page.status.tell(reply.changed ? "The rows are changed." : "It is at the end already.");
  }

  /**
   * @param {string} what
   * @param {number} at which paragraph, from 0
   */
  async doParagraph(what, at) {
    const { page } = this;
    await this.typing.take();
    const reply = await page.engine.call("desk_paragraph", { key: page.key, at, do: what });
    page.changed(reply);
    const next = reply.changed ? { add: at + 1, up: at - 1, down: at + 1, delete: Math.max(at - 1, 0) }[what] : at;
    await this.show(page.key, { to: `[data-paragraph="${next}"]` });
    page.status.tell(reply.changed ? "The paragraphs are changed." : "It is at the end already.");
  }

  /** @param {HTMLSelectElement} select of what a condition may hang on */
  async moreWhen(select) {
    await this.typing.take();
    const block = /** @type {HTMLElement} */ (select.closest("[data-when]"));
    const { when: name, id } = block.dataset;
    const { html } = await this.page.engine.call("desk_condition", { key: this.page.key, name, fact: select.value, id });
    select.value = "";
    if (html) putIn(block, html);
  }

  /** @param {Element} button in the condition that is to go */
  async takeOut(button) {
    await this.typing.take();
    const condition = /** @type {HTMLElement} */ (button.closest("[data-condition]"));
    const name = /** @type {HTMLElement} */ (condition.closest("[data-when]")).dataset.when ?? "";
    if (condition.dataset.fresh !== undefined) condition.remove();
    else await this.typing.sent("desk_when", { name, at: Number(condition.dataset.condition) });
    refuse(this.page, name, "");
    await this.typing.choicesAnew(name);
    /** @type {HTMLElement | null} */ (this.typing.block(name)?.querySelector("[data-more]"))?.focus();
  }

  /** Shows the letter that is open as a training case fills it in. */
  async preview() {
    const { page } = this;
    await this.typing.take();
    const chosen = /** @type {HTMLSelectElement} */ (page.part("[data-preview-case]")).value;
    const { html, none } = await page.engine.call("desk_preview", { key: page.key, case: chosen });
    page.part("[data-preview]").replaceChildren(none ?? parse(html));
    page.status.hear(none ?? "The letter stands below the choice of a case.");
  }
}
