/** Shows what the changes at the desk would do, and hands them over as a zip or a patch. */

import { download, handedOver } from "./files.js";

/** @typedef {import("./desk-page.js").DeskPage} DeskPage */
/** @typedef {import("./desk-typing.js").DeskTyping} DeskTyping */

const NONE = "Nothing has changed: the zip holds every file as it was opened.";

export class DeskHanding {
  /**
   * @param {DeskPage} page
   * @param {DeskTyping} typing
   */
  constructor(page, typing) {
    this.page = page;
    this.typing = typing;
  }

  /** Tells what the changes would do, more of it piece by piece. */
  async changes() {
    const { page } = this;
    await this.typing.take();
    page.panel("[data-changes]");
    const { turn } = page;
    delete page.host.dataset.compared;
    for (let first = true, more = true; more && turn === page.turn; first = false) {
      const reply = await page.engine.call("desk_changes", { first });
      if (reply.html) page.fill("[data-changes-view]", reply.html);
      more = reply.more;
    }
    page.host.dataset.compared = "";
    page.status.tell("The comparison is done.");
  }

  async saving() {
    const { page } = this;
    await this.typing.take();
    const { message, files } = await page.engine.call("desk_message", {});
    page.panel("[data-saving]");
    this.#message.value = message;
    const words = files.length ? `${files.length} of the files changed: ${files.join(", ")}.` : NONE;
    page.part("[data-saving-files]").textContent = words;
  }

  /** @param {string} kind */
  async save(kind) {
    const { page } = this;
    const file = await page.engine.call("desk_save", { kind, message: this.#message.value });
    download(file);
    page.unsaved = false;
    page.status.tell(handedOver(file.filename));
  }

  get #message() {
    return /** @type {HTMLTextAreaElement} */ (this.page.part("#desk-message"));
  }
}
