/** The case file: saved when asked, its changes watched; letters put down as sent; evidence; the calendar and the zip. */

import { download, handedOver } from "./files.js";
import { tellLengths } from "./limits.js";
import { chosenPassword, forgetPassword } from "./passwords.js";
import { protect, toBase64 } from "./protect.js";
import { parse } from "./view.js";

/**
 * @typedef {import("./types.js").Case} Case
 * @typedef {import("./types.js").SentReply} SentReply
 * @typedef {import("./types.js").SavedReply} SavedReply
 * @typedef {import("./types.js").Ask} Ask
 */

const LONGEST = 7_000_000; // bytes; more than any case file has, protected or not, so that a larger file is refused unread

const NOT_PUT_DOWN = " What stands in the fields of the evidence log or the meeting is not in it: record it first.";

/** @returns {string} a name that tells nothing: random, and new for every case */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // On plain http, as on many an intranet, there is no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @returns {Omit<Case, "at" | "back_to">} a case of which nothing is known yet */
export function emptyCase() {
  return { answers: {}, fields: {}, accepted: [], file: "", id: newId(), opened: "", taken: [], offered: {}, jotted: {} };
}

/**
 * @param {HTMLInputElement} input the file that was chosen
 * @returns {Promise<{opened: string, unreadable?: boolean} | undefined>} nothing if none was chosen after all
 */
export async function chosenText(input) {
  try {
    const opened = await input.files?.[0]?.slice(0, LONGEST).text();
    return opened === undefined ? undefined : { opened };
  } catch {
    return { opened: "", unreadable: true }; // moved, deleted or locked since it was chosen
  } finally {
    input.value = ""; // so that the same file can be chosen again
  }
}

/**
 * Tells that a file was refused, where it was chosen; the open case stays as it is.
 *
 * @param {Element} view
 * @param {{error?: string, summary?: string}} refused
 */
export function tellRefused(view, { error = "", summary = "" }) {
  view.querySelector("[data-error-summary]")?.remove();
  view.querySelector(".cg-page")?.prepend(parse(summary));
  const words = view.querySelector("[data-open-error]");
  if (words) words.textContent = error;
  view.querySelector("[data-open-case]")?.setAttribute("aria-invalid", "true");
  if (!document.title.startsWith("Error: ")) document.title = `Error: ${document.title}`;
  const top = view.querySelector("[data-error-summary]");
  if (top instanceof HTMLElement) top.focus();
}

/**
 * @param {ParentNode} view
 * @returns {string[]} where two copies of a case differ: that in which the file brought in counts
 */
export function theirsChosen(view) {
  const chosen = /** @type {NodeListOf<HTMLInputElement>} */ (view.querySelectorAll("[data-theirs]:checked"));
  return [...chosen].map((one) => one.dataset.theirs ?? "");
}

/**
 * @param {Case} held
 * @returns {string[]} what was typed on the pages of the log and the meeting, and is not put down
 */
export function jottedIn({ jotted }) {
  return Object.values(jotted).flatMap((texts) => Object.values(texts)).filter((text) => text.trim());
}

/** @param {Case} held */
function inWords({ answers, fields, accepted, file }) {
  return JSON.stringify([answers, fields, accepted, file]);
}

/** Everything about the case file but the pages it leads to. */
export class CaseDesk {
  #kept = "";
  /** @type {Case | undefined} what stands in the file that was last given to the browser */
  #given;

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

  /** Whether anything was answered, typed or opened. */
  get begun() {
    const { answers, fields, file, opened } = this.state;
    return Object.keys(answers).length + Object.keys(fields).length > 0 || file + opened !== "" || this.#jotted;
  }

  /** Whether something would be lost if the tab were closed now. */
  get unsaved() {
    const { answers, fields, file } = this.state;
    const any = Object.keys(answers).length + Object.keys(fields).length > 0 || file !== "";
    return (any && inWords(this.state) !== this.#kept) || this.#jotted;
  }

  /** Whether a field of the evidence log or the meeting holds something that is not put down: no file has it. */
  get #jotted() {
    return jottedIn(this.state).length > 0;
  }

  /**
   * Holds what is typed on the page of the log or the meeting until it is put down, so that going elsewhere loses nothing.
   *
   * @param {EventTarget | null} field
   */
  jot(field) {
    if (field instanceof HTMLElement && field.dataset.logField !== undefined) this.state.jotted[this.state.at] = this.#texts();
  }

  /** What stands in the fields of the page of the log or the meeting. */
  #texts() {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (this.view.querySelectorAll("[data-log-field]"));
    return Object.fromEntries([...fields].map((field) => [field.dataset.logField ?? "", field.value]));
  }

  /** Forgets the case. */
  forget() {
    Object.assign(this.state, emptyCase());
    this.#kept = "";
    this.#given = undefined;
  }

  /**
   * Notes that this is in a file.
   *
   * @param {Case} [held] what was sent to be saved; without it what the page holds now
   */
  keep(held = this.state) {
    this.#kept = inWords(held);
  }

  /**
   * Carries out what one of its buttons stands for.
   *
   * @param {DOMStringMap} button
   * @returns {Promise<void> | undefined} nothing if the button is not one of them
   */
  press(button) {
    if ("save" in button) return this.save();
    if ("saveProtected" in button) return this.saveProtected();
    if ("have" in button) return Promise.resolve(this.have());
    if ("zip" in button) return this.zip();
    if ("calendar" in button) return this.calendar();
    if ("sent" in button) return this.sent();
    if (button.log !== undefined) return this.log(button.log, button.entry ?? "");
    if (button.notSent !== undefined) return this.notSent(Number(button.notSent));
    return undefined;
  }

  /**
   * Makes the case file and gives it to the browser. Whether the browser took it no page can know: the person says so.
   */
  save() {
    return this.#saveAs(async (file) => file);
  }

  /** The same, in a file that only a password opens. */
  async saveProtected() {
    const password = chosenPassword(this.view);
    if (password === undefined) return;
    this.tell("One moment – the file is being protected.");
    await this.#saveAs(async (file) => {
      const sealed = new TextEncoder().encode(await protect(file.file, password));
      return { ...file, filename: file.filename.replace(/\.json$/, "-protected.json"), base64: toBase64(sealed) };
    });
    forgetPassword(this.view);
  }

  /** @param {(file: SavedReply) => Promise<import("./types.js").WordFile>} shaped makes what is handed over */
  async #saveAs(shaped) {
    const sent = structuredClone(this.state); // what is typed while the file is made is not in it
    const reply = await this.ask("save_case", {});
    if ("error" in reply) return this.tell(reply.error);
    const file = await shaped(reply);
    download(file);
    this.state.file = reply.file;
    this.#given = { ...sent, file: reply.file };
    this.tell(handedOver(file.filename) + (this.#jotted ? NOT_PUT_DOWN : ""));
    this.view.querySelector("[data-given]")?.removeAttribute("hidden");
  }

  /** The person has found the file where it was saved: then the page may be left without a warning. */
  have() {
    if (this.#given) this.keep(this.#given);
    this.view.querySelector("[data-given]")?.toggleAttribute("hidden", true);
    this.tell("Good. Move the file to where your council keeps such files.");
  }

  async zip() {
    const file = await this.ask("whole_case", {});
    if ("error" in file) return this.tell(file.error);
    download(file);
    this.tell(handedOver(file.filename));
  }

  async calendar() {
    const file = await this.ask("calendar", { letter: this.#letter });
    if ("none" in file) return this.tell(file.none);
    download(file);
    this.tell(`${handedOver(file.filename)} Open it to put the dates into your calendar.`);
  }

  /** Puts the letter down as sent on the day that stands in the field. */
  async sent() {
    const field = this.view.querySelector("#sent-on");
    const on = field instanceof HTMLInputElement ? field.value : "";
    this.#showSent(await this.ask("put_down_sent", { letter: this.#letter, on }), "Recorded. Save the case to keep it.");
  }

  /**
   * Does what a button of the evidence log asks for, with what stands in the fields there.
   *
   * @param {string} what
   * @param {string} entry the one that the button stands beside, if any
   */
  async log(what, entry) {
    const { at } = this.state;
    const reply = await this.ask("evidence", { what, texts: this.#texts(), entry, key: newId() });
    if (reply.filename) return this.#give(reply);
    this.state.file = reply.file;
    this.view.querySelector("[data-log-block]")?.replaceChildren(parse(reply.html));
    this.state.jotted[at] = this.#texts();
    tellLengths(this.view);
    const next = document.getElementById(`log-${reply.at}`) ?? document.getElementById(`${reply.error ? "log-why" : "entry"}-${reply.at}`);
    next?.focus();
    this.tell(reply.told);
  }

  /** @param {import("./types.js").WordFile} file */
  #give(file) {
    download(file);
    this.tell(handedOver(file.filename));
  }

  /** @param {number} number */
  async notSent(number) {
    this.#showSent(await this.ask("take_back_sent", { letter: this.#letter, number }), "Taken back.");
  }

  get #letter() {
    return this.state.at.replace("letter:", "");
  }

  /**
   * @param {SentReply} reply
   * @param {string} words told if it went well
   */
  #showSent({ html, file, error }, words) {
    this.state.file = file;
    const block = this.view.querySelector("[data-sent-block]");
    block?.replaceChildren(parse(html));
    const next = block?.querySelector(error ? "#sent-on" : "[data-sent]");
    if (next instanceof HTMLElement) next.focus();
    this.tell(error || words);
  }
}
