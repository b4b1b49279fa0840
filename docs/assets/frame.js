// Mends of the theme's frame: real buttons for menu and search, a closed menu that keyboards skip, a search that speaks.
"use strict";

{
  const MENU_IS_A_DRAWER = matchMedia("(max-width: 76.234375em)");

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
    button.innerHTML = label.innerHTML;
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
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      toggle.click();
      button.focus();
    });
    MENU_IS_A_DRAWER.addEventListener("change", tell);
    tell();
  }

  function mendSearch() {
    const made = buttonFor("__search", "Search");
    const field = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
    document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
    document.querySelector(".md-search-result__meta")?.setAttribute("role", "status");
    document.querySelector(".md-search__scrollwrap")?.setAttribute("aria-label", "Search results");
    document.querySelector(".md-search__scrollwrap")?.setAttribute("role", "region");
    made?.button.addEventListener("click", () => field?.focus());
    made?.toggle.addEventListener("change", () => {
      if (!made.toggle.checked && made.button.offsetParent) made.button.focus();
    });
  }

  mendMenu();
  mendSearch();
}
