// Draws a set of cases by chance that a number repeats: the same number gives the same set everywhere.

/** @typedef {import("./types.js").Exercise} Exercise */

export const SEEDS = 1_000_000;

/** @returns {number} a new number for a set, 1 to 999,999 */
export function newSeed() {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (SEEDS - 1);
}

/**
 * The generator mulberry32: small, and the same in every browser.
 * @param {number} seed
 * @returns {() => number} the next number, from 0 up to but not including 1
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template T
 * @param {readonly T[]} things
 * @param {() => number} next
 * @returns {T[]}
 */
export function shuffled(things, next) {
  const left = [...things];
  for (let place = left.length - 1; place > 0; place -= 1) {
    const other = Math.floor(next() * (place + 1));
    [left[place], left[other]] = [/** @type {T} */ (left[other]), /** @type {T} */ (left[place])];
  }
  return left;
}

/**
 * Draws cases so that no kind of outcome comes twice before every kind has come once.
 * @param {readonly Exercise[]} exercises
 * @param {number} number
 * @param {number} seed
 * @returns {string[]} the IDs of the cases, in the order in which they are shown
 */
export function drawn(exercises, number, seed) {
  const next = chance(seed);
  /** @type {Map<string, Exercise[]>} */
  const kinds = new Map();
  for (const one of shuffled(exercises, next)) {
    kinds.set(one.spread, [...(kinds.get(one.spread) ?? []), one]);
  }
  const order = shuffled([...kinds.values()], next);
  const longest = Math.max(0, ...order.map((kind) => kind.length));
  /** @type {string[]} */
  const found = [];
  for (let round = 0; round < longest; round += 1) {
    found.push(...order.flatMap((kind) => kind[round]?.id ?? []));
  }
  return shuffled(found.slice(0, number), next);
}
