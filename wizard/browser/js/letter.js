/** The letter page: keeps what is typed, shows the letter as it grows, hands it over. */

import { copyRich, copyText, download, handedOver } from "./files.js";
import { tellLength } from "./limits.js";
import { Rewording } from "./rewording.js";
import { parse } from "./view.js";

/**
 * @typedef {import("./types.js").Case} Case
 * @typedef {import("./types.js").Preview} Preview
 * @typedef {import("./types.js").Ask} Ask
 */

const PAUSE = 250; // between the last key and a new preview

/** One letter page at a time; what is typed goes into the case at once. */
export class LetterDesk {
  #timer = 0;
  #round = 0;
  #text = "";
  #mail = "";
  #explain = "";
  /** @type {WeakMap<Element, string>} */
  #suggested = new WeakMap();

  /**
   * @param {Element} view
   * @param {Case} state
   * @param {Ask} ask
   * @param {import("./status.js").Status} status
   */
  constructor(view, state, ask, status) {
    this.view = view;
    this.state = state;
    this.ask = ask;
    this.status = status;
    this.words = new Rewording(view, state, () => this.refresh());
  }

  /** Whether the letter page shown now also says why each part stands in it. */
  get #explaining() {
    return this.#explain === this.state.at;
  }

  /**
   * A page is about to be shown: own words are kept, and no other letter, nor that of a new case, begins with reasons.
   *
   * @param {string} to the page
   */
  leaving(to) {
    this.words.leaving();
    if (to !== this.state.at) this.#explain = "";
  }

  /** @param {EventTarget | null} field */
  typed(field) {
    const chosen = field instanceof HTMLSelectElement;
    if (!(chosen || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const long = chosen ? undefined : tellLength(field);
    if (long !== undefined && !chosen) this.#hear(field, long);
    const name = field.dataset.field;
    if (!name) return;
    this.state.fields[name] = field.value;
    clearTimeout(this.#timer);
    this.#text = "";
    if (!this.state.at.startsWith("letter:")) return; // a reason beside a question: nothing to show anew
    const told = (/** @type {Error} */ failure) => this.status.failed(this.view, failure);
    this.#timer = setTimeout(() => void this.refresh().catch(told), PAUSE);
  }

  /** Shows the letter as it stands now. */
  async refresh() {
    clearTimeout(this.#timer);
    if (!this.state.at.startsWith("letter:")) return; // the page was left before the pause was over
    const round = ++this.#round;
    const letter = this.state.at.replace("letter:", "");
    const typed = { ...this.state.fields };
    /** @type {Preview} */
    const preview = await this.ask("letter_preview", { letter, explain: this.#explaining });
    this.#keepDates(typed, preview.shown);
    if (round !== this.#round || this.state.at !== `letter:${letter}`) return; // overtaken by a newer one
    this.#text = preview.text;
    this.#mail = preview.mail;
    if (!this.words.busy) this.#showLetter(preview.html);
    this.view.querySelector("[data-findings]")?.replaceChildren(parse(preview.findings));
    const summary = this.view.querySelector("[data-summary]");
    if (summary && summary.textContent !== preview.summary) summary.textContent = preview.summary;
    this.#showNext(preview.next);
    this.#tellDates(preview);
    this.#suggest(preview.suggested);
  }

  /**
   * The main button is what is missing first; once nothing is, it is Download. Somebody who is on it stays there.
   *
   * @param {string} html of that button, or nothing
   */
  #showNext(html) {
    const place = this.view.querySelector("[data-next]");
    const word = this.view.querySelector("[data-word]");
    if (!(word instanceof HTMLElement) || !place) return;
    word.classList.toggle("cg-button--second", html !== "");
    const held = place.contains(document.activeElement);
    if (place.innerHTML !== html) place.replaceChildren(parse(html));
    if (held && !place.contains(document.activeElement)) (place.querySelector("button") ?? word).focus();
  }

  /** @param {string} html */
  #showLetter(html) {
    this.view.querySelector("[data-preview]")?.replaceChildren(parse(html));
    this.view.querySelector("[data-explain]")?.setAttribute("aria-pressed", String(this.#explaining));
  }

  /** Says above each paragraph why it stands there, or stops doing so. */
  async explain() {
    this.#explain = this.#explaining ? "" : this.state.at;
    await this.refresh();
    const told = "Above each part of the letter now stands why it is there, and a way to change its words.";
    this.status.tell(this.#explaining ? told : "The letter as it will be printed.");
  }

  /**
   * A date is kept as that day: "yesterday" would be another one tomorrow. What is being typed stays as it is.
   *
   * @param {Record<string, string>} typed
   * @param {Record<string, string>} shown
   */
  #keepDates(typed, shown) {
    for (const [name, words] of Object.entries(shown)) {
      const busy = document.activeElement?.id === `field-${name}`;
      if (!busy && this.state.fields[name] === typed[name]) this.state.fields[name] = words;
    }
  }

  /**
   * Says below each date how it was read, or what is wrong with it: the latter once it has been left.
   *
   * @param {Preview} preview
   */
  #tellDates({ shown, problems }) {
    for (const input of this.view.querySelectorAll("input[data-date]")) {
      if (!(input instanceof HTMLInputElement)) continue;
      const name = input.dataset.field ?? "";
      const busy = input === document.activeElement;
      const problem = busy ? "" : (problems[name] ?? "");
      this.#say(`[data-shown="${name}"]`, shown[name] ?? "");
      if (this.#say(`[data-problem="${name}"]`, problem)) this.#hear(input, problem);
      input.toggleAttribute("aria-invalid", false);
      if (problem) input.setAttribute("aria-invalid", "true");
      if (!busy) input.value = this.state.fields[name] ?? "";
    }
  }

  /**
   * @param {string} selector
   * @param {string} words
   * @returns {boolean} whether that is new
   */
  #say(selector, words) {
    const place = this.view.querySelector(selector);
    if (!place || place.textContent === words) return false;
    place.textContent = words;
    return true;
  }

  /**
   * Reads out what is wrong with a field that has been left already.
   *
   * @param {HTMLInputElement | HTMLTextAreaElement} field
   * @param {string} problem
   */
  #hear(field, problem) {
    this.status.hear(problem && `${field.labels?.[0]?.textContent ?? ""}: ${problem}`);
  }

  /** @param {Record<string, string>} suggested */
  #suggest(suggested) {
    for (const place of this.view.querySelectorAll("[data-suggested]")) {
      const html = suggested[place instanceof HTMLElement ? (place.dataset.suggested ?? "") : ""] ?? "";
      const before = this.#suggested.get(place);
      this.#suggested.set(place, html);
      // Not touched unless it has changed: somebody may be on its button.
      const same = before === undefined ? (html === "") === (place.childElementCount === 0) : before === html;
      if (!same) place.replaceChildren(parse(html));
    }
  }

  /**
   * A date is read as soon as it is left.
   *
   * @param {EventTarget | null} field
   */
  async left(field) {
    if (field instanceof HTMLInputElement && field.dataset.date !== undefined) await this.refresh();
  }

  /**
   * Takes over a suggestion; the focus goes to the field, which holds it now.
   *
   * @param {string} name
   * @param {string} text
   */
  async use(name, text) {
    const field = document.getElementById(`field-${name}`);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.value = text;
    this.state.fields[name] = text;
    field.focus();
    await this.refresh();
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
    const file = await this.ask("word", { letter });
    download(file);
    this.status.tell(handedOver(file.filename));
  }

  /**
   * Puts the letter on the clipboard.
   *
   * @param {string} form "mail" for headings and lists, which a mail program takes over; "text" for text alone
   */
  async copy(form) {
    if (!this.#text) await this.refresh();
    const copied = form === "mail" ? await copyRich(this.#mail, this.#text) : await copyText(this.#text);
    this.status.tell(copied ? "Copied. Paste it into an e-mail." : "Your browser did not allow copying.");
  }
}
