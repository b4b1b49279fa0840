// Shows a case with its questions, and what the policy says to the answers: the same on the page and in a package.
import { built, make } from "./dom.js";

/**
 * @typedef {import("./types.js").Ask} Ask
 * @typedef {import("./types.js").Data} Data
 * @typedef {import("./types.js").Exercise} Exercise
 */

const NONE = "Choose one answer to each question";

/**
 * @param {Data} data
 * @param {readonly number[]} whys
 */
export function whyList(data, whys) {
  const list = make("ul", { class: "tr-whys" });
  for (const why of whys) {
    const [html, mark] = data.whys[why] ?? ["", ""];
    list.append(make("li", {}, markTag(data, mark), " ", built(html)));
  }
  return list;
}

/** What is no guidance has no mark, and shows none. @param {Data} data @param {string} mark */
export function markTag(data, mark) {
  return mark === "" ? "" : make("strong", { class: `mark mark-${mark}` }, data.marks[mark] ?? mark);
}

/** @param {Exercise} exercise */
export function storyBox(exercise) {
  return make("div", { class: "tr-case" }, built(exercise.story));
}

/**
 * The questions of a case as a form.
 * @param {Exercise} exercise
 * @param {readonly string[] | null} only the questions that are asked, or null for all
 * @param {(answers: Map<Ask, number>) => void} decided called once every question has an answer
 */
export function caseForm(exercise, only, decided) {
  const asks = exercise.asks.filter((ask) => !only || only.includes(ask.id));
  const form = make("form", { class: "tr-form", novalidate: true });
  const summary = make("div", { class: "tr-error-summary", tabindex: "-1", role: "alert", hidden: true });
  form.append(summary, ...asks.map(askFields), make("button", { type: "submit", class: "tr-button" }, "Check my answers"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = new Map(asks.flatMap((ask) => answerTo(form, ask)));
    if (answers.size === asks.length) decided(answers);
    else refuse(form, summary, asks.filter((ask) => !answers.has(ask)));
  });
  return form;
}

/** @param {Ask} ask */
function askFields(ask) {
  const fields = make("fieldset", { class: "tr-ask", id: `ask-${ask.id}` }, make("legend", {}, ask.title));
  fields.append(make("p", { class: "tr-error", id: `error-${ask.id}`, hidden: true }, "Choose one answer"));
  ask.choices.forEach(([label], place) => {
    const id = `${ask.id}-${place}`;
    const input = make("input", { type: "radio", name: ask.id, id, value: String(place) });
    fields.append(make("div", { class: "tr-option" }, input, make("label", { for: id }, label)));
  });
  return fields;
}

/**
 * @param {HTMLFormElement} form
 * @param {Ask} ask
 * @returns {[Ask, number][]}
 */
function answerTo(form, ask) {
  const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector(`[name="${ask.id}"]:checked`));
  return chosen ? [[ask, Number(chosen.value)]] : [];
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} summary
 * @param {readonly Ask[]} open questions without an answer
 */
function refuse(form, summary, open) {
  const links = open.map((ask) => {
    const link = make("a", { href: `#${ask.id}-0` }, ask.title);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById(`${ask.id}-0`)?.focus();
    });
    return make("li", {}, link);
  });
  summary.replaceChildren(make("h2", {}, "There is a problem"), make("p", {}, `${NONE}:`), make("ul", {}, ...links));
  summary.hidden = false;
  for (const fields of form.querySelectorAll("fieldset")) {
    const missing = open.some((ask) => fields.id === `ask-${ask.id}`);
    fields.classList.toggle("tr-ask--error", missing);
    const error = /** @type {HTMLElement} */ (fields.querySelector(".tr-error"));
    error.hidden = !missing;
    if (missing) fields.setAttribute("aria-describedby", error.id);
    else fields.removeAttribute("aria-describedby");
  }
  summary.focus();
}

/**
 * What the policy says to each answer.
 * @param {Data} data
 * @param {Exercise} exercise
 * @param {Map<Ask, number>} answers
 * @param {boolean} linked whether the clauses stand on pages that can be opened
 */
export function feedback(data, exercise, answers, linked) {
  const parts = [...answers].map(([ask, chosen]) => result(data, ask, chosen));
  return make("div", { class: "tr-feedback" }, ...parts, inShort(data, exercise, linked));
}

/** @param {Data} data @param {Ask} ask @param {number} chosen */
function result(data, ask, chosen) {
  const right = chosen === ask.right;
  const section = make("section", { class: `tr-result tr-result--${right ? "right" : "wrong"}` }, make("h2", {}, ask.title));
  section.append(make("p", { class: "tr-verdict" }, make("strong", {}, right ? "Right" : "Not right"), `: you chose “${label(ask, chosen)}”.`));
  section.append(whyList(data, whysOf(ask, chosen)));
  if (!right) {
    section.append(make("p", { class: "tr-verdict" }, make("strong", {}, "The answer"), `: “${label(ask, ask.right)}”.`));
    section.append(whyList(data, whysOf(ask, ask.right)));
  }
  const others = ask.choices.map((_, place) => place).filter((place) => place !== chosen && place !== ask.right);
  section.append(otherChoices(data, ask, others));
  return section;
}

/** @param {Data} data @param {Ask} ask @param {readonly number[]} others */
function otherChoices(data, ask, others) {
  const details = make("details", { class: "tr-more" }, make("summary", {}, "Why not the others?"));
  for (const place of others) details.append(make("p", {}, make("strong", {}, label(ask, place))), whyList(data, whysOf(ask, place)));
  return details;
}

/** @param {Ask} ask @param {number} place */
export function label(ask, place) {
  return ask.choices[place]?.[0] ?? "";
}

/** @param {Ask} ask @param {number} place */
export function whysOf(ask, place) {
  return ask.choices[place]?.[1] ?? [];
}

/**
 * The whole case in one sentence or two, with the words of the clauses.
 * @param {Data} data
 * @param {Exercise} exercise
 * @param {boolean} linked
 */
export function inShort(data, exercise, linked) {
  const clauses = make("details", { class: "tr-more" }, make("summary", {}, "The clauses behind this"));
  for (const id of exercise.cites) {
    const cited = data.clauses[id];
    if (!cited) continue;
    const name = linked ? make("a", { href: cited.href }, cited.name) : make("strong", {}, cited.name);
    clauses.append(make("div", { class: "tr-clause" }, make("p", {}, name, ...cited.marks.flatMap((mark) => [" ", markTag(data, mark)])), built(cited.text)));
  }
  const said = make("p", {}, make("strong", {}, `${exercise.says}. `), built(exercise.because));
  return make("section", { class: "tr-result" }, make("h2", {}, "In short"), said, clauses);
}
