/** What is told beside a field of the desk: why a value was not taken, and what reading found there. */

/** @typedef {import("./desk-page.js").DeskPage} DeskPage */

/**
 * @typedef {{field: string, what: string, mend: string}} Found in the part that is open
 */

const WRONG = "cg-officer__wrong";

/**
 * @param {DeskPage} page
 * @param {string} name
 * @returns {Element | null} the field, or what of a cell can be reached
 */
export function fieldOf({ view }, name) {
  const escaped = CSS.escape(name);
  const place = view.querySelector(`[data-error-for="${escaped}"]`)?.closest(".cg-field");
  return view.querySelector(`[data-field="${escaped}"], [data-wrong="${escaped}"]`) ?? place?.querySelector("input") ?? null;
}

/**
 * @param {DeskPage} page
 * @param {string} name
 * @param {string} words
 */
function tell(page, name, words) {
  const place = page.view.querySelector(`[data-error-for="${CSS.escape(name)}"]`);
  if (place && place.textContent !== words) place.textContent = words;
  const field = fieldOf(page, name);
  if (words) field?.setAttribute("aria-invalid", "true");
  else field?.removeAttribute("aria-invalid");
  page.view.querySelector(`[data-td="${CSS.escape(name)}"]`)?.classList.toggle(WRONG, words !== "");
}

/**
 * Notes and shows why a field's value was not taken; "" once it is.
 *
 * @param {DeskPage} page
 * @param {string} name
 * @param {string} words
 */
export function refuse(page, name, words) {
  if (words === (page.refused.get(name) ?? "")) return;
  if (words) page.refused.set(name, words);
  else page.refused.delete(name);
  tell(page, name, words);
  if (words) page.status.tell(words);
}

/**
 * Shows each finding beside its field.
 *
 * @param {DeskPage} page
 * @param {Found[]} found
 */
export function beside(page, found) {
  for (const cell of page.view.querySelectorAll(`.${WRONG}`)) cell.classList.remove(WRONG);
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (page.view.querySelectorAll("[data-error-for]"))) {
    const name = place.dataset.errorFor ?? "";
    const here = found.filter((one) => one.field === name || name === "source");
    const words = here.map((one) => `${one.what}. ${one.mend.replace(/[.?]?$/, (end) => end || ".")}`);
    tell(page, name, [page.refused.get(name) ?? "", ...words].filter(Boolean).join(" "));
  }
  // Cells of rows that are not open have no place beside them: they are marked in the grid.
  for (const { field } of found) page.view.querySelector(`[data-td="${CSS.escape(field)}"]`)?.classList.add(WRONG);
}
