// Small helps that the guide can do without: copying a clause's link, printing, keeping the page usable twice.
// A plain script, not a module: browsers refuse modules on a page opened from a shared drive.
"use strict";

{
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

  /** @param {HTMLButtonElement} button @param {HTMLElement} region */
  async function copyLink(button, region) {
    const address = `${location.href.split("#")[0]}#${button.dataset.copy}`;
    let told = "Link copied";
    try {
      await copy(address);
    } catch {
      told = `The link could not be copied. It is ${address}`;
    }
    region.textContent = "";
    setTimeout(() => { region.textContent = told; }, 50);
    const label = button.dataset.label ?? button.textContent ?? "";
    button.dataset.label = label;
    button.textContent = told.length < 20 ? told : "Not copied";
    setTimeout(() => { button.textContent = label; }, 2500);
  }

  /** Shows the buttons that need a script and gives them their work; safe to call twice. */
  function start() {
    const region = liveRegion();
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button[data-copy][hidden]"))) {
      button.hidden = false;
      button.addEventListener("click", () => copyLink(button, region));
    }
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button[data-print][hidden]"))) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
  }

  start();
}
