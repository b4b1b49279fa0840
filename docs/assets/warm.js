// When the page is quiet, keeps what the questions run on: they then start at once, and where the browser allows it
// (https, or this computer) the whole guide works without a network. A plain script, for every page.
"use strict";

{
  const QUIET = 2000; // milliseconds after the page has loaded
  const here = document.querySelector("meta[data-runtime]");
  const { runtime = "", offline = "" } = here instanceof HTMLElement ? here.dataset : {};
  const connection = /** @type {{saveData?: boolean, effectiveType?: string} | undefined} */ (
    /** @type {any} */ (navigator).connection
  );
  const sparing = Boolean(connection?.saveData || /2g/.test(connection?.effectiveType ?? ""));

  /** Waits until the page has nothing else to do; where the questions, the register or the desk are, until their engine is up. */
  async function quiet() {
    await new Promise((resolve) => {
      if (document.readyState === "complete") resolve(undefined);
      else window.addEventListener("load", resolve, { once: true });
    });
    const desk = document.querySelector("[data-wizard], [data-register], [data-desk]");
    while (desk && !desk.hasAttribute("data-ready")) await pause(QUIET);
    await pause(QUIET);
    await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
  }

  /** @param {number} milliseconds */
  function pause(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** Has the service worker keep everything; it does so once for each release. */
  async function keepOffline() {
    await navigator.serviceWorker.register(new URL(offline, document.baseURI));
    const registration = await navigator.serviceWorker.ready;
    navigator.serviceWorker.addEventListener("message", ({ data }) => here?.toggleAttribute("data-kept", Boolean(data?.filled)));
    if (!sparing) registration.active?.postMessage({ fill: true });
  }

  /** Without a service worker: asks for the files once, so that the browser's own cache has them. */
  async function keepWarm() {
    const done = `conduct-guide warm ${runtime}`;
    if (sparing || sessionStorage.getItem(done)) return;
    const url = new URL(runtime, document.baseURI);
    const { files } = await (await fetch(url)).json();
    for (const file of files) {
      if (!file.plain) await (await fetch(new URL(file.name, url), /** @type {any} */ ({ priority: "low" }))).arrayBuffer();
    }
    sessionStorage.setItem(done, "1");
  }

  async function start() {
    await quiet();
    if (!navigator.serviceWorker || !offline) return keepWarm();
    // Questions or register are open already, or data is not to be spared: either way the files are wanted.
    if (sparing && !document.querySelector("[data-wizard], [data-register], [data-desk]")) return undefined;
    return keepOffline().catch(keepWarm);
  }

  if (runtime && location.protocol.startsWith("http")) void start().catch(() => {}); // next time, then
}
