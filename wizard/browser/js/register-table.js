/** The register's table once it stands: filtered, sorted, and marked where a decision would differ today. */

/** @typedef {{differs: string[], doubts: string[], untold: string[]}} Found see `wizard/register/again.py` */

const DIFFERS = "Would be decided otherwise today";
const DOUBTS = "Changed after it was decided";
const UNTOLD = "Reviewed, and nobody was told";
const FIRST = 200; // lines: thousands are laid out at once only where somebody asks for them

/** @param {ParentNode} view */
function rows(view) {
  return /** @type {HTMLTableRowElement[]} */ ([...view.querySelectorAll("tr[data-number]")]);
}

/**
 * Shows only the lines that have the words and the state asked for, the first of them or all, and says how many.
 *
 * @param {ParentNode} view
 * @param {boolean} [all] whether every line that fits is wanted; it stays so until the table is made anew
 */
export function filter(view, all = false) {
  const words = /** @type {HTMLInputElement | null} */ (view.querySelector("[data-filter]"))?.value.trim().toLowerCase() ?? "";
  const state = /** @type {HTMLSelectElement | null} */ (view.querySelector("[data-chosen-state]"))?.value ?? "";
  const more = /** @type {HTMLElement | null} */ (view.querySelector("[data-more]"));
  if (all) more?.toggleAttribute("data-all", true);
  const most = more?.dataset.all === undefined ? FIRST : Infinity;
  const every = rows(view);
  let fitting = 0;
  for (const row of every) {
    const named = state === "" || row.dataset.state === state || (state === "differs" && "differs" in row.dataset);
    const fits = named && (words === "" || (row.textContent ?? "").toLowerCase().includes(words));
    fitting += Number(fits);
    row.hidden = !fits || fitting > most;
  }
  const told = view.querySelector("[data-filtered]");
  const shown = Math.min(fitting, most);
  if (told) told.textContent = shown < every.length ? `${shown} of ${every.length} shown.` : "";
  more?.toggleAttribute("hidden", shown === fitting);
  const button = more?.querySelector("button");
  if (button) button.textContent = `Show all ${fitting} lines`;
}

/**
 * Shows every line that fits, and goes on from the first that was not shown before.
 *
 * @param {ParentNode} view
 */
export function showAll(view) {
  const shown = rows(view).filter((row) => !row.hidden);
  filter(view, true);
  const next = rows(view).filter((row) => !row.hidden)[shown.length];
  next?.querySelector("button")?.focus();
}

const CHOSEN = "[data-filter], [data-chosen-state], [data-year], [data-named]";

/**
 * Takes over from a table what somebody has chosen in it: when files turn out to be damaged, it is made anew.
 *
 * @param {ParentNode} from
 * @param {ParentNode} to
 */
export function carry(from, to) {
  const before = /** @type {NodeListOf<HTMLInputElement>} */ (from.querySelectorAll(CHOSEN));
  for (const old of before) {
    const now = /** @type {HTMLInputElement | null} */ (to.querySelector(`#${old.id}`));
    if (!now) continue;
    now.value = old.value;
    now.checked = old.checked;
  }
  const sorted = from.querySelector("th[aria-sort]");
  const head = to.querySelectorAll("thead th")[sorted ? /** @type {HTMLTableCellElement} */ (sorted).cellIndex : -1];
  if (sorted && head) order(head, sorted.getAttribute("aria-sort") === "descending");
  filter(to, from.querySelector("[data-all]") !== null);
}

/**
 * @param {ParentNode} view
 * @returns {string} where in it the focus is, as a selector; "" where it is elsewhere
 */
export function focused(view) {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || !here.closest("[data-register-view]") || !(view instanceof Node && view.contains(here))) return "";
  return here.id ? `#${here.id}` : here.dataset.open ? `[data-open="${here.dataset.open}"]` : "";
}

/**
 * Sorts by a column; by the same again the other way round. Lines without anything there come last.
 *
 * @param {Element} button in the column's heading
 */
export function sort(button) {
  const head = button.closest("th");
  if (!head) return;
  order(head, head.getAttribute("aria-sort") === "ascending");
  filter(document);
}

/**
 * @param {Element} head
 * @param {boolean} down
 */
function order(head, down) {
  const body = head.closest("table")?.tBodies[0];
  if (!body || !(head instanceof HTMLTableCellElement)) return;
  for (const other of head.parentElement?.children ?? []) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const words = new Intl.Collator("en-GB", { numeric: true });
  /** @type {[string, HTMLTableRowElement][]} */
  const keyed = [...body.rows].map((row) => [keyOf(row.cells[head.cellIndex]), row]);
  keyed.sort(([one], [other]) => Number(one === "") - Number(other === "") || words.compare(one, other) * (down ? -1 : 1));
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
export function mark(view, number, { differs, doubts, untold }) {
  if (differs.length + doubts.length + untold.length === 0) return;
  const row = /** @type {HTMLElement | null} */ (view.querySelector(`tr[data-number="${number}"]`));
  const place = row?.querySelector("[data-differs]");
  if (!row || !place) return;
  if (differs.length > 0) row.dataset.differs = "";
  place.replaceChildren(...details(UNTOLD, untold), ...details(DIFFERS, differs), ...details(DOUBTS, doubts));
}

/**
 * @param {string} title
 * @param {string[]} words
 */
function details(title, words) {
  if (words.length === 0) return [];
  const box = Object.assign(document.createElement("details"), { className: "cg-details" });
  const summary = document.createElement("summary");
  summary.textContent = title;
  const text = Object.assign(document.createElement("div"), { className: "cg-details__text" });
  text.append(...words.map((one) => Object.assign(document.createElement("p"), { textContent: one })));
  box.append(summary, text);
  return [box];
}
