// The self-test for hosts: asks this server for a few files and tells in words what is right and what is not.
// A plain script, not a module: a server that sends modules with the wrong type is one of the faults it looks for.
"use strict";

{
  /**
   * @typedef {{path: string, type: string, sha256: string, must: boolean}} Sample
   * @typedef {{samples: Sample[], kept: string, packed: string[], headers: Record<string, string>}} Expected
   * @typedef {"good" | "better" | "bad"} Verdict
   * @typedef {{verdict: Verdict, words: string, found?: string[]}} Result
   */

  const WORDS = { good: "Good", better: "Can be better", bad: "Must be mended" };
  const SETTINGS = ["web.config", ".htaccess", "hosting/nginx.conf"];
  const MONTH = 30 * 24 * 3600; // seconds
  const LONGEST = 20_000; // milliseconds

  const host = /** @type {HTMLElement} */ (document.querySelector("[data-self-test]"));
  const root = new URL(host.dataset.root ?? "../", location.href).href;

  /** @param {string} path @param {RequestInit} [how] */
  const ask = (path, how) => fetch(new URL(path, root), { cache: "reload", ...how });

  /** @param {string} words @param {string[]} [found] @returns {Result} */
  const good = (words, found) => ({ verdict: "good", words, ...(found && { found }) });
  /** @param {string} words @param {string[]} [found] @returns {Result} */
  const better = (words, found) => ({ verdict: "better", words, ...(found && { found }) });
  /** @param {string} words @param {string[]} [found] @returns {Result} */
  const bad = (words, found) => ({ verdict: "bad", words, ...(found && { found }) });

  /** @returns {Result} */
  function address() {
    if (location.protocol === "https:") return good("The guide is reached by https.");
    return better(`The guide is reached by plain ${location.protocol}//. It works; https is safer.`);
  }

  /** @param {Expected} expected @returns {Promise<Result>} */
  async function files({ samples }) {
    const faults = [];
    for (const { path, sha256 } of samples) {
      const answer = await ask(path).catch(() => undefined);
      if (!answer) faults.push(`${path}: no answer`);
      else if (!answer.ok) faults.push(`${path}: refused with ${answer.status}`);
      else if (!(await isWhole(path, sha256))) faults.push(`${path}: arrives changed`);
    }
    if (faults.length) return bad(`${faults.length} of ${samples.length} files do not arrive as published.`, faults);
    return good(`One file of each kind was asked for: all ${samples.length} arrive whole.`);
  }

  /** @param {string} path @param {string} sha256 */
  function isWhole(path, sha256) {
    return ask(path, { integrity: `sha256-${sha256}` }).then(() => true, () => false);
  }

  /** @param {Expected} expected @returns {Promise<Result>} */
  async function types({ samples }) {
    const wrong = [];
    let stops = false;
    for (const { path, type, must } of samples) {
      const answer = await ask(path).catch(() => undefined);
      if (!answer?.ok) continue; // told under "Every kind of file arrives"
      const sent = (answer.headers.get("Content-Type") ?? "").split(";")[0]?.trim() || "no type";
      if (isSame(sent, type)) continue;
      wrong.push(`${path}: sent as ${sent}, should be ${type}`);
      stops ||= must;
    }
    if (stops) return bad("Some types stop the questions from starting.", wrong);
    if (wrong.length) return better("Some types are not as they should be; the questions start all the same.", wrong);
    return good("All types are right.");
  }

  /** @param {string} sent @param {string} wanted */
  function isSame(sent, wanted) {
    const script = /^(text|application)\/(x-)?javascript$/;
    return sent === wanted || (script.test(sent) && script.test(wanted));
  }

  /** @returns {Promise<Result>} */
  async function wasm() {
    const faults = [];
    if (typeof WebAssembly === "undefined") return bad("This browser has WebAssembly switched off.");
    try {
      await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch (fault) {
      faults.push(`In the page: ${fault}`);
    }
    const told = await inWorker();
    if (told.wasm) faults.push(`In the worker: ${told.wasm}`);
    if (told.fetch) faults.push(`The worker may not ask this server: ${told.fetch}`);
    if (faults.length) return bad("The engine cannot start here.", faults);
    return good("WebAssembly compiles, in the page and in a worker.");
  }

  /** @returns {Promise<{wasm: string, fetch: string}>} */
  function inWorker() {
    return new Promise((resolve) => {
      const failed = (/** @type {string} */ why) => resolve({ wasm: why, fetch: "" });
      setTimeout(() => failed("no answer"), LONGEST);
      try {
        const worker = new Worker(host.dataset.worker ?? "", { type: "module" });
        worker.addEventListener("error", () => failed("the worker could not be loaded: see File types"));
        worker.addEventListener("message", ({ data }) => resolve(data));
        worker.postMessage(new URL(host.dataset.expected ?? "", location.href).href);
      } catch (fault) {
        failed(String(fault));
      }
    });
  }

  /** @param {Expected} expected @returns {Promise<Result>} */
  async function policy({ headers }) {
    const answer = await ask("wizard/index.html");
    const other = [];
    for (const [name, wanted] of Object.entries(headers)) {
      const sent = answer.headers.get(name);
      if (sent === null) other.push(`${name} is not sent`);
      else if (squeezed(sent) !== squeezed(wanted)) other.push(`${name} is not the guide’s own: ${sent.slice(0, 200)}`);
    }
    if (other.length) return better("The pages’ own policy holds. The server’s headers are not all there.", other);
    return good("The server sends the guide’s own headers.");
  }

  /** @param {string} value */
  const squeezed = (value) => value.replace(/\s+/g, " ").trim();

  /** @param {Expected} expected @returns {Promise<Result>} */
  async function compression({ packed }) {
    const plain = [];
    const packedBy = new Set();
    for (const path of packed) {
      const answer = await ask(path);
      const encoding = answer.headers.get("Content-Encoding");
      await answer.arrayBuffer();
      if (encoding) packedBy.add(encoding);
      else plain.push(`${path}: sent uncompressed`);
    }
    const names = [...packedBy].join(" and ");
    if (plain.length === packed.length) return better("Nothing is compressed.", plain);
    if (plain.length) return better(`Only some files are compressed (${names}).`, plain);
    return good(`Files are compressed (${names}).`);
  }

  /** @param {Expected} expected @returns {Promise<Result>} */
  async function caching({ kept }) {
    const [page, hashed] = await Promise.all([ask("index.html"), ask(kept)]);
    const ofPage = page.headers.get("Cache-Control") ?? "nothing";
    const ofHashed = hashed.headers.get("Cache-Control") ?? "nothing";
    const found = [`index.html: ${ofPage}`, `${kept}: ${ofHashed}`];
    const asksEachTime = /no-cache|no-store|max-age=0\b/.test(ofPage);
    if (age(ofPage) > 0 && !asksEachTime) return bad("Pages may be kept, so staff may see an old policy after an update.", found);
    if (age(ofHashed) < MONTH) return better("Files that never change are asked for again and again.", found);
    if (!asksEachTime) return better("The server does not say that pages must be asked about each time.", found);
    return good("Pages are asked about each time; files that never change are kept.", found);
  }

  /** @param {string} control @returns {number} seconds */
  const age = (control) => Number(/max-age=(\d+)/.exec(control)?.[1] ?? 0);

  /** @returns {Promise<Result>} */
  async function folder() {
    const answer = await ask("wizard/");
    const text = answer.ok ? await answer.text() : "";
    if (!text.includes("data-wizard")) return better(`${new URL("wizard/", root)} does not show its page (${answer.status}).`);
    return good(`The guide stands at ${root}, and folders show their page.`);
  }

  /** @returns {Promise<Result>} */
  async function notFound() {
    const lost = await ask("no-such-page/at-all.html");
    const found = [];
    if (lost.status !== 404) found.push(`An address that does not exist is answered with ${lost.status}, not 404.`);
    else if (!(await lost.text()).includes("Page not found")) found.push("The guide’s own page (404.html) is not shown.");
    const { pathname } = new URL(root);
    if (pathname !== "/") {
      const plain = await fetch(root.slice(0, -1), { cache: "reload" }).catch(() => undefined);
      if (plain?.url !== root) found.push(`${root.slice(0, -1)} does not lead to the guide.`);
    }
    if (found.length) return better("Somebody who mistypes an address gets no help.", found);
    return good("The guide’s own page is shown, and the slash may be left out.");
  }

  /** @returns {Promise<Result>} */
  async function settings() {
    const handed = [];
    for (const path of SETTINGS) {
      const answer = await ask(path).catch(() => undefined);
      if (answer?.ok) handed.push(`${path} is handed out.`);
    }
    if (handed.length) return better("Settings of the server can be read by anybody.", handed);
    return good("The settings files are kept back.");
  }

  /** @returns {Promise<Result>} */
  async function securityText() {
    const at = new URL("/.well-known/security.txt", root).href;
    const answer = await fetch(at, { cache: "reload" }).catch(() => undefined);
    const text = answer?.ok ? await answer.text() : "";
    const [contact, expires] = ["Contact", "Expires"].map((name) => new RegExp(`^${name}:\\s*(\\S+)`, "im").exec(text)?.[1]);
    if (!contact) return better(`There is no security.txt at ${at}.`);
    const until = Date.parse(expires ?? "");
    if (!(until > Date.now())) return better("The host’s security.txt has ended or has no day on which it ends.", [`Expires: ${expires ?? "is missing"}`]);
    return good(`Faults are reported to ${contact}.`, [`It holds until ${new Date(until).toISOString().slice(0, 10)}.`]);
  }

  /** @returns {Promise<Result>} what is on and what is off: none of it is wrong */
  async function choices() {
    const { headers } = await ask("wizard/index.html");
    const reports = /report-(?:uri|to)\s+([^;]+)/.exec(headers.get("Content-Security-Policy-Report-Only") ?? headers.get("Content-Security-Policy") ?? "");
    const kept = /noindex/.test(headers.get("X-Robots-Tag") ?? "");
    return good("None of these is needed.", [
      reports ? `Browsers report what the policy refuses to ${reports[1]?.trim()}.` : "Browsers report nothing that the policy refuses.",
      kept ? "Search engines are asked to leave the guide out." : "Search engines may list the guide.",
      headers.has("Strict-Transport-Security") ? "The whole host is for https only." : "The host does not say that it is for https only.",
    ]);
  }

  /** @returns {Result} */
  function serviceWorker() {
    if (navigator.serviceWorker && window.isSecureContext) return good("This browser offers service workers here.");
    return better("This browser offers no service worker here. Everything works; ordinary caching does the work.");
  }

  /** @type {Record<string, (expected: Expected) => Result | Promise<Result>>} */
  const CHECKS = { address, files, types, wasm, policy, compression, caching, folder, "not-found": notFound, settings, "security-txt": securityText, choices, "service-worker": serviceWorker };

  /** @param {string} id @param {Result} result */
  function tell(id, { verdict, words, found = [] }) {
    const section = /** @type {HTMLElement} */ (host.querySelector(`[data-check="${id}"]`));
    section.dataset.verdict = verdict;
    const line = /** @type {HTMLElement} */ (section.querySelector("[data-result]"));
    const tag = document.createElement("strong");
    tag.className = "check-tag";
    tag.textContent = WORDS[verdict];
    line.replaceChildren(tag, ` ${words}`);
    const list = /** @type {HTMLElement} */ (section.querySelector("[data-found]"));
    list.replaceChildren(...found.map((one) => Object.assign(document.createElement("li"), { textContent: one })));
    list.hidden = found.length === 0;
    const mend = /** @type {HTMLElement} */ (section.querySelector("[data-mend]"));
    mend.hidden = verdict === "good";
  }

  /** @param {Verdict[]} verdicts @returns {string} */
  function summed(verdicts) {
    const count = (/** @type {Verdict} */ verdict) => verdicts.filter((one) => one === verdict).length;
    if (count("bad")) return `${count("bad")} of ${verdicts.length} must be mended before staff can use the questions.`;
    if (count("better")) return `Everything works. ${count("better")} of ${verdicts.length} can be better.`;
    return `All ${verdicts.length} are good.`;
  }

  async function run() {
    const summary = /** @type {HTMLElement} */ (host.querySelector("[data-summary]"));
    summary.textContent = "Checking …";
    if (location.protocol === "file:") {
      summary.textContent = "This page was opened from a folder. Put the folder on a web server and open it there.";
      return;
    }
    /** @type {Expected} */
    let expected;
    try {
      expected = await (await ask("check/expected.json")).json();
    } catch (fault) {
      summary.textContent = `check/expected.json does not arrive, so nothing can be checked: copy the whole folder. (${fault})`;
      return;
    }
    /** @type {Verdict[]} */
    const verdicts = [];
    for (const [id, check] of Object.entries(CHECKS)) {
      const result = await Promise.resolve(check(expected)).catch((fault) => bad(`This could not be checked: ${fault}`));
      tell(id, result);
      verdicts.push(result.verdict);
    }
    summary.textContent = summed(verdicts);
    host.dataset.done = "";
    for (const button of host.querySelectorAll("button")) button.hidden = false;
  }

  /** The whole result as text, for the ticket or the e-mail to whoever looks after the server. */
  function asText() {
    const parts = [...host.querySelectorAll("[data-check]")].map((section) => {
      const lines = [...section.querySelectorAll("h2, [data-result], [data-found] li")].map((one) => one.textContent?.trim());
      return lines.join("\n");
    });
    return [location.href, host.querySelector("[data-summary]")?.textContent, ...parts].join("\n\n");
  }

  /** @param {HTMLButtonElement} button */
  async function copy(button) {
    const area = document.createElement("textarea");
    area.value = asText();
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy"); // there is no clipboard API on a plain http intranet
    area.remove();
    button.textContent = copied ? "Copied" : "Not copied";
    button.focus();
  }

  host.querySelector("[data-again]")?.addEventListener("click", () => void run());
  host.querySelector("[data-copy-result]")?.addEventListener("click", (event) => void copy(/** @type {HTMLButtonElement} */ (event.currentTarget)));
  void run();
}
