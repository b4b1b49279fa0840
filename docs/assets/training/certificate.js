// The certificate: what was practised, under which policy and rules. A name typed here stays on the page.
import { button, make, show } from "./dom.js";

/**
 * @typedef {import("./types.js").Data} Data
 * @typedef {{ cases: number, right: number, total: number, percent: number }} Result
 */

/**
 * The form that asks for a name and makes the certificate.
 * @param {Data} data
 * @param {Result} result
 * @param {HTMLElement} place
 * @param {string} service
 */
export function certificateParts(data, result, place, service) {
  const name = make("input", {
    id: "tr-name", autocomplete: "off", spellcheck: "false", writingsuggestions: "false", translate: "no", maxlength: "80",
  });
  const form = make(
    "form",
    { class: "tr-form tr-panel", novalidate: true },
    make("h2", {}, "Certificate"),
    make("p", { class: "tr-field" }, make("label", { for: "tr-name" }, "Name on the certificate"), make("span", { class: "tr-hint" }, "It is not kept or sent. Leave it empty to write it by hand."), name),
    make("button", { type: "submit", class: "tr-button" }, "Make the certificate"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(place, [certificate(data, result, name.value.trim())], service);
  });
  return form;
}

/** @param {Data} data @param {Result} result @param {string} name */
function certificate(data, result, name) {
  const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const facts = [
    ["Policy", data.title],
    ["Policy version", data.version],
    ["Rules version", data.rules],
    ["Cases", String(result.cases)],
    ["First answers right", `${result.right} of ${result.total} (${result.percent} %; passing mark ${data.pass} %)`],
    ["Date", today],
  ];
  const list = make("dl", { class: "tr-facts" }, ...facts.flatMap(([term = "", said = ""]) => [make("dt", {}, term), make("dd", {}, said)]));
  return make(
    "div",
    {},
    make(
      "div",
      { class: "tr-certificate" },
      make("p", { class: "tr-certificate-council" }, data.council),
      make("h1", {}, "Certificate of practice"),
      make("p", { class: "tr-certificate-name" }, name || "\u00a0"),
      make("p", {}, "has practised deciding made-up cases under the council’s policy on unacceptable behaviour."),
      list,
      make("div", { class: "tr-certificate-signs" }, make("p", {}, "Signed"), make("p", {}, "Seen by the trainer or manager")),
      make("p", { class: "tr-hint" }, "Made on the person’s own device. It records practice; it is no proof of who sat at it."),
    ),
    make("p", { class: "no-print" }, button("Print", () => window.print()), " ", make("a", { href: "practice.html" }, "Back to practice")),
  );
}
