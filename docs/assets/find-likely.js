// How likely it is that words were typed for a place: by the words said of it and not of others, and by pairs of words side by side.
// A plain script, like `find-words.js` before it and `find.js`, which stands on both.
"use strict";

{
  /**
   * @typedef {{ words: string[], groups: string[], raw: string }} Unit
   * @typedef {Map<string, Map<number, number>>} Counts by term, how often it is said of which place
   * @typedef {{ words: Counts, pairs: Counts, often: Map<string, number>, all: number }} Told
   */

  const SENTENCE = 0.3; // what a sentence of the text counts beside a phrase that staff say
  const SMOOTH = 80; // the higher, the less a word tells that is said of a place once or twice

  /** @param {Counts} counts @param {string} term @param {number} at @param {number} much */
  function count(counts, term, at, much) {
    const of = counts.get(term);
    if (of) of.set(at, (of.get(at) ?? 0) + much);
    else counts.set(term, new Map([[at, much]]));
  }

  /** Words side by side, and the first with the beginning. @param {Unit[]} units */
  const pairs = (units) => units.map((one, at) => `${at ? nameOf(units[at - 1]) : ""} ${nameOf(one)}`);

  /** @param {Unit} unit */
  const nameOf = (unit) => unit.groups[0] ?? unit.words[0];

  /** What is said of each place. @param {{ at: number, units: Unit[], part: number }[]} phrases @returns {Told} */
  function toldOf(phrases) {
    /** @type {Told} */
    const told = { words: new Map(), pairs: new Map(), often: new Map(), all: 0 };
    for (const { at, units, part } of phrases) {
      const much = part === 1 ? 1 : SENTENCE;
      for (const term of units.flatMap((one) => [...one.words, ...one.groups])) count(told.words, term, at, much);
      for (const pair of pairs(units)) count(told.pairs, pair, at, much);
    }
    for (const counts of [told.words, told.pairs]) for (const [term, of] of counts) told.often.set(term, [...of.values()].reduce((sum, one) => sum + one, 0));
    for (const term of told.words.keys()) told.all += told.often.get(term) ?? 0;
    return told;
  }

  /** By place, how much likelier these terms are there than anywhere. @param {Told} told @param {Counts} counts @param {Map<string, number>} terms with what each is worth @param {Float64Array} sums */
  function weigh(told, counts, terms, sums) {
    const best = new Float64Array(sums.length);
    for (const [term, worth] of terms) {
      const usual = SMOOTH * (told.often.get(term) ?? 1) / told.all;
      for (const [at, times] of counts.get(term) ?? []) best[at] = Math.max(best[at], worth * Math.log1p(times / usual));
    }
    best.forEach((one, at) => { sums[at] += one; });
  }

  /** From 0 to 1: how near each place comes to the likeliest. @param {Float64Array} sums @param {number} least that the likeliest counts as */
  const shares = (sums, least) => { const most = Math.max(least, ...sums); return sums.map((one) => one / most); };

  /**
   * By place, from 0 to 1, how likely the typed words and the typed pairs are.
   * @param {Told} told @param {Map<string, number>[]} words what each typed word may stand for @param {Unit[]} units what is typed @param {number} places
   */
  function likely(told, words, units, places) {
    const byWords = new Float64Array(places), byPairs = new Float64Array(places);
    for (const one of words) weigh(told, told.words, one, byWords);
    for (const pair of pairs(units)) weigh(told, told.pairs, new Map([[pair, 1]]), byPairs);
    return { byWords: shares(byWords, 1), byPairs: shares(byPairs, 3) };
  }

  Object.assign(globalThis, { conductLikely: { toldOf, likely } });
}
