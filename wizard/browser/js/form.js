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
