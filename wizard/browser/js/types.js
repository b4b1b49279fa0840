/**
 * The shapes that pass between the page and the engine; see `wizard/browser/api.py`.
 *
 * @typedef {Record<string, string[]>} Answers question ID to values
 * @typedef {Record<string, string>} Fields field ID to what was typed
 *
 * @typedef {object} Case everything the page knows; it lives in memory and nowhere else
 * @property {Answers} answers
 * @property {Fields} fields
 * @property {string} at the step shown: a question's ID, "check", "outcome" or "letter:…"
 * @property {string} back_to the page whose Change link was followed, or ""
 * @property {string[]} accepted what the person has looked at: remarks on a letter's words that stand, checks ticked off
 *
 * @typedef {object} Page
 * @property {string} kind
 * @property {string} at
 * @property {string} title
 * @property {string} html from our own autoescaped macros
 * @property {string} [error] the words of the error, if the answer was refused
 * @property {Answers} [answers] the answers as they are now
 *
 * @typedef {object} Preview
 * @property {string} html the letter as it stands
 * @property {string} findings what is missing, as HTML
 * @property {string} summary the same in one sentence, for the live region
 * @property {string} text the letter as plain text
 *
 * @typedef {{filename: string, type: string, base64: string}} WordFile
 */

export {};
