/** What happens inside a question's form: reading it, and answers that exclude the others. */

/**
 * @param {HTMLFormElement} form
 * @returns {{question: string, values: string[]}}
 */
export function readForm(form) {
  const question = form.dataset.question ?? "";
  return { question, values: new FormData(form).getAll(question).map(String) };
}

/**
 * Firefox writes to disk which boxes differ from how the page came, so that it can restore a session: none may differ.
 * For boxes there is no attribute that forbids it, as `autocomplete` does for text.
 *
 * @param {EventTarget | null} box the one just ticked
 */
export function keepOffDisk(box) {
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
    const excluded = other instanceof HTMLInputElement && (alone || "alone" in other.dataset);
    if (excluded && other !== box) other.checked = false;
  }
}
