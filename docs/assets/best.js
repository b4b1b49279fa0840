// The header's search is one box with “Search, or go to a clause”: what is meant stands above the pages that hold the words.
// A plain script, so that it works from a shared drive too. `find.js` finds, and is fetched once somebody searches.
"use strict";

{
  /** @typedef {{ entry: { name: string, says: string, at: string, words: string }, worth: number }} Found */

  const MOST = 5;
  const TOP = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
  const told = document.querySelector(".md-search-result__meta");
  const { words = "", find: FIND = "" } = /** @type {HTMLElement | null} */ (document.querySelector("meta[data-find]"))?.dataset ?? {};

  /** @type {Promise<void> | undefined} */
  let loading;
  /** What finds, once its script is there; a page with a box of its own has loaded it already. */
  const finder = () => /** @type {{ matches: (entries: any[], typed: string) => Found[] } | undefined} */ (Reflect.get(globalThis, "conductFind"));

  /** @param {string} address */
  const fetched = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, location.href).href;
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => { loading = undefined; reject(new Error(address)); });
    document.head.append(script);
  });

  function load() {
    loading ??= finder() ? Promise.resolve() : fetched(words).then(() => fetched(FIND));
    return loading;
  }

  /** @param {Found} found */
  function choice({ entry }) {
    const item = document.createElement("li"), link = document.createElement("a");
    const name = document.createElement("strong"), says = document.createElement("span");
    name.textContent = /^section\b/.test(entry.words) ? `Section ${entry.name}` : entry.name;
    says.textContent = entry.says;
    link.href = new URL(entry.at, TOP).href;
    link.append(name, " ", says);
    item.append(link);
    return item;
  }

  /** @param {HTMLInputElement} input @param {Element} meta that tells how many pages hold the words */
  function start(input, meta) {
    const box = document.createElement("div"), list = document.createElement("ol"), count = document.createElement("p");
    box.className = "best";
    box.hidden = true;
    count.className = "best-count";
    count.setAttribute("role", "status");
    box.append(count, list);
    meta.after(box); // the theme knows its own parts by their place: first and last

    const fill = async () => {
      await load();
      const entries = await /** @type {any} */ (Reflect.get(globalThis, "conductGuide")).look("index");
      const found = finder()?.matches(entries, input.value).slice(0, MOST) ?? [];
      list.replaceChildren(...found.map(choice));
      box.hidden = !found.length;
      count.textContent = found.length === 1 ? "Best answer" : `${found.length} best answers`;
    };
    const later = () => { fill().catch(() => { box.hidden = true; }); }; // the theme's own results are there still

    input.addEventListener("focus", () => { load().catch(() => {}); });
    input.addEventListener("input", later);
    input.form?.addEventListener("reset", () => { box.hidden = true; });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || box.hidden) return;
      event.preventDefault();
      event.stopPropagation(); // the theme would open its own first result
      /** @type {HTMLElement | null} */ (list.querySelector("a"))?.click();
    });
    list.addEventListener("click", () => { // within the same page nothing would close it
      const toggle = document.getElementById("__search");
      if (toggle instanceof HTMLInputElement && toggle.checked) toggle.click();
    });
  }

  if (field && told && FIND) start(field, told);
}
