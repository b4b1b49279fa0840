// The lesson in a learning system: cases one after another, feedback to each, a score at the end, nothing sent elsewhere.
import { Attempt, letter } from "./attempt.js";
import { caseForm, feedback, storyBox } from "./case-view.js";
import { data } from "./data.js";
import { button, make, show, tell } from "./dom.js";
import { Lms } from "./lms.js";

/** @typedef {import("./types.js").Ask} Ask */

class Lesson {
  constructor() {
    this.view = /** @type {HTMLElement} */ (document.querySelector("[data-training-view]"));
    this.status = /** @type {HTMLElement | null} */ (document.querySelector("[data-training-status]"));
    this.lms = new Lms(window);
    this.recorded = this.lms.begin(Attempt.hasPassed);
    this.outdated = Attempt.isOutdated(data, this.lms.suspended);
    this.attempt = Attempt.from(data, this.lms.suspended);
    this.shown = Date.now();
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.lms.commit(); });
    window.addEventListener("pagehide", () => this.lms.leave(false));
  }

  /** @param {import("./dom.js").Part[]} parts */
  show(...parts) {
    show(this.view, parts, "Training");
    this.shown = Date.now();
  }

  start() {
    const { cases, given } = this.attempt;
    if (given.length && !this.attempt.current) return this.end();
    this.show(
      make("h1", {}, "Deciding under the policy"),
      make("p", {}, `${cases.length} made-up cases. Read each, decide, and see what the policy says. To pass, ${data.pass} % of the answers have to be right.`),
      make("p", {}, "You can stop at any time and go on later from the case where you stopped."),
      this.outdated && make("p", { class: "tr-panel" }, "The policy has changed since you were here: the cases begin anew."),
      this.lms.passed && make("p", { class: "tr-panel" }, "You have passed before. That stays recorded, whatever comes of this."),
      !this.recorded && make("p", { class: "tr-panel" }, "No learning system answers here, so nothing is recorded."),
      make("p", { class: "tr-hint" }, `${data.council}. ${data.title}. Policy version ${data.version}, rules ${data.rules}.`),
      button(given.length ? `Go on with case ${given.length + 1}` : "Begin", () => this.next()),
    );
    this.keep();
  }

  next() {
    const exercise = this.attempt.current;
    if (!exercise) return this.end();
    this.show(
      make("h1", {}, `Case ${this.attempt.given.length + 1} of ${this.attempt.cases.length}`),
      storyBox(exercise),
      caseForm(exercise, null, (answers) => this.told(answers)),
    );
  }

  /** @param {Map<Ask, number>} answers */
  told(answers) {
    const exercise = this.attempt.current;
    if (!exercise) return;
    const seconds = (Date.now() - this.shown) / 1000 / answers.size;
    for (const [ask, chosen] of answers) {
      const id = `${exercise.id}.${ask.id}`;
      this.lms.interaction({ id, about: `${exercise.title}: ${ask.title}`, chosen: letter(chosen), right: letter(ask.right), seconds });
    }
    this.attempt.answer([...answers.values()]);
    this.keep();
    const right = [...answers].filter(([ask, chosen]) => ask.right === chosen).length;
    const words = `${right} of ${answers.size} right`;
    this.show(
      make("h1", {}, make("span", { class: "tr-caption" }, exercise.title), " ", words),
      make("details", { class: "tr-more" }, make("summary", {}, "Read the case again"), storyBox(exercise)),
      feedback(data, exercise, answers, false),
      button(this.attempt.current ? "Next case" : "See the result", () => this.next()),
    );
    tell(this.status, words);
  }

  keep() {
    const { cases, given } = this.attempt;
    this.lms.keep(this.attempt.text(this.lms.passed), String(given.length), cases.length ? given.length / cases.length : 1);
  }

  end() {
    const { right, total, percent } = this.attempt.score;
    const passed = percent >= data.pass;
    this.lms.result(percent, passed);
    this.keep(); // with the pass in it
    if (passed) this.lms.leave(true);
    else this.lms.commit(); // still open: it can be tried again, now or at the next launch
    this.show(
      make("h1", {}, `${percent} %: ${passed ? "passed" : "not passed yet"}`),
      make("p", {}, `${right} of ${total} answers were right. The passing mark is ${data.pass} %.`),
      make("p", {}, this.recordedWords(passed)),
      make("p", { class: "tr-hint" }, `Policy version ${data.version}, rules ${data.rules}.`),
      !passed && button("Try again with other cases", () => this.again()),
    );
  }

  /** @param {boolean} passed */
  recordedWords(passed) {
    if (!this.recorded) return "Nothing was recorded, because no learning system answers here.";
    if (!passed && this.lms.passed) return "Your earlier pass stays recorded. You can close this page.";
    return "Your result has been recorded. You can close this page.";
  }

  again() {
    this.attempt = this.attempt.again();
    this.keep();
    this.next();
  }
}

new Lesson().start();
