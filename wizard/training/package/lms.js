// Speaks with a learning system: one door for SCORM 1.2 and 2004, and for a page that is opened without either.

/**
 * @typedef {Record<string, (...given: string[]) => string>} Api
 * @typedef {{ id: string, about: string, chosen: string, right: string, seconds: number }} Interaction
 * @typedef {{
 *   start: string, finish: string, commit: string, get: string, set: string,
 *   status: string, success: string, fresh: string[], location: string, score: string, time: string, exit: string,
 *   wrong: string, answer: string,
 * }} Dialect
 */

/** @type {Dialect} */
const OLD = {
  start: "LMSInitialize", finish: "LMSFinish", commit: "LMSCommit", get: "LMSGetValue", set: "LMSSetValue",
  status: "cmi.core.lesson_status", success: "cmi.core.lesson_status", fresh: ["not attempted", ""], location: "cmi.core.lesson_location",
  score: "cmi.core.score", time: "cmi.core.session_time", exit: "cmi.core.exit", wrong: "wrong", answer: "student_response",
};

/** @type {Dialect} */
const NEW = {
  start: "Initialize", finish: "Terminate", commit: "Commit", get: "GetValue", set: "SetValue",
  status: "cmi.completion_status", success: "cmi.success_status", fresh: ["not attempted", "unknown", ""], location: "cmi.location",
  score: "cmi.score", time: "cmi.session_time", exit: "cmi.exit", wrong: "incorrect", answer: "learner_response",
};

const FARTHEST = 12; // frames to climb: a learning system nests a few, and a circle has to end

/**
 * @param {Window} from
 * @param {string} name
 * @returns {Api | null} the interface in a parent of this window, or in a parent of the window that opened it
 */
export function found(from, name) {
  for (const first of [from, from.opener]) {
    let place = /** @type {Window | null} */ (first);
    for (let step = 0; place && step < FARTHEST; step += 1) {
      try {
        const api = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (place))[name];
        if (api) return /** @type {Api} */ (api);
      } catch {
        break; // a window of another origin
      }
      place = place.parent === place ? null : place.parent;
    }
  }
  return null;
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, "0");
}

/** @param {number} seconds @returns {string} "00:05:12", as SCORM 1.2 writes a length of time */
export function clockTime(seconds) {
  const whole = Math.min(Math.max(0, Math.floor(seconds)), 9999 * 3600);
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** @param {number} seconds @returns {string} "PT5M12S", as SCORM 2004 writes it */
export function isoTime(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${whole % 60}S`;
}

export class Lms {
  /** @param {Window} from */
  constructor(from) {
    const modern = found(from, "API_1484_11");
    this.api = modern ?? found(from, "API");
    this.modern = modern !== null;
    this.speak = this.modern ? NEW : OLD;
    this.open = false;
    this.began = Date.now();
    /** Whether a pass stands in the records: nothing takes it away again. */
    this.passed = false;
    this.interactions = 0;
  }

  /**
   * @param {(kept: string) => boolean} hasPassed whether what the lesson itself kept tells of a pass: some learning
   *   systems never tell the status that they keep (Open edX: seen in openedx-scorm-xblock 19.0.5)
   * @returns {boolean} whether a learning system answers
   */
  begin(hasPassed) {
    this.open = this.call(this.speak.start, "") === "true";
    this.passed = this.get(this.speak.success) === "passed" || hasPassed(this.suspended);
    const fresh = this.speak.fresh.includes(this.get(this.speak.status));
    if (this.open && fresh && !this.passed) this.set(this.speak.status, "incomplete");
    return this.open;
  }

  /** @param {string} method @param {...string} given */
  call(method, ...given) {
    try {
      return String(this.api?.[method]?.(...given) ?? "");
    } catch {
      return ""; // a learning system that fails must not stop the lesson
    }
  }

  /** @param {string} element */
  get(element) {
    return this.open ? this.call(this.speak.get, element) : "";
  }

  /** @param {string} element @param {string} value */
  set(element, value) {
    if (this.open) this.call(this.speak.set, element, value);
  }

  get suspended() {
    return this.get("cmi.suspend_data");
  }

  /** @param {string} suspended @param {string} location @param {number} done from 0 to 1 */
  keep(suspended, location, done) {
    this.set("cmi.suspend_data", suspended);
    this.set(this.speak.location, location);
    if (this.modern && !this.passed) this.set("cmi.progress_measure", String(Math.round(done * 100) / 100));
    this.set(this.speak.exit, "suspend");
    this.commit();
  }

  /** @param {Interaction} told */
  interaction(told) {
    // Counted here too: not every learning system tells how many it has, and each would then replace the one before.
    this.interactions = Math.max(this.interactions, Number(this.get("cmi.interactions._count")) || 0);
    const at = `cmi.interactions.${this.interactions}`;
    this.interactions += 1;
    this.set(`${at}.id`, told.id);
    this.set(`${at}.type`, "choice");
    const now = new Date();
    if (this.modern) this.set(`${at}.timestamp`, now.toISOString().slice(0, 19));
    else this.set(`${at}.time`, `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`);
    this.set(`${at}.correct_responses.0.pattern`, told.right);
    this.set(`${at}.weighting`, "1");
    this.set(`${at}.${this.speak.answer}`, told.chosen);
    this.set(`${at}.result`, told.chosen === told.right ? "correct" : this.speak.wrong);
    this.set(`${at}.latency`, this.modern ? isoTime(told.seconds) : clockTime(told.seconds));
    if (this.modern) this.set(`${at}.description`, told.about.slice(0, 250));
  }

  /**
   * Records a result, unless a pass with a better score stands there already.
   *
   * @param {number} percent
   * @param {boolean} passed
   */
  result(percent, passed) {
    if (this.passed && (!passed || Number(this.get(`${this.speak.score}.raw`)) > percent)) return;
    this.passed ||= passed;
    this.set(`${this.speak.score}.min`, "0");
    this.set(`${this.speak.score}.max`, "100");
    this.set(`${this.speak.score}.raw`, String(percent));
    if (this.modern) {
      this.set("cmi.score.scaled", String(percent / 100));
      this.set("cmi.success_status", passed ? "passed" : "failed");
      this.set("cmi.completion_status", "completed");
    } else {
      this.set(this.speak.status, passed ? "passed" : "failed");
    }
  }

  commit() {
    const seconds = (Date.now() - this.began) / 1000;
    this.set(this.speak.time, this.modern ? isoTime(seconds) : clockTime(seconds));
    if (this.open) this.call(this.speak.commit, "");
  }

  /** @param {boolean} finished whether the lesson is over, or is left half-way to be gone on with */
  leave(finished) {
    if (!this.open) return;
    this.set(this.speak.exit, finished ? (this.modern ? "normal" : "") : "suspend");
    this.commit();
    this.call(this.speak.finish, "");
    this.open = false;
  }
}
