/** The form of a table's row: ticked values as the source writes them, "a, b", "not a, b" or "any". */

/**
 * @param {Element} cell the fieldset of one cell
 * @returns {string | undefined} what the cell is to say; nothing while no value is ticked
 */
export function cellOf(cell) {
  const mode = /** @type {HTMLInputElement | null} */ (cell.querySelector('input[type="radio"]:checked'))?.value;
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (cell.querySelectorAll('input[type="checkbox"]:checked'));
  const values = [...boxes].map((box) => box.value).join(", ");
  if (mode === "any") return "any";
  if (values === "") return mode === undefined ? "-" : undefined;
  return mode === "not" ? `not ${values}` : values;
}

/**
 * A value that is ticked under "anything" means that value.
 *
 * @param {Element} cell
 * @param {HTMLInputElement} box that was changed
 */
export function follow(cell, box) {
  const any = /** @type {HTMLInputElement | null} */ (cell.querySelector('input[value="any"][type="radio"]'));
  const one = /** @type {HTMLInputElement | null} */ (cell.querySelector('input[value="one"][type="radio"]'));
  if (box.type === "checkbox" && box.checked && any?.checked && one) one.checked = true;
}
