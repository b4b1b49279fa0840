// Makes elements, shows a view, moves the focus and tells screen readers.

/** @typedef {Node | string | null | false | undefined} Part */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | boolean>} [attributes] `true` sets a bare attribute, `false` leaves it out
 * @param {...Part} parts
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, attributes = {}, ...parts) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...parts.filter(isPart));
  return element;
}

/** @param {readonly Part[]} parts @returns {(Node | string)[]} those that are to be shown */
export function present(parts) {
  return parts.filter(isPart);
}

/** @param {Part} part @returns {part is Node | string} */
function isPart(part) {
  return part !== null && part !== undefined && part !== false;
}

/**
 * HTML that the build made from the policy's own text; nothing that a person typed may come here.
 * @param {string} html
 */
export function built(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * @param {string} label
 * @param {() => void} act
 * @param {string} [look]
 */
export function button(label, act, look = "tr-button") {
  const made = make("button", { type: "button", class: look }, label);
  made.addEventListener("click", act);
  return made;
}

/**
 * Puts a view in place of the last one; its first heading takes the focus and names the page.
 * @param {HTMLElement} place
 * @param {readonly Part[]} parts
 * @param {string} service named after the heading in the page's title
 */
export function show(place, parts, service) {
  place.replaceChildren(...present(parts));
  const heading = /** @type {HTMLElement | null} */ (place.querySelector("h1"));
  if (!heading) return;
  heading.tabIndex = -1;
  const text = heading.textContent ?? "";
  document.title = text === service ? text : `${text} – ${service}`;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest" });
  window.scrollTo(0, 0);
}

/**
 * @param {HTMLElement | null} region with role=status
 * @param {string} words
 */
export function tell(region, words) {
  if (!region) return;
  region.textContent = "";
  setTimeout(() => { region.textContent = words; }, 50);
}

/** Says so where the cases do not arrive: the page would stay empty without a word. */
export function tellLost() {
  const words = "The cases could not be loaded. Load this page again.";
  document.querySelector("[data-training-view]")?.append(make("p", { class: "tr-panel" }, words));
  tell(document.querySelector("[data-training-status]"), words);
}
