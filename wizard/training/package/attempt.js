// One attempt in a learning system: which cases, which answers, and how they are written down in few letters.
import { drawn, newSeed } from "./chance.js";

/**
 * @typedef {import("./types.js").Data} Data
 * @typedef {import("./types.js").Exercise} Exercise
 */

const FORM = "1";
const LETTERS = "abcdefgh";
const PASS = "passed";

export class Attempt {
  /** @param {Data} data @param {number} seed @param {string[]} given the answers to each case so far, "dabc" */
  constructor(data, seed, given) {
    this.data = data;
    this.seed = seed;
    this.given = given;
    const byId = new Map(data.exercises.map((one) => [one.id, one]));
    this.cases = drawn(data.exercises, data.cases, seed).flatMap((id) => byId.get(id) ?? []);
  }

  /**
   * @param {Data} data
   * @param {string} kept what `text` wrote before; anything else begins a new attempt
   */
  static from(data, kept) {
    const [form, rules, seed, given = ""] = kept.split(";");
    const good = form === FORM && rules === data.rules && /^\d{1,6}$/.test(seed ?? "") && /^[a-h,]*$/.test(given);
    return good ? new Attempt(data, Number(seed), given ? given.split(",") : []) : new Attempt(data, newSeed(), []);
  }

  /**
   * @param {Data} data
   * @param {string} kept what `text` wrote before
   * @returns {boolean} whether it was written under other rules
   */
  static isOutdated(data, kept) {
    const [form, rules] = kept.split(";");
    return form === FORM && rules !== data.rules;
  }

  /**
   * @param {string} kept what `text` wrote before, also under other rules
   * @returns {boolean} whether a pass stood there
   */
  static hasPassed(kept) {
    const [form, , , , pass] = kept.split(";");
    return form === FORM && pass === PASS;
  }

  /**
   * @param {boolean} passed whether this attempt or an earlier one was passed
   * @returns {string} the attempt in few letters, far below the 4,096 that a learning system keeps
   */
  text(passed) {
    return [FORM, this.data.rules, this.seed, this.given.join(","), ...(passed ? [PASS] : [])].join(";");
  }

  /** @returns {Exercise | undefined} the case to decide now */
  get current() {
    return this.cases[this.given.length];
  }

  /** @returns {Attempt} the next one, with cases drawn anew */
  again() {
    return new Attempt(this.data, newSeed(), []);
  }

  /** @param {readonly number[]} choices the answers to the case that is shown, in the order of its questions */
  answer(choices) {
    this.given.push(choices.map(letter).join(""));
  }

  get score() {
    let [right, total] = [0, 0];
    this.cases.forEach((one, place) => {
      one.asks.forEach((ask, number) => {
        total += 1;
        if (this.given[place]?.[number] === letter(ask.right)) right += 1;
      });
    });
    return { right, total, percent: total ? Math.floor((100 * right) / total) : 0 };
  }
}

/** @param {number} place */
export function letter(place) {
  return LETTERS[place] ?? "";
}
