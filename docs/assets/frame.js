// Wakes the frame: real buttons for menu and folds, a closed menu that keyboards skip, colours, the heading one is under.
"use strict";

{
  const MENU_IS_A_DRAWER = matchMedia("(max-width: 76.234375em)");

  const SLIDE = 300; // milliseconds, a little more than the style sheet takes

  /**
   * Puts a real button where the page has a label, which works without scripts and which no keyboard reaches.
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

  /** Labels that fold part of the menu give way to buttons that tell their state. */
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

  /** Light or dark: a button that says what it does. What is chosen is kept on this device; without a choice the page follows the device. */
  function wakeColours() {
    const colours = /** @type {{ schemes: { media: string, scheme: string }[], kept: () => string | undefined, keep: (scheme: string) => void, show: () => void }} */ (Reflect.get(globalThis, "conductColours"));
    const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-colours]"));
    if (!button || !colours) return;
    const dark = () => document.body.getAttribute("data-md-color-scheme") === "slate";
    const tell = () => {
      button.title = dark() ? "Switch to light colours" : "Switch to dark colours";
      button.setAttribute("aria-label", button.title);
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      const scheme = dark() ? "default" : "slate";
      colours.keep(scheme);
      document.body.setAttribute("data-md-color-scheme", scheme);
      tell();
    });
    for (const { media } of colours.schemes) matchMedia(media).addEventListener("change", () => { if (!colours.kept()) { colours.show(); tell(); } });
    tell();
  }

  /** Which heading one is under, and once the title is out of sight the page's name in the bar. */
  function followScrolling() {
    const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("[data-on-this-page] a")]);
    const heads = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const title = document.querySelector("#the-page h1"), bar = document.querySelector("[data-md-component=header-title]");
    const below = () => (document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0) + 16;
    const look = () => {
      const last = heads.findLastIndex((head) => head !== null && head.getBoundingClientRect().top <= below());
      links.forEach((link, at) => {
        link.classList.toggle("md-nav__link--passed", at < last);
        link.classList.toggle("md-nav__link--active", at === last);
      });
      bar?.classList.toggle("md-header__title--active", title !== null && title.getBoundingClientRect().bottom < below());
    };
    let asked = false;
    addEventListener("scroll", () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => { asked = false; look(); });
    }, { passive: true });
    look();
  }

  /** What is folded is opened where an address leads into it, and for a print. */
  function unfold() {
    const lead = () => {
      const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
      const folded = target?.closest("details:not([open])");
      if (!(folded instanceof HTMLDetailsElement)) return;
      folded.open = true;
      target?.scrollIntoView();
    };
    /** @type {HTMLDetailsElement[]} */
    let opened = [];
    addEventListener("hashchange", lead);
    addEventListener("beforeprint", () => {
      opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("#the-page details:not([open])"))];
      for (const one of opened) one.open = true;
    });
    addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
    lead();
  }

  /** The menu stands where one is. */
  function showWhereOneIs() {
    const here = document.querySelector(".md-sidebar--primary .md-nav__link--active"), menu = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap");
    if (!here || !menu) return;
    const { top, height } = here.getBoundingClientRect(), around = menu.getBoundingClientRect();
    if (top + height > around.bottom) menu.scrollTop += top - around.top - around.height / 2;
  }

  mendMenu();
  mendFolds();
  wakeColours();
  followScrolling();
  unfold();
  showWhereOneIs();
}
