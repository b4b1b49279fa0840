/** Puts a page of the wizard on the screen: its HTML, its title, the focus. */

import { openTo } from "./doors.js";

/** @typedef {import("./types.js").Page} Page */

/** Browsers keep titles in their history, on disk: these tell nothing of a case. What a page is about, its heading says. */
const TITLES = new Map([
  ["question", "Question"],
  ["check", "Check your answers"],
  ["outcome", "Outcome"],
  ["letter", "Letter or record"],
  ["loaded", "Saved case"],
  ["log", "Evidence log"],
  ["meeting", "Meeting"],
]);
const NEW_TAB = " (opens in a new tab)";

/**
 * Parses HTML that our own autoescaped macros made; scripts in it would not run.
 *
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  keepAnswersWhenLeaving(template.content);
  return template.content;
}

/**
 * Lets links to the guide open beside the wizard: a case lives in this tab only.
 *
 * @param {ParentNode} part
 */
export function keepAnswersWhenLeaving(part) {
  for (const link of part.querySelectorAll("a[href]:not([data-focus]):not([target])")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
    const words = document.createElement("span");
    words.className = "cg-hidden";
    words.textContent = NEW_TAB;
    link.append(words);
  }
}

/**
 * @param {Element} view
 * @param {Page} page
 * @param {string} service the part of the title that every page shares
 */
export function showPage(view, page, service) {
  view.replaceChildren(parse(page.html));
  document.title = `${page.error ? "Error: " : ""}${TITLES.get(page.kind) ?? "Step"} – ${service}`;
  window.scrollTo(0, 0);
  const target = view.querySelector(page.error ? "[data-error-summary]" : "[data-heading]");
  if (target instanceof HTMLElement) target.focus({ preventScroll: !page.error });
}

/**
 * Puts the focus on a form field, with its label in view as the links of an error summary must, or on a heading.
 *
 * @param {string} id
 */
export function focusField(id) {
  const field = document.getElementById(id);
  if (!field) return;
  openTo(field);
  (field.closest(".cg-field, fieldset") ?? field).scrollIntoView({ block: "start" });
  field.focus({ preventScroll: true });
}
