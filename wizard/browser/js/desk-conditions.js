/** The choices of a condition at the desk: what is ticked, and a condition that is not in the text yet. */

import { parse } from "./view.js";

/**
 * @typedef {{fact: string, mode: string, values: string[]}} Chosen
 */

/**
 * @param {HTMLElement} condition the fieldset of one condition
 * @returns {Chosen}
 */
export function chosenIn(condition) {
  const mode = /** @type {HTMLInputElement | null} */ (condition.querySelector('input[type="radio"]:checked'))?.value ?? "one";
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (condition.querySelectorAll('input[type="checkbox"]:checked'));
  return { fact: condition.dataset.fact ?? "", mode, values: [...boxes].map((box) => box.value) };
}

/**
 * Puts a new condition below the others, and the focus into it; one that nothing was ticked in makes room.
 *
 * @param {Element} block of the whole field
 * @param {string} html
 */
export function putIn(block, html) {
  block.querySelector("[data-fresh]")?.remove();
  block.querySelector("[data-chosen]")?.append(parse(html));
  const fresh = block.querySelector("[data-chosen] > fieldset:last-of-type");
  fresh?.toggleAttribute("data-fresh", true);
  fresh?.querySelector("input")?.focus();
}

/**
 * Puts the facts that a condition can hang on into its select, once it is opened.
 *
 * @param {EventTarget | null} opened
 */
export function fill(opened) {
  const select = opened instanceof HTMLDetailsElement && opened.open ? opened.querySelector("select[data-more]") : null;
  const facts = select?.closest("[data-key]")?.querySelector("template[data-facts]");
  if (facts instanceof HTMLTemplateElement && !select?.querySelector("optgroup")) select?.append(facts.content.cloneNode(true));
}

/**
 * Says anew what a condition says, and shows its text.
 *
 * @param {Element} block of the whole field
 * @param {{says: string, text: string}} now
 */
export function say(block, { says, text }) {
  const words = block.querySelector("[data-says]");
  if (words) words.textContent = says || "This condition cannot be read yet.";
  const input = block.querySelector("[data-field]");
  if (input instanceof HTMLInputElement && input !== document.activeElement) input.value = text;
}
