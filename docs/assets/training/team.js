// Team mode for a room and a projector: show a case, count hands, reveal, talk; by keys or by buttons.
import { drawn, newSeed } from "./chance.js";
import { make, present, show, tell, tellLost } from "./dom.js";
import { theExercises } from "./fetched.js";
import { keyOf, KEYS } from "./team-keys.js";
import { Clock } from "./team-clock.js";
import { askScreen, shortScreen, storyScreen } from "./team-screens.js";

/**
 * @typedef {import("./types.js").Data} Data
 * @typedef {import("./types.js").Exercise} Exercise
 */

const SERVICE = "Team mode";

export class Team {
  /** @param {HTMLElement} root @param {Data} data */
  constructor(root, data) {
    this.data = data;
    this.root = root;
    this.view = /** @type {HTMLElement} */ (root.querySelector("[data-training-view]"));
    this.status = /** @type {HTMLElement | null} */ (root.querySelector("[data-training-status]"));
    this.seed = newSeed();
    this.cases = this.draw();
    this.place = 0; // which case
    this.screen = 0; // the story, then two screens a question, then the end
    this.talk = false;
    this.keysOn = true;
    /** @type {number[]} */
    this.hands = [];
    this.clock = new Clock((words) => tell(this.status, words));
  }

  /** @returns {Exercise[]} all cases, mixed */
  draw() {
    const byId = new Map(this.data.exercises.map((one) => [one.id, one]));
    return drawn(this.data.exercises, this.data.exercises.length, this.seed).flatMap((id) => byId.get(id) ?? []);
  }

  start() {
    document.addEventListener("keydown", (event) => this.key(event));
    this.root.classList.add("tr-team");
    this.render();
  }

  get exercise() {
    return /** @type {Exercise} */ (this.cases[this.place]);
  }

  /** @returns {import("./types.js").Ask | undefined} the question on the screen */
  get ask() {
    return this.screen === 0 ? undefined : this.exercise.asks[Math.floor((this.screen - 1) / 2)];
  }

  get revealed() {
    return this.screen > 0 && this.screen % 2 === 0;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const act = this.keysOn && !event.ctrlKey && !event.altKey && !event.metaKey && keyOf(event);
    if (!act) return;
    event.preventDefault();
    this.act(act);
  }

  /** @param {string} act one of the acts of `KEYS`, or "hand:2", "drop:2" */
  act(act) {
    const [what, which] = act.split(":");
    if (what === "hand" || what === "drop") return this.hand(Number(which), what === "hand" ? 1 : -1);
    if (act === "timer") return this.clock.toggle();
    if (act === "timer-reset") return this.clock.reset();
    if (act === "screen") return this.full();
    if (act === "clauses") return this.clauses();
    if (act === "talk") this.talk = !this.talk;
    else this.talk = false;
    const last = this.exercise.asks.length * 2 + 1;
    if (act === "on") this.go(this.screen === last ? [1, 0] : [0, this.screen + 1]);
    if (act === "back" && this.screen > 0) this.go([0, this.screen - 1]);
    if (act === "next-case") this.go([1, 0]);
    if (act === "last-case") this.go([-1, 0]);
    if (act === "clear") this.hands = [];
    this.render();
  }

  /** @param {[number, number]} to how many cases on, and which screen */
  go([cases, screen]) {
    this.place = (this.place + cases + this.cases.length) % this.cases.length;
    const sameAsk = cases === 0 && Math.floor((screen - 1) / 2) === Math.floor((this.screen - 1) / 2);
    if (!sameAsk) this.hands = [];
    this.screen = screen;
  }

  /** @param {number} choice @param {number} change */
  hand(choice, change) {
    const ask = this.ask;
    if (!ask || choice >= ask.choices.length) return;
    this.hands = ask.choices.map((_, place) => Math.max(0, (this.hands[place] ?? 0) + (place === choice ? change : 0)));
    this.render(false);
    tell(this.status, `${"ABCD"[choice]}: ${this.hands[choice]}`);
  }

  /** Opens or closes the clauses behind a case, which stand on its last screen. */
  clauses() {
    const clauses = /** @type {HTMLDetailsElement | null} */ (this.view.querySelector(".tr-result details"));
    if (!clauses) return tell(this.status, "The clauses stand at the end of the case.");
    clauses.open = !clauses.open;
    if (clauses.open) clauses.scrollIntoView({ block: "start" });
  }

  full() {
    if (document.fullscreenElement) void document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => tell(this.status, "This browser does not allow full screen."));
  }

  /** @param {boolean} [moved] whether a new screen is shown, so that its heading takes the focus */
  render(moved = true) {
    const ask = this.ask;
    const body = ask ? askScreen(this, ask) : this.screen === 0 ? storyScreen(this) : shortScreen(this);
    const parts = [...body, this.bar(), this.help()];
    if (moved) show(this.view, parts, SERVICE);
    else this.keepFocus(() => this.view.replaceChildren(...present(parts)));
  }

  /** @param {() => void} change */
  keepFocus(change) {
    const name = document.activeElement?.getAttribute("data-act");
    change();
    /** @type {HTMLElement | null} */ (name ? this.view.querySelector(`[data-act="${name}"]`) : this.view.querySelector("h1"))?.focus();
  }

  bar() {
    const acts = KEYS.filter((key) => key.button).map((key) => this.button(key.act, key.button ?? ""));
    return make("div", { class: "tr-team-bar", role: "group", "aria-label": "Team mode" }, ...acts, this.clock.element);
  }

  /** @param {string} act @param {string} label */
  button(act, label) {
    const made = make("button", { type: "button", class: "tr-button tr-button--second", "data-act": act }, label);
    made.addEventListener("click", () => this.act(act));
    return made;
  }

  help() {
    const toggle = make("input", { type: "checkbox", id: "tr-keys", "data-act": "keys" });
    toggle.checked = this.keysOn;
    toggle.addEventListener("change", () => { this.keysOn = toggle.checked; });
    const rows = KEYS.map((key) => make("li", {}, make("kbd", {}, key.shown), ` ${key.does}`));
    return make(
      "details",
      { class: "tr-more tr-team-help" },
      make("summary", {}, "Keys"),
      make("p", { class: "tr-option" }, toggle, make("label", { for: "tr-keys" }, "Single keys are on")),
      make("ul", { class: "tr-keys" }, ...rows),
    );
  }
}

/** Starts the page; safe to call twice. */
export async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-training=team]"));
  if (!root || root.dataset.started) return;
  root.dataset.started = "yes";
  new Team(root, await theExercises(root)).start();
}

start().catch(tellLost);
