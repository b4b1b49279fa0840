/** The doors of an outcome: what is folded away is opened where somebody is led to it, for paper, and all at once. */

/**
 * Opens every door that a part stands behind.
 *
 * @param {Element} part
 */
export function openTo(part) {
  for (let door = part.closest("details"); door; door = door.parentElement?.closest("details") ?? null) door.open = true;
}

/**
 * Names the doors that are open, so that the same page made anew can open them again.
 *
 * @param {Element} view
 * @returns {string[]}
 */
export function openDoors(view) {
  return [...view.querySelectorAll("details[id][open]")].map((door) => door.id);
}

/**
 * @param {Element} view
 * @param {string[]} names
 */
export function reopen(view, names) {
  for (const door of view.querySelectorAll("details[id]")) if (names.includes(door.id)) door.setAttribute("open", "");
}

/**
 * The whole account at one click: all doors open, or closed again.
 *
 * @param {Element} view
 */
export function turnAll(view) {
  const button = view.querySelector("[data-all]");
  const open = button?.getAttribute("aria-expanded") !== "true";
  for (const door of view.querySelectorAll(".cg-outcome details")) door.toggleAttribute("open", open);
  button?.setAttribute("aria-expanded", String(open));
  if (open) view.querySelector(".cg-outcome summary")?.scrollIntoView({ block: "start" });
}

/**
 * Makes the first screen large enough for a room, or small again.
 *
 * @param {HTMLElement} host
 * @param {boolean} large
 */
export function showLarge(host, large) {
  host.toggleAttribute("data-large", large);
  for (const button of host.querySelectorAll("[data-large-too]")) button.setAttribute("aria-pressed", String(large));
  if (large) window.scrollTo(0, 0);
}

/**
 * On paper nothing is folded away; afterwards the doors stand as they did. Later sheets of a letter say whose it is.
 *
 * @param {Element} view
 */
export function openForPaper(view) {
  /** @type {Element[]} */
  let closed = [];
  window.addEventListener("beforeprint", () => {
    runningHead(view);
    closed = [...view.querySelectorAll(".cg-outcome details:not([open])")];
    for (const door of closed) door.setAttribute("open", "");
  });
  window.addEventListener("afterprint", () => {
    for (const door of closed) door.removeAttribute("open");
    closed = [];
  });
}

/**
 * The style sheet prints it at the top of every sheet but the first. What was typed is a text there and nothing else.
 *
 * @param {Element} view
 */
function runningHead(view) {
  const paper = view.querySelector("[data-running]");
  const text = paper instanceof HTMLElement ? (paper.dataset.running ?? "") : "";
  const quoted = text.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ");
  document.documentElement.style.setProperty("--letter-running", `"${quoted}"`);
}
