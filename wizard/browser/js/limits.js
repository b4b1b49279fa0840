/** How long a text may be that a case file holds: told at the field, before anything is saved. */

const LONGEST = 100_000; // characters; see case.schema.json

/**
 * Says at a field that its text is too long, or takes that back.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @returns {string | undefined} what is said now; nothing if it is what was said before
 */
export function tellLength(field) {
  const id = `${field.id}-length`;
  const said = document.getElementById(id);
  const words = problem(field.value);
  if ((said?.textContent ?? "") === words) return undefined;
  const place = said ?? placeBefore(field, id);
  place.textContent = words;
  field.toggleAttribute("aria-invalid", false);
  if (words) field.setAttribute("aria-invalid", "true");
  return words;
}

/** @param {ParentNode} view whose fields may hold something already */
export function tellLengths(view) {
  for (const field of view.querySelectorAll("input[data-field], textarea")) {
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) tellLength(field);
  }
}

/** @param {string} text */
function problem(text) {
  if (text.length <= LONGEST) return "";
  const long = [...text].length; // as the engine counts: a sign beyond the usual ones is one, not two
  const most = LONGEST.toLocaleString("en-GB");
  return long > LONGEST
    ? `This has ${long.toLocaleString("en-GB")} characters, and ${most} are the most. Until it is shorter the case cannot be saved.`
    : "";
}

/**
 * @param {HTMLElement} field
 * @param {string} id
 */
function placeBefore(field, id) {
  const place = Object.assign(document.createElement("p"), { className: "cg-error", id });
  field.before(place);
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  return place;
}
