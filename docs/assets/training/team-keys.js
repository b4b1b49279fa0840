// The keys of team mode: what each does, and which act a key press stands for.

/** @typedef {{ act: string, shown: string, does: string, button?: string, codes: string[] }} Key */

/** @type {Key[]} */
export const KEYS = [
  { act: "on", shown: "→ or Space", does: "go on: story, question, answer", button: "Go on", codes: ["ArrowRight", "Space", "PageDown"] },
  { act: "back", shown: "←", does: "go back", button: "Back", codes: ["ArrowLeft", "PageUp"] },
  { act: "hand", shown: "1 to 4", does: "one more hand for A to D; with Shift one fewer", codes: [] },
  { act: "clear", shown: "0", does: "no hands", codes: ["Digit0", "Numpad0"] },
  { act: "talk", shown: "D", does: "something to discuss", button: "Discuss", codes: ["KeyD"] },
  { act: "clauses", shown: "C", does: "the words of the clauses, at the end of a case", codes: ["KeyC"] },
  { act: "timer", shown: "T", does: "start or stop the timer of two minutes", button: "Timer", codes: ["KeyT"] },
  { act: "timer-reset", shown: "Y", does: "set the timer back", codes: ["KeyY"] },
  { act: "next-case", shown: "N", does: "next case", button: "Next case", codes: ["KeyN"] },
  { act: "last-case", shown: "P", does: "case before", codes: ["KeyP"] },
  { act: "screen", shown: "F", does: "full screen on and off", codes: ["KeyF"] },
];

/**
 * @param {KeyboardEvent} event
 * @returns {string | null} the act, or null where the key belongs to whatever has the focus
 */
export function keyOf(event) {
  const on = /** @type {HTMLElement | null} */ (event.target instanceof HTMLElement ? event.target : null);
  if (on?.matches("input[type=text], input:not([type]), textarea, select")) return null;
  if (event.code === "Space" && on?.matches("button, a, summary, input")) return null;
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code);
  if (digit) return `${event.shiftKey ? "drop" : "hand"}:${Number(digit[1]) - 1}`;
  return KEYS.find((key) => key.codes.includes(event.code))?.act ?? null;
}
