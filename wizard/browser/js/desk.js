/** Conducts the policy desk: opens the content, shows forms, has the engine read and prove what is typed, saves. */

import { chosenIn, fill, putIn, say } from "./desk-conditions.js";
import { cellOf, follow } from "./desk-rows.js";
import { base64Of, filesOfFolder } from "./desk-files.js";
import { find, mark } from "./desk-tree.js";
import { Engine } from "./engine.js";
import { download, handedOver } from "./files.js";
import { Status } from "./status.js";
import { parse } from "./view.js";

/**
 * @typedef {{field: string, what: string, mend: string}} Found in the part that is open
 * @typedef {{reading: number | null, of: number, done: boolean, whole: boolean, about: string, safeguards: number,
 *   anew: number, told: number, count: number, found?: Found[], html?: string, based: boolean, asks_version: boolean}} Work as `desk_work` replies
 * @typedef {{changed: boolean, undo: boolean, redo: boolean, files: string[], refused?: string, says?: string, text?: string}} Changed
 */

const PAUSE = 300; // milliseconds without a key until what was typed is taken

class Desk {
  #key = "";
  #plain = false;
  #wide = false; // whether the columns that say nothing are shown too
  /** @type {Map<string, string>} why the value of a field was not taken, by its name */
  #refused = new Map();
  /** @type {number | null} the table's row that is open */
  #row = null;
  /** Grows with each edit: work for what was there before then ends. */
  #turn = 0;
  #timer = 0;
  /** @type {(() => Promise<void>) | undefined} what was typed and not taken yet */
  #waiting;
  #field = ""; // where that was typed
  #unsaved = false;
  #said = -1;
  #listed = -1; // how many findings the page lists; -1 once they may be others

  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.view = this.part("[data-view]");
    this.tree = this.part("[data-tree]");
    this.status = new Status(host);
    const { runtime = "", runtimeHash } = host.dataset;
    // In the ordinary way: the image has only those parts of Python's library that the questions need.
    const init = { manifest: new URL(runtime, document.baseURI).href, hash: runtimeHash, plain: true };
    this.engine = new Engine(new URL("./worker.js", import.meta.url).href, init, (words) => this.status.doing(words));
    this.content = this.#fetched("content");
    this.ready = this.#begin();
    this.ready.then(() => this.#isReady(), (failure) => this.status.failed(this.view, failure));
  }

  async #begin() {
    const [room] = await Promise.all([this.#fetched("desk"), this.content]);
    await this.engine.call("take_in", room);
  }

  /** @param {string} name of the attribute that tells where the file is */
  async #fetched(name) {
    const file = await fetch(new URL(this.host.dataset[name] ?? "", document.baseURI), { integrity: this.host.dataset[`${name}Hash`] ?? "" });
    if (!file.ok) throw new Error(`The server does not hand out a file of the desk (${file.status}): publish assets/.`);
    return file.json();
  }

  #isReady() {
    for (const field of this.host.querySelectorAll("[data-open-own], [data-open-zip]")) field.removeAttribute("disabled");
    this.part("[data-folder]").toggleAttribute("hidden", !("showDirectoryPicker" in window));
    this.host.toggleAttribute("data-ready", true);
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  part(selector) {
    return /** @type {HTMLElement} */ (this.host.querySelector(selector));
  }

  /** Listens. */
  begin() {
    this.host.addEventListener("click", (event) => this.onClick(event));
    this.host.addEventListener("input", (event) => this.onInput(event.target));
    this.host.addEventListener("change", (event) => this.onChange(event.target));
    this.host.addEventListener("toggle", (event) => fill(event.target), { capture: true });
    window.addEventListener("beforeunload", (event) => this.#unsaved && event.preventDefault());
    this.host.dataset.started = "";
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    const { part, plain, editRow, doRow, doParagraph, save } = button.dataset;
    if (button.getAttribute("aria-disabled") === "true") return;
    if ("openOwn" in button.dataset) void this.attempt(async () => this.open({ texts: await this.content }));
    else if ("openFolder" in button.dataset) void this.attempt(() => this.openFolder());
    else if (part !== undefined) void this.attempt(() => this.choose(part, button.dataset.toField ?? ""));
    else if (plain !== undefined) void this.attempt(() => this.show(this.#key, { plain: plain !== "" }));
    else if (editRow !== undefined) void this.attempt(() => this.openRow(Number(editRow)));
    else if (doRow !== undefined) void this.attempt(() => this.doRow(doRow, Number(button.dataset.at)));
    else if (doParagraph !== undefined) void this.attempt(() => this.doParagraph(doParagraph, Number(button.dataset.at)));
    else if ("fold" in button.dataset) void this.attempt(() => this.fold());
    else if ("takeOut" in button.dataset) void this.attempt(() => this.takeOut(button));
    else if ("undo" in button.dataset) void this.attempt(() => this.back(false));
    else if ("redo" in button.dataset) void this.attempt(() => this.back(true));
    else if ("add" in button.dataset) void this.attempt(() => this.add());
    else if ("showChanges" in button.dataset) void this.attempt(() => this.changes());
    else if ("showSaving" in button.dataset) void this.attempt(() => this.saving());
    else if (save !== undefined) void this.attempt(() => this.save(save));
  }

  /** @param {EventTarget | null} target */
  onInput(target) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { field, cell, at } = target.dataset;
    if (target.dataset.find !== undefined) this.part("[data-found-count]").textContent = find(this.tree, target.value);
    else if (field !== undefined) this.#soon("desk_set", { name: field, value: target.value });
    else if (cell !== undefined) this.#soon("desk_cell", { row: Number(at), column: Number(cell), value: target.value });
  }

  /** @param {EventTarget | null} target */
  onChange(target) {
    if (target instanceof HTMLSelectElement) this.#onSelect(target);
    if (!(target instanceof HTMLInputElement)) return;
    const cell = target.closest("[data-cell-of]");
    const condition = target.closest("[data-condition]");
    if (target.dataset.openZip !== undefined && target.files?.[0]) void this.attempt(() => this.openZip(target));
    else if (cell instanceof HTMLElement) {
      follow(cell, target);
      const value = cellOf(cell);
      const place = { row: Number(cell.dataset.at), column: Number(cell.dataset.cellOf) };
      const none = value === undefined ? "Tick at least one value, or choose “anything”. Until then the cell stays as it was." : "";
      this.#refuse(`cell.${place.row}.${place.column}`, none);
      if (value !== undefined) this.#soon("desk_cell", { ...place, value }, true);
    } else if (condition instanceof HTMLElement) {
      const name = /** @type {HTMLElement} */ (condition.closest("[data-when]")).dataset.when ?? "";
      this.#soon("desk_when", { name, at: Number(condition.dataset.condition), ...chosenIn(condition) });
    }
  }

  /** @param {HTMLSelectElement} select */
  #onSelect(select) {
    const { field, cell, at } = select.dataset;
    if (field !== undefined) this.#soon("desk_set", { name: field, value: select.value });
    else if (cell !== undefined) this.#soon("desk_cell", { row: Number(at), column: Number(cell), value: select.value }, true);
    else if (select.dataset.previewCase !== undefined) void this.attempt(() => this.preview());
    else if (select.dataset.more !== undefined && select.value) void this.attempt(() => this.moreWhen(select));
    else if (select.dataset.addKind !== undefined) this.#homesFor(select.value);
  }

  /** @param {string} kind of the part that is to be added */
  #homesFor(kind) {
    const home = this.part("[data-add-home]");
    const options = /** @type {NodeListOf<HTMLOptionElement>} */ (home.querySelectorAll("option"));
    for (const option of options) option.hidden = option.disabled = option.dataset.kind !== kind;
    const first = [...options].find((option) => !option.disabled);
    if (first) first.selected = true;
    home.hidden = !first;
  }

  async openFolder() {
    const files = await filesOfFolder();
    if (files) await this.open({ files });
  }

  /** @param {HTMLInputElement} input */
  async openZip(input) {
    const file = input.files?.[0];
    const zip = file ? await base64Of(file) : "";
    input.value = ""; // so that the same file can be chosen again
    await this.open({ zip });
  }

  /** @param {object} given */
  async open(given) {
    if (this.#unsaved && !window.confirm("Open another folder? Changes that were not saved are gone.")) return;
    await this.ready;
    const { error, tree, count } = await this.engine.call("desk_open", given);
    this.part("[data-open-error]").textContent = error ?? "";
    if (error) return;
    this.#unsaved = false;
    this.#refused.clear();
    this.#key = "";
    this.view.replaceChildren(/** @type {HTMLTemplateElement} */ (this.part("[data-begin]")).content.cloneNode(true));
    this.part("[data-opening]").removeAttribute("open");
    this.#fill("[data-tree]", tree);
    this.#homesFor("");
    for (const part of this.host.querySelectorAll("[data-bar], [data-rooms]")) part.removeAttribute("hidden");
    this.#panel("");
    this.host.dataset.opened = String(count);
    this.status.tell(`${count} files are open. Choose a part.`);
    this.part("[data-find]").focus();
    this.#workOn();
  }

  /**
   * @param {string} selector
   * @param {string} html
   */
  #fill(selector, html) {
    this.part(selector).replaceChildren(parse(html));
  }

  /**
   * Shows a part in its form.
   *
   * @param {string} key
   * @param {{plain?: boolean, field?: string, row?: number | null, focus?: boolean, to?: string}} [how]
   */
  async show(key, { plain = false, field = "", row = null, focus = true, to = "" } = {}) {
    await this.#take();
    if (this.#refused.size && !window.confirm("Something that you typed was not taken. Go on without it?")) return;
    this.#refused.clear();
    const open = /^cell\.(\d+)\./.exec(field);
    const wanted = open ? Number(open[1]) : row;
    const { gone, html } = await this.engine.call("desk_part", { key, plain, row: wanted, wide: this.#wide });
    this.#panel("");
    if (gone) return this.#gone(focus);
    [this.#key, this.#plain, this.#row] = [key, plain, wanted];
    this.view.replaceChildren(parse(html));
    mark(this.tree, key);
    const start = wanted === null ? "[data-heading]" : "[data-row-heading]";
    const target = (to && this.view.querySelector(to)) || (field && this.#fieldOf(field)) || this.view.querySelector(start);
    if (focus && target instanceof HTMLElement) {
      for (let folded = target.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) folded.open = true;
      target.focus();
    }
    this.host.dataset.shown = key;
    this.#workOn();
  }

  /**
   * @param {string} name
   * @returns {Element | null} the field, or what of a cell can be reached
   */
  #fieldOf(name) {
    const escaped = CSS.escape(name);
    const place = this.view.querySelector(`[data-error-for="${escaped}"]`)?.closest(".cg-field");
    return this.view.querySelector(`[data-field="${escaped}"], [data-wrong="${escaped}"]`) ?? place?.querySelector("input") ?? null;
  }

  /**
   * Opens the part that somebody chose; what was told before is done with.
   *
   * @param {string} key
   * @param {string} field
   */
  async choose(key, field) {
    this.status.tell("");
    await this.show(key, { field });
  }

  /** @param {boolean} focus */
  #gone(focus) {
    const note = document.createElement("p");
    note.tabIndex = -1;
    note.textContent = "This part is no longer there. Choose another.";
    this.#key = "";
    delete this.host.dataset.shown;
    this.view.replaceChildren(note);
    if (focus) note.focus();
    this.#workOn();
  }

  /** @param {number} row */
  async openRow(row) {
    const closing = this.#row === row;
    await this.show(this.#key, { row: closing ? null : row, to: closing ? `[data-edit-row="${row}"]` : "" });
  }

  /** Shows the columns that say nothing, or folds them away. */
  async fold() {
    this.#wide = !this.#wide;
    await this.show(this.#key, { row: this.#row, to: "[data-fold]" });
    this.status.tell(this.#wide ? "Every column is shown." : "Columns that say nothing are folded away.");
  }

  /**
   * @param {string} what
   * @param {number} at which paragraph, from 0
   */
  async doParagraph(what, at) {
    await this.#take();
    const reply = await this.engine.call("desk_paragraph", { key: this.#key, at, do: what });
    this.#changed(reply);
    const next = reply.changed ? { add: at + 1, up: at - 1, down: at + 1, delete: Math.max(at - 1, 0) }[what] : at;
    await this.show(this.#key, { to: `[data-paragraph="${next}"]` });
    this.status.tell(reply.changed ? "The paragraphs are changed." : "It is at the end already.");
  }

  /** @param {HTMLSelectElement} select of what a condition may hang on */
  async moreWhen(select) {
    await this.#take();
    const block = /** @type {HTMLElement} */ (select.closest("[data-when]"));
    const { when: name, id } = block.dataset;
    const { html } = await this.engine.call("desk_condition", { key: this.#key, name, fact: select.value, id });
    select.value = "";
    if (html) putIn(block, html);
  }

  /** @param {Element} button in the condition that is to go */
  async takeOut(button) {
    await this.#take();
    const condition = /** @type {HTMLElement} */ (button.closest("[data-condition]"));
    const block = /** @type {HTMLElement} */ (condition.closest("[data-when]"));
    const name = block.dataset.when ?? "";
    if (condition.dataset.fresh !== undefined) condition.remove();
    else await this.#sent("desk_when", { name, at: Number(condition.dataset.condition) });
    this.#refuse(name, "");
    await this.#choicesAnew(name);
    /** @type {HTMLElement | null} */ (this.#block(name)?.querySelector("[data-more]"))?.focus();
  }

  /**
   * @param {string} name
   * @returns {Element | null} the condition's whole field
   */
  #block(name) {
    return this.view.querySelector(`[data-when="${CSS.escape(name)}"]`);
  }

  /**
   * Shows the choices of a condition as its text has them now.
   *
   * @param {string} name
   */
  async #choicesAnew(name) {
    const { html } = await this.engine.call("desk_part", { key: this.#key, row: this.#row });
    const [there, fresh] = [this.#block(name), parse(html ?? "").querySelector(`[data-when="${CSS.escape(name)}"]`)];
    const [old, anew] = [there, fresh].map((one) => one?.querySelector("[data-conditions]"));
    const isOpen = Boolean(old?.querySelector("details[open]"));
    if (anew) old?.replaceWith(anew);
    anew?.querySelector("details")?.toggleAttribute("open", isOpen);
  }

  /**
   * Has the engine change something, and shows what it says to that.
   *
   * @param {string} method
   * @param {{name?: string, [more: string]: unknown}} args
   * @returns {Promise<boolean>} whether the part is still there
   */
  async #sent(method, args) {
    const reply = await this.engine.call(method, { key: this.#key, ...args });
    if (reply.gone) return false;
    this.#changed(reply);
    if (args.name !== undefined) this.#refuse(args.name, reply.refused ?? "");
    const block = args.name === undefined || reply.says === undefined ? null : this.#block(args.name);
    if (block) {
      say(block, reply);
      if (!reply.refused) block.querySelector("[data-fresh]")?.removeAttribute("data-fresh");
      if (method === "desk_set") await this.#choicesAnew(args.name ?? "");
    }
    return true;
  }

  /**
   * Notes and shows why a field's value was not taken; "" once it is.
   *
   * @param {string} name
   * @param {string} words
   */
  #refuse(name, words) {
    if (words === (this.#refused.get(name) ?? "")) return;
    if (words) this.#refused.set(name, words);
    else this.#refused.delete(name);
    this.#tellBeside(name, words);
    if (words) this.status.tell(words);
  }

  /**
   * @param {string} name
   * @param {string} words
   */
  #tellBeside(name, words) {
    const place = this.view.querySelector(`[data-error-for="${CSS.escape(name)}"]`);
    if (place && place.textContent !== words) place.textContent = words;
    const field = this.#fieldOf(name);
    if (words) field?.setAttribute("aria-invalid", "true");
    else field?.removeAttribute("aria-invalid");
    this.view.querySelector(`[data-td="${CSS.escape(name)}"]`)?.classList.toggle("cg-officer__wrong", words !== "");
  }

  /**
   * @param {string} what
   * @param {number} row
   */
  async doRow(what, row) {
    await this.#take();
    const reply = await this.engine.call("desk_row", { key: this.#key, row, do: what });
    this.#changed(reply);
    const next = { add: row + 1, up: Math.max(row - 1, 0), down: row + 1 }[what] ?? null;
    await this.show(this.#key, { row: reply.changed ? next : row });
    this.status.tell(reply.changed ? "The rows are changed." : "It is at the end already.");
  }

  /**
   * Has the engine take what was typed, once no key has been pressed for a moment.
   *
   * @param {string} method
   * @param {{name?: string, [more: string]: unknown}} args
   * @param {boolean} [whole] whether the form is to be shown anew
   */
  #soon(method, args, whole = false) {
    const key = this.#key;
    const field = JSON.stringify([key, method, { ...args, value: "" }]);
    if (this.#waiting && field !== this.#field) void this.attempt(this.#waiting); // calls are answered in their order
    this.#field = field;
    this.#turn += 1;
    this.host.toggleAttribute("data-busy", true);
    delete this.host.dataset.read;
    this.#waiting = async () => {
      if (!(await this.#sent(method, args))) return this.show(this.#key, { plain: this.#plain });
      if (whole) await this.#redraw();
      this.#workOn();
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.attempt(() => this.#take()), PAUSE);
  }

  /** Takes what was typed and waits. */
  async #take() {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    await waiting?.();
  }

  /** Shows the grid anew with the focus where it was. */
  async #redraw() {
    const { html } = await this.engine.call("desk_part", { key: this.#key, row: this.#row, wide: this.#wide });
    const fresh = parse(html ?? "").querySelector(".cg-officer__table");
    if (fresh) this.view.querySelector(".cg-officer__table")?.replaceWith(fresh);
  }

  /** @param {Changed} reply */
  #changed({ undo, redo, files }) {
    this.#unsaved = files.length > 0;
    // Not `disabled`: whoever undoes the last change by key would lose the focus.
    this.part("[data-undo]").setAttribute("aria-disabled", String(!undo));
    this.part("[data-redo]").setAttribute("aria-disabled", String(!redo));
    this.host.dataset.files = String(files.length);
  }

  /** @param {boolean} again */
  async back(again) {
    await this.#take();
    const reply = await this.engine.call("desk_back", { again });
    this.#changed(reply);
    if (!reply.changed) return;
    this.#fill("[data-tree]", reply.tree);
    this.status.tell(`${again ? "Made again" : "Taken back"}: ${reply.path}`);
    if (this.#key) await this.show(this.#key, { plain: this.#plain, row: this.#row, focus: false });
    else this.#workOn();
  }

  async add() {
    const kind = /** @type {HTMLSelectElement} */ (this.part("#desk-add-kind")).value;
    const home = /** @type {HTMLSelectElement} */ (this.part("#desk-add-home")).value;
    const name = /** @type {HTMLInputElement} */ (this.part("#desk-add-name")).value;
    await this.#take();
    const reply = await this.engine.call("desk_add", { kind, name, home });
    this.part("[data-add-error]").textContent = reply.error ?? "";
    this.part("#desk-add-name").setAttribute("aria-invalid", String(Boolean(reply.error)));
    if (reply.error) return this.part("#desk-add-name").focus();
    this.#changed(reply);
    this.#fill("[data-tree]", reply.tree);
    await this.show(reply.key);
  }

  /** Reads and proves piece by piece, until all is done or something is changed. */
  #workOn() {
    const turn = ++this.#turn;
    this.#listed = -1;
    delete this.host.dataset.done;
    delete this.host.dataset.read;
    void this.attempt(async () => {
      for (let more = true; more && turn === this.#turn; ) {
        const work = await this.engine.call("desk_work", { key: this.#key, shown: this.#listed });
        if (turn !== this.#turn) return;
        this.#tellOf(work);
        more = !work.done; // an edit that was sent meanwhile stands before the next piece: calls are answered in their order
      }
    });
  }

  /** @param {Work} work */
  #tellOf(work) {
    const proof = this.part("[data-proof]");
    if (work.reading !== null) {
      proof.textContent = `Reading: ${work.reading} of ${work.of} files …`;
      return;
    }
    this.part("[data-asks]").toggleAttribute("hidden", !work.asks_version);
    if (work.html !== undefined) this.#fill("[data-findings]", work.html);
    if (work.found) this.#beside(work.found);
    this.#listed = work.count;
    this.host.toggleAttribute("data-busy", false);
    this.host.dataset.read ??= String(work.told); // what is proved already may come with it
    const safe = `${work.safeguards} safeguards looked at, ${work.anew} proved anew`;
    if (!work.done) proof.textContent = `Proving: ${work.about} (${safe}) …`;
    else if (!work.whole) proof.textContent = "Nothing can be proved until this is mended.";
    else proof.textContent = `Proved: tables, training cases, reviews, claims; ${safe}.`;
    if (!work.done) return;
    this.host.dataset.done = String(work.count);
    const words = work.count === 0 ? "No findings." : `${work.count} finding${work.count === 1 ? "" : "s"}.`;
    if (this.#said !== work.count) this.status.tell(words);
    this.#said = work.count;
  }

  /** @param {Found[]} found */
  #beside(found) {
    for (const cell of this.view.querySelectorAll(".cg-officer__wrong")) cell.classList.remove("cg-officer__wrong");
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (this.view.querySelectorAll("[data-error-for]"))) {
      const { errorFor } = place.dataset;
      const here = found.filter((one) => one.field === errorFor || errorFor === "source");
      const words = here.map((one) => `${one.what}. ${one.mend.replace(/[.?]?$/, (end) => end || ".")}`);
      this.#tellBeside(errorFor ?? "", [this.#refused.get(errorFor ?? "") ?? "", ...words].filter(Boolean).join(" "));
    }
    // Cells of rows that are not open have no place beside them: they are marked in the grid.
    for (const { field } of found) this.view.querySelector(`[data-td="${CSS.escape(field)}"]`)?.classList.add("cg-officer__wrong");
  }

  async preview() {
    await this.#take();
    const chosen = /** @type {HTMLSelectElement} */ (this.part("[data-preview-case]")).value;
    const { html, none } = await this.engine.call("desk_preview", { key: this.#key, case: chosen });
    this.part("[data-preview]").replaceChildren(none ?? parse(html));
    this.status.hear(none ?? "The letter stands below the choice of a case.");
  }

  /** Tells what the changes would do, more of it piece by piece. */
  async changes() {
    await this.#take();
    this.#panel("[data-changes]");
    const turn = this.#turn;
    delete this.host.dataset.compared;
    for (let first = true, more = true; more && turn === this.#turn; first = false) {
      const reply = await this.engine.call("desk_changes", { first });
      if (reply.html) this.#fill("[data-changes-view]", reply.html);
      more = reply.more;
    }
    this.host.dataset.compared = "";
    this.status.tell("The comparison is done.");
  }

  async saving() {
    await this.#take();
    const { message, files } = await this.engine.call("desk_message", {});
    this.#panel("[data-saving]");
    /** @type {HTMLTextAreaElement} */ (this.part("#desk-message")).value = message;
    const none = "Nothing has changed: the zip holds every file as it was opened.";
    this.part("[data-saving-files]").textContent = files.length ? `${files.length} of the files changed: ${files.join(", ")}.` : none;
  }

  /** @param {string} kind */
  async save(kind) {
    const message = /** @type {HTMLTextAreaElement} */ (this.part("#desk-message")).value;
    const file = await this.engine.call("desk_save", { kind, message });
    download(file);
    this.#unsaved = false;
    this.status.tell(handedOver(file.filename));
  }

  /** @param {string} selector of the panel that is to be seen instead of a form; "" for none */
  #panel(selector) {
    for (const panel of this.host.querySelectorAll("[data-changes], [data-saving]")) panel.toggleAttribute("hidden", !selector || !panel.matches(selector));
    this.view.toggleAttribute("hidden", selector !== "");
    if (selector) this.part(`${selector} h2`).focus();
  }

  /** @param {() => Promise<void>} action */
  async attempt(action) {
    try {
      await action();
    } catch (failure) {
      this.view.removeAttribute("hidden");
      this.status.failed(this.view, /** @type {Error} */ (failure));
    }
  }
}

/** Starts the desk in this page; a second start changes nothing. */
export function start() {
  const host = document.querySelector("[data-desk]:not([data-started])");
  if (host instanceof HTMLElement) new Desk(host).begin();
}

start();
