/** Whole parts at the desk: a new one, one taken out, one with another ID; and changes taken back. */

import { find, homesFor, mark } from "./desk-tree.js";

/** @typedef {import("./desk-page.js").DeskPage} DeskPage */
/** @typedef {import("./desk-typing.js").DeskTyping} DeskTyping */
/** @typedef {import("./desk-form.js").DeskForm} DeskForm */
/** @typedef {import("./desk-work.js").DeskWork} DeskWork */

const DONE = { remove: "It is removed. Undo brings it back.", rename: "It has its new ID. Undo gives it the old one." };

export class DeskParts {
  /**
   * @param {DeskPage} page
   * @param {DeskTyping} typing
   * @param {DeskForm} form
   * @param {DeskWork} work
   */
  constructor(page, typing, form, work) {
    this.page = page;
    this.typing = typing;
    this.form = form;
    this.work = work;
  }

  async add() {
    const { page } = this;
    await this.typing.take();
    const [kind, home, name] = ["#desk-add-kind", "#desk-add-home", "#desk-add-name"].map((id) => valueOf(page.part(id)));
    const reply = await page.engine.call("desk_add", { kind, name, home });
    this.#told("[data-add-error]", "#desk-add-name", reply.error);
    if (reply.error) return;
    /** @type {HTMLInputElement} */ (page.part("[data-find]")).value = "";
    this.#tree(reply);
    await this.form.show(reply.key);
  }

  /**
   * Shows what removing or renaming the open part would do.
   *
   * @param {string} what
   */
  async attempt(what) {
    const { page } = this;
    await this.typing.take();
    page.status.tell("Looking for what names it …");
    const to = valueOf(page.part("[data-new-id]"));
    const reply = await page.engine.call("desk_try", { key: page.key, do: what, to });
    page.status.tell("");
    if (reply.gone) return this.typing.anew();
    page.fill("[data-trial]", reply.html ?? "");
    this.#told("[data-trial-error]", "[data-new-id]", reply.error);
    if (!reply.error) page.part("[data-trial-heading]").focus();
  }

  /**
   * Removes or renames the open part.
   *
   * @param {"remove" | "rename"} what
   * @param {string} to the new ID
   */
  async does(what, to) {
    const { page } = this;
    await this.typing.take();
    const why = page.host.querySelector("[data-why-gone]");
    const reply = await page.engine.call("desk_whole", { key: page.key, do: what, to, why: why ? valueOf(why) : "" });
    this.#told("[data-trial-error]", why ? "[data-why-gone]" : "[data-new-id]", reply.error);
    if (reply.error) return;
    if (reply.gone) return this.typing.anew();
    // What was looked for is no longer there, or no longer called so.
    /** @type {HTMLInputElement} */ (page.part("[data-find]")).value = "";
    this.#tree(reply);
    if (reply.key) await this.form.show(reply.key);
    else this.form.gone(DONE.remove, true);
    page.did(DONE[what]);
  }

  /** @param {boolean} again whether what was taken back is made once more */
  async back(again) {
    const { page } = this;
    await this.typing.take();
    const reply = await page.engine.call("desk_back", { again });
    page.changed(reply);
    if (!reply.changed) return;
    this.#tree(reply);
    page.did(`${again ? "Made again" : "Taken back"}: ${reply.path}`);
    if (page.key) await this.form.show(page.key, { plain: page.plain, row: page.row, focus: false });
    else this.work.on();
  }

  /**
   * Shows the tree as a reply has it now.
   *
   * @param {import("./desk-page.js").Changed & {tree: string}} reply
   */
  #tree(reply) {
    const { page } = this;
    page.changed(reply);
    page.fill("[data-tree]", reply.tree);
    homesFor(page.tree, "");
    mark(page.tree, page.key);
    page.part("[data-found-count]").textContent = find(page.tree, valueOf(page.part("[data-find]")));
  }

  /**
   * @param {string} place of the words
   * @param {string} field that they are about
   * @param {string} [error]
   */
  #told(place, field, error) {
    this.page.part(place).textContent = error ?? "";
    const input = this.page.part(field);
    if (!error) return input.removeAttribute("aria-invalid");
    input.setAttribute("aria-invalid", "true");
    input.focus();
  }
}

/**
 * @param {Element} field
 * @returns {string}
 */
function valueOf(field) {
  return /** @type {HTMLInputElement} */ (field).value;
}
