// Finds what is meant: by number, name or the words of staff, in any of their forms, and misspelt by a letter or two.
// A plain script, so that it works from a shared drive too; `find-words.js` and `find-likely.js` come before it, `wizard/publish/search_index.py` makes the index.
"use strict";

{
  /**
   * @typedef {{ name: string, says: string, at: string, words: string, text?: string, alike?: string }} Entry
   *   the last one is no place: its `alike` holds the groups of words that mean the same, with ";" between groups and "," between words
   * @typedef {{ entry: Entry, worth: number }} Found
   * @typedef {{ words: string[], groups: string[], raw: string }} Unit one word or set phrase: its stems, the groups it belongs to, as it was typed
   * @typedef {Map<string, number>} Worths what each term is worth
   * @typedef {{ name: string, number: string, says: string, said: string[], stems: Set<string> }} Whole
   * @typedef {{ at: number, units: Unit[], weight: number, part: number }} Phrase of the place with that number; `part`: how much it counts
   * @typedef {{ wholes: { entry: Entry, whole: Whole }[], terms: Map<string, { at: number, worth: number }[]>, phrases: Phrase[], within: Map<string, number[]>, rare: Worths, spelt: Map<string, string>, groups: Groups, told: object }} Known
   *   by each term the places and the phrases that hold it, and how rare it is; `spelt`: every word there is, with its stem
   * @typedef {Map<string, { words: string[], raw: string, group: string }[]>} Groups by the first stem of each word or phrase in them
   * @typedef {{ EMPTY: Set<string>, plain: (text: string) => string, split: (text: string) => string[], stem: (word: string) => string, stems: (text: string) => string, groupsOf: (alike: string) => Groups, units: (words: string[], groups: Groups) => Unit[], tells: (unit: Unit) => boolean, misspelt: (spelt: Map<string, string>, typed: string) => string[] }} Words of `find-words.js`
   * @typedef {{ toldOf: (phrases: Phrase[]) => object, likely: (told: object, words: Worths[], units: Unit[], places: number) => { byWords: Float64Array, byPairs: Float64Array } }} Likely
   */

  const { EMPTY, plain, split, stem, stems, groupsOf, units, tells, misspelt } = /** @type {Words} */ (Reflect.get(globalThis, "conductWords"));
  const { toldOf, likely } = /** @type {Likely} */ (Reflect.get(globalThis, "conductLikely"));
  const NUMBER = /^\d+(?:\.\d+)*\.?$/; // of a clause, or the beginning of one
  const FIELDS = { name: 1.5, words: 2, text: 0.6 }; // how much a word tells where it stands
  const LENGTH = { name: 0.3, words: 0.1, text: 0.5 }; // how far a long field makes each of its words tell less
  const SOON = 0.8; // the higher, the more a word's second and third mention count
  const GROUP = 0.85, ONLY = 1.3, ALMOST = 0.75, BEGUN = 0.75, LONGER = 0.35, PART = 0.7; // what is worth another word for the same, one that nobody says here, a misspelt one, one half typed, one that goes on, a word of a phrase
  const COVER = 0.1; // how strongly a place is preferred that answers to more of what is typed
  const BY_TERMS = 1.04, BY_PHRASE = 2.08, BY_VOTE = 0.29, BY_WORDS = 0.76, BY_PAIRS = 0.64; // learned from 2,000 phrases by others; together below 6, where whole matches begin
  const SURE = 5.9, FIRST = 9.5; // the most that is told by likeness; a whole phrase with a number in it
  const SHARP = 1.5, TYPED = 0.55; // whole phrases count for more than bits of them; whether a phrase holds what is typed counts so much, whether it says nothing else the rest
  const SENTENCE = 0.5, IDLE = 0.4, UNKNOWN = 0.7; // what a sentence of the text is worth beside a phrase that staff say; what an everyday word tells in a phrase; what a word nobody knows counts
  const PAGE = 0.95, MORE = 0.3; // a page of the guide gives way to the thing itself; what a second phrase of the same place adds, and half of it a third
  const LEAST = 0.08, EVERYDAY = 0.3; // of what is typed, weighed by how rare it is, must be known; or so much of a phrase, if all of it is everyday words

  /** What is typed, without the words that people put before a number. @param {string} typed */
  const wanted = (typed) => plain(typed).replace(/^ (?:clauses?|paragraphs?|paras?|sections?|cl|s) (?=[\d.]+ $)/, " ");

  /** How much each term of a place tells (BM25F: by field, by how often, by the length of the field). @param {[keyof typeof FIELDS, Unit[]][]} fields @param {Record<string, number>} usual */
  function termsOf(fields, usual) {
    /** @type {Worths} */
    const sums = new Map();
    for (const [field, all] of fields) {
      const one = FIELDS[field] / (1 - LENGTH[field] + LENGTH[field] * all.length / usual[field]);
      for (const unit of all) for (const term of [...unit.words, ...unit.groups]) sums.set(term, (sums.get(term) ?? 0) + one);
    }
    return new Map([...sums].map(([term, sum]) => [term, sum / (SOON + sum)]));
  }

  /** What an entry answers to as a whole: each phrase as it is written, and the stems of its words. @param {Entry} entry @returns {Whole} */
  function wholeOf(entry) {
    const said = entry.words.split(",");
    return { name: plain(entry.name), number: plain(entry.name).trim().split(" ")[0] ?? "", says: plain(entry.says), said: said.map(plain), stems: new Set(said.map(stems)) };
  }

  /** @type {WeakMap<Entry[], Known>} */
  const made = new WeakMap();

  /** What is known of an index, worked out once. @param {Entry[]} entries @returns {Known} */
  function knownOf(entries) {
    const before = made.get(entries);
    if (before) return before;
    const groups = groupsOf(entries.map((entry) => entry.alike ?? "").join(""));
    const of = (/** @type {string} */ text) => units(split(text), groups), bare = (/** @type {string} */ text) => of(text).filter(tells);
    const read = entries.filter((entry) => !("alike" in entry)).map((entry) => ({
      entry, name: bare(`${entry.name.replace(/^[\d.]+/, "")} ${entry.says}`), words: entry.words.split(",").flatMap(bare), text: bare(entry.text ?? ""),
      // with letter or record beside it: whoever types that means the paper
      said: [entry.name, entry.says, ...entry.words.split(",").map((one) => (entry.at.startsWith("letters/") ? `${one} ${entry.says}` : one))].map(of), told: (entry.text ?? "").split(/[.;:]\s/).map(of),
    }));
    const usual = (/** @type {"name" | "words" | "text"} */ field) => read.reduce((sum, one) => sum + one[field].length, 0) / read.length || 1;
    const lengths = { name: usual("name"), words: usual("words"), text: usual("text") };
    /** @type {Known} */
    const known = { wholes: read.map(({ entry }) => ({ entry, whole: wholeOf(entry) })), terms: new Map(), phrases: [], within: new Map(), rare: new Map(), spelt: new Map(), groups, told: {} };
    read.forEach((one, at) => {
      for (const [term, worth] of termsOf([["name", one.name], ["words", one.words], ["text", one.text]], lengths)) put(known.terms, term, { at, worth });
      for (const [all, part] of /** @type {[Unit[][], number][]} */ ([[one.said, 1], [one.told, SENTENCE]])) for (const some of all) if (some.length) known.phrases.push({ at, units: some, weight: 0, part });
    });
    for (const [term, all] of known.terms) known.rare.set(term, Math.log(1 + read.length / (all.length + 0.5)));
    known.told = toldOf(known.phrases);
    known.phrases.forEach((one, at) => { for (const term of new Set(one.units.flatMap((unit) => [...unit.words, ...unit.groups]))) put(known.within, term, at); });
    for (const [term, all] of known.within) if (term[0] === "~") known.rare.set(term, IDLE * Math.log(1 + known.phrases.length / all.length));
    for (const one of known.phrases) one.weight = one.units.reduce((sum, unit) => sum + Math.max(0, ...[...unit.words, ...unit.groups].map((term) => known.rare.get(term) ?? 0)), 0);
    for (const entry of entries) for (const word of split(`${entry.name} ${entry.says} ${entry.words} ${entry.text ?? ""} ${entry.alike ?? ""}`)) known.spelt.set(word, stem(word));
    made.set(entries, known);
    return known;
  }

  /** @template T @param {Map<string, T[]>} lists @param {string} key @param {T} value */
  function put(lists, key, value) {
    if (!lists.get(key)?.push(value)) lists.set(key, [value]);
  }

  /** What a typed word or phrase may stand for, each term with what it is worth. @param {Known} known @param {Unit} unit @param {boolean} unfinished @returns {Worths} */
  function meant(known, unit, unfinished) {
    const foreign = !known.rare.has(unit.words[0]); // said by nobody here: its group is all there is to go by
    /** @type {Worths} */
    const found = new Map(unit.groups.filter((one) => known.rare.has(one)).map((one) => [one, foreign ? ONLY : GROUP]));
    const add = (/** @type {string} */ term, /** @type {number} */ worth) => { if (known.rare.has(term)) found.set(term, Math.max(found.get(term) ?? 0, worth)); };
    const [word, ...parts] = unit.words;
    add(word, 1);
    for (const one of parts) add(one, PART);
    const begun = found.size ? LONGER : BEGUN;
    if (unfinished && unit.raw.length > 2) for (const [one, its] of known.spelt) if (one.startsWith(unit.raw) && its !== word) add(its, begun);
    if (found.size || !unit.raw || unit.groups.length) return found;
    for (const one of misspelt(known.spelt, unit.raw)) for (const other of units([one], known.groups).filter(tells)) for (const term of [...other.words, ...other.groups]) add(term, term[0] === "#" ? ALMOST * GROUP : ALMOST);
    return found;
  }

  /**
   * Tells how well an entry answers by its number, its name or a whole phrase: 0 not at all, more is better.
   * @param {Whole} whole @param {string} text @param {string} all the stems of its words
   */
  function answers({ name, number, says, said, stems: forms }, text, all) {
    const bare = text.trim();
    if (name === text || number === bare) return 9;
    if (says === text || said[0] === text) return 8;
    if (NUMBER.test(bare)) return number.startsWith(`${bare}.`) || (number.startsWith(bare) && bare.endsWith(".")) ? 7 : 0;
    const place = said.indexOf(text);
    return place >= 0 ? 7 - place / 100 : forms.has(all) ? 6 : 0;
  }

  /** What is typed with its misspelt words as they are written here. @param {Known} known @param {string} text */
  const spelled = (known, text) => ` ${split(text).map((word) => (known.spelt.has(word) || word.length < 4 ? word : misspelt(known.spelt, word)[0] ?? word)).join(" ")} `;

  /** By place, how much of what is typed its terms hold, and how many of the words. @param {Known} known @param {Worths[]} words @param {number[]} weights */
  function byTerms(known, words, weights) {
    const sums = new Float64Array(known.wholes.length), covered = new Float64Array(known.wholes.length);
    words.forEach((one, at) => {
      const best = new Float64Array(sums.length);
      for (const [term, worth] of one) for (const { at: place, worth: its } of known.terms.get(term) ?? []) best[place] = Math.max(best[place], its * worth * (known.rare.get(term) ?? 0));
      best.forEach((value, place) => { if (value) { sums[place] += value; covered[place] += weights[at]; } });
    });
    return { sums, covered };
  }

  /** By place, how much its likest phrase has in common with what is typed, from 0 to 1, and how many of its phrases say so. @param {Known} known @param {Worths[]} words @param {number} typed */
  function byPhrase(known, words, typed) {
    const shared = new Float64Array(known.phrases.length), found = new Float64Array(known.wholes.length);
    for (const one of words) {
      /** @type {Map<number, number>} */
      const best = new Map();
      for (const [term, worth] of one) for (const at of known.within.get(term) ?? []) best.set(at, Math.max(best.get(at) ?? 0, worth * (known.rare.get(term) ?? 0)));
      for (const [at, value] of best) shared[at] += value;
    }
    const second = new Float64Array(found.length), third = new Float64Array(found.length), votes = new Float64Array(found.length);
    known.phrases.forEach(({ at, weight, part }, which) => {
      if (!shared[which]) return;
      const now = Math.min(1, part * shared[which] / (TYPED * typed + (1 - TYPED) * weight));
      votes[at] += now ** 3; // what has little in common does not count, however much there is of it
      if (now > found[at]) [found[at], second[at], third[at]] = [now, found[at], second[at]];
      else if (now > second[at]) [second[at], third[at]] = [now, second[at]];
      else if (now > third[at]) third[at] = now;
    });
    return { like: found.map((one, at) => Math.min(1, one + MORE * (second[at] + third[at] / 2))), votes: votes.map((one) => Math.log1p(4 * one)) };
  }

  /** @param {Known} known @param {string} text @returns {Worths[]} what each typed word may stand for */
  function understood(known, text) {
    /** @type {string[]} */
    const words = [];
    for (const word of split(text)) { // "face book" is one word where that is known
      const last = words.at(-1) ?? "", joined = last + word;
      if (last.length > 2 && word.length > 2 && !EMPTY.has(last) && known.spelt.has(joined)) words[words.length - 1] = joined;
      else words.push(word);
    }
    const typed = units(words, known.groups).filter((unit) => tells(unit) || known.rare.has(unit.words[0]));
    return typed.map((unit, at) => meant(known, unit, at === typed.length - 1));
  }

  /**
   * Returns what answers, best first, in the order of the index among equals.
   * @param {Entry[]} entries @param {string} typed @returns {Found[]}
   */
  function matches(entries, typed) {
    const text = wanted(typed);
    if (!text.trim()) return [];
    const known = knownOf(entries);
    const right = spelled(known, text), all = stems(right);
    const full = plain(typed); // one of our clauses is about "section 14" of another law, and meant by those who type it
    const sure = known.wholes.map(({ entry, whole: one }) => (full !== text && entry.at.startsWith("policy/") && one.said.includes(full) ? FIRST : answers(one, text, all) || (right === text ? 0 : answers(one, right, all))));
    const numbered = NUMBER.test(text.trim()) && sure.some(Boolean);
    const words = understood(known, text);
    const weights = words.map((one) => Math.max(one.size ? 0 : UNKNOWN * Math.log(1 + entries.length), ...[...one].map(([term, worth]) => worth * (known.rare.get(term) ?? 0))));
    const most = weights.reduce((sum, one) => sum + one, 0) || 1;
    const { sums, covered } = byTerms(known, words, weights), { like, votes } = byPhrase(known, words, most);
    const { byWords, byPairs } = likely(known.told, words, units(split(right), known.groups), sums.length);
    const found = known.wholes.map(({ entry }, at) => {
      if (sure[at] || numbered) return { entry, worth: sure[at] };
      if (sums[at] / most < LEAST && like[at] < EVERYDAY) return { entry, worth: 0 };
      const page = entry.says === "page of this guide" ? PAGE : 1;
      const held = page * (covered[at] / most) ** COVER * (BY_TERMS * sums[at] / most + BY_PHRASE * like[at] ** SHARP);
      return { entry, worth: Math.min(SURE, held + BY_VOTE * votes[at] + BY_WORDS * byWords[at] + BY_PAIRS * byPairs[at]) };
    });
    return found.filter((one) => one.worth > 0).sort((a, b) => b.worth - a.worth);
  }

  Object.assign(globalThis, { conductFind: { matches, plain, stem, EMPTY } });
}
