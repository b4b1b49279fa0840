/** Asks for the page that Continue leads to as soon as an answer is chosen: it is then there when Continue is pressed. */

/**
 * @typedef {import("./types.js").Page} Page
 * @typedef {(args: object) => Promise<Page>} Ask
 */

/** One page at a time; the engine keeps nothing between calls, so a page that is not used does no harm. */
export class Ahead {
  #key = "";
  /** @type {Promise<Page> | undefined} */
  #page;
  #busy = false;
  /** @type {(() => void) | undefined} what was chosen while the engine was busy with an earlier choice */
  #next;

  /** @param {Ask} ask */
  constructor(ask) {
    this.ask = ask;
  }

  /**
   * @param {object} state the case as it is now
   * @param {object} answer what would be submitted
   */
  prepare(state, answer) {
    this.#next = this.#busy ? () => this.prepare(state, answer) : undefined;
    if (this.#busy) return;
    this.#busy = true;
    this.#key = JSON.stringify([state, answer]);
    this.#page = this.ask(answer);
    this.#page.catch(() => {}).finally(() => {
      this.#busy = false;
      this.#next?.();
    });
  }

  /**
   * @param {object} state
   * @param {object} answer
   * @returns {Promise<Page>} what was asked for already, if it is for this very case and answer
   */
  submit(state, answer) {
    const same = this.#key === JSON.stringify([state, answer]);
    const page = same ? this.#page : undefined;
    this.#key = "";
    this.#next = undefined;
    return page?.catch(() => this.ask(answer)) ?? this.ask(answer);
  }
}
