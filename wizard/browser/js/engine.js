/** The page's side of the worker: one promise a call, and plain words when the engine cannot start. */

import { faultIn, fileName } from "./published.js";

const LONGEST_START = 180_000;
const GRACE = 10_000; // more than the worker allows itself, so that its own words come first
const LONGEST_CALL = 30_000;
const LONGEST_RESTORE = 20_000; // a snapshot that is here takes a second; one that faults may hang

/** The engine cannot be used: `message` says why in plain words, `detail` in technical ones. */
export class EngineFailure extends Error {
  /**
   * @param {string} message
   * @param {string} detail
   */
  constructor(message, detail) {
    super(message);
    this.name = "EngineFailure";
    this.detail = detail;
  }
}

/**
 * @typedef {{resolve: (result: any) => void, reject: (reason: Error) => void, timer: number}} Waiting
 * @typedef {import("./runtime.js").Init} Init
 */

/** Starts the worker at once; calls made before it is ready wait for it. */
export class Engine {
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #calls = 0;
  /** @type {Worker} */
  #worker;
  #startTimer = 0;
  #restoreTimer = 0;
  /** @type {EngineFailure | undefined} */
  #failure;

  /**
   * @param {string} worker URL of worker.js
   * @param {Init} init where the runtime is
   * @param {(words: string) => void} onProgress told what the worker is doing
   */
  constructor(worker, init, onProgress) {
    this.isReady = false;
    this.onProgress = onProgress;
    this.ready = new Promise((resolve, reject) => {
      this.nowReady = resolve;
      this.neverReady = reject;
    });
    this.ready.catch(() => {}); // whoever waits hears of it; without anyone waiting it is no error
    /** Whether the engine came up from the snapshot. */
    this.fromSnapshot = !init.plain;
    this.url = worker;
    this.init = init;
    this.#worker = this.#begin(init);
  }

  /**
   * @param {Init} init
   * @returns {Worker}
   */
  #begin(init) {
    this.#waitOn();
    const worker = new Worker(this.url, { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#hear(data));
    worker.addEventListener("error", (event) => void this.#failToLoad(event.message));
    worker.postMessage({ init });
    return worker;
  }

  /** Gives the worker its time, counted from the last sign of it. */
  #waitOn() {
    const late = () => this.#fail("The decision engine took too long to start.");
    clearTimeout(this.#startTimer);
    this.#startTimer = setTimeout(late, (this.init.patience ?? LONGEST_START) + GRACE);
  }

  /**
   * The worker's own file did not start: its host can mend that, so look at how it is sent.
   *
   * @param {string} detail
   */
  async #failToLoad(detail) {
    this.#fail(await whyNotLoaded(this.url), detail);
  }

  /** The snapshot is refused or hangs: a new worker starts without it, and gives the same answers later. */
  #beginPlain() {
    clearTimeout(this.#restoreTimer);
    this.#worker.terminate();
    this.fromSnapshot = false;
    this.#worker = this.#begin({ ...this.init, plain: true });
  }

  /**
   * @type {import("./types.js").Ask}
   */
  async call(method, args) {
    await this.ready;
    return this.#asked({ method, args });
  }

  /**
   * @param {{method?: string, lay?: string, args?: object, packed?: ArrayBuffer}} message
   * @param {Transferable[]} [handed]
   * @returns {Promise<import("./types.js").Unlisted>}
   */
  #asked(message, handed = []) {
    if (this.#failure) throw this.#failure;
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      const late = () => this.#fail("The decision engine stopped answering.", message.method ?? message.lay);
      this.#waiting.set(id, { resolve, reject, timer: setTimeout(late, LONGEST_CALL) });
      this.#worker.postMessage({ id, ...message }, handed);
    });
  }

  /**
   * Lays a file into the engine's own folders.
   *
   * @param {string} path
   * @param {ArrayBuffer} packed by Zstandard; it is handed over, and no longer to be used here
   * @returns {Promise<unknown>}
   */
  async lay(path, packed) {
    await this.ready;
    return this.#asked({ lay: path, packed }, [packed]);
  }

  /** @param {any} data a message of the worker; its header lists them */
  #hear(data) {
    if (data.ready) this.#becomeReady();
    else if (data.progress) this.#goesOn(data.progress);
    else if (data.restoring) this.#restoreTimer = setTimeout(() => this.#beginPlain(), LONGEST_RESTORE);
    else if (data.unusable !== undefined) this.#beginPlain();
    else if (data.failed) this.#fail(data.failed, data.detail);
    else this.#settle(data);
  }

  /** @param {string} progress */
  #goesOn(progress) {
    if (!this.isReady) this.#waitOn();
    this.onProgress(progress);
  }

  #becomeReady() {
    clearTimeout(this.#startTimer);
    clearTimeout(this.#restoreTimer);
    this.isReady = true;
    this.nowReady?.(undefined);
  }

  /** @param {{id: number, result?: unknown, error?: string, detail?: string}} answer */
  #settle({ id, result, error, detail }) {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new EngineFailure("The decision engine met a mistake of its own.", detail || error));
  }

  /**
   * @param {string} message
   * @param {string} [detail]
   */
  #fail(message, detail = "") {
    if (this.#failure) return;
    clearTimeout(this.#startTimer);
    clearTimeout(this.#restoreTimer);
    this.#failure = new EngineFailure(message, detail);
    this.neverReady?.(this.#failure);
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(this.#failure);
    }
    this.#waiting.clear();
    this.#worker.terminate();
  }
}

/**
 * @param {string} url of a script
 * @returns {Promise<string>} why it did not start, and what its host should do
 */
async function whyNotLoaded(url) {
  const name = fileName(url);
  try {
    return (await faultIn({ name, url, hash: "" }, fetch)) ?? `The decision engine could not be loaded (${name}).`;
  } catch {
    return "The server cannot be reached.";
  }
}
