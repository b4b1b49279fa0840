/** The desk's tree: finding a part by a word or an ID, which one is open, and where a new one can go. */

/**
 * Shows only the parts whose title or ID has every word.
 *
 * @param {Element} tree
 * @param {string} words
 * @returns {string} how many there are, in words
 */
export function find(tree, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const group of tree.querySelectorAll('[data-group]:not([data-group="add"])')) {
    let inside = 0;
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("[data-words]"))) {
      const fits = wanted.every((word) => part.dataset.words?.includes(word));
      part.hidden = !fits;
      inside += Number(fits);
    }
    group.toggleAttribute("hidden", inside === 0);
    if (group instanceof HTMLDetailsElement) group.open = wanted.length > 0 && inside > 0;
    found += inside;
  }
  if (wanted.length === 0) return "";
  return found === 1 ? "1 part" : `${found} parts`;
}

/**
 * Marks the part that is open.
 *
 * @param {Element} tree
 * @param {string} key
 */
export function mark(tree, key) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (tree.querySelectorAll("[data-part]"))) {
    if (button.dataset.part === key) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

/**
 * Offers the files that a new part of a kind can go into.
 *
 * @param {Element} tree
 * @param {string} kind
 */
export function homesFor(tree, kind) {
  const home = /** @type {HTMLElement} */ (tree.querySelector("[data-add-home]"));
  const options = /** @type {NodeListOf<HTMLOptionElement>} */ (home.querySelectorAll("option"));
  for (const option of options) option.hidden = option.disabled = option.dataset.kind !== kind;
  const first = [...options].find((option) => !option.disabled);
  if (first) first.selected = true;
  home.hidden = !first;
}

/**
 * Opens a group of the tree, and goes there.
 *
 * @param {Element} tree
 * @param {string} kind of the group
 */
export function openGroup(tree, kind) {
  const group = tree.querySelector(`[data-group="${CSS.escape(kind)}"]`);
  if (!(group instanceof HTMLDetailsElement)) return;
  group.open = true;
  group.querySelector("summary")?.focus();
}
