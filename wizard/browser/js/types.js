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
 * @property {Record<string, Fields>} jotted what stands in the fields of "log" or "meeting" and is not put down yet
 * @property {boolean} [practice] whether a made-up case is walked through: what is made then says so
 *
 * @typedef {object} Answer what was chosen on a page
 * @property {string} question the one that the page is named for
 * @property {string[]} values
 * @property {Answers} beside what was chosen for those that share the page
 *
 * What the engine answers stands in `../replies.schema.json`, for Python too; `replies.d.ts` is made from it.
 *
 * @typedef {import("./replies.js").Replies} Replies
 * @typedef {import("./replies.js").Page} Page
 * @typedef {import("./replies.js").Refused} Refused
 * @typedef {import("./replies.js").Preview} Preview
 * @typedef {import("./replies.js").Handed} WordFile
 * @typedef {import("./replies.js").SavedFile} SavedReply
 * @typedef {import("./replies.js").Sent} SentReply
 * @typedef {any} Unlisted a reply that the schema does not hold yet
 * @typedef {<Method extends string>(method: Method, args: object) => Promise<Method extends keyof Replies ? Replies[Method] : Unlisted>} Ask
 */

export {};
