// Small helps that the guide can do without: copying a clause's link or citation, printing, looking clauses up.
// A plain script, not a module: browsers refuse modules on a page opened from a shared drive.
"use strict";

{
  /** The folder of the clauses' data: its name tells its content, so the page says where it is. */
  const DATA = new URL(/** @type {HTMLElement} */ (document.querySelector("meta[data-clauses]")).dataset.clauses ?? "", location.href);

  /**
   * The page of the questions. Which clauses somebody looks up there would tell the server what their case is about:
   * so all are fetched together once the engine is up, and nothing is asked for after that.
   */
  const QUESTIONS = document.querySelector("[data-wizard]");

  /**
   * @typedef {{ name: string, says: string, at: string, words: string }} Entry what the go-to box offers
   * @typedef {{ name: string, says: string, marks: [force: string, name: string][], text: string }} Card what a preview shows
   * @typedef {Record<string, Card>} Cards of a section or the glossary, by the clause’s or term’s name
   */

  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map();
  /** @type {Map<string, (data: unknown) => void>} */
  const waiting = new Map();

  const entries = () => /** @type {Promise<Entry[]>} */ (look("index"));

  /** @param {string} name of a section's page without its ending, or "glossary" @returns {Promise<Cards>} */
  async function cards(name) {
    if (!QUESTIONS) return /** @type {Cards} */ (await look(name));
    return /** @type {Record<string, Cards>} */ (await look("all"))[name] ?? {};
  }

  /**
   * Gets a file of clause data once. It is a script, since a page from a shared drive may not fetch.
   * @param {string} name of the file without its ending
   * @returns {Promise<unknown>} its content, as `clause_data.py` writes it
   */
  function look(name) {
    const known = asked.get(name);
    if (known) return known;
    const found = byScript(name);
    asked.set(name, found);
    found.catch(() => asked.delete(name)); // so that it can be asked for again
    return found;
  }

  /** @param {string} name @returns {Promise<unknown>} */
  function byScript(name) {
    return new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, DATA).href;
      script.addEventListener("load", () => script.remove());
      script.addEventListener("error", () => { script.remove(); reject(new Error(`${name}.js`)); });
      document.head.append(script);
    });
  }

  /**
   * Unpacks what a script hands over packed, so that it is small whatever the host does: see `in_script` of `wizard/publish/zipped.py`.
   * @param {string} packed JSON, by gzip, in base64 @returns {Promise<any>} a fault if the browser cannot, or it is damaged
   */
  async function unpacked(packed) {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }

  /** @param {string} name @param {unknown} data what a script of clause data hands over, packed where it is much */
  const take = (name, data) => waiting.get(name)?.(typeof data === "string" ? unpacked(data) : data);

  /** Fetches what the questions may look up, once the engine has come up. */
  function lookAhead() {
    if (!QUESTIONS?.hasAttribute("data-ready")) return;
    watch.disconnect();
    look("all").catch(() => {}); // told where somebody looks something up
  }
  const watch = new MutationObserver(lookAhead);
  if (QUESTIONS) watch.observe(QUESTIONS, { attributeFilter: ["data-ready"] });

  /** A case that was kept for a reload of the questions is thrown away if this page has stood in their place for so long. */
  const IDLE = 10 * 60_000; // milliseconds
  if (!QUESTIONS) setTimeout(() => {
    try {
      sessionStorage.removeItem("conduct-guide case");
    } catch {
      // Where the browser forbids it, nothing is kept.
    }
  }, IDLE);

  /** @param {string} text */
  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    // An intranet on plain http has no clipboard API; a selected field still copies.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) throw new Error("copying was refused");
  }

  /** @returns {HTMLElement} the region that tells a screen reader what has happened */
  function liveRegion() {
    const found = document.getElementById("guide-live");
    if (found) return found;
    const region = document.createElement("div");
    region.id = "guide-live";
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
    return region;
  }

  /** @param {string} id of a clause on this page */
  const addressOf = (id) => `${location.href.split("#")[0]}#${id}`;

  /**
   * Copies, and says so where a person looks and where a screen reader listens.
   * @param {HTMLButtonElement} button @param {HTMLElement} region @param {string} what is copied @param {string} text
   */
  async function copyFrom(button, region, what, text) {
    let told = `${what} copied`, shown = told;
    try {
      await copy(text);
    } catch {
      told = `It could not be copied. It is ${text}`;
      shown = "Not copied";
    }
    region.textContent = "";
    setTimeout(() => { region.textContent = told; }, 50);
    const label = button.dataset.label ?? button.innerHTML;
    button.dataset.label = label;
    button.textContent = shown;
    setTimeout(() => { button.innerHTML = label; }, 2500);
  }

  /** @param {string} id @param {string} name of the clause, as it is cited */
  function citation(id, name) {
    const form = /** @type {HTMLElement | null} */ (document.querySelector("[data-citation]"))?.dataset.citation ?? "%CLAUSE%, %LINK%";
    return form.replace("%CLAUSE%", () => name).replace("%LINK%", () => addressOf(id));
  }

  /** @param {string} attribute that marks the buttons @param {(button: HTMLButtonElement) => void} work */
  function wake(attribute, work) {
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(`button[${attribute}][hidden]`))) {
      button.hidden = false;
      button.addEventListener("click", () => work(button));
    }
  }

  /** Shows the buttons that need a script and gives them their work; safe to call twice. */
  function start() {
    const region = liveRegion();
    wake("data-copy", (button) => copyFrom(button, region, "Link", addressOf(button.dataset.copy ?? "")));
    wake("data-cite", (button) => {
      const { cite = "", citeAs = "" } = button.dataset;
      void copyFrom(button, region, "Citation", citation(cite, citeAs));
    });
    wake("data-print", () => window.print());
  }

  Object.assign(globalThis, { conductGuide: { entries, cards, take, unpacked } });
  start();
}
