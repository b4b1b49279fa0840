// A practice session: which case comes now, what is asked again later, and the score. Knows nothing of the page.

const APART = 3; // what went wrong comes back after this many other cases, so that it is recalled, not repeated
const TURNS = 3; // and not more often than this, so that a session ends

/**
 * @typedef {{ id: string, again: number, only: string[] | null }} Turn
 * @typedef {Record<string, boolean>} Marks question ID to whether it was answered right
 * @typedef {{ queue: Turn[], first: Record<string, Marks>, cases: number }} State
 */

/**
 * @param {readonly string[]} ids of the cases, in order
 * @returns {State}
 */
export function begin(ids) {
  return { queue: ids.map((id) => ({ id, again: 0, only: null })), first: {}, cases: ids.length };
}

/**
 * @param {State} state
 * @returns {Turn | null} the case to show now, or null at the end
 */
export function current(state) {
  return state.queue[0] ?? null;
}

/**
 * Takes the marks of the case that is shown and goes on to the next.
 * @param {State} state
 * @param {Marks} marks
 * @returns {State}
 */
export function marked(state, marks) {
  const [turn, ...queue] = state.queue;
  if (!turn) return state;
  const wrong = Object.keys(marks).filter((ask) => !marks[ask]);
  if (wrong.length && turn.again + 1 < TURNS) {
    queue.splice(APART, 0, { id: turn.id, again: turn.again + 1, only: wrong });
  }
  const first = turn.id in state.first ? state.first : { ...state.first, [turn.id]: marks };
  return { ...state, queue, first };
}

/**
 * Only first answers count: that is what one would have done.
 * @param {State} state
 */
export function score(state) {
  const marks = Object.values(state.first).flatMap((one) => Object.values(one));
  const right = marks.filter(Boolean).length;
  return { right, total: marks.length, percent: marks.length ? Math.floor((100 * right) / marks.length) : 0 };
}

/**
 * @param {State} state
 * @returns {number} the number of the case that is shown, from 1; cases that come again keep the last one
 */
export function number(state) {
  const turn = current(state);
  return Object.keys(state.first).length + (turn && !(turn.id in state.first) ? 1 : 0);
}

/**
 * @param {State} state
 * @returns {string[]} IDs of the cases in which something went wrong the first time
 */
export function wentWrong(state) {
  return Object.keys(state.first).filter((id) => Object.values(state.first[id] ?? {}).includes(false));
}
