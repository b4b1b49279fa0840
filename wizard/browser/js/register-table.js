/** The register's table once it stands: filtered, sorted, and marked where a decision would differ today. */

/** @typedef {{differs: string[], doubts: string[]}} Found see `wizard/register/again.py` */

const DIFFERS = "Would be decided otherwise today";
const DOUBTS = "Changed after it was decided";

/** @param {ParentNode} view */
function rows(view) {
  return /** @type {HTMLTableRowElement[]} */ ([...view.querySelectorAll("tr[data-number]")]);
}

/**
 * Shows only the lines that have the words and the state asked for, and says how many.
 *
 * @param {ParentNode} view
 */
export function filter(view) {
  const words = /** @type {HTMLInputElement | null} */ (view.querySelector("[data-filter]"))?.value.trim().toLowerCase() ?? "";
  const state = /** @type {HTMLSelectElement | null} */ (view.querySelector("[data-chosen-state]"))?.value ?? "";
  const every = rows(view);
  for (const row of every) {
    const fits = state === "" || row.dataset.state === state || (state === "differs" && "differs" in row.dataset);
    row.hidden = !fits || !(row.textContent ?? "").toLowerCase().includes(words);
  }
  const told = view.querySelector("[data-filtered]");
  const shown = every.filter((row) => !row.hidden).length;
  if (told) told.textContent = words || state ? `${shown} of ${every.length} shown.` : "";
}

/**
 * Sorts by a column; by the same again the other way round. Lines without anything there come last.
 *
 * @param {Element} button in the column's heading
 */
export function sort(button) {
  const head = button.closest("th");
  const body = button.closest("table")?.tBodies[0];
  if (!head || !body) return;
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of head.parentElement?.children ?? []) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const order = new Intl.Collator("en-GB", { numeric: true });
  /** @type {[string, HTMLTableRowElement][]} */
  const keyed = [...body.rows].map((row) => [keyOf(row.cells[head.cellIndex]), row]);
  keyed.sort(([one], [other]) => Number(one === "") - Number(other === "") || order.compare(one, other) * (down ? -1 : 1));
  body.append(...keyed.map(([, row]) => row));
}

/** @param {HTMLTableCellElement | undefined} cell */
function keyOf(cell) {
  return cell?.dataset.key ?? cell?.textContent?.trim() ?? "";
}

/**
 * Marks what deciding a case again found.
 *
 * @param {ParentNode} view
 * @param {number} number
 * @param {Found} found
 */
export function mark(view, number, { differs, doubts }) {
  const row = /** @type {HTMLElement | null} */ (view.querySelector(`tr[data-number="${number}"]`));
  const place = row?.querySelector("[data-differs]");
  if (!row || !place || differs.length + doubts.length === 0) return;
  if (differs.length > 0) row.dataset.differs = "";
  place.replaceChildren(...details(DIFFERS, differs), ...details(DOUBTS, doubts));
}

/**
 * @param {string} title
 * @param {string[]} words
 */
function details(title, words) {
  if (words.length === 0) return [];
  const box = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = title;
  box.append(summary, ...words.map((one) => Object.assign(document.createElement("p"), { textContent: one })));
  return [box];
}
