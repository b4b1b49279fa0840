// The form that chooses the cases of a practice session: by section, by how much there is to weigh, or any.
import { SEEDS } from "./chance.js";
import { make } from "./dom.js";

/**
 * @typedef {import("./types.js").Data} Data
 * @typedef {import("./types.js").Exercise} Exercise
 * @typedef {{ cases: Exercise[], number: number, seed: number, remember: boolean }} Chosen
 */

/** @type {Record<string, string>} */
export const LEVELS = { short: "Little to weigh", middling: "Some things to weigh", long: "Much to weigh" };
const NUMBERS = [5, 10, 20];

/**
 * @param {Data} data
 * @param {(chosen: Chosen) => void} begin
 */
export function startForm(data, begin) {
  const used = Object.keys(data.sections).filter((one) => data.exercises.some((c) => c.sections.includes(Number(one))));
  const sections = used.map((one) => [one, `${one}. ${data.sections[one]}`]);
  const seed = make("input", { id: "tr-seed", inputmode: "numeric", autocomplete: "off", maxlength: "6", "aria-describedby": "tr-seed-hint" });
  const remember = make("input", { type: "checkbox", id: "tr-remember", "aria-describedby": "tr-remember-hint" });
  const form = make(
    "form",
    { class: "tr-form tr-start", novalidate: true },
    select("tr-section", "Section of the policy", [["", "All sections"], ...sections]),
    select("tr-level", "How much there is to weigh", [["", "Any amount"], ...Object.entries(LEVELS)]),
    select("tr-number", "How many cases", NUMBERS.map((one) => [String(one), String(one)])),
    make("p", { class: "tr-field" }, make("label", { for: "tr-seed" }, "Number of a set, if you have one"), make("span", { class: "tr-hint", id: "tr-seed-hint" }, "The same number gives the same cases, so that two people can compare."), seed),
    make("p", { class: "tr-option" }, remember, make("label", { for: "tr-remember" }, "Remember my progress on this device")),
    make("p", { class: "tr-hint", id: "tr-remember-hint" }, "Only which cases come next and which answers were right. Leave it empty on a shared computer: then all is gone when you close the page."),
    make("button", { type: "submit", class: "tr-button" }, "Begin"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const cases = chosenCases(data, value(form, "tr-section"), value(form, "tr-level"));
    begin({ cases, number: Number(value(form, "tr-number")), seed: seedOf(seed.value), remember: remember.checked });
  });
  narrow(data, form);
  return form;
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string[][]} options value and words
 */
function select(id, label, options) {
  const made = make("select", { id }, ...options.map(([given = "", words = ""]) => make("option", { value: given }, words)));
  return make("p", { class: "tr-field" }, make("label", { for: id }, label), made);
}

/** @param {HTMLElement} form @param {string} id */
function value(form, id) {
  return /** @type {HTMLSelectElement} */ (form.querySelector(`#${id}`)).value;
}

/** @param {string} typed @returns {number} 0 where no number was typed */
function seedOf(typed) {
  const digits = typed.replace(/\D/g, "");
  return digits ? Number(digits) % SEEDS : 0;
}

/** @param {Data} data @param {string} section @param {string} level */
function chosenCases(data, section, level) {
  return data.exercises.filter((one) => (!section || one.sections.includes(Number(section))) && (!level || one.level === level));
}

/**
 * Shows how many cases there are to choose from, and never lets a choice lead to none.
 * @param {Data} data
 * @param {HTMLFormElement} form
 */
function narrow(data, form) {
  const level = /** @type {HTMLSelectElement} */ (form.querySelector("#tr-level"));
  const count = make("p", { class: "tr-hint", role: "status" });
  form.querySelector("[type=submit]")?.before(count);
  const update = () => {
    for (const option of level.options) {
      option.disabled = chosenCases(data, value(form, "tr-section"), option.value).length === 0;
      if (option.disabled && option.selected) level.value = "";
    }
    const found = chosenCases(data, value(form, "tr-section"), level.value).length;
    count.textContent = found === 1 ? "There is 1 such case." : `There are ${found} such cases.`;
  };
  form.addEventListener("change", update);
  update();
}
