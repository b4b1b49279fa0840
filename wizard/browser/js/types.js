/**
 * The shapes that pass between the page and the engine; see `wizard/browser/api.py`.
 *
 * @typedef {Record<string, string[]>} Answers question ID to values
 * @typedef {Record<string, string>} Fields field ID to what was typed
 *
 * @typedef {object} Case everything the page knows; it lives in memory, and while the page is away in `kept.js` if that was allowed
 * @property {Answers} answers
 * @property {Fields} fields
 * @property {string} at the step shown: a question's ID, "check", "outcome", "loaded", "log", "meeting" or "letter:…"
 * @property {string} back_to the page whose Change link was followed, or ""
 * @property {string[]} accepted what the person has looked at: remarks on a letter's words that stand, checks ticked off
 * @property {string} file the text of the case file that this goes on from, or ""
 * @property {string} id what the case file will be called by: random
 * @property {string} opened the text of a file just opened, until the person chooses what to do with it
 * @property {string[]} taken questions whose answers came from the step before
 * @property {Record<string, {text: string, why: string}>} offered what fields held at the step before
 * @property {boolean} [practice] whether a made-up case is walked through: what is made then says so
 *
 * @typedef {object} Answer what was chosen on a page
 * @property {string} question the one that the page is named for
 * @property {string[]} values
 * @property {Answers} beside what was chosen for those that share the page
 *
 * @typedef {object} Page
 * @property {string} kind
 * @property {string} at
 * @property {string} title
 * @property {string} html from our own autoescaped macros
 * @property {string} [error] the words of the error, if the answer was refused
 * @property {Answers} [answers] the answers as they are now
 * @property {string} [summary] the error as a summary, where a file was refused
 * @property {Partial<Case>} [held] the case as it is once a file has been taken up
 *
 * @typedef {object} Preview
 * @property {string} html the letter as it stands
 * @property {string} findings what is missing, as HTML
 * @property {string} summary the same in one sentence, for the live region
 * @property {string} text the letter as plain text
 * @property {string} mail the letter as HTML for an e-mail
 * @property {Fields} shown each date that was understood, in words
 * @property {Fields} problems why a date was not
 * @property {Fields} suggested what an empty field could hold, as HTML
 *
 * @typedef {{filename: string, type: string, base64: string}} WordFile
 * @typedef {WordFile & {file: string, error?: undefined}} SavedReply `file` is the text that a case goes on from
 * @typedef {{html: string, file: string, error: string}} SentReply
 */

export {};
