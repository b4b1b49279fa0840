// The header's search: one box, where what is meant stands above the pages that hold the words. Nothing is fetched before somebody searches.
// A plain script, so that it works from a shared drive too. `find.js` finds what is meant, with `find-words.js` and `find-likely.js` before it; `wizard/publish/full_text.py` lists the words.
"use strict";

{
  /**
   * @typedef {{ name: string, says: string, at: string, words: string }} Entry
   * @typedef {{ matches: (entries: Entry[], typed: string) => { entry: Entry, worth: number }[], plain: (text: string) => string, stem: (word: string) => string, EMPTY: Set<string> }} Finder
   * @typedef {[at: string, head: string, text: string]} Stretch what stands under one heading
   * @typedef {{ page: string, title: string, stretches: { at: string, head: string, text: string, inHead: string, inText: string }[] }} Known
   * @typedef {{ known: Known, stretch: Known["stretches"][number], worth: number }} Hit
   */

  const BEST = 5, PAGES = 30; // shown at once
  const IN_TITLE = 8, IN_HEAD = 4, MOST = 5; // a word's worth in the title and in a heading; how many mentions in a text count
  const BEFORE = 60, AFTER = 110; // letters shown around the first word that was found
  const TOP = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const NARROW = matchMedia("(max-width: 59.984375em)");
  const told = /** @type {HTMLElement | null} */ (document.querySelector("meta[data-search]"))?.dataset ?? {};

  /** @param {string} address @returns {Promise<void>} */
  const load = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, location.href).href;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => { script.remove(); reject(new Error(address)); });
    document.head.append(script);
  });

  /** Does a thing once; after a failure it can be tried again. @template T @param {() => Promise<T>} work */
  function once(work) {
    /** @type {Promise<T> | undefined} */
    let done;
    return () => {
      done ??= work().catch((fault) => { done = undefined; throw fault; });
      return done;
    };
  }

  const finder = once(async () => {
    if (!Reflect.has(globalThis, "conductFind")) await load(told.words ?? "").then(() => load(told.likely ?? "")).then(() => load(told.find ?? ""));
    return /** @type {Finder} */ (Reflect.get(globalThis, "conductFind"));
  });

  const everyPage = once(async () => {
    const { plain } = await finder();
    await load(told.search ?? ""); // a script: a page from a shared drive may not fetch
    const guide = /** @type {{ unpacked: (packed: string) => Promise<[string, Stretch[]][]> }} */ (Reflect.get(globalThis, "conductGuide"));
    const pages = await guide.unpacked(Reflect.get(globalThis, "conductPages"));
    return pages.map(([page, all]) => ({
      page, title: all[0]?.[1] ?? page,
      stretches: all.map(([at, head, text]) => ({ at, head, text, inHead: plain(head), inText: plain(text) })),
    }));
  });

  /** How often a word, or one that begins like it, stands in a text. @param {string} text @param {string} begun */
  function times(text, begun) {
    let count = 0;
    for (let at = text.indexOf(begun); at >= 0 && count < MOST; at = text.indexOf(begun, at + 1)) count += 1;
    return count;
  }

  /** The pages that hold every word, with the stretch that holds most. @param {Known[]} pages @param {string[]} words */
  function hits(pages, words) {
    /** @type {Hit[]} */
    const found = [];
    for (const known of pages) {
      const title = known.stretches[0]?.inHead ?? "";
      const held = known.stretches.map((stretch) => words.map((word) => IN_HEAD * Math.min(1, times(stretch.inHead, word)) + times(stretch.inText, word)));
      if (!words.length || !words.every((_, at) => held.some((one) => one[at] > 0))) continue;
      const worths = held.map((one) => one.reduce((sum, worth) => sum + worth, 0) * (one.every(Boolean) ? 2 : 1));
      const most = Math.max(...worths);
      const inTitle = words.filter((word) => title.includes(word)).length * IN_TITLE;
      found.push({ known, stretch: known.stretches[worths.indexOf(most)], worth: most + inTitle });
    }
    return found.sort((a, b) => b.worth - a.worth);
  }

  /** @param {Entry} entry */
  function choice(entry) {
    const item = document.createElement("li"), link = document.createElement("a");
    const name = document.createElement("strong"), says = document.createElement("span");
    name.textContent = /^section\b/.test(entry.words) ? `Section ${entry.name}` : entry.name;
    says.textContent = entry.says;
    link.href = new URL(entry.at, TOP).href;
    link.append(name, " ", says);
    item.append(link);
    return item;
  }

  /** A bit of a text, its first word that was looked for marked. @param {string} text @param {string[]} words */
  function excerpt(text, words) {
    const place = document.createElement("span");
    const begun = words.map((word) => word.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const first = new RegExp(`(?<![\\p{L}\\p{N}])(?:${begun.join("|")})[\\p{L}\\p{N}]*`, "iu").exec(text);
    if (!first) {
      place.textContent = text.slice(0, BEFORE + AFTER);
      return place;
    }
    const from = Math.max(0, first.index - BEFORE), start = from ? text.indexOf(" ", from) + 1 : 0, end = first.index + first[0].length;
    const mark = document.createElement("mark");
    mark.textContent = first[0];
    place.append(start ? "… " : "", text.slice(Math.min(start, first.index), first.index), mark, text.slice(end, end + AFTER), end + AFTER < text.length ? " …" : "");
    return place;
  }

  /** @param {Hit} hit @param {string[]} words */
  function line({ known, stretch }, words) {
    const item = document.createElement("li"), link = document.createElement("a"), name = document.createElement("strong");
    item.className = "find-page";
    link.href = new URL(known.page + (stretch.at && `#${stretch.at}`), TOP).href;
    name.textContent = stretch.head && stretch.head !== known.title ? `${known.title}: ${stretch.head}` : known.title;
    link.append(name, " ", excerpt(stretch.text, words));
    item.append(link);
    return item;
  }

  // In every page it would be a thirtieth of it. What is meant stands above the pages that hold the words.
  const INSIDE = `<form class="find-form" role="search" autocomplete="off">
<input type="text" class="find-input" aria-label="Search" placeholder="Search" autocapitalize="off" autocomplete="off" spellcheck="false" writingsuggestions="false">
<button type="reset" class="find-close md-icon" aria-label="Close" data-drawn="close"></button>
</form>
<div class="find-output" tabindex="0" role="region" aria-label="Search results">
<div class="best" hidden><p class="best-count" role="status"></p><ol></ol></div>
<p class="find-count" role="status">Type to start searching</p>
<ol class="find-pages"></ol>
</div>`;

  /** @param {HTMLElement} search @param {HTMLButtonElement} button that shows it on a phone */
  function start(search, button) {
    search.innerHTML = INSIDE;
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (search.querySelector(name));
    const input = /** @type {HTMLInputElement} */ (part(".find-input")), output = part(".find-output"), form = part(".find-form");
    const best = part(".best"), counted = part(".best-count"), choices = part(".best ol"), count = part(".find-count"), pages = part(".find-pages");

    /** @param {boolean} open */
    function show(open) {
      search.toggleAttribute("data-open", open);
      output.inert = !open; // what is not to be seen is not to be focused; on a phone the field too
      search.inert = NARROW.matches && !open;
      button.setAttribute("aria-expanded", String(open));
    }

    /** @param {boolean} [back] whether the focus goes back to the button */
    function close(back) {
      if (!search.hasAttribute("data-open")) return;
      show(false);
      input.blur();
      if (back && button.offsetParent) button.focus();
    }

    /** The index is read before the first word is typed, so that no key waits for it. */
    async function getReady() {
      const { matches } = await finder();
      matches(await /** @type {any} */ (Reflect.get(globalThis, "conductGuide")).look("index"), "a");
    }

    async function fillBest() {
      const { matches } = await finder();
      const entries = await /** @type {{ entries: () => Promise<Entry[]> }} */ (Reflect.get(globalThis, "conductGuide")).entries();
      const found = matches(entries, input.value).slice(0, BEST);
      choices.replaceChildren(...found.map(({ entry }) => choice(entry)));
      best.hidden = !found.length;
      counted.textContent = found.length === 1 ? "Best answer" : `${found.length} best answers`;
    }

    async function fillPages() {
      const { plain, stem, EMPTY } = await finder();
      const all = await everyPage(), typed = plain(input.value).split(" ").filter(Boolean);
      const telling = typed.filter((word) => !EMPTY.has(word)); // every page holds "at" and "me"
      const words = (telling.length ? telling : typed).map((word) => ` ${stem(word)}`), found = hits(all, words);
      pages.replaceChildren(...found.slice(0, PAGES).map((hit) => line(hit, words)));
      const told = found.length === 1 ? "1 page holds these words" : `${found.length || "No"} pages hold these words`;
      count.textContent = !typed.length ? "Type to start searching" : found.length > PAGES ? `${told}; the first ${PAGES} stand here` : told;
    }

    const fill = () => {
      fillBest().catch(() => { best.hidden = true; });
      fillPages().catch(() => { count.textContent = "The words of the pages could not be loaded. Type again to try once more."; });
    };

    button.hidden = search.hidden = false;
    button.addEventListener("click", () => { show(true); input.focus(); });
    input.addEventListener("focus", () => { show(true); getReady().catch(() => {}); everyPage().catch(() => {}); });
    input.addEventListener("input", fill);
    form.addEventListener("reset", () => { setTimeout(fill); close(true); });
    form.addEventListener("submit", (event) => { // the first thing that is meant, or the first page
      event.preventDefault(); // what was typed must never stand in an address
      const first = /** @type {HTMLElement | null} */ (best.hidden ? pages.querySelector("a") : choices.querySelector("a"));
      first?.click();
    });
    output.addEventListener("click", (event) => { if (event.target instanceof Element && event.target.closest("a")) close(); }); // within the same page nothing else would
    search.addEventListener("keydown", (event) => { if (event.key === "Escape") close(true); });
    document.addEventListener("pointerdown", (event) => { if (event.target instanceof Node && !search.contains(event.target)) close(); });
    search.addEventListener("focusout", (event) => { if (event.relatedTarget instanceof Node && !search.contains(event.relatedTarget)) show(false); });
    NARROW.addEventListener("change", () => show(search.hasAttribute("data-open")));
    show(false);
    /** Other boxes hand over what they do not find. @param {string} typed */
    const searchPages = (typed) => { show(true); input.value = typed; input.focus(); fill(); };
    Object.assign(globalThis, { conductSearch: searchPages });
  }

  const search = document.querySelector(".find"), button = document.querySelector(".frame-button__search");
  if (search instanceof HTMLElement && button instanceof HTMLButtonElement && told.search) start(search, button);
}
