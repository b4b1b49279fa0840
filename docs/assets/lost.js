// Says so where the questions, the desk or the register cannot start: one of their scripts did not arrive, or the browser is too old for them.
// A plain script, so that it also runs where modules do not.
"use strict";

{
  const LONG = 10_000; // milliseconds
  const FOLDER =
    "This page was opened from a folder or a shared drive. Browsers start what is here only from a web server: " +
    "open the guide at its intranet address. Reloading does not help.";

  const waits = () => document.querySelector(":is([data-wizard], [data-desk], [data-register]):not([data-started], [data-walk])");

  /** @returns {string} the scripts that the browser reports as not handed out */
  function lost() {
    const fetched = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType("resource"));
    const failed = fetched.filter((one) => one.initiatorType !== "fetch" && (one.responseStatus ?? 0) >= 400);
    return failed.map((one) => one.name.slice(one.name.lastIndexOf("/") + 1)).join(", ");
  }

  function tell() {
    const host = waits();
    const template = host?.querySelector("template[data-failed]");
    const view = host?.querySelector("[data-view]");
    if (!host || !view || !(template instanceof HTMLTemplateElement)) return;
    const panel = document.importNode(template.content, true);
    const title = panel.querySelector("[data-heading]")?.textContent;
    const names = lost();
    const fromFolder = location.protocol === "file:";
    const what = names || "A script of this page";
    const why = fromFolder ? FOLDER : `${what} did not arrive, or this browser cannot run it. If the guide has just been renewed, reload this page.`;
    const places = /** @type {[string, string][]} */ ([["[data-reason]", why], ["[data-detail]", location.pathname]]);
    for (const [where, words] of places) {
      const place = panel.querySelector(where);
      if (place) place.textContent = words;
    }
    panel.querySelector("[data-retry]")?.addEventListener("click", () => location.reload());
    view.replaceChildren(panel);
    document.title = `${title} – ${/** @type {HTMLElement} */ (host).dataset.service}`;
  }

  if (waits()) {
    window.addEventListener("load", tell);
    setTimeout(() => waits()?.querySelector("[data-slow]")?.removeAttribute("hidden"), LONG);
  }
}
