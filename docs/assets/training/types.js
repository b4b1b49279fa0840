// The shape of the exercises, for the type checker only: nothing runs here.

/**
 * @typedef {[label: string, whys: number[]]} Choice
 * @typedef {{ id: string, title: string, right: number, choices: Choice[] }} Ask
 * @typedef {{ name: string, marks: string[], text: string, href: string }} Cited
 * @typedef {{
 *   id: string, title: string, story: string, sections: number[], level: string, spread: string,
 *   says: string, because: string, cites: string[], asks: Ask[],
 * }} Exercise
 * @typedef {{
 *   title: string, council: string, version: string, rules: string, pass: number, cases: number,
 *   marks: Record<string, string>, sections: Record<string, string>, clauses: Record<string, Cited>,
 *   whys: [html: string, mark: string][], exercises: Exercise[],
 * }} Data
 */

export {};
