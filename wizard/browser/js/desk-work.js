/** Has the desk's engine read and prove what is open, piece by piece, and tells how far it is. */

import { beside } from "./desk-beside.js";

/** @typedef {import("./desk-page.js").DeskPage} DeskPage */
/** @typedef {import("./desk-beside.js").Found} Found */

/**
 * @typedef {{reading: number | null, of: number, done: boolean, whole: boolean, about: string, safeguards: number,
 *   anew: number, told: number, count: number, found?: Found[], html?: string, based: boolean, asks_version: boolean}} Work as `desk_work` replies
 */

export class DeskWork {
  #said = -1; // how many findings were told last
  #listed = -1; // how many findings the page lists; -1 once they may be others

  /** @param {DeskPage} page */
  constructor(page) {
    this.page = page;
  }

  /** Reads and proves piece by piece, until all is done or something is changed. */
  on() {
    const { page } = this;
    const turn = ++page.turn;
    this.#listed = -1;
    delete page.host.dataset.done;
    delete page.host.dataset.read;
    void page.attempt(async () => {
      for (let more = true; more && turn === page.turn; ) {
        const work = await page.engine.call("desk_work", { key: page.key, shown: this.#listed });
        if (turn !== page.turn) return;
        this.#tellOf(work);
        more = !work.done; // an edit that was sent meanwhile stands before the next piece: calls are answered in their order
      }
    });
  }

  /** @param {Work} work */
  #tellOf(work) {
    const { page } = this;
    page.part("[data-proof]").textContent = howFar(work);
    if (work.reading !== null) return;
    page.part("[data-asks]").toggleAttribute("hidden", !work.asks_version);
    if (work.html !== undefined) page.fill("[data-findings]", work.html);
    if (work.found) beside(page, work.found);
    this.#listed = work.count;
    page.host.toggleAttribute("data-busy", false);
    page.host.dataset.read ??= String(work.told); // what is proved already may come with it
    if (work.done) this.#tellDone(work.count);
  }

  /** @param {number} count of the findings */
  #tellDone(count) {
    this.page.host.dataset.done = String(count);
    const words = count === 0 ? "No findings." : `${count} finding${count === 1 ? "" : "s"}.`;
    if (this.#said !== count) this.page.status.tell(this.page.after(words));
    this.#said = count;
  }
}

/**
 * @param {Work} work
 * @returns {string}
 */
function howFar(work) {
  if (work.reading !== null) return `Reading: ${work.reading} of ${work.of} files …`;
  const safe = `${work.safeguards} safeguards looked at, ${work.anew} proved anew`;
  if (!work.done) return `Proving: ${work.about} (${safe}) …`;
  if (!work.whole) return "Nothing can be proved until this is mended.";
  return `Proved: tables, training cases, reviews, claims; ${safe}.`;
}
