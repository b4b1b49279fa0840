// The screens of team mode: the story, a question with its hands, the answer, and the case in short.
import { inShort, label, storyBox, whyList, whysOf } from "./case-view.js";
import { make } from "./dom.js";

/**
 * @typedef {import("./types.js").Ask} Ask
 * @typedef {import("./team.js").Team} Team
 */

/** @type {Record<string, string>} */
const TALK = {
  response: "Which fact decided it? What one fact would have moved it a step up or down?",
  letter: "What does it have to contain? Who reads it before it goes?",
  decides: "Whom would you ring first, and what would you have ready?",
  closed: "Has it been done all the same where you work? What would you say to a colleague who wants to?",
};
const STORY_TALK = "What do we know, what do we only suspect, and what would we find out first?";
const SHORT_TALK = "What will you do another way from tomorrow?";

/** @param {Team} team @param {string} words */
function heading(team, words) {
  return make("h1", {}, make("span", { class: "tr-caption" }, `Case ${team.place + 1} of ${team.cases.length}`), " ", words);
}

/** @param {Team} team @param {string} words */
function talk(team, words) {
  return team.talk && make("p", { class: "tr-talk" }, make("strong", {}, "To discuss: "), words);
}

/** @param {Team} team @returns {import("./dom.js").Part[]} */
export function storyScreen(team) {
  return [heading(team, "What would you do?"), storyBox(team.exercise), talk(team, STORY_TALK)];
}

/** @param {Team} team @param {Ask} ask @returns {import("./dom.js").Part[]} */
export function askScreen(team, ask) {
  const most = Math.max(1, ...team.hands);
  const rows = ask.choices.map((_, place) => choiceRow(team, ask, place, most));
  return [
    heading(team, ask.title),
    make("ol", { class: "tr-hands" }, ...rows),
    team.revealed && split(team, ask),
    team.revealed && whyList(team.data, whysOf(ask, ask.right)),
    team.revealed && whyNot(team, ask),
    talk(team, TALK[ask.id] ?? STORY_TALK),
  ];
}

/** @param {Team} team @param {Ask} ask @param {number} place @param {number} most */
function choiceRow(team, ask, place, most) {
  const hands = team.hands[place] ?? 0;
  const letter = "ABCD"[place] ?? "";
  const right = team.revealed && place === ask.right;
  const words = `${letter}: ${label(ask, place)}, ${hands} ${hands === 1 ? "hand" : "hands"}. Add a hand`;
  const button = make("button", { type: "button", class: "tr-hand", "data-act": `hand:${place}`, "aria-label": words }, letter);
  button.addEventListener("click", () => team.act(`hand:${place}`));
  const bar = make("progress", { max: String(most), value: String(hands), "aria-label": `Hands for ${letter}` });
  const row = make("li", { class: right ? "tr-hands-right" : team.revealed ? "tr-hands-other" : "" });
  row.append(button, make("span", { class: "tr-hands-label" }, right ? "✓ " : "", label(ask, place)), bar, make("span", { class: "tr-count" }, String(hands)));
  return row;
}

/** How many of the room were right. @param {Team} team @param {Ask} ask */
function split(team, ask) {
  const all = team.hands.reduce((sum, hands) => sum + hands, 0);
  if (!all) return null;
  const right = team.hands[ask.right] ?? 0;
  const words = right === 0 ? `None of ${all} hands` : right === all ? (all === 1 ? "The one hand" : `All ${all} hands`) : `${right} of ${all} hands`;
  return make("p", { class: "tr-split" }, make("strong", {}, words), ` went up for the answer${right && right < all ? ` (${Math.round((100 * right) / all)} %)` : ""}.`);
}

/** The wrong choice that most hands went up for is the one to explain. @param {Team} team @param {Ask} ask */
function whyNot(team, ask) {
  const wrong = ask.choices.map((_, place) => place).filter((place) => place !== ask.right);
  const [most = 0] = wrong.sort((one, other) => (team.hands[other] ?? 0) - (team.hands[one] ?? 0));
  if (!team.hands[most]) return null;
  return make("div", {}, make("p", { class: "tr-why-not" }, make("strong", {}, `Why not “${label(ask, most)}”?`)), whyList(team.data, whysOf(ask, most)));
}

/** @param {Team} team @returns {import("./dom.js").Part[]} */
export function shortScreen(team) {
  const walk = make("a", { href: `../wizard/index.html#walk=${team.exercise.id}`, target: "_blank", rel: "noopener" }, "Walk this case through the questions", make("span", { class: "visually-hidden" }, " (opens in a new tab)"));
  return [heading(team, team.exercise.title), inShort(team.data, team.exercise, true), make("p", {}, walk), talk(team, SHORT_TALK)];
}
