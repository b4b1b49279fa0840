// The practice page: choose cases, decide them one by one, see why, and print a certificate.
import { caseForm, feedback, storyBox } from "./case-view.js";
import { certificateParts } from "./certificate.js";
import { drawn, newSeed } from "./chance.js";
import { button, make, show, tell, tellLost } from "./dom.js";
import { theExercises } from "./fetched.js";
import { forget, keep, kept } from "./keep.js";
import { begin, current, marked, number, score, wentWrong } from "./session.js";
import { startForm } from "./start-form.js";

/**
 * @typedef {import("./types.js").Data} Data
 * @typedef {import("./types.js").Ask} Ask
 * @typedef {import("./session.js").State} State
 */

const SERVICE = "Practice";

class Practice {
  /** @param {HTMLElement} root @param {Data} data */
  constructor(root, data) {
    this.data = data;
    this.view = /** @type {HTMLElement} */ (root.querySelector("[data-training-view]"));
    this.status = /** @type {HTMLElement | null} */ (root.querySelector("[data-training-status]"));
    this.byId = new Map(data.exercises.map((one) => [one.id, one]));
    this.state = begin([]);
    this.seed = 0;
    this.remember = false;
  }

  /** @param {import("./dom.js").Part[]} parts */
  show(...parts) {
    show(this.view, parts, SERVICE);
  }

  start() {
    const named = new URLSearchParams(location.search).get("case");
    if (named && this.byId.has(named)) return this.begin([named], 0, false);
    const saved = kept(this.data.rules);
    const form = startForm(this.data, (chosen) => {
      const seed = chosen.seed || newSeed();
      this.begin(drawn(chosen.cases, chosen.number, seed), seed, chosen.remember);
    });
    this.show(
      make("h1", {}, "Practice"),
      make("p", { class: "lead" }, "Read a case as it would reach you, decide, and see what the policy says. All people and places are made up."),
      saved && this.offerSaved(saved),
      form,
    );
  }

  /** @param {import("./keep.js").Kept} saved */
  offerSaved(saved) {
    const left = saved.state.queue.length;
    return make(
      "div",
      { class: "tr-panel" },
      make("p", {}, `A practice session is kept on this device, with ${left} ${left === 1 ? "case" : "cases"} to go.`),
      button("Go on with it", () => {
        [this.state, this.seed, this.remember] = [saved.state, saved.seed, true];
        this.next();
      }),
      " ",
      button("Delete it", () => { forget(); this.start(); tell(this.status, "The session was deleted from this device."); }, "tr-button tr-button--second"),
    );
  }

  /** @param {readonly string[]} ids @param {number} seed @param {boolean} remember */
  begin(ids, seed, remember) {
    [this.state, this.seed, this.remember] = [begin(ids), seed, remember];
    if (!remember) forget();
    this.next();
  }

  next() {
    this.save();
    const turn = current(this.state);
    const exercise = turn && this.byId.get(turn.id);
    if (!turn || !exercise) return this.end();
    const place = `Case ${number(this.state)} of ${this.state.cases}`;
    this.show(
      make("h1", {}, turn.again ? "A case again" : place),
      turn.again > 0 && make("p", { class: "tr-caption" }, "Something went wrong here before."),
      storyBox(exercise),
      caseForm(exercise, turn.only, (answers) => this.told(answers)),
    );
  }

  /** @param {Map<Ask, number>} answers */
  told(answers) {
    const turn = current(this.state);
    const exercise = turn && this.byId.get(turn.id);
    if (!exercise) return;
    const marks = Object.fromEntries([...answers].map(([ask, chosen]) => [ask.id, chosen === ask.right]));
    const right = Object.values(marks).filter(Boolean).length;
    this.state = marked(this.state, marks);
    this.save();
    const words = `${right} of ${answers.size} right`;
    this.show(
      make("h1", {}, make("span", { class: "tr-caption" }, exercise.title), " ", words),
      make("details", { class: "tr-more" }, make("summary", {}, "Read the case again"), storyBox(exercise)),
      feedback(this.data, exercise, answers, true),
      make("p", {}, make("a", { href: `../wizard/index.html#walk=${exercise.id}`, target: "_blank", rel: "noopener" }, "Walk this case through the questions", make("span", { class: "visually-hidden" }, " (opens in a new tab)")), ", to see each answer and compare it with your own."),
      button(current(this.state) ? "Next case" : "See the result", () => this.next()),
    );
    const later = right < answers.size && this.state.queue.some((one) => one.id === exercise.id);
    tell(this.status, `${words}.${later ? " What went wrong comes again later." : ""}`);
  }

  end() {
    const { right, total, percent } = score(this.state);
    const wrong = wentWrong(this.state);
    const passed = total > 0 && percent >= this.data.pass;
    forget();
    this.show(
      make("h1", {}, `${right} of ${total} right, ${percent} %`),
      make("p", {}, passed ? `The passing mark is ${this.data.pass} %. You have passed.` : `The passing mark is ${this.data.pass} %. Have another go whenever you like.`),
      this.seed > 0 && make("p", {}, "The number of this set is ", make("strong", {}, String(this.seed)), ". It gives the same cases on every device."),
      make("p", { class: "quiet" }, "Only first answers count."),
      wrong.length > 0 && this.wrongList(wrong),
      passed && certificateParts(this.data, { cases: this.state.cases, right, total, percent }, this.view, SERVICE),
      button("Practise again", () => this.again()),
    );
    tell(this.status, passed ? "You have passed." : "You have not passed yet.");
  }

  again() {
    history.replaceState(null, "", location.pathname);
    this.start();
  }

  /** @param {readonly string[]} wrong */
  wrongList(wrong) {
    const items = wrong.map((id) => make("li", {}, make("a", { href: `${id}.html` }, this.byId.get(id)?.title ?? id)));
    return make(
      "div",
      {},
      make("h2", {}, "Worth another look"),
      make("ul", {}, ...items),
      make("p", {}, button("Practise only these", () => this.begin(wrong, 0, this.remember), "tr-button tr-button--second")),
    );
  }

  save() {
    if (!this.remember || !current(this.state)) return;
    const done = keep({ rules: this.data.rules, seed: this.seed, state: this.state });
    if (!done) tell(this.status, "Your progress could not be kept on this device.");
  }
}

/** Starts the page; safe to call twice. */
export async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-training=practice]"));
  if (!root || root.dataset.started) return;
  root.dataset.started = "yes";
  new Practice(root, await theExercises(root)).start();
}

start().catch(tellLost);
