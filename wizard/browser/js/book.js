/** The opening book: the first pages of every case, made at build time, so that nobody waits for the engine. */

import { isWhole } from "./form.js";
import { unzipped } from "./unzipped.js";

/**
 * @typedef {import("./types.js").Case} Case
 * @typedef {import("./types.js").Page} Page
 *
 * @typedef {object} Node see `wizard/publish/book.py`
 * @property {string} [ask] the question that is asked here
 * @property {string} [left] how many questions are left, in words
 * @property {string} [shows] the page where it is asked with others, if not by itself
 * @property {Record<string, number | null>} [next] from a value to the node it leads to
 * @property {[string[], number | null][]} [ticks] the first that has a ticked value tells where to go
 * @property {Page} [page] the outcome that stands here instead of a question
 *
 * @typedef {{title: string, html: string, refused: string, error: string}} Entry
 * @typedef {{first: number, nodes: Node[], pages: Record<string, Entry>}} Content
 */

/** Answers what it holds, and `undefined` for everything that only the engine knows. */
export class Book {
  /** @type {Content | undefined} */
  #content;

  /**
   * @param {string} url
   * @param {string} [hash] what it must be; a damaged one is not read
   */
  constructor(url, hash) {
    this.isOpen = false;
    /** Ends when there is nothing more to wait for, whether the book came or not. */
    this.opened = this.#open(url, hash);
  }

  /**
   * @param {string} url
   * @param {string} [integrity]
   */
  async #open(url, integrity = "") {
    try {
      const response = await fetch(url, { integrity });
      if (response.ok) this.#content = await unzipped(response).json();
    } catch {
      // Without the book the engine answers everything: later, but the same.
    }
    this.isOpen = true;
  }

  /** Whether it came, and whole. */
  get hasContent() {
    return this.#content !== undefined;
  }

  /**
   * The page that Continue leads to.
   *
   * @param {Case} state
   * @param {import("./types.js").Answer} answer
   * @returns {Page | undefined}
   */
  submit(state, { question, values, beside }) {
    const node = this.#find(state, question);
    // At the next step of a saved case the engine leaves out what need not be asked again.
    if (!node || state.back_to || state.taken.length > 0) return undefined;
    const others = Object.entries(beside);
    if (!isWhole({ question, values, beside })) return node.shows ? undefined : this.#page(state, node, "refused");
    const answers = { ...state.answers, [question]: values, ...beside };
    const after = others.reduce((at, [name, chosen]) => this.#next(at, name, chosen), this.#after(node, values));
    if (!after || !this.#holds(answers)) return undefined;
    const page = after.page ? plain(state, after.page) : this.#page({ ...state, answers }, after, "html");
    return page && { ...page, answers };
  }

  /**
   * @param {Node | undefined} node
   * @param {string} question
   * @param {string[]} values
   * @returns {Node | undefined} where a further answer of the same page leads, if that question is asked there
   */
  #next(node, question, values) {
    return node?.ask === question ? this.#after(node, values) : undefined;
  }

  /**
   * The page of a question that the answers lead to, for Back and Forward.
   *
   * @param {Case} state
   * @param {{at: string, back_to: string}} wanted
   * @returns {Page | undefined}
   */
  page(state, { at, back_to }) {
    // Before any answer the first page looks different; it stands in the document, and the engine has it.
    const node = this.#find(state, at);
    if (back_to || Object.keys(state.answers).length === 0 || !node) return undefined;
    return this.#page(state, node, "html");
  }

  /**
   * @param {Case} state
   * @param {Node} node
   * @param {"html" | "refused"} kind
   * @returns {Page | undefined}
   */
  #page(state, { ask: question = "", shows, left = "" }, kind) {
    if (shows && state.practice) return undefined; // a walk shows each question by itself
    const entry = this.#content?.pages[shows ?? question];
    // What was typed into a page is put back by the engine, which writes it safely.
    if (!entry || (entry.html.includes("data-field=") && Object.keys(state.fields).length > 0)) return undefined;
    const html = (shows ?? question).split(" ").reduce((text, name) => ticked(text, name, state.answers[name] ?? []), entry[kind])
      .replace("data-left></", () => `data-left>${left}</`);
    const page = { kind: "question", at: question, title: entry.title, html };
    return kind === "refused" ? { ...page, error: entry.error, answers: state.answers } : page;
  }

  /**
   * Follows the answers to the node where a question is asked.
   *
   * @param {Case} state
   * @param {string} question
   */
  #find(state, question) {
    for (const node of this.#path(state.answers)) if (node.ask === question) return node;
    return undefined;
  }

  /**
   * Tells whether the answers are all on the book's way: others may count for what comes next.
   *
   * @param {Record<string, string[]>} answers
   */
  #holds(answers) {
    const asked = new Set([...this.#path(answers)].map((node) => node.ask));
    return Object.keys(answers).every((question) => asked.has(question));
  }

  /** @param {Record<string, string[]>} answers */
  *#path(answers) {
    let node = this.#content?.nodes[this.#content.first];
    while (node) {
      yield node;
      const values = answers[node.ask ?? ""];
      node = values && this.#after(node, values);
    }
  }

  /**
   * @param {Node} node
   * @param {string[]} values
   * @returns {Node | undefined}
   */
  #after({ next, ticks }, values) {
    const place = next ? next[values[0] ?? ""] : ticks?.find(([opens]) => opens.some((value) => values.includes(value)))?.[1];
    return typeof place === "number" ? this.#content?.nodes[place] : undefined;
  }
}

/**
 * @param {Case} state
 * @param {Page} page
 * @returns {Page | undefined} an outcome as it is before anything was typed or ticked off
 */
function plain({ fields, accepted }, page) {
  return Object.keys(fields).length + accepted.length === 0 ? page : undefined;
}

/**
 * @param {string} html a question's page with nothing chosen
 * @param {string} question
 * @param {string[]} values
 * @returns {string} the same with these values chosen
 */
function ticked(html, question, values) {
  const box = (/** @type {string} */ value) => new RegExp(`( name="${question}" value="${value}"(?: data-alone)?)`);
  return values.reduce((text, value) => text.replace(box(value), "$1 checked"), html);
}
