/** Conducts the policy desk: what is clicked and typed goes to the part of the desk that sees to it. */

import { refuse } from "./desk-beside.js";
import { chosenIn, fill } from "./desk-conditions.js";
import { DeskForm } from "./desk-form.js";
import { DeskHanding } from "./desk-handing.js";
import { DeskOpening } from "./desk-opening.js";
import { DeskPage } from "./desk-page.js";
import { DeskParts } from "./desk-parts.js";
import { cellOf, follow } from "./desk-rows.js";
import { find, homesFor, openGroup } from "./desk-tree.js";
import { DeskTyping } from "./desk-typing.js";
import { DeskWork } from "./desk-work.js";

const TICK_ONE = "Tick at least one value, or choose “anything”. Until then the cell stays as it was.";

class Desk {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.page = new DeskPage(host);
    this.work = new DeskWork(this.page);
    this.opening = new DeskOpening(this.page, this.work);
    this.typing = new DeskTyping(this.page, this.work);
    this.form = new DeskForm(this.page, this.typing, this.work);
    this.parts = new DeskParts(this.page, this.typing, this.form, this.work);
    this.handing = new DeskHanding(this.page, this.typing);
  }

  /** Listens. */
  begin() {
    const { host } = this.page;
    host.addEventListener("click", (event) => this.onClick(event));
    host.addEventListener("input", (event) => this.onInput(event.target));
    host.addEventListener("change", (event) => this.onChange(event.target));
    host.addEventListener("toggle", (event) => fill(event.target), { capture: true });
    window.addEventListener("beforeunload", (event) => this.page.unsaved && event.preventDefault());
    host.dataset.started = "";
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    const does = this.#inForm(button) ?? this.#inBar(button);
    if (does) void this.page.attempt(does);
  }

  /**
   * @param {HTMLButtonElement} button
   * @returns {(() => Promise<void>) | undefined} what a button of the tree or a form does
   */
  #inForm(button) {
    const { form, page, parts } = this;
    const { part, plain, editRow, doRow, doParagraph, toField = "", at } = button.dataset;
    if (part !== undefined) return () => form.choose(part, toField);
    if (plain !== undefined) return () => form.show(page.key, { plain: plain !== "" });
    if (editRow !== undefined) return () => form.openRow(Number(editRow));
    if (doRow !== undefined) return () => form.doRow(doRow, Number(at));
    if (doParagraph !== undefined) return () => form.doParagraph(doParagraph, Number(at));
    if ("fold" in button.dataset) return () => form.fold();
    if ("takeOut" in button.dataset) return () => form.takeOut(button);
    const { try: what, doWhole, to = "" } = button.dataset;
    if (what !== undefined) return () => parts.attempt(what);
    return doWhole === "remove" || doWhole === "rename" ? () => parts.does(doWhole, to) : undefined;
  }

  /**
   * @param {HTMLButtonElement} button
   * @returns {(() => Promise<void>) | undefined} what a button about the whole folder does
   */
  #inBar({ dataset }) {
    const { handing, opening, parts } = this;
    const { save, toGroup } = dataset;
    if ("openOwn" in dataset) return () => opening.own();
    if ("openFolder" in dataset) return () => opening.folder();
    if ("undo" in dataset) return () => parts.back(false);
    if ("redo" in dataset) return () => parts.back(true);
    if ("add" in dataset) return () => parts.add();
    if ("showChanges" in dataset) return () => handing.changes();
    if ("showSaving" in dataset) return () => handing.saving();
    if (toGroup !== undefined) return async () => openGroup(this.page.tree, toGroup);
    return save === undefined ? undefined : () => handing.save(save);
  }

  /** @param {EventTarget | null} target */
  onInput(target) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { field, cell, at } = target.dataset;
    if (target.dataset.find !== undefined) this.page.part("[data-found-count]").textContent = find(this.page.tree, target.value);
    else if (field !== undefined) this.typing.soon("desk_set", { name: field, value: target.value });
    else if (cell !== undefined) this.typing.soon("desk_cell", { row: Number(at), column: Number(cell), value: target.value });
  }

  /** @param {EventTarget | null} target */
  onChange(target) {
    if (target instanceof HTMLSelectElement) this.#onSelect(target);
    if (!(target instanceof HTMLInputElement)) return;
    const cell = target.closest("[data-cell-of]");
    const condition = target.closest("[data-condition]");
    if (target.dataset.openZip !== undefined && target.files?.[0]) void this.page.attempt(() => this.opening.zip(target));
    else if (cell instanceof HTMLElement) this.#onCell(cell, target);
    else if (condition instanceof HTMLElement) {
      const name = /** @type {HTMLElement} */ (condition.closest("[data-when]")).dataset.when ?? "";
      this.typing.soon("desk_when", { name, at: Number(condition.dataset.condition), ...chosenIn(condition) });
    }
  }

  /**
   * @param {HTMLElement} cell of the row that is open
   * @param {HTMLInputElement} box in it that was ticked
   */
  #onCell(cell, box) {
    follow(cell, box);
    const value = cellOf(cell);
    const place = { row: Number(cell.dataset.at), column: Number(cell.dataset.cellOf) };
    refuse(this.page, `cell.${place.row}.${place.column}`, value === undefined ? TICK_ONE : "");
    if (value !== undefined) this.typing.soon("desk_cell", { ...place, value }, true);
  }

  /** @param {HTMLSelectElement} select */
  #onSelect(select) {
    const { field, cell, at } = select.dataset;
    if (field !== undefined) this.typing.soon("desk_set", { name: field, value: select.value });
    else if (cell !== undefined) this.typing.soon("desk_cell", { row: Number(at), column: Number(cell), value: select.value }, true);
    else if (select.dataset.previewCase !== undefined) void this.page.attempt(() => this.form.preview());
    else if (select.dataset.more !== undefined && select.value) void this.page.attempt(() => this.form.moreWhen(select));
    else if (select.dataset.addKind !== undefined) homesFor(this.page.tree, select.value);
  }
}

/** Starts the desk in this page; a second start changes nothing. */
export function start() {
  const host = document.querySelector("[data-desk]:not([data-started])");
  if (host instanceof HTMLElement) new Desk(host).begin();
}

start();
