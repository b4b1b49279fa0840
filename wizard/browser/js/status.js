/** What the page says while something is under way, and when it cannot go on. */

const SLOW = 10_000; // milliseconds until the paper route is offered to somebody who waits
const LATE = 8_000; // milliseconds after the page was asked for until it is offered to everybody
const AGAIN = 100; // milliseconds after which a screen reader takes the same words for new ones

/** The lines below the page: `live` is read out, `progress` is not, so that it may change often. */
export class Status {
  /** @param {Element} host */
  constructor(host) {
    this.host = host;
    this.live = host.querySelector("[data-status]");
    this.progress = host.querySelector("[data-progress]");
    this.slowTimer = 0;
    this.againTimer = 0;
    this.lateTimer = 0;
    this.isWaiting = false;
    this.isLate = false;
    this.doingNow = "";
  }

  /**
   * Says something; the same again is taken away first, so that it is read out again.
   *
   * @param {string} words
   */
  tell(words) {
    clearTimeout(this.againTimer);
    if (!this.live) return;
    const same = words !== "" && this.live.textContent === words;
    this.live.textContent = same ? "" : words;
    if (same) this.againTimer = setTimeout(() => this.live?.replaceChildren(words), AGAIN);
  }

  /**
   * Says only to those who listen what others see where it stands.
   *
   * @param {string} words
   */
  hear(words) {
    this.host.querySelector("[data-heard]")?.replaceChildren(words);
  }

  /** An engine is on its way: if that takes long, the way round it stands there, though nobody waits for it yet. */
  starting() {
    this.arrived();
    this.lateTimer = setTimeout(() => {
      this.isLate = true;
      this.#offerPaper();
    }, Math.max(0, LATE - performance.now()));
  }

  /** It is there, or will not come, which is said elsewhere. */
  arrived() {
    clearTimeout(this.lateTimer);
    this.isLate = false;
    this.#takePaperBack();
  }

  /** Says once that the engine is on its way, and later that it takes long. */
  waiting() {
    this.tell("One moment – getting ready. Your answer is kept.");
    this.isWaiting = true;
    this.doing(this.doingNow);
    clearTimeout(this.slowTimer);
    this.slowTimer = setTimeout(() => this.#offerPaper(), SLOW);
  }

  /**
   * Notes what the engine is doing; shown only to somebody who waits for it.
   *
   * @param {string} words
   */
  doing(words) {
    this.doingNow = words;
    if (this.progress && this.isWaiting) this.progress.textContent = words && `${words} …`;
  }

  /** Takes everything back. */
  clear() {
    clearTimeout(this.slowTimer);
    this.isWaiting = false;
    this.tell("");
    this.#takePaperBack();
    this.progress?.replaceChildren();
  }

  /**
   * Says, while pages still come from the book, that the engine will not: the way round it is wanted now, not later.
   *
   * @param {string} reason
   */
  stopped(reason) {
    fill(this.host, "[data-stopped-reason]", reason);
    this.host.querySelector("[data-stopped]")?.removeAttribute("hidden");
    this.tell("The questions cannot come to an outcome here. Below the question stands what you can do.");
  }

  /** A new engine is on its way. */
  restarted() {
    this.host.querySelector("[data-stopped]")?.toggleAttribute("hidden", true);
  }

  #offerPaper() {
    this.host.querySelector("[data-slow]")?.removeAttribute("hidden");
  }

  #takePaperBack() {
    if (!this.isLate) this.host.querySelector("[data-slow]")?.toggleAttribute("hidden", true);
  }

  /**
   * Shows the failure with the way round it; the answers stay in memory.
   *
   * @param {Element} view
   * @param {{message: string, detail?: string}} failure
   */
  failed(view, failure) {
    this.clear();
    this.restarted(); // the page itself says it now
    const template = this.host.querySelector("template[data-failed]");
    if (!(template instanceof HTMLTemplateElement)) return;
    const panel = document.importNode(template.content, true);
    fill(panel, "[data-reason]", failure.message);
    fill(panel, "[data-detail]", failure.detail || "No more is known.");
    view.replaceChildren(panel);
    const service = this.host instanceof HTMLElement ? this.host.dataset.service : "";
    document.title = `The wizard cannot go on – ${service}`;
    const heading = view.querySelector("[data-heading]");
    if (heading instanceof HTMLElement) heading.focus();
  }
}

/**
 * @param {ParentNode} part
 * @param {string} selector
 * @param {string} words
 */
function fill(part, selector, words) {
  const element = part.querySelector(selector);
  if (element) element.textContent = words;
}
