/** Conducts the register of reviews: reads case files, has the engine make a table of them, hands out what is asked for. */

import { newId } from "./casefile.js";
import { Engine } from "./engine.js";
import { download, handedOver } from "./files.js";
import { askPassword, followShowing } from "./passwords.js";
import { digest, filesOfFolder, namesPractice, practiceFiles, textOf, unlockAll } from "./register-files.js";
import { carry, filter, focused, mark, showAll, sort } from "./register-table.js";
import { Shared } from "./shared.js";
import { Status } from "./status.js";
import { parse } from "./view.js";

/**
 * @typedef {import("./register-files.js").Shelved} Shelved
 * @typedef {import("./register-table.js").Found} Found
 */

const AT_ONCE = 250; // files read before the engine is asked about them
const CHECKED_AT_ONCE = 10; // files checked whole in one call: a button pressed meanwhile waits no longer than for these
const LETTERS_AT_ONCE = 100; // letters in one zip
const WAIT = 60_000; // milliseconds in which the tab that opens a case asks for it

class Register {
  /** @type {Map<number, Shelved>} */
  #files = new Map();
  /** @type {Map<number, any>} what the engine made of each file */
  #entries = new Map();
  /** @type {Map<number, Found>} */
  #found = new Map();
  /** @type {{name: string, why: string}[]} */
  #skipped = [];
  #numbers = 0;
  /** @type {{today?: string}} the day for which practice cases stand; of real ones it is today */
  #day = {};
  /** Grows when files are opened or everything is closed: work for what was there before then ends. */
  #turn = 0;

  /**
   * @param {HTMLElement} host
   * @param {Element} view
   */
  constructor(host, view) {
    this.host = host;
    this.view = view;
    this.status = new Status(host);
    this.shared = new Shared(host, view, this, () => false);
    const { runtime = "", runtimeHash } = host.dataset;
    const init = { manifest: new URL(runtime, document.baseURI).href, hash: runtimeHash };
    this.engine = new Engine(new URL("./worker.js", import.meta.url).href, init, (words) => this.status.doing(words));
    /** What the engine looks at in a file, once the room of the register is in it. */
    this.wants = this.#begin();
    this.wants.then(() => host.toggleAttribute("data-ready", true), (failure) => this.status.failed(view, failure));
    if (namesPractice()) void this.attempt(async () => this.open(await practiceFiles()));
  }

  async #begin() {
    const { register = "", registerHash = "" } = this.host.dataset;
    const room = await fetch(new URL(register, document.baseURI), { integrity: registerHash });
    if (!room.ok) throw new Error(`The server does not hand out register.json (${room.status}): publish it.`);
    await this.engine.call("take_in", await room.json());
    return this.engine.call("register_wants", {});
  }

  /** Whether any file is open. */
  get begun() {
    return this.#files.size > 0;
  }

  /** Nothing is lost with the tab: the files are where they were. */
  get unsaved() {
    return false;
  }

  /** Forgets every file. */
  forget() {
    this.#turn += 1;
    for (const held of [this.#files, this.#entries, this.#found]) held.clear();
    this.#skipped = [];
  }

  /** Listens, and lets files be chosen. */
  begin() {
    this.host.addEventListener("click", (event) => this.onClick(event));
    this.host.addEventListener("change", (event) => this.onChange(event.target));
    this.host.addEventListener("input", () => filter(this.view));
    window.addEventListener("beforeprint", () => filter(this.view, true));
    followShowing(this.host);
    this.shared.begin();
    this.host.querySelector("[data-open-files]")?.removeAttribute("disabled");
    this.host.querySelector("[data-folder]")?.toggleAttribute("hidden", !("showDirectoryPicker" in window));
    this.host.dataset.started = "";
  }

  /** @param {EventTarget | null} target */
  onChange(target) {
    if (target instanceof HTMLSelectElement) return filter(this.view);
    if (!(target instanceof HTMLInputElement) || target.dataset.openFiles === undefined) return;
    const chosen = [...(target.files ?? [])].map((file) => ({ file, folder: "" }));
    target.value = ""; // so that the same files can be chosen again
    if (chosen.length > 0) void this.attempt(() => this.open(chosen));
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    const { open, out } = button.dataset;
    if ("openFolder" in button.dataset) void this.attempt(() => this.openFolder());
    else if (open !== undefined) this.openCase(Number(open));
    else if ("sort" in button.dataset) sort(button);
    else if ("showAll" in button.dataset) showAll(this.view);
    else if (out !== undefined) void this.attempt(() => this.handOut(out));
    else if ("clear" in button.dataset) this.shared.clear();
    else if ("goOn" in button.dataset) this.shared.show();
  }

  /**
   * @param {string} method
   * @param {object} args
   */
  ask(method, args) {
    const now = new Date();
    const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
    const today = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
    const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");
    return this.engine.call(method, { today, time, ...args });
  }

  async openFolder() {
    const found = await filesOfFolder();
    if (found?.length === 0) this.status.tell("There is no case file in this folder.");
    else if (found) await this.open(found);
  }

  /**
   * Reads files, shows the table, then checks every file whole.
   *
   * @param {{file: File, folder: string}[]} chosen
   */
  async open(chosen) {
    const readable = await unlockAll(chosen, (about, attempt) => askPassword(this.host, about, attempt));
    const turn = ++this.#turn;
    this.status.tell(`Reading ${chosen.length} file${chosen.length === 1 ? "" : "s"} …`);
    const wants = await this.wants;
    const fresh = readable.map(({ file, folder }) => ({ number: ++this.#numbers, name: file.name, folder, file }));
    for (const one of fresh) this.#files.set(one.number, one);
    const calls = [];
    for (let place = 0; place < fresh.length; place += AT_ONCE) {
      const part = fresh.slice(place, place + AT_ONCE);
      const digests = await Promise.all(part.map((one) => digest(one, wants)));
      if (turn !== this.#turn) return;
      calls.push(this.#read(part, digests));
    }
    await Promise.all(calls);
    if (turn !== this.#turn) return;
    await this.show();
    this.shared.note();
    await this.check(turn);
  }

  /**
   * @param {Shelved[]} part
   * @param {(object | undefined)[]} digests
   */
  async #read(part, digests) {
    const { entries, odd } = await this.ask("register_read", { files: digests.filter(Boolean) });
    for (const entry of entries) this.#entries.set(entry.number, entry);
    const whole = [...part.filter((_, place) => !digests[place]).map((one) => one.number), ...odd];
    for (const number of whole) await this.#checkWhole([number], true);
  }

  /** Shows the table of everything that is open. */
  async show() {
    const { html, shown, day } = await this.ask("register_table", { entries: this.#listed(), skipped: this.#skipped });
    const [table, here] = [parse(html), focused(this.view)];
    for (const [number, found] of this.#found) mark(table, number, found);
    carry(this.view, table);
    this.view.replaceChildren(table);
    const again = here ? this.view.querySelector(here) : null;
    if (again instanceof HTMLElement) again.focus();
    this.#day = day ? { today: day } : {};
    this.host.dataset.shown = String(shown.length);
  }

  #listed() {
    return [...this.#entries.values()];
  }

  /**
   * Checks every file whole, a few at a time, and marks the lines.
   *
   * @param {number} turn
   */
  async check(turn) {
    const left = [...this.#files.keys()].filter((number) => !this.#found.has(number));
    let refused = 0;
    for (let place = 0; place < left.length; place += CHECKED_AT_ONCE) {
      refused += await this.#checkWhole(left.slice(place, place + CHECKED_AT_ONCE), false);
      if (turn !== this.#turn) return;
      const done = Math.min(place + CHECKED_AT_ONCE, left.length);
      if (this.status.progress) this.status.progress.textContent = done < left.length ? `Checked ${done} of ${left.length} files` : "";
    }
    if (refused > 0) await this.show();
    const differ = [...this.#found.values()].filter((one) => one.differs.length > 0).length;
    const words = differ === 1 ? "1 case would be decided otherwise today." : `${differ} cases would be decided otherwise today.`;
    this.status.tell(`Every file is checked. ${words}`);
    this.host.dataset.checked = String(this.#files.size);
  }

  /**
   * @param {number[]} numbers
   * @param {boolean} unread whether no entry could be made of them
   * @returns {Promise<number>} how many are left out
   */
  async #checkWhole(numbers, unread) {
    const files = await Promise.all(numbers.map(async (number) => ({ number, text: await this.#text(number) })));
    const { found } = await this.ask("register_check", { files });
    let refused = 0;
    for (const number of numbers) {
      const one = found[number];
      if (one.refused || unread) this.#leaveOut(number, one.refused || "It could not be read as a case file.");
      if (one.refused || unread) refused += 1;
      else if (this.#files.has(number)) this.#found.set(number, one);
      if (!one.refused) mark(this.view, number, one);
    }
    return refused;
  }

  /**
   * @param {number} number
   * @param {string} why
   */
  #leaveOut(number, why) {
    const name = this.#files.get(number)?.name;
    if (name === undefined) return;
    this.#skipped.push({ name, why });
    this.#files.delete(number);
    this.#entries.delete(number);
  }

  /** @param {number} number */
  async #text(number) {
    const shelved = this.#files.get(number);
    return shelved ? textOf(shelved.file) : "";
  }

  /**
   * Hands out what a button asks for.
   *
   * @param {string} what
   */
  async handOut(what) {
    const asked = { entries: this.#listed(), ...this.#day };
    const named = this.view.querySelector("[data-named]:checked") !== null;
    const year = /** @type {HTMLSelectElement | null} */ (this.view.querySelector("[data-year]"))?.value ?? "0";
    if (what === "print") window.print();
    else if (what === "print-report") this.printReport();
    else if (what === "letters") await this.letters(asked);
    else if (what === "report") await this.report(await this.ask("register_report", { ...asked, year }));
    else if (what === "report-xlsx") this.give(await this.ask("register_report", { ...asked, year, kind: "xlsx" }));
    else if (what === "calendar") this.give(await this.ask("register_calendar", asked));
    else this.give(await this.ask("register_out", { ...asked, named, kind: what }));
  }

  /** @param {any} file as the engine returned it, or why there is none */
  give(file) {
    if (!file.none) download(file);
    this.status.tell(file.none ?? [handedOver(file.filename), file.told ?? ""].join(" ").trim());
  }

  /** @param {object} asked what every such call carries */
  async letters(asked) {
    const { due, none } = await this.ask("register_coming", asked);
    if (none) return this.status.tell(none);
    for (let place = 0; place < due.length; place += LETTERS_AT_ONCE) {
      const part = due.slice(place, place + LETTERS_AT_ONCE);
      const files = part.map(async (/** @type {number} */ number) => ({ entry: this.#entries.get(number), text: await this.#text(number) }));
      this.give(await this.ask("register_letters", { ...this.#day, files: await Promise.all(files) }));
    }
  }

  /** @param {{html: string}} reply */
  async report({ html }) {
    this.view.querySelector("[data-report]")?.replaceChildren(parse(html));
    const heading = this.view.querySelector("[data-report-heading]");
    if (heading instanceof HTMLElement) heading.focus();
  }

  printReport() {
    this.host.classList.add("cg-report-only");
    window.print();
    this.host.classList.remove("cg-report-only");
  }

  /**
   * Opens a case in a tab of its own, at its review; that tab asks for it by a random name.
   *
   * @param {number} number
   */
  openCase(number) {
    const name = newId();
    const channel = new BroadcastChannel(name);
    const handed = this.#text(number).then((text) => this.ask("register_review", { text }));
    handed.catch(() => {}); // told when the tab asks
    channel.addEventListener("message", () => void this.attempt(async () => {
      channel.postMessage(await handed);
      channel.close();
    }));
    setTimeout(() => channel.close(), WAIT);
    const link = document.createElement("a");
    Object.assign(link, { href: `../wizard/index.html#case=${name}`, target: "_blank", rel: "noopener", hidden: true });
    this.host.append(link);
    link.click();
    link.remove();
  }

  /** @param {() => Promise<void>} action */
  async attempt(action) {
    try {
      await action();
    } catch (failure) {
      this.status.failed(this.view, /** @type {Error} */ (failure));
    }
  }
}

/** Starts the register in this page; a second start changes nothing. */
export function start() {
  const host = document.querySelector("[data-register]:not([data-started])");
  const view = host?.querySelector("[data-view]");
  if (host instanceof HTMLElement && view) new Register(host, view).begin();
}

start();
