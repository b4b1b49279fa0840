// The go-to box: a combobox (ARIA Authoring Practices) over clauses, sections, terms, letters, questions and what staff are told. `find.js` finds.
"use strict";

{
  /**
   * @typedef {{ name: string, says: string, at: string, words: string }} Entry
   * @typedef {{ entries: () => Promise<Entry[]> }} Guide
   */

  const MOST = 8; // choices shown at once
  const TOP = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);

  /** @param {Entry[]} entries @param {string} typed @returns {{ entry: Entry, worth: number }[]} best first */
  const matches = (entries, typed) => /** @type {any} */ (Reflect.get(globalThis, "conductFind")).matches(entries, typed);

  /** @param {HTMLFormElement} form */
  function start(form) {
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    const told = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const list = document.createElement("ul");
    if (input.getAttribute("role") === "combobox") return; // started already
    /** @type {Entry[]} */
    let entries = [];
    /** @type {{ entry: Entry, worth: number }[]} */
    let found = [];
    let active = -1;

    list.id = `${input.id}-list`;
    list.className = "goto-list";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "What matches");
    input.after(list);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
    })) input.setAttribute(name, value);

    const ready = async () => {
      const guide = /** @type {Guide} */ (Reflect.get(globalThis, "conductGuide")); // its script may come after this one
      if (!entries.length) entries = await guide.entries();
    };

    /** @param {string} text */
    const tell = (text) => { told.textContent = text; };

    /** @param {boolean} open */
    function show(open) {
      list.hidden = !open;
      input.setAttribute("aria-expanded", String(open));
      if (!open) choose(-1);
    }

    /** @param {number} place of the choice that the keyboard is on; -1 for none */
    function choose(place) {
      active = place;
      [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
      if (place < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", list.children[place].id);
        list.children[place].scrollIntoView({ block: "nearest" });
      }
    }

    /** @param {Entry} entry @param {number} at */
    function choice(entry, at) {
      const item = document.createElement("li");
      item.id = `${list.id}-${at}`;
      item.setAttribute("role", "option");
      const name = document.createElement("strong"), says = document.createElement("span");
      name.textContent = /^section\b/.test(entry.words) ? `Section ${entry.name}` : entry.name;
      says.textContent = entry.says;
      item.append(name, " ", says);
      item.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
      item.addEventListener("click", () => go(entry));
      return item;
    }

    /** The last choice: the words are looked for in every page, by the header's search. No address holds them. */
    function everywhere() {
      const item = document.createElement("li");
      item.id = `${list.id}-all`;
      item.setAttribute("role", "option");
      item.append(`Search every page for “${input.value.trim()}”`);
      item.addEventListener("pointerdown", (event) => event.preventDefault());
      item.addEventListener("click", searchAll);
      return item;
    }

    function searchAll() {
      show(false);
      /** @type {((typed: string) => void) | undefined} */ (Reflect.get(globalThis, "conductSearch"))?.(input.value.trim());
    }

    /** Lists what answers to what is typed. @param {boolean} [counted] */
    function fill(counted = true) {
      found = matches(entries, input.value).slice(0, MOST);
      const typed = input.value.trim() !== "";
      list.replaceChildren(...found.map((one, at) => choice(one.entry, at)), ...(typed ? [everywhere()] : []));
      show(typed);
      if (counted) tell(!input.value.trim() ? "" : found.length === 1 ? "1 match" : found.length ? `${found.length} matches` : "No clause answers to that. You can search every page.");
    }

    /** @param {Entry} entry */
    function go(entry) {
      show(false);
      tell(`Going to ${entry.name}`);
      const to = new URL(entry.at, TOP);
      const there = to.hash && location.href.split("#")[0] === to.href.split("#")[0];
      location.assign(to);
      if (there) document.getElementById(to.hash.slice(1))?.scrollIntoView();
    }

    const lost = () => tell("The list of clauses could not be loaded");

    /** Goes where the keyboard stands, or to the one thing that is meant; else offers the choice. */
    async function submit() {
      await ready();
      if (active >= 0 && active === found.length) return searchAll();
      if (active >= 0) return go(found[active].entry);
      fill(false);
      const best = found.filter((one) => one.worth === found[0].worth || one.worth >= 9); // a number may be one of another law
      if (best.length === 1 && (found.length === 1 || best[0].worth >= 6)) return go(best[0].entry); // a number, a name, or a whole phrase that staff say
      const typed = input.value.trim();
      if (!typed) tell("Type a number or a word first");
      else if (!found.length) tell(`No clause answers to “${typed}”. Try its number, or a word staff use, or search every page.`);
      else if (best[0].worth >= 9) tell(`${typed} is used ${best.length === 2 ? "twice" : `${best.length} times`}. Choose one.`);
      else tell(`${found.length} answer to “${typed}”. Choose one.`);
      input.focus();
    }

    input.addEventListener("focus", () => { ready().catch(() => {}); });
    input.addEventListener("input", () => { ready().then(() => fill(), lost); });
    input.addEventListener("blur", () => show(false));
    input.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      const moves = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last };
      if (event.key === "Escape") {
        event.preventDefault();
        if (list.hidden) input.value = "";
        show(false);
      } else if (event.key in moves && !event.isComposing) {
        event.preventDefault();
        if (list.hidden) ready().then(() => { fill(); if (!event.altKey && found.length) choose(event.key === "ArrowUp" ? list.children.length - 1 : 0); }, lost);
        else choose(moves[/** @type {"ArrowUp" | "ArrowDown"} */ (event.key)]);
      }
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit().catch(() => form.submit()); // without the list of names, the page of numbers still helps
    });

    const asked = new URLSearchParams(location.search).get("find");
    if (asked) {
      input.value = asked;
      window.addEventListener("load", () => submit().catch(() => {}));
    }
  }

  document.querySelectorAll("form[data-goto]").forEach((form) => start(/** @type {HTMLFormElement} */ (form)));
}
