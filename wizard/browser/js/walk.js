/** Walks a made-up training case through the questions: marked as practice, its answers beside one's own. */

import { unzipped } from "./unzipped.js";
import { parse } from "./view.js";

/**
 * @typedef {import("./types.js").Case} Case
 * @typedef {import("./types.js").Page} Page
 * @typedef {import("./types.js").Ask} Ask
 *
 * @typedef {{title: string, note: string, same: string, why: string}} Step see `wizard/publish/walks.py`
 * @typedef {{
 *   title: string, facts: Record<string, string[]>, fields: Record<string, string>,
 *   banner: string, side: string, end: string, other: string, steps: Record<string, Step>,
 * }} Content
 * @typedef {Omit<Content, "steps"> & {words: string, steps: Record<string, Record<keyof Step, number>>}} Sent its steps name texts by their
 *   places in a list that all cases share
 */

const WIDE = "(min-width: 1100px)"; // as in walk.css
const FOLDER = new URL("../../training/walks/", import.meta.url);
const NAMED = /^#walk=([a-z0-9-]+)$/;
/** What a made-up case has no use for: saving it, opening another, putting letters down as sent. */
const REAL_ONLY = ".cg-open, .cg-save, [data-sent-block], [data-calendar], [data-again], [data-keep], #door-keep";


/**
 * Gets the case that the address names, and marks the page as practice.
 *
 * @param {HTMLElement} host
 * @param {Element} view
 * @param {Case} state
 * @param {Ask} ask
 * @returns {Promise<Walk>}
 */
export async function openWalk(host, view, state, ask) {
  const name = NAMED.exec(window.location.hash)?.[1] ?? "";
  const answer = await fetch(new URL(`${name}.bin`, FOLDER));
  if (!answer.ok) throw new Error("There is no such training case. Choose one from the list under Training.");
  return new Walk(host, view, state, ask, await inWords(await unzipped(answer).json()));
}

/**
 * @param {Sent} sent
 * @returns {Promise<Content>}
 */
async function inWords(sent) {
  const answer = await fetch(new URL(sent.words, FOLDER));
  if (!answer.ok) throw new Error("The words of this training case did not arrive. Reload this page.");
  /** @type {string[]} */
  const words = await unzipped(answer).json();
  /** @param {number} place */
  const at = (place) => words[place] ?? "";
  const steps = Object.entries(sent.steps).map(([question, { title, note, same, why }]) => {
    return [question, { title: at(title), note: at(note), same: at(same), why: at(why) }];
  });
  return { ...sent, steps: Object.fromEntries(steps) };
}

export class Walk {
  /** The question whose answer was just given, to be compared on the page that follows. */
  #answered = "";
  /** @type {HTMLElement} */
  #side;

  /**
   * @param {HTMLElement} host
   * @param {Element} view
   * @param {Case} state
   * @param {Ask} ask
   * @param {Content} content
   */
  constructor(host, view, state, ask, content) {
    this.host = host;
    this.view = view;
    this.state = state;
    this.ask = ask;
    this.content = content;
    state.practice = true;
    state.fields = { ...content.fields };
    view.before(parse(content.banner), parse(content.side));
    this.#side = /** @type {HTMLElement} */ (host.querySelector(".cg-walk-side"));
    this.#show.addEventListener("change", () => this.#turn());
  }

  get #show() {
    return /** @type {HTMLInputElement} */ (this.#side.querySelector("[data-walk-show]"));
  }

  /**
   * Notes which question is being answered.
   *
   * @param {string} question
   */
  answering(question) {
    this.#answered = question;
  }

  /**
   * Marks the page that is shown, and lays the case beside it.
   *
   * @param {Page} page
   * @returns {Promise<unknown>} over once what the engine says of it is there too
   */
  shown(page) {
    this.host.dataset.walk = page.kind;
    this.#story(page.at);
    document.title = `Practice: ${document.title}`;
    for (const part of this.view.querySelectorAll(REAL_ONLY)) (part.closest("li") ?? part).remove();
    if (page.kind === "question") this.#question(page);
    const outcome = page.kind === "outcome" ? this.#outcome() : undefined;
    const said = page.error ? undefined : this.#said();
    this.#partings();
    return Promise.all([outcome, said]);
  }

  /** @param {string} words for those who cannot see what changed above the heading */
  #tell(words) {
    const status = this.#side.querySelector("[data-walk-status]");
    if (status) status.textContent = words;
  }

  /**
   * The case lies open where there is room beside the question, and before the first one.
   *
   * @param {string} at
   */
  #story(at) {
    const beside = this.host.dataset.walk === "question" && window.matchMedia(WIDE).matches;
    const first = at === Object.keys(this.content.steps)[0];
    this.#side.querySelector("[data-walk-story]")?.toggleAttribute("open", beside || first);
  }

  /** @param {string} question */
  #parts(question) {
    const own = this.content.facts[question] ?? [];
    const yours = this.state.answers[question];
    return yours !== undefined && (yours.length !== own.length || yours.some((value) => !own.includes(value)));
  }

  /** @param {Page} page */
  #question({ at, error }) {
    const form = this.view.querySelector("form[data-question]");
    if (!form) return;
    const step = this.content.steps[at];
    if (!step) form.querySelector(".cg-actions")?.before(parse(this.content.other));
    else if (this.#show.checked) this.#mark(form, step, at, Boolean(error));
  }

  /**
   * Marks the case's answer among the choices; nobody's own choice is touched.
   *
   * @param {Element} form
   * @param {Step} step
   * @param {string} at
   * @param {boolean} refused
   */
  #mark(form, step, at, refused) {
    const own = this.content.facts[at] ?? [];
    for (const input of form.querySelectorAll("input")) {
      if (!own.includes(input.value)) continue;
      if (!refused && !(at in this.state.answers)) input.checked = true;
      const tag = Object.assign(document.createElement("span"), { className: "cg-walk-tag", textContent: "in this case" });
      form.querySelector(`label[for="${input.id}"]`)?.append(" ", tag);
    }
    form.querySelector(".cg-choices")?.after(withWhy(step.note, step));
  }

  /** The box that compares the answer just given, above the page it led to. */
  async #said() {
    const question = this.#answered;
    this.#answered = "";
    const step = this.content.steps[question];
    if (!question || (!this.#parts(question) && (this.#show.checked || !step))) return;
    const box = document.createElement("div");
    const page = this.view.querySelector(".cg-page");
    const back = page?.querySelector(":scope > .cg-back");
    if (back) back.after(box);
    else page?.prepend(box);
    if (!this.#parts(question)) {
      if (step) box.append(withWhy(step.same, step));
      this.#tell("The same as the case.");
      return;
    }
    box.textContent = "You part from the case here. Working out what that changes …";
    this.#tell("You part from the case here.");
    const { html } = await this.ask("walk_parting", { own: this.content.facts, question });
    box.replaceChildren(withWhy(html, step));
  }

  /** Both outcomes side by side, below the first screen. */
  async #outcome() {
    const place = this.view.querySelector(".cg-first");
    const box = document.createElement("div");
    box.textContent = "Laying the case beside it …";
    place?.after(box);
    const { html } = await this.ask("walk_end", { own: this.content.facts });
    box.replaceChildren(parse(html));
    box.querySelector("[data-walk-told]")?.append(parse(this.content.end));
  }

  /** The list of answers that differ, as ways back to them. */
  #partings() {
    const place = this.#side.querySelector("[data-walk-partings]");
    const asked = Object.keys(this.content.steps).filter((question) => this.#parts(question));
    const list = document.createElement("ul");
    list.className = "cg-plain";
    for (const question of asked) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "cg-link" });
      button.dataset.go = question;
      button.textContent = this.content.steps[question]?.title ?? question;
      list.append(document.createElement("li"));
      list.lastElementChild?.append(button);
    }
    const title = Object.assign(document.createElement("p"), { className: "cg-walk-partings" });
    title.textContent = asked.length === 1 ? "You part from the case in 1 answer:" : `You part from the case in ${asked.length} answers:`;
    place?.replaceChildren(...(asked.length ? [title, list] : []));
  }

  /** Shows or hides the case's answer on the question that stands there. */
  #turn() {
    const form = this.view.querySelector("form[data-question]");
    const at = form instanceof HTMLFormElement ? form.dataset.question ?? "" : "";
    const step = this.content.steps[at];
    if (!form || !step) return;
    form.querySelectorAll(".cg-walk-tag, .cg-walk-note").forEach((mark) => mark.remove());
    if (this.#show.checked) this.#mark(form, step, at, true);
  }
}

/**
 * Parses a panel and lays the reasons into it; they are sent once for all panels of a step.
 *
 * @param {string} html
 * @param {Step | undefined} step
 */
function withWhy(html, step) {
  const part = parse(html);
  if (step) part.querySelector("[data-walk-why]")?.append(parse(step.why));
  return part;
}
