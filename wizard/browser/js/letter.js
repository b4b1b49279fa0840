/** The letter page: keeps what is typed, shows the letter as it grows, hands it over. */

import { copyText, download } from "./files.js";
import { parse } from "./view.js";

/**
 * @typedef {import("./types.js").Case} Case
 * @typedef {import("./types.js").Preview} Preview
 * @typedef {(method: string, args: object) => Promise<any>} Ask
 */

const PAUSE = 250; // between the last key and a new preview

/** One letter page at a time; what is typed goes into the case at once. */
export class LetterDesk {
  #timer = 0;
  #round = 0;
  #text = "";

  /**
   * @param {Element} view
   * @param {Case} state
   * @param {Ask} ask
   * @param {(words: string) => void} tell
   */
  constructor(view, state, ask, tell) {
    this.view = view;
    this.state = state;
    this.ask = ask;
    this.tell = tell;
  }

  /** @param {EventTarget | null} field */
  typed(field) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const name = field.dataset.field;
    if (!name) return;
    this.state.fields[name] = field.value;
    clearTimeout(this.#timer);
    this.#text = "";
    if (!this.state.at.startsWith("letter:")) return; // a reason beside a question: nothing to show anew
    this.#timer = setTimeout(() => void this.refresh(), PAUSE);
  }

  /** Shows the letter as it stands now. */
  async refresh() {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    const letter = this.state.at.replace("letter:", "");
    /** @type {Preview} */
    const preview = await this.ask("letter_preview", { letter });
    if (round !== this.#round || this.state.at !== `letter:${letter}`) return; // overtaken by a newer one
    this.#text = preview.text;
    this.view.querySelector("[data-preview]")?.replaceChildren(parse(preview.html));
    this.view.querySelector("[data-findings]")?.replaceChildren(parse(preview.findings));
    const summary = this.view.querySelector("[data-summary]");
    if (summary && summary.textContent !== preview.summary) summary.textContent = preview.summary;
  }

  /**
   * Lets a remark on the letter's words stand, or takes that back.
   *
   * @param {string} key
   */
  async accept(key) {
    const { accepted } = this.state;
    this.state.accepted = accepted.includes(key) ? accepted.filter((other) => other !== key) : [...accepted, key];
    await this.refresh();
    const buttons = [...this.view.querySelectorAll("[data-accept]")];
    const same = buttons.find((button) => button instanceof HTMLElement && button.dataset.accept === key);
    if (same instanceof HTMLElement) same.focus();
  }

  /** Makes the Word file and gives it to the browser. */
  async word() {
    const letter = this.state.at.replace("letter:", "");
    download(await this.ask("word", { letter }));
    this.tell("The Word file has been made. Look in your downloads.");
  }

  /** Puts the letter's text on the clipboard. */
  async copy() {
    if (!this.#text) await this.refresh();
    this.tell((await copyText(this.#text)) ? "Copied. Paste it into an e-mail." : "Your browser did not allow copying.");
  }
}
