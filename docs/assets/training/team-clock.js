// The timer of team mode: counts down, can be stopped, and says when the time is up.
import { make } from "./dom.js";

const SECONDS = 120;

export class Clock {
  /** @param {(words: string) => void} say */
  constructor(say) {
    this.say = say;
    this.left = SECONDS;
    this.ticking = 0;
    this.element = make("span", { class: "tr-clock", role: "timer", "aria-label": "Time left" });
    this.draw();
  }

  toggle() {
    if (this.ticking) return this.stop("Timer stopped");
    if (this.left === 0) this.left = SECONDS;
    const end = Date.now() + this.left * 1000;
    this.ticking = window.setInterval(() => this.tick(end), 250);
    this.say("Timer started");
    this.draw();
  }

  /** @param {number} end */
  tick(end) {
    this.left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    if (this.left === 0) this.stop("Time is up");
    this.draw();
  }

  reset() {
    this.stop("Timer set back");
    this.left = SECONDS;
    this.draw();
  }

  /** @param {string} words */
  stop(words) {
    window.clearInterval(this.ticking);
    this.ticking = 0;
    this.say(words);
    this.draw();
  }

  draw() {
    const seconds = String(this.left % 60).padStart(2, "0");
    this.element.textContent = `${Math.floor(this.left / 60)}:${seconds}`;
    this.element.classList.toggle("tr-clock--up", this.left === 0);
    this.element.classList.toggle("tr-clock--on", this.ticking !== 0);
  }
}
