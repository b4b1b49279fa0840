/**
 * The worker that runs the decision engine: starts Pyodide, loads the policy, answers calls.
 *
 * Start it as a module worker and send it one init message. It may be sent calls at once: they wait.
 *
 *   page → worker   {init: {manifest: "…/runtime.json", hash, plain, patience}}   `hash`: what the manifest must be;
 *                   `plain`: start in the ordinary way, without the snapshot; `patience`: milliseconds until it gives up
 *   page → worker   {id, method, args}             one call of `wizard.browser.api.call`; args is any JSON
 *   page → worker   {id, lay: "/tmp/…", packed}    a file to be laid into the engine's own folders, packed by Zstandard
 *   worker → page   {progress: "…"}                what it is doing, in plain words; also a sign that it goes on
 *   worker → page   {ready: true, milliseconds}    the engine is up; how long it took since the init message
 *   worker → page   {restoring: true}              the snapshot is here and is put in place: this takes a second or two
 *   worker → page   {unusable: "…"}                the snapshot did not work: start a new worker, with `plain`
 *   worker → page   {id, result}                   the answer to the call with that id
 *   worker → page   {id, error, detail}            that call failed; the engine goes on
 *   worker → page   {failed: "…", detail}          the engine cannot start: why, and the technical words
 *
 * Calls are answered in the order they came. After `failed` every call gets an error, and only a new
 * worker helps. Nothing is asked for but what the manifest names, and nothing after `ready`.
 */

import { receive, SIZE_FIRST, unpack } from "./image.js";
import { refuseWhenStill } from "./patience.js";
import { HostFault } from "./published.js";
import { Runtime } from "./runtime.js";

/**
 * @typedef {import("./runtime.js").Init} Init
 * @typedef {{id: number | string, method: string, args: unknown}} Call
 * @typedef {{id: number | string, lay: string, packed: ArrayBuffer}} Laid
 * @typedef {{call(method: string, args: string): string, lay(path: string, packed: Uint8Array): Promise<void>}} Engine
 */

// Slow links need minutes for the runtime; a start that hangs must end all the same.
const LONGEST_START = 180_000;
const TOLD_EACH = 2000; // milliseconds
const PACKAGE = "conduct-guide";
const FETCHING = "Fetching the decision engine";
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

// Security software is known to crash tabs that switch stacks. The engine is synchronous and needs none.
if (typeof WebAssembly !== "undefined") {
  for (const name of ["Suspending", "promising"]) Reflect.deleteProperty(WebAssembly, name);
}

/** @type {(init: Init) => void} */
let begin = () => {};
/** @type {Promise<Engine>} */
const engine = new Promise((resolve) => {
  begin = (init) => resolve(startOrTell(init));
});
engine.catch(() => {}); // told by startOrTell; without calls waiting nobody else would listen

self.addEventListener("message", ({ data }) => {
  if (data.init) begin(data.init);
  else void answer(data.id, data.lay ? layFile(data) : answerCall(data));
});

/** @param {Call} asked */
async function answerCall({ method, args }) {
  const { call } = await engine;
  return JSON.parse(call(method, JSON.stringify(args ?? null)));
}

/** @param {Laid} file */
async function layFile({ lay, packed }) {
  const started = await engine;
  await started.lay(lay, new Uint8Array(packed));
  return true;
}

/**
 * Sends what one message led to.
 *
 * @param {number | string} id
 * @param {Promise<unknown>} work
 */
async function answer(id, work) {
  try {
    self.postMessage({ id, result: await work });
  } catch (reason) {
    const detail = wordsOf(reason);
    self.postMessage({ id, error: detail.trim().split("\n").at(-1), detail });
  }
}

/** @param {PromiseRejectionEvent} event */
function beQuiet(event) {
  event.preventDefault();
}

/**
 * Starts the engine and tells the page how it went.
 *
 * @param {Init} init
 * @returns {Promise<Engine>}
 */
async function startOrTell(init) {
  const began = performance.now();
  // Pyodide leaves promises behind when a file is refused. What matters of them is told below.
  self.addEventListener("unhandledrejection", beQuiet);
  const patience = init.patience ?? LONGEST_START;
  const runtime = new Runtime(init);
  try {
    const started = await Promise.race([start(runtime, patience), refuseWithWasm(), refuseWhenStill(patience, runtime)]);
    self.removeEventListener("unhandledrejection", beQuiet);
    self.postMessage({ ready: true, milliseconds: Math.round(performance.now() - began) });
    return started;
  } catch (reason) {
    const failed = await runtime.explain(reason);
    self.postMessage({ failed, detail: wordsOf(reason) });
    throw new HostFault(failed);
  }
}

/**
 * Starts the engine from the snapshot, or in the ordinary way where there is none.
 *
 * @param {Runtime} runtime
 * @param {number} patience
 * @returns {Promise<Engine>}
 */
async function start(runtime, patience) {
  await askForWasm();
  tell(FETCHING);
  tellArriving(runtime);
  await runtime.open();
  if (runtime.snapshot) return restore(runtime, patience);
  const texts = [runtime.unpackedText("policy.bin"), runtime.text("holidays.json")];
  const [pyodide, policy, holidays] = await Promise.all([loadPython(runtime), ...texts]);
  tell("Opening the policy");
  const api = pyodide.pyimport("wizard.browser.api");
  api.start(policy, holidays);
  return engineOf(pyodide, runtime);
}

/**
 * @param {any} pyodide with the policy open
 * @param {Runtime} runtime
 * @returns {Engine}
 */
function engineOf(pyodide, runtime) {
  const { call } = pyodide.pyimport("wizard.browser.api");
  return { call, lay: async (path, packed) => pyodide.FS.writeFile(path, await runtime.unpacked(packed)) };
}

/**
 * Starts Pyodide from a memory image in which the policy is open already.
 *
 * Whatever goes wrong, Pyodide cannot be started twice in one worker: the page has to begin with a new one.
 *
 * @param {Runtime} runtime
 * @param {number} patience
 * @returns {Promise<Engine>}
 */
async function restore(runtime, patience) {
  try {
    const module = runtime.module();
    const packed = Promise.race([runtime.bytes(runtime.snapshot), refuseWhenStill(patience / 2, runtime)]);
    // Pyodide only asks how large it is before its module stands: it need not wait until the image is here.
    const image = new Uint8Array(runtime.memory);
    const filled = runtime.image(packed.then((bytes) => bytes.subarray(SIZE_FIRST))).then((bytes) => unpack(bytes, image));
    const failing = Promise.race([failureOf(module), failureOf(filled)]); // Pyodide only logs that, and hangs
    receiveEarly(image, filled, module);
    const loadPyodide = await Promise.race([runtime.loader(), failing]);
    const started = loadPyodide({
      indexURL: runtime.core,
      lockFileContents: { ...runtime.lock, packages: {} }, // all that is ever imported is in the snapshot
      packageBaseUrl: runtime.core,
      stdLibURL: `${runtime.core}empty.zip`,
      _loadSnapshot: image,
      stdout: () => {},
      enableRunUntilComplete: false,
    });
    const pyodide = await Promise.race([started, failing]);
    pyodide.pyimport("random").seed(); // else everyone would draw the same numbers
    return engineOf(pyodide, runtime);
  } catch (reason) {
    self.postMessage({ unusable: wordsOf(reason) });
    return new Promise(() => {}); // the page ends this worker
  }
}

/**
 * Has the image received as soon as Pyodide's module stands, before anything runs in it.
 *
 * @param {Uint8Array} image
 * @param {Promise<import("./image.js").Head>} filled once the image is in it
 * @param {Promise<WebAssembly.Module>} compiled Pyodide's own module: begun before Pyodide would ask for it
 */
function receiveEarly(image, filled, compiled) {
  const stock = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (_, imports) => {
    WebAssembly.instantiateStreaming = stock;
    const module = await compiled;
    const instance = await WebAssembly.instantiate(module, imports);
    const head = await filled;
    self.postMessage({ restoring: true });
    receive(image, head, instance.exports);
    return { module, instance };
  };
}

/**
 * @param {Promise<unknown>} work
 * @returns {Promise<never>}
 */
function failureOf(work) {
  return new Promise((_, reject) => work.catch(reject));
}

/**
 * Loads Pyodide and every package in its lock file from our own folders.
 *
 * @param {Runtime} runtime
 */
async function loadPython(runtime) {
  const loadPyodide = await runtime.loader();
  const pyodide = await loadPyodide({
    indexURL: runtime.core,
    lockFileURL: `${runtime.library}pyodide-lock.json`,
    packageBaseUrl: runtime.library, // said, since left out it makes a public server the fallback
    stdLibURL: `${runtime.library}python_stdlib.zip`,
    packages: [PACKAGE],
    stdout: () => {},
    enableRunUntilComplete: false, // would switch stacks
  });
  // A wheel that is missing or fails its hash is only logged by Pyodide, not thrown.
  const lost = Object.keys(pyodide.lockfile.packages).filter((name) => !(name in pyodide.loadedPackages));
  if (lost.length > 0) throw new Error(`not loaded: ${lost.join(", ")}`);
  return pyodide;
}

/** Refuses at once where WebAssembly is forbidden; Pyodide would hang without a word. */
async function askForWasm() {
  const forbidden = "This browser, or a rule set for it, does not allow WebAssembly.";
  if (typeof WebAssembly === "undefined") throw new HostFault(forbidden);
  await WebAssembly.compile(EMPTY_MODULE).catch((reason) => {
    throw new HostFault(forbidden, { cause: reason });
  });
}

/**
 * Refuses when Pyodide's own module cannot be started: Pyodide only logs that, and hangs.
 *
 * @returns {Promise<never>}
 */
function refuseWithWasm() {
  if (typeof WebAssembly === "undefined") return new Promise(() => {}); // askForWasm says it
  const stock = WebAssembly.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = (source, imports) => {
      const module = stock(source, imports);
      module.catch(reject);
      return module;
    };
  });
}

/**
 * Tells the page now and then how far the largest file is, so that it goes on waiting too.
 *
 * @param {Runtime} runtime
 */
function tellArriving(runtime) {
  let told = performance.now();
  runtime.onArriving = (share) => {
    if (performance.now() - told < TOLD_EACH) return;
    told = performance.now();
    tell(`${FETCHING} – ${Math.round(share * 100)} %`);
  };
}

/** @param {string} progress */
function tell(progress) {
  self.postMessage({ progress });
}

/**
 * @param {unknown} reason
 * @returns {string}
 */
function wordsOf(reason) {
  if (!(reason instanceof Error)) return String(reason);
  return reason.cause ? wordsOf(reason.cause) : reason.message;
}
