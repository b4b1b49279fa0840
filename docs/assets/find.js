// Finds what is meant: by number, name or a word staff use, in any of its forms, and misspelt by a letter or two.
// A plain script, so that it works from a shared drive too; the index is made by `wizard/publish/clause_data.py`.
"use strict";

{
  /**
   * @typedef {{ name: string, says: string, at: string, words: string, text?: string }} Entry
   * @typedef {{ entry: Entry, worth: number }} Found
   * @typedef {Map<string, number>} Terms the stem of a word, and how much it tells where it stands
   * @typedef {{ terms: Terms[], phrases: string[][][], rare: Map<string, number>, stems: string[] }} Known `phrases`: of each entry, its name and what staff may say
   */

  /** Words that tell nothing of what is looked for. */
  const EMPTY = new Set(("a about an and are as at be been by can did do does for from get give got had has have he her him his how i if in into is it its "
    + "may me my no not of on or our she should so some somebody someone that the their them they this to up us was we what when who will with you your "
    + "customer customers person people staff i'm i've he's she's don't doesn't didn't can't won't isn't cannot want wants need needs use using know knows still after just only them all any "
    + "said say says tell told many much").replaceAll("'", "").split(" "));
  const NUMBER = /^\d+(?:\.\d+)*\.?$/; // of a clause, or the beginning of one
  const NAME = 3, SAID = 4, TOLD = 1; // in its name, in what staff may say, in its text
  const ALMOST = 0.6, BEGUN = 0.8, LIKE = 0.85; // what a misspelt word, one half typed and another for the same are worth of the right one
  const LEAST = 0.34; // of what is typed must be known, weighed by how much it tells

  /** Words for the same thing. What the policy calls it is content; this is only English. */
  const SAME = [
    "child kid kids teen teenager teenagers youngster boy girl minor under-18", "phone telephone ring rang call calls phoned phoning rung", "email mail e-mail inbox mailbox",
    "ban banned barred excluded exclude exclusion", "drunk drunken pissed hammered drinking wasted", "drug drugs stoned high spaced", "shout shouting yell yelling scream screaming",
    "swear swearing cursing cussing effing", "police copper coppers cops officer-police", "hit punch punched slap slapped kick kicked assault assaulted attack", "mp councillor councilor cllr",
    "solicitor lawyer barrister", "colleague coworker teammate", "manager boss supervisor", "form template sheet", "leave exit go-away", "film filming video videoing record recording camera",
    "disabled disability impairment", "autism autistic asperger", "translator interpreter language english", "appeal challenge dispute object", "lift lifted remove removed end ended",
    "extend extension prolong longer", "angry cross furious mad upset annoyed", "knife weapon blade gun", "suicide suicidal kill-myself", "stop stopping cease", "housing tenant tenancy landlord repairs",
    "library gym pool leisure", "report log write-up", "injury injured hurt wounded", "racist racism racial", "house home", "sad tearful crying tears",
  ];

  /** One form for what is typed and what is known: small letters, no signs but the stops inside a number. @param {string} text */
  const plain = (text) => ` ${text.toLowerCase().replace(/[’']/g, "").replace(/\.(?!\d)/g, " ").replace(/[^\p{L}\p{N}.]+/gu, " ").trim()} `;

  /** What is typed, without the words that people put before a number. @param {string} typed */
  const wanted = (typed) => plain(typed).replace(/^ (?:clauses?|paragraphs?|paras?|sections?|cl|s) (?=[\d.]+ $)/, " ");

  /** The stem of a word: warning, warned and warnings are one. @param {string} word */
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    const bare = word.replace(/ies$/, "y").replace(/(?:ss|sh|ch|x)es$/, (end) => end.slice(0, -2)).replace(/([^su])s$/, "$1")
      .replace(/(?:ation|ition)$/, "").replace(/(..[^e])(?:ings?|ed|ers?|ly|[m]ent|ion)$/, "$1").replace(/([bdfgklmnprt])\1$/, "$1");
    return bare.length > 4 ? bare.replace(/[ey]$/, "") : bare;
  }

  /** @param {string} text @returns {string[]} the stems of the words that tell something; of none of them, of all */
  function stems(text) {
    const all = plain(text).trim().split(" ").filter(Boolean);
    const telling = all.filter((word) => !EMPTY.has(word));
    return (telling.length ? telling : all).map(stem);
  }

  /** Words that stand for the same, as people talk: each group's stems, by each of them. @type {Map<string, string[]>} */
  const ALIKE = new Map();
  for (const group of SAME) {
    const all = group.split(" ").map(stem);
    for (const one of all) ALIKE.set(one, [...(ALIKE.get(one) ?? []), ...all.filter((other) => other !== one)]);
  }

  /** @type {WeakMap<Entry[], Known>} */
  const made = new WeakMap();

  /** What is known of a list of entries, worked out once. @param {Entry[]} entries @returns {Known} */
  function knownOf(entries) {
    const before = made.get(entries);
    if (before) return before;
    const terms = entries.map((entry) => {
      /** @type {Terms} */
      const found = new Map();
      for (const [text, worth] of /** @type {[string, number][]} */ ([[entry.text ?? "", TOLD], [`${entry.name} ${entry.says}`, NAME], [entry.words, SAID]])) {
        for (const one of stems(text)) found.set(one, Math.max(found.get(one) ?? 0, worth));
      }
      return found;
    });
    /** @type {Map<string, number>} */
    const count = new Map();
    for (const one of terms) for (const word of one.keys()) count.set(word, (count.get(word) ?? 0) + 1);
    const rare = new Map([...count].map(([word, times]) => [word, Math.log(1 + entries.length / times)]));
    const phrases = entries.map((entry) => [entry.name, entry.says, ...entry.words.split(",")].map((one) => [...new Set(stems(one))]).filter((one) => one.length));
    const known = { terms, phrases, rare, stems: [...count.keys()] };
    made.set(entries, known);
    return known;
  }

  /** Whether one word becomes the other by so many letters left out, put in, changed or swapped. @param {string} a @param {string} b @param {number} most */
  function near(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return false;
    let before = /** @type {number[]} */ ([]), last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length] <= most;
  }

  /**
   * The words of the index that a typed one may stand for, each with what it is worth: itself, one it begins, one it nearly is.
   * @param {Known} known @param {string} typed @param {boolean} unfinished @returns {[string, number][]}
   */
  function meant(known, typed, unfinished) {
    /** @type {[string, number][]} */
    const found = known.rare.has(typed) ? [[typed, 1]] : [];
    for (const one of ALIKE.get(typed) ?? []) if (known.rare.has(one)) found.push([one, LIKE]);
    const begun = found.length ? BEGUN / 2 : BEGUN;
    if (unfinished && typed.length > 2) found.push(.../** @type {[string, number][]} */ (known.stems.filter((one) => one !== typed && one.startsWith(typed)).map((one) => [one, begun])));
    if (found.length || typed.length < 4) return found;
    const most = typed.length < 8 ? 1 : 2;
    return known.stems.filter((one) => one.length > 3 && near(typed, one, most)).map((one) => [one, ALMOST]);
  }

  /**
   * Tells how well an entry answers by its number, its name or a whole phrase: 0 not at all, more is better.
   * @param {Entry} entry @param {string} text
   */
  function whole(entry, text) {
    const bare = text.trim();
    const name = plain(entry.name), number = name.trim().split(" ")[0] ?? "";
    if (name === text || number === bare) return 9;
    if (plain(entry.says) === text || plain(entry.words.split(",")[0]) === text) return 8;
    if (NUMBER.test(bare)) return number.startsWith(`${bare}.`) || (number.startsWith(bare) && bare.endsWith(".")) ? 7 : 0;
    const said = entry.words.split(","), place = said.findIndex((one) => plain(one) === text);
    if (place >= 0) return 7 - place / 100;
    const meant = stems(text).join(" ");
    return said.some((one) => stems(one).join(" ") === meant) ? 6 : 0;
  }

  /**
   * Tells how much one phrase of an entry (its name, or one that staff may say) and what is typed have in common, from 0 to 1.
   * @param {Known} known @param {number} at @param {[string, number][][]} words what is typed
   */
  function phrase(known, at, words) {
    const weigh = (/** @type {string} */ word) => known.rare.get(word) ?? Math.log(1 + known.terms.length);
    const typed = words.reduce((sum, one) => sum + (one.length ? Math.max(...one.map(([word]) => weigh(word))) : Math.log(1 + known.terms.length)), 0);
    let best = 0;
    for (const said of known.phrases[at]) {
      const shared = words.reduce((sum, one) => sum + Math.max(0, ...one.map(([word, worth]) => (said.includes(word) ? weigh(word) * worth : 0))), 0);
      if (shared) best = Math.max(best, 2 * shared / (typed + said.reduce((sum, word) => sum + weigh(word), 0)));
    }
    return best;
  }

  /**
   * Returns what answers, best first, in the order of the index among equals.
   * @param {Entry[]} entries @param {string} typed @returns {Found[]}
   */
  function matches(entries, typed) {
    const text = wanted(typed);
    if (!text.trim()) return [];
    const known = knownOf(entries);
    const numbered = NUMBER.test(text.trim()) && entries.some((entry) => whole(entry, text));
    const words = stems(text).map((word, at, all) => meant(known, word, at === all.length - 1));
    const rareOf = (/** @type {[string, number][]} */ one) => Math.max(0, ...one.map(([word]) => known.rare.get(word) ?? 0));
    const most = words.reduce((sum, one) => sum + (one.length ? rareOf(one) : Math.log(1 + entries.length)), 0) * SAID;
    const found = entries.map((entry, at) => {
      const sure = whole(entry, text);
      if (sure || numbered) return { entry, worth: sure };
      const sum = words.reduce((total, one) => total + Math.max(0, ...one.map(([word, worth]) => (known.terms[at].get(word) ?? 0) * worth * (known.rare.get(word) ?? 0))), 0);
      const share = sum / most;
      return { entry, worth: share * SAID < LEAST ? 0 : 2 * share + 3 * phrase(known, at, words) };
    });
    return found.filter((one) => one.worth > 0).sort((a, b) => b.worth - a.worth);
  }

  Object.assign(globalThis, { conductFind: { matches } });
}
