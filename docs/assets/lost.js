// Says so where questions, register or desk cannot start: a script did not arrive, or the browser is too old for them.
// A plain script, so that it also runs where modules do not.
"use strict";

{
  const LONG = 10_000; // milliseconds
  const FOLDER =
    "This page was opened from a folder or a shared drive. Browsers start it only from a web server: " +
    "open the guide at its intranet address. Reloading does not help.";

  const waits = () => document.querySelector(":is([data-wizard], [data-register], [data-desk]):not([data-started], [data-walk])");

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
    const names = lost();
    const fromFolder = location.protocol === "file:";
    const what = names || "A script of this page";
    const why = fromFolder ? FOLDER : `${what} did not arrive, or this browser cannot run it. If the guide has just been renewed, reload this page.`;
    const places = /** @type {[string, string][]} */ ([["[data-reason]", why], ["[data-detail]", location.pathname]]);
    for (const [where, words] of places) {
      const place = panel.querySelector(where);
      if (place) place.textContent = words;
    }
    if (fromFolder) panel.querySelectorAll("[data-retry], [data-anew]").forEach((one) => one.remove());
    const heading = panel.querySelector("[data-heading]")?.textContent ?? "It cannot go on";
    panel.querySelector("[data-retry]")?.addEventListener("click", () => location.reload());
    if (view.getClientRects().length) view.replaceChildren(panel);
    else host.prepend(panel); // the desk shows nothing yet
    document.title = `${heading} – ${/** @type {HTMLElement} */ (host).dataset.service}`;
  }

  if (waits()) {
    window.addEventListener("load", tell);
    setTimeout(() => waits()?.querySelector("[data-slow]")?.removeAttribute("hidden"), LONG);
  }
}
