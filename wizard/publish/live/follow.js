// Follows what is being written: `serve` puts this into every page on the fly, and no build does.
// A page that has changed opens anew. One that somebody types into, or that holds a case, offers that instead.

(() => {
const { page = "", is = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
const EVERY = 300;
const HOLDS_A_CASE = ".cg-root, [data-wizard], [data-register], [data-desk]";

let typed = false;
let last = "";
for (const event of ["input", "change"]) addEventListener(event, () => { typed = true; }, true);

const line = document.createElement("div");
line.setAttribute("role", "status");
line.dataset.serve = "";
Object.assign(line.style, {
  position: "fixed", insetInlineStart: "0", insetBlockEnd: "0", zIndex: "1000", padding: "0.25rem 0.75rem",
  font: "1rem/1.5 system-ui, sans-serif", color: "#0b0c0c", background: "#fff7bf", border: "1px solid #0b0c0c",
});

/** @param {string} words @param {string} href */
function link(words, href) {
  const made = document.createElement("a");
  Object.assign(made, { href, textContent: words });
  made.style.color = "#0b0c0c";
  return made;
}

/** @param {{ is: string, say: string, findings: number }} told */
function show(told) {
  const changed = told.is !== "" && told.is !== is;
  const keeps = typed || document.querySelector(HOLDS_A_CASE) !== null;
  if (changed && !keeps) return location.reload();
  const parts = [
    ...(changed ? [link("This page has changed. Load it again (what you typed here is lost)", location.href)] : []),
    ...(told.say ? [document.createTextNode(told.say)] : []),
    ...(told.findings ? [link(told.findings === 1 ? "1 finding" : `${told.findings} findings`, "/_serve/findings")] : []),
  ];
  const key = parts.map((part) => part.textContent).join(" · ");
  if (key === last) return;
  last = key;
  line.replaceChildren(...parts.flatMap((part, at) => (at ? [document.createTextNode(" · "), part] : [part])));
  if (parts.length) document.body.append(line);
  else line.remove();
}

async function look() {
  try {
    const answer = await fetch(`/_serve/state?page=${encodeURIComponent(page)}`, { cache: "no-store" });
    if (answer.ok) show(await answer.json());
  } catch {
    // `serve` has been stopped, or begins anew: ask again.
  }
  setTimeout(look, EVERY);
}

look();
})();
