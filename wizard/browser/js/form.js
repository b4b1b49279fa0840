/** What happens inside a question's form: reading it, and answers that exclude the others. */

/** @typedef {import("./types.js").Answer} Answer */

/**
 * Reads what is chosen: the question that the page is named for, and those that share the page.
 *
 * @param {HTMLFormElement} form
 * @returns {Answer}
 */
export function readForm(form) {
  const chosen = new FormData(form);
  const { question = "", beside } = form.dataset;
  const others = beside ? beside.split(" ").map((name) => [name, chosen.getAll(name).map(String)]) : [];
  return { question, values: chosen.getAll(question).map(String), beside: Object.fromEntries(others) };
}

/**
 * @param {Answer} answer
 * @returns {boolean} whether something is chosen for each question of the page
 */
export function isWhole({ values, beside }) {
  return [values, ...Object.values(beside)].every((chosen) => chosen.length > 0);
}

/**
 * Firefox writes to disk which boxes and lists differ from how the page came, so that it can restore a session: none may
 * differ. For these there is no attribute that forbids it, as `autocomplete` does for text.
 *
 * @param {EventTarget | null} box the one just ticked, or the list just chosen from
 */
export function keepOffDisk(box) {
  if (box instanceof HTMLSelectElement) {
    for (const one of box.options) one.defaultSelected = one.selected;
    return;
  }
  if (!(box instanceof HTMLInputElement)) return;
  for (const one of box.form?.elements ?? []) {
    if (one instanceof HTMLInputElement && one.defaultChecked !== one.checked) one.defaultChecked = one.checked;
  }
}

/**
 * "None of these" and "I don't know yet" untick the other boxes, and any other box unticks them.
 *
 * @param {EventTarget | null} box the one just ticked
 */
export function keepApart(box) {
  if (!(box instanceof HTMLInputElement) || box.type !== "checkbox" || !box.checked) return;
  const alone = "alone" in box.dataset;
  for (const other of box.form?.querySelectorAll("input[type=checkbox]") ?? []) {
    if (!(other instanceof HTMLInputElement) || other.name !== box.name || other === box) continue;
    if (alone || "alone" in other.dataset) other.checked = false;
  }
}
