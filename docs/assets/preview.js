// Shows a cited clause beside its link while the pointer or the keyboard is on it (WCAG 1.4.13): never on touch.
"use strict";

{
  /**
   * @typedef {{ name: string, says: string, marks: [force: string, name: string][], text: string }} Card
   * @typedef {{ cards: (name: string) => Promise<Record<string, Card>> }} Guide
   */

  const WAIT = 350; // milliseconds before a pointer that rests opens it
  const GRACE = 250; // milliseconds to reach the card from the link
  const PAGES = /\/(?:policy\/([\w-]+)|(glossary)\/index)\.html$/;

  /** Where a link's clause is looked up, or null if it leads to none. @param {HTMLAnchorElement} link */
  function target(link) {
    const to = new URL(link.href, location.href);
    const found = PAGES.exec(to.pathname);
    if (!found || to.hash.length < 2 || to.origin !== location.origin) return null;
    return { file: found[1] ?? found[2] ?? "", id: decodeURIComponent(to.hash.slice(1)) };
  }

  /** @type {HTMLAnchorElement | null} */
  let shownFor = null;
  let opening = 0, closing = 0;

  const card = document.createElement("div");
  card.id = "clause-preview";
  card.className = "clause-preview md-typeset no-print";
  card.hidden = true;

  /** @param {Card} clause @param {HTMLAnchorElement} link */
  function fill(clause, link) {
    const head = document.createElement("p"), text = document.createElement("div"), open = document.createElement("a");
    head.className = "clause-preview-head";
    const name = document.createElement("strong");
    name.textContent = clause.name;
    head.append(name, ` ${clause.says} `);
    for (const [force, name] of clause.marks) {
      const mark = document.createElement("strong");
      mark.className = `mark mark-${force}`;
      mark.textContent = name;
      head.append(mark, " ");
    }
    text.id = "clause-preview-text";
    text.innerHTML = clause.text; // made by the build, from checked content
    open.href = link.href;
    open.tabIndex = -1; // the link it belongs to does the same
    open.textContent = `Open ${clause.name}`;
    const foot = document.createElement("p");
    foot.className = "clause-preview-foot";
    foot.append(open);
    card.replaceChildren(head, text, foot);
  }

  /** Puts the card below the link, or above it where there is no room below. @param {HTMLAnchorElement} link */
  function place(link) {
    const box = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
    const fits = box.bottom + height + 8 <= innerHeight || box.top < height + 8;
    const base = (card.offsetParent ?? document.body).getBoundingClientRect();
    card.style.left = `${left - base.left}px`;
    card.style.top = `${(fits ? box.bottom + 4 : box.top - height - 4) - base.top}px`;
  }

  function hide() {
    clearTimeout(opening);
    clearTimeout(closing);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    card.hidden = true;
  }

  /** Hides it unless the pointer or the keyboard has come back by then. */
  function hideSoon() {
    clearTimeout(opening);
    clearTimeout(closing);
    closing = window.setTimeout(() => {
      if (!card.matches(":hover") && !shownFor?.matches(":hover, :focus-visible")) hide();
    }, GRACE);
  }

  /** @param {HTMLAnchorElement} link */
  async function show(link) {
    const to = target(link);
    if (!to) return;
    clearTimeout(closing);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = link;
    const guide = /** @type {Guide} */ (Reflect.get(globalThis, "conductGuide"));
    const clause = await guide.cards(to.file).then((cards) => cards[to.id], () => undefined);
    if (shownFor !== link) return; // gone on to another meanwhile
    if (!clause || !link.isConnected) return hide();
    fill(clause, link);
    (link.closest("main") ?? document.body).append(card);
    card.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", "clause-preview-text");
  }

  /** The link to a clause on another place of the guide that an event is about. @param {EventTarget | null} from */
  function linkOf(from) {
    const link = from instanceof Element ? /** @type {HTMLAnchorElement | null} */ (from.closest("a[href*='#']")) : null;
    if (!link || card.contains(link) || link.closest("nav, .headerlink, .md-header") || !target(link)) return null;
    return link;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (event.target instanceof Node && card.contains(event.target)) return clearTimeout(closing);
    const link = linkOf(event.target);
    if (!link || link === shownFor) return link ? clearTimeout(closing) : undefined;
    clearTimeout(opening);
    opening = window.setTimeout(() => show(link), WAIT);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType === "touch") return;
    const left = linkOf(event.target) || (event.target instanceof Node && card.contains(event.target));
    if (left) hideSoon();
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event.target);
    if (link?.matches(":focus-visible")) void show(link);
  });
  document.addEventListener("focusout", (event) => {
    if (linkOf(event.target) && !card.matches(":hover")) hide(); // at once: it would cover what has the focus next
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || (card.hidden && !shownFor)) return;
    event.stopPropagation(); // only the card closes, not what it lies over
    hide();
  }, true);
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Node && card.contains(event.target))) hide(); // what was asked for comes now
  });
  window.addEventListener("resize", hide);
}
