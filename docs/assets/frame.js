// Mends of the theme's frame: real buttons for menu and search, a closed menu that keyboards skip, a search that speaks.
"use strict";

{
  const MENU_IS_A_DRAWER = matchMedia("(max-width: 76.234375em)");
  const SEARCH_IS_A_BUTTON = matchMedia("(max-width: 59.984375em)");

  const SLIDE = 300; // milliseconds, a little more than the theme takes

  /**
   * Puts a real button where the theme has a label, which no keyboard reaches.
   * @param {string} id of the checkbox that the label switches
   * @param {string} name read out for the button
   * @returns {{ button: HTMLButtonElement, toggle: HTMLInputElement } | null}
   */
  function buttonFor(id, name) {
    const label = document.querySelector(`.md-header__button[for="${id}"]`);
    const toggle = document.getElementById(id);
    if (!(label && toggle instanceof HTMLInputElement)) return null;
    const button = document.createElement("button");
    button.type = "button";
    button.className = `md-header__button md-icon frame-button frame-button${id}`;
    button.setAttribute("aria-label", name);
    button.replaceChildren(...label.cloneNode(true).childNodes);
    button.addEventListener("click", () => toggle.click());
    label.replaceWith(button);
    return { button, toggle };
  }

  /**
   * The menu slides in, and rooms inside it slide over each other: only what ends up in sight may have focus.
   * @param {HTMLElement} menu
   */
  function firstShown(menu) {
    const links = /** @type {NodeListOf<HTMLElement>} */ (menu.querySelectorAll("a.md-nav__link"));
    return [...links].find((link) => {
      const { left, top, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + 4, top + height / 2));
    });
  }

  function mendMenu() {
    const made = buttonFor("__drawer", "Menu");
    const menu = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
    if (!made || !menu) return;
    const { button, toggle } = made;
    const tell = () => {
      button.setAttribute("aria-expanded", String(toggle.checked));
      menu.inert = MENU_IS_A_DRAWER.matches && !toggle.checked;
    };
    toggle.addEventListener("change", () => {
      tell();
      if (toggle.checked) setTimeout(() => firstShown(menu)?.focus(), SLIDE);
    });
    toggle.checked = false; // Firefox keeps a box ticked over a reload
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      toggle.click();
      button.focus();
    });
    MENU_IS_A_DRAWER.addEventListener("change", tell);
    tell();
  }

  /** The theme's labels that fold part of the menu give way to buttons that tell their state. */
  function mendFolds() {
    for (const label of /** @type {NodeListOf<HTMLLabelElement>} */ (document.querySelectorAll("label.md-nav__link[tabindex]"))) {
      const box = label.control;
      if (!(box instanceof HTMLInputElement)) continue;
      const name = label.closest(".md-nav__item")?.querySelector(".md-ellipsis")?.textContent?.trim() ?? "";
      const button = document.createElement("button");
      button.type = "button";
      button.className = `${label.className} frame-fold`;
      button.setAttribute("aria-label", `Pages of ${name}`);
      button.replaceChildren(...label.cloneNode(true).childNodes);
      const tell = () => button.setAttribute("aria-expanded", String(box.checked));
      box.addEventListener("change", tell);
      button.addEventListener("click", () => box.click());
      label.replaceWith(button);
      tell();
    }
  }

  /** Light or dark: one button that says what it does, where the theme has radio buttons that say the opposite. */
  function mendColours() {
    const form = document.querySelector("[data-md-component=palette]");
    if (!(form instanceof HTMLFormElement)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "md-header__button md-icon frame-button";
    const show = () => {
      const label = form.querySelector("label:not([hidden])") ?? form.querySelector("label");
      if (!(label instanceof HTMLLabelElement) || button.title === label.title) return;
      button.title = label.title;
      button.setAttribute("aria-label", label.title);
      button.replaceChildren(...label.cloneNode(true).childNodes);
    };
    button.addEventListener("click", () => {
      Reflect.set(window, "__cg_chosen", true); // only now may it be kept on this device: see first.html
      const label = form.querySelector("label:not([hidden])");
      if (label instanceof HTMLLabelElement) label.control?.click();
    });
    const chosen = () => Reflect.get(window, "__cg_chosen") || Reflect.get(window, "__md_get")("__palette");
    for (const input of form.querySelectorAll("input")) {
      const media = matchMedia(input.getAttribute("data-md-color-media") ?? "not all");
      media.addEventListener("change", () => { if (media.matches && !chosen()) input.click(); });
    }
    new MutationObserver(show).observe(form, { subtree: true, attributes: true });
    form.before(button);
    form.classList.add("frame-instead");
    show();
  }

  function mendSearch() {
    const made = buttonFor("__search", "Search");
    const search = /** @type {HTMLElement | null} */ (document.querySelector(".md-search"));
    const field = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
    const output = /** @type {HTMLElement | null} */ (document.querySelector(".md-search__output"));
    if (!made || !search || !field || !output) return;
    const { button, toggle } = made;
    search.setAttribute("aria-label", "Search");
    field.setAttribute("writingsuggestions", "false"); // what is looked for is nobody else's business
    field.spellcheck = false;
    output.querySelector(".md-search-result__meta")?.setAttribute("role", "status");
    output.querySelector(".md-search__scrollwrap")?.setAttribute("aria-label", "Search results");
    output.querySelector(".md-search__scrollwrap")?.setAttribute("role", "region");
    // What is not to be seen is not to be focused: the results while closed, on a phone the field too.
    const tell = () => {
      output.inert = !toggle.checked;
      search.inert = SEARCH_IS_A_BUTTON.matches && !toggle.checked;
      button.setAttribute("aria-expanded", String(toggle.checked));
    };
    button.addEventListener("click", () => field.focus());
    toggle.addEventListener("change", () => {
      tell();
      if (!toggle.checked && button.offsetParent) button.focus();
    });
    SEARCH_IS_A_BUTTON.addEventListener("change", tell);
    toggle.checked = false; // Firefox keeps a box ticked over a reload
    tell();
  }

  mendMenu();
  mendFolds();
  mendColours();
  mendSearch();
}
