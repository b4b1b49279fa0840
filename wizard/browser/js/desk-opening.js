/** Opens a content folder at the desk: the guide's own, one on the disk, or one in a zip. */

import { base64Of, filesOfFolder } from "./desk-files.js";
import { homesFor } from "./desk-tree.js";

/** @typedef {import("./desk-page.js").DeskPage} DeskPage */
/** @typedef {import("./desk-work.js").DeskWork} DeskWork */

const ARCHIVE = "/tmp/desk.zip"; // as `wizard/publish/desk_page.py` has it
const LOST = "Open another folder? Changes that were not saved are gone.";

export class DeskOpening {
  /**
   * @param {DeskPage} page
   * @param {DeskWork} work
   */
  constructor(page, work) {
    this.page = page;
    this.work = work;
    this.ready = this.#begin();
    this.ready.then(() => this.#isReady(), (failure) => page.status.failed(page.view, failure));
  }

  async #begin() {
    await this.page.engine.lay(ARCHIVE, await this.#fetched());
    await this.page.engine.call("take_in", { archive: ARCHIVE });
  }

  /** The desk's program and the guide's own content, packed as the worker unpacks it. */
  async #fetched() {
    const { desk = "", deskHash = "" } = this.page.host.dataset;
    const file = await fetch(new URL(desk, document.baseURI), { integrity: deskHash });
    if (!file.ok) throw new Error(`The server does not hand out a file of the desk (${file.status}): publish assets/.`);
    return file.arrayBuffer();
  }

  #isReady() {
    const { host } = this.page;
    for (const field of host.querySelectorAll("[data-open-own], [data-open-zip]")) field.removeAttribute("disabled");
    this.page.part("[data-folder]").toggleAttribute("hidden", !("showDirectoryPicker" in window));
    host.toggleAttribute("data-ready", true);
  }

  async own() {
    await this.#open({ own: true });
  }

  async folder() {
    const files = await filesOfFolder();
    if (files) await this.#open({ files });
  }

  /** @param {HTMLInputElement} input */
  async zip(input) {
    const file = input.files?.[0];
    const zip = file ? await base64Of(file) : "";
    input.value = ""; // so that the same file can be chosen again
    await this.#open({ zip });
  }

  /** @param {object} given */
  async #open(given) {
    const { page } = this;
    if (page.unsaved && !window.confirm(LOST)) return;
    await this.ready;
    const { error, tree, count } = await page.engine.call("desk_open", given);
    page.part("[data-open-error]").textContent = error ?? "";
    if (error) return;
    page.unsaved = false;
    page.refused.clear();
    page.key = "";
    this.#show(tree, count);
    this.work.on();
  }

  /**
   * @param {string} tree
   * @param {number} count of files
   */
  #show(tree, count) {
    const { page } = this;
    page.view.replaceChildren(/** @type {HTMLTemplateElement} */ (page.part("[data-begin]")).content.cloneNode(true));
    page.part("[data-opening]").removeAttribute("open");
    page.fill("[data-tree]", tree);
    homesFor(page.tree, "");
    for (const part of page.host.querySelectorAll("[data-bar], [data-rooms]")) part.removeAttribute("hidden");
    page.panel("");
    page.host.dataset.opened = String(count);
    page.status.tell(`${count} files are open. Choose a part.`);
    page.part("[data-find]").focus();
    page.part("[data-rooms]").scrollIntoView();
  }
}
