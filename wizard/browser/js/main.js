/** Conducts the wizard: holds the case, asks the engine for pages, follows clicks and the Back button. */

import { Ahead } from "./ahead.js";
import { Book } from "./book.js";
import { CaseDesk, chosenText, emptyCase, tellRefused, theirsChosen } from "./casefile.js";
import { Engine } from "./engine.js";
import { Kept } from "./kept.js";
import { isWhole, keepApart, keepOffDisk, readForm } from "./form.js";
import { arrive, beginAnew, goBack, isGone, namesCase, namesWalk, pushEntry, settleOn } from "./history.js";
import { tellLengths } from "./limits.js";
import { askPassword, followShowing, tellIfPlain, whyNot } from "./passwords.js";
import { isProtected, ShutError, unlock, whole } from "./protect.js";
import { Shared } from "./shared.js";
import { LetterDesk } from "./letter.js";
import { Status } from "./status.js";
import { openDoors, openForPaper, openTo, reopen, showLarge, turnAll } from "./doors.js";
import { focusField, keepAnswersWhenLeaving, showPage } from "./view.js";

/**
 * @typedef {import("./types.js").Case} Case
 * @typedef {import("./types.js").Page} Page
 */

const FORGET = "Start a new case? The answers and texts of this one will be forgotten.";
const REPLACE = "Go on with the file you opened? The answers and texts of the case you have open are not saved.";

class Wizard {
  #turn = 0;
  /** Whether the browser is on its way to the oldest entry, whose page stands there already. */
  #settling = false;

  /**
   * @param {HTMLElement} host
   * @param {Element} view where the pages go
   */
  constructor(host, view) {
    this.host = host;
    this.view = view;
    this.service = host.dataset.service ?? document.title;
    this.first = host.dataset.first ?? "";
    this.status = new Status(host);
    /** @type {Case} */
    this.state = { ...emptyCase(), at: this.first, back_to: "" };
    this.desk = new LetterDesk(view, this.state, (method, args) => this.ask(method, args), this.status);
    this.cases = new CaseDesk(view, this.state, (method, args) => this.ask(method, args), (words) => this.status.tell(words));
    const { book = "", bookHash } = host.dataset;
    this.book = new Book(new URL(book, document.baseURI).href, bookHash);
    this.shared = new Shared(host, view, this.cases, () => this.walk !== undefined);
    this.kept = new Kept(host, this.state, this.cases, this.shared, (words) => this.status.tell(words), () => this.walk !== undefined);
    this.shared.whenCleared = () => this.kept.forget();
    this.shared.whenIdle = () => this.kept.drop();
    this.engine = this.startEngine();
    this.ahead = new Ahead((answer) => this.ask("submit", answer));
    /** @type {import("./walk.js").Walk | undefined} a training case that is walked through, which is never a real one */
    this.walk = undefined;
  }

  /** @returns {Engine} */
  startEngine() {
    const { runtime = "", runtimeHash } = this.host.dataset;
    const init = { manifest: new URL(runtime, document.baseURI).href, hash: runtimeHash };
    const worker = new URL("./worker.js", import.meta.url).href;
    const engine = new Engine(worker, init, (words) => this.status.doing(words));
    this.status.restarted();
    this.status.starting();
    engine.ready.then(
      () => {
        if (engine === this.engine) this.status.arrived();
        this.host.toggleAttribute("data-ready", true);
      },
      (failure) => this.tellStopped(engine, failure),
    );
    return engine;
  }

  /**
   * The engine will not start: pages of the book go on, and what to do instead stands below them at once.
   *
   * @param {Engine} engine
   * @param {Error} failure
   */
  tellStopped(engine, failure) {
    if (engine !== this.engine) return;
    this.status.arrived();
    if (!this.view.querySelector("[data-kind=failed]")) this.status.stopped(failure.message);
  }

  /** Listens, and takes over the question that stands in the page already. */
  begin() {
    this.host.addEventListener("submit", (event) => this.onSubmit(event));
    this.host.addEventListener("click", (event) => this.onClick(event));
    this.host.addEventListener("change", (event) => this.onChange(event));
    this.host.addEventListener("input", (event) => this.onInput(event));
    followShowing(this.host);
    window.addEventListener("popstate", () => this.onPop());
    window.addEventListener("beforeunload", (event) => this.onLeave(event));
    window.history.scrollRestoration = "manual";
    const address = window.location.href;
    const held = this.kept.begin(!namesWalk(address) && !namesCase(address));
    this.#settling = !held && settleOn(this.first);
    this.shared.begin();
    openForPaper(this.view);
    keepAnswersWhenLeaving(this.view);
    window.addEventListener("hashchange", (event) => this.onHash(event));
    if (namesWalk(address)) void this.beginWalk();
    else if (namesCase(address)) void this.beginHanded();
    else if (held) void this.comeBack();
    else this.host.dataset.started = "";
  }

  /** Opens the training case that the address names. */
  async beginWalk() {
    this.host.dataset.walk = "opening";
    await this.attempt(async () => {
      const { openWalk } = await import("./walk.js");
      this.walk = await openWalk(this.host, this.view, this.state, (method, args) => this.ask(method, args));
      this.showWalk({ kind: "question", at: this.first, title: "", html: "" });
    });
    this.host.dataset.started = "";
  }

  /** Shows the case that a reload has kept, where it stood; until the page is there, the first question is not for use. */
  async comeBack() {
    this.host.dataset.started = "";
    this.view.toggleAttribute("inert", true);
    const page = await this.pageAt(this.state);
    this.view.toggleAttribute("inert", false);
    if (!page) return;
    this.show(page);
    this.status.tell("The page was loaded anew. Your case is here again.");
  }

  /** Takes up the case that the register hands over, at its review. */
  async beginHanded() {
    this.host.dataset.started = "";
    this.status.tell("One moment – the case comes from the register.");
    await this.attempt(async () => {
      const { handedCase } = await import("./handed.js");
      const held = await handedCase();
      const page = await this.fetchPage(() => undefined, () => this.ask("page", { ...held, at: "", back_to: "" }));
      if (!page) return;
      Object.assign(this.state, held, { back_to: "" });
      this.cases.keep();
      pushEntry(page.at, "");
      this.show(page);
      this.host.dataset.handed = "";
    });
  }

  /**
   * Asks the engine, with the whole case.
   *
   * @type {import("./types.js").Ask}
   */
  ask(method, args) {
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    const today = day.map((part) => String(part).padStart(2, "0")).join("-");
    const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, "0")).join("");
    return this.engine.call(method, { ...this.state, today, time, ...args });
  }

  /**
   * Gets a page: from the book at once, else from the engine; nothing if the person has gone elsewhere meanwhile.
   *
   * @template {object} Reply
   * @param {() => Reply | undefined} known looks it up in the book
   * @param {() => Promise<Reply>} request made once the engine is up
   * @returns {Promise<Reply | undefined>}
   */
  async fetchPage(known, request) {
    const turn = ++this.#turn;
    try {
      if (!this.book.isOpen && !this.engine.isReady) {
        this.status.waiting();
        await Promise.race([this.book.opened, this.engine.ready]);
      }
      const page = known() ?? (await this.fromEngine(request));
      if (turn !== this.#turn) return undefined;
      this.status.clear();
      return page;
    } catch (failure) {
      if (turn === this.#turn) this.status.failed(this.view, /** @type {Error} */ (failure));
      return undefined;
    }
  }

  /**
   * @template {object} Reply
   * @param {() => Promise<Reply>} request
   * @returns {Promise<Reply>}
   */
  async fromEngine(request) {
    if (!this.engine.isReady) this.status.waiting();
    await this.engine.ready;
    return request();
  }

  /** @param {{at: string, back_to: string}} wanted */
  pageAt(wanted) {
    return this.fetchPage(
      () => this.book.page(this.state, wanted),
      () => this.ask("page", wanted),
    );
  }

  /** @param {Page} page */
  show(page) {
    this.desk.leaving(page.at);
    this.state.at = page.at;
    showLarge(this.host, false);
    this.noteCase();
    showPage(this.view, page, this.service);
    tellLengths(this.view);
    tellIfPlain(this.view);
    this.showWalk(page);
    if (page.kind === "letter") void this.attempt(() => this.desk.refresh());
  }

  /** @param {Page} page which a training case that is walked through lies beside */
  showWalk(page) {
    const { walk } = this;
    if (walk) void this.attempt(async () => void (await walk.shown(page)));
  }

  /** Shows what there is to be cleared, lost or kept. */
  noteCase() {
    this.shared.note();
    this.kept.note();
  }

  /**
   * Goes to another step, as a new entry of the browser's history.
   *
   * @param {string} at
   * @param {string} [backTo]
   */
  async go(at, backTo = "") {
    const page = await this.pageAt({ at, back_to: backTo });
    if (!page) return;
    this.state.back_to = backTo;
    pushEntry(page.at, backTo);
    this.show(page);
  }

  /** @param {SubmitEvent} event */
  async onSubmit(event) {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.question) return;
    this.walk?.answering(form.dataset.question);
    const untouched = form.dataset.question === this.first && readForm(form).values.length === 0;
    if (untouched && !this.book.isOpen && !this.engine.isReady) return this.refuse();
    // Read anew when the engine is up: until then the answer may still be changed.
    const page = await this.fetchPage(
      () => this.book.submit(this.state, readForm(form)),
      () => this.ahead.submit(this.state, readForm(form)),
    );
    if (!page) return;
    this.state.answers = page.answers ?? this.state.answers;
    if (!page.error) this.follow(page);
    this.show(page);
  }

  /**
   * Gives one answer by a button, as Continue does: the danger is over, and the case goes on.
   *
   * @param {string} question
   * @param {string} value
   */
  async answer(question, value) {
    const given = { question, values: [value], beside: {} };
    this.walk?.answering(question);
    const page = await this.fetchPage(
      () => this.book.submit(this.state, given),
      () => this.ask("submit", given),
    );
    if (!page) return;
    this.state.answers = page.answers ?? this.state.answers;
    this.follow(page);
    this.show(page);
  }

  /** Nothing was chosen on the first question, and no engine is there yet to say so: the build made that page. */
  refuse() {
    const page = this.host.querySelector("template[data-refused]");
    if (!(page instanceof HTMLTemplateElement)) return;
    const title = this.host.dataset.firstTitle ?? "";
    showPage(this.view, { kind: "question", at: this.first, title, html: page.innerHTML, error: title }, this.service);
  }

  /** @param {Page} page reached by Continue */
  follow(page) {
    if (page.at === this.state.back_to) this.state.back_to = "";
    pushEntry(page.at, this.state.back_to);
  }

  /** @param {Event} event */
  onInput({ target }) {
    this.desk.typed(target);
    this.cases.jot(target);
    this.noteCase();
  }

  /** @param {Event} event */
  onChange({ target }) {
    keepApart(target);
    keepOffDisk(target);
    if (target instanceof HTMLInputElement && target.dataset.openCase !== undefined) void this.attempt(() => this.open(target));
    else void this.attempt(() => this.desk.left(target));
    if (target instanceof HTMLInputElement && target.form?.dataset.question) this.prepare(target.form);
  }

  /** @param {HTMLFormElement} form whose answer has just been chosen */
  prepare(form) {
    const answer = readForm(form);
    if (this.engine.isReady && isWhole(answer) && !this.book.submit(this.state, answer)) {
      this.ahead.prepare(this.state, answer);
    }
  }

  /**
   * Opens a case file: shows what is in it, and takes nothing over yet.
   *
   * @param {HTMLInputElement} input
   */
  async open(input) {
    const file = await chosenText(input);
    const chosen = file && isProtected(file.opened) ? await this.unlocked(file.opened) : file;
    if (chosen === undefined) return;
    const page = await this.fetchPage(() => undefined, () => this.ask("open_case", chosen));
    if (!page) return;
    if ("summary" in page) return tellRefused(this.view, page);
    this.state.opened = chosen.opened;
    pushEntry(page.at, "");
    this.show(page);
  }

  /**
   * Asks for the password of a protected case file.
   *
   * @param {string} text
   * @returns {Promise<{opened: string, refused?: string} | undefined>} nothing if the person gave up
   */
  async unlocked(text) {
    let opened = "";
    try {
      await whole(text); // a damaged file is told before a password is asked for
      const done = await askPassword(this.host, "The file that you chose is protected.", (password) =>
        whyNot(async () => {
          opened = await unlock(text, password);
        }),
      );
      return done ? { opened } : undefined;
    } catch (reason) {
      if (reason instanceof ShutError) return { opened: "", refused: reason.message };
      throw reason;
    }
  }

  /**
   * Takes the opened case file up in the way that was chosen.
   *
   * @param {string} way
   */
  async take(way) {
    const together = way === "bring_in"; // nothing of the open case goes, so that there is nothing to be warned about
    if (!together && this.cases.unsaved && !window.confirm(REPLACE)) return;
    const chosen = theirsChosen(this.view);
    const page = await this.fetchPage(() => undefined, () => this.ask(way, { chosen }));
    if (!page) return;
    if (page.error) return this.status.tell(page.error);
    Object.assign(this.state, page.held, { back_to: "" });
    if (!together) this.state.jotted = {}; // it was of the other case
    if (!together) this.cases.keep();
    pushEntry(page.at, "");
    this.show(page);
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const origin = event.target instanceof Element ? event.target.closest("button, a[data-focus], mark[data-field]") : null;
    if (!(origin instanceof HTMLElement)) return;
    const { focus, go, field } = origin.dataset;
    if (field !== undefined) focusField(`field-${field}`); // a gap in the letter leads to its field
    else if (focus !== undefined) {
      event.preventDefault();
      focusField(focus);
    } else if (go !== undefined) void this.go(go, origin.dataset.return);
    else this.onButton(origin.dataset);
  }

  /** @param {DOMStringMap} button */
  onButton(button) {
    if ("back" in button) this.back();
    else if ("print" in button) window.print();
    else if ("all" in button) turnAll(this.view);
    else if ("largeToo" in button) showLarge(this.host, !("large" in this.host.dataset));
    else if ("word" in button) void this.attempt(() => this.desk.word());
    else if (button.copy !== undefined) void this.attempt(() => this.desk.copy(button.copy ?? ""));
    else if ("explain" in button) void this.attempt(() => this.desk.explain());
    else if (button.tick !== undefined) void this.tick(button.tick);
    else if (button.answer !== undefined) void this.answer(button.answer, button.value ?? "");
    else if (button.accept !== undefined) void this.attempt(() => this.desk.accept(button.accept ?? ""));
    else if (button.use !== undefined) void this.attempt(() => this.desk.use(button.use ?? "", button.text ?? ""));
    else if (button.take !== undefined) void this.take(button.take);
    else if ("again" in button) this.again();
    else if ("clear" in button) this.shared.clear();
    else if (button.keepHere !== undefined) this.kept.choose(button.keepHere === "yes");
    else if ("goOn" in button) this.shared.show();
    else if ("retry" in button) this.retry();
    else void this.attempt(async () => this.desk.words.press(button) ?? this.cases.press(button));
  }

  /**
   * Ticks a check off, or takes that back; the page comes anew, and the focus stays with the check.
   *
   * @param {string} key
   */
  async tick(key) {
    const { accepted, at, back_to } = this.state;
    this.state.accepted = accepted.includes(key) ? accepted.filter((other) => other !== key) : [...accepted, key];
    const page = await this.pageAt({ at, back_to });
    if (!page) return;
    const open = openDoors(this.view);
    this.show(page);
    reopen(this.view, open);
    const button = this.view.querySelector(`[data-tick="${key}"]`);
    if (button instanceof HTMLElement) openTo(button);
    if (button instanceof HTMLElement) button.focus();
  }

  /** The page's own Back link does what the browser's button does. */
  back() {
    if (!goBack()) void this.go(this.first);
  }

  /**
   * A link to another walk, or away from one, begins anew; any other, such as the skip link, stays with the case.
   *
   * @param {HashChangeEvent} event
   */
  onHash({ oldURL, newURL }) {
    const within = document.getElementById(new URL(newURL).hash.slice(1));
    if (within && namesWalk(oldURL)) history.replaceState(history.state, "", oldURL); // the skip link: practice stays practice
    else if (namesWalk(oldURL) || namesWalk(newURL)) window.location.reload();
  }

  async onPop() {
    if (isGone() && settleOn(this.first)) return; // on its way to the oldest entry, where it comes here again
    const entry = arrive();
    const stands = this.#settling;
    this.#settling = false;
    if (!entry || stands) return; // a link within the page, such as the skip link: no other step
    const page = await this.pageAt({ at: entry.at, back_to: entry.back_to });
    if (!page) return;
    this.state.back_to = entry.back_to;
    this.show(page);
  }

  /** @param {BeforeUnloadEvent} event */
  onLeave(event) {
    if (this.shared.calling || this.shared.cleared) return; // calling for help is not leaving
    if (this.cases.unsaved && !this.walk) event.preventDefault();
  }

  /** Forgets the case and begins anew. */
  again() {
    if (!window.confirm(FORGET)) return;
    Object.assign(this.state, emptyCase(), { back_to: "" });
    if (!beginAnew(this.first)) void this.onPop();
  }

  /** After a failure: a new worker, the same case. */
  retry() {
    this.engine = this.startEngine();
    if (this.view.querySelector("[data-kind=failed]")) return void this.go(this.state.at, this.state.back_to);
    const heading = this.view.querySelector("[data-heading]"); // the button that was pressed is gone
    if (heading instanceof HTMLElement) heading.focus();
    this.status.tell("Trying again. You can go on meanwhile.");
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

/** Starts the wizard in this page; a second start changes nothing. */
export function start() {
  const host = document.querySelector("[data-wizard]:not([data-started])");
  const view = host?.querySelector("[data-view]");
  if (host instanceof HTMLElement && view) new Wizard(host, view).begin();
}

start();
