/** A person's own words for a paragraph of a letter: the place to write them, inside the letter itself. */

/** @typedef {import("./types.js").Case} Case */

/** One letter page's places for own words. While one is open the letter around it is left alone. */
export class Rewording {
  #open = "";

  /**
   * @param {Element} view
   * @param {Case} state
   * @param {() => Promise<void>} refresh shows the letter anew
   */
  constructor(view, state, refresh) {
    this.view = view;
    this.state = state;
    this.refresh = refresh;
  }

  /** Whether somebody is writing: then the letter may not be replaced. */
  get busy() {
    return this.#open !== "" && this.#place(this.#open) !== null;
  }

  /**
   * Carries out what one of its buttons stands for.
   *
   * @param {DOMStringMap} button
   * @returns {Promise<void> | undefined} nothing if the button is not one of them
   */
  press({ reword, keepWords, leaveWords, standard }) {
    if (reword !== undefined) return this.#begin(reword);
    if (keepWords !== undefined) return this.#end(keepWords, this.#text(keepWords)?.value);
    if (leaveWords !== undefined) return this.#end(leaveWords);
    if (standard !== undefined) return this.#end(standard, "");
    return undefined;
  }

  /** The page is being left: what was written so far is kept, as when another part is begun. */
  leaving() {
    if (!this.busy) return;
    const text = this.#text(this.#open);
    if (text && text.value !== text.defaultValue) this.#keep(this.#open, text.value);
    this.#open = "";
  }

  /** @param {string} key */
  async #begin(key) {
    if (this.busy && this.#open !== key) await this.#end(this.#open, this.#text(this.#open)?.value);
    this.#open = key;
    this.#place(key)?.toggleAttribute("hidden", false);
    this.#button(key)?.setAttribute("aria-expanded", "true");
    this.#text(key)?.focus();
  }

  /**
   * @param {string} key
   * @param {string} [words] to be kept; an empty text brings the letter's own words back
   */
  async #end(key, words) {
    const unchanged = words !== undefined && words === this.#text(key)?.defaultValue;
    if (words !== undefined && !unchanged) this.#keep(key, words);
    this.#open = "";
    await this.refresh();
    this.#button(key)?.focus();
  }

  /**
   * @param {string} key
   * @param {string} words
   */
  #keep(key, words) {
    if (words.trim()) this.state.fields[key] = words;
    else delete this.state.fields[key];
  }

  /** @param {string} key */
  #place(key) {
    return document.getElementById(`edit-${key}`);
  }

  /**
   * @param {string} key
   * @returns {HTMLTextAreaElement | null}
   */
  #text(key) {
    return this.view.querySelector(`[data-own-words="${key}"]`);
  }

  /**
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  #button(key) {
    return this.view.querySelector(`[data-reword="${key}"]`);
  }
}
