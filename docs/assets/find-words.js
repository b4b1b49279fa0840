// What the search makes of words: their stems, set phrases that mean the same, everyday words, misspellings.
// A plain script like `find.js`, which stands on it.
"use strict";

{
  /**
   * @typedef {{ words: string[], groups: string[], raw: string }} Unit one word or set phrase: its stems, the groups it belongs to, as it was typed
   * @typedef {Map<string, { words: string[], raw: string, group: string }[]>} Groups by the first stem of each word or phrase in them
   */

  /** Everyday words, which tell nothing of what is looked for. */
  const EMPTY = new Set(("a about again all also always am an and another any anybody anymore anyone anything are as ask asks at away be been before being but by can cannot can't come comes coming could did didn't do does doesn't doing don't "
    + "done each either else even ever every everything for from get gets getting give given go goes going gone got had has hasn't have haven't having he her here hers herself hes him himself his how i if ill i'm in into is isn't it its itself i've just keep keeps know knows "
    + "let lets like lot made make makes making many may me might more most much must my myself need needs no not now of off oh ok on once one only or our ours out over own please put really said say saying says "
    + "shall she shes should shouldn't since so some somebody someone something staff still such sure take takes taking tell telling tells than that that's the their them themselves then there there's these they they're they've thing things this those though thought to told too "
    + "allowed anyway fine full happens happened happening new next right turned try trying up us use used uses using very want wanted wants was wasn't way we well were weve what what's when where whether which while who who's whose why will with won't would wouldn't yes yet you your "
    + "customer customers person persons people bloke man woman lady guy men women").replaceAll("'", "").split(" "));

  /** One form for what is typed and what is known: small letters, no signs but the stops inside a number. @param {string} text */
  const plain = (text) => ` ${text.toLowerCase().replace(/[’']/g, "").replace(/&/g, " and ").replace(/\.(?!\d)/g, " ").replace(/[^\p{L}\p{N}.]+/gu, " ").trim()} `;

  /** @param {string} text */
  const split = (text) => plain(text).split(" ").filter(Boolean);

  const WHOLE = /^(?:officers?|posters?|counters?|letters?|offers?|matters?|councillors?|others?|orders?|never|later|after|under|number|paper|tower|corner|better|speed|indeed)$/; // no form of a shorter word
  const ENDINGS = /(?:ations?|itions?|ions?|ability|ibility|able|ible|e?[m]ent|ness|ingly|edly|ings?|(?<!e)ed|ers?|ors?|ives?|ively|ly|ity|ences?|ances?|ents?|ants?|ful)$/;

  /** @type {Map<string, string>} */
  const stemmed = new Map(); // an index holds the same words over and over

  /** The stem of a word: warning, warned and warnings are one. @param {string} word */
  function stem(word) {
    const before = stemmed.get(word);
    if (before !== undefined) return before;
    const found = stemOf(word);
    stemmed.set(word, found);
    return found;
  }

  /** @param {string} word */
  function stemOf(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    let bare = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^su])s$/, "$1");
    for (let again = 0; again < 2 && !WHOLE.test(bare); again += 1) {
      const short = bare.replace(ENDINGS, "");
      const verb = /(?:ings?|ed)$/.test(bare); // short verbs have these, short nouns end like the others
      if (short.length < (verb ? 3 : 4) || !/[aeiouy]/.test(short)) break;
      bare = short;
    }
    bare = bare.replace(/([bcdfgklmnprt])\1$/, "$1");
    return bare.length > 3 ? bare.replace(/[eyi]$/, "") : bare;
  }

  /** @param {string} text */
  const stems = (text) => split(text).map(stem).join(" ");

  /** @param {string} alike @returns {Groups} */
  function groupsOf(alike) {
    /** @type {Groups} */
    const found = new Map();
    for (const [at, group] of alike.split(";").entries()) {
      for (const one of group.split(",").map(split).filter((words) => words.length)) {
        found.set(stem(one[0]), [...(found.get(stem(one[0])) ?? []), { words: one.map(stem), raw: one.join(" "), group: `#${at}` }]);
      }
    }
    for (const some of found.values()) some.sort((a, b) => b.words.length - a.words.length);
    return found;
  }

  /** The words and set phrases of a text; everyday words with "~" before them. @param {string[]} words @param {Groups} groups @returns {Unit[]} */
  function units(words, groups) {
    const stems = words.map(stem);
    /** @type {Unit[]} */
    const found = [];
    for (let at = 0; at < words.length;) {
      const fits = (groups.get(stems[at]) ?? []).filter((one) => one.words.every((word, by) => word === stems[at + by]));
      const most = fits[0]?.words.length ?? 1, part = stems.slice(at, at + most), written = words.slice(at, at + most).join(" ");
      const longest = fits.filter((one) => one.words.length === most), just = longest.filter((one) => one.raw === written); // "hammered" is not "hammer"
      const terms = most > 1 ? [part.join("_"), ...part.filter((_, by) => !EMPTY.has(words[at + by]))] : [EMPTY.has(words[at]) ? `~${words[at]}` : part[0]];
      found.push({ words: terms, groups: (just.length ? just : longest).map((one) => one.group), raw: most > 1 || EMPTY.has(words[at]) ? "" : words[at] });
      at += most;
    }
    return found;
  }

  /** @param {Unit} unit */
  const tells = (unit) => unit.words[0][0] !== "~" || unit.groups.length > 0;

  /** How many letters are left out, put in, changed or swapped between two words. @param {string} a @param {string} b */
  function apart(a, b) {
    let before = /** @type {number[]} */ ([]), last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  /** The words that one may be a misspelling of, nearest only; three letters may be swapped and no more. @param {Map<string, string>} spelt every word there is @param {string} typed */
  function misspelt(spelt, typed) {
    const sorted = [...typed].sort().join();
    if (typed.length < 4) return typed.length < 3 ? [] : [...spelt.keys()].filter((one) => one.length === 3 && one !== typed && [...one].sort().join() === sorted && apart(one, typed) === 1);
    const most = typed.length < 7 ? 1 : 2;
    const near = [...spelt.keys()].filter((one) => one.length > 3 && Math.abs(one.length - typed.length) <= most && (one[0] === typed[0] || one[1] === typed[1])).map((one) => ({ one, by: apart(one, typed) }));
    const least = Math.min(...near.map(({ by }) => by));
    return least > most ? [] : near.filter(({ by }) => by === least).map(({ one }) => one);
  }

  Object.assign(globalThis, { conductWords: { EMPTY, plain, split, stem, stems, groupsOf, units, tells, misspelt } });
}
