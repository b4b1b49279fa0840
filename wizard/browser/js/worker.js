/**
 * The worker that runs the decision engine: starts Pyodide, loads the policy, answers calls.
 *
 * Start it as a module worker and send it one init message. It may be sent calls at once: they wait.
 *
 *   page → worker   {init: {runtime: "…/runtime/", policy: "…/policy.json", plain}}   full or site-relative URLs;
 *                   `plain`: start in the ordinary way, without the snapshot
 *   page → worker   {id, method, args}             one call of `wizard.browser.api.call`; args is any JSON
 *   worker → page   {progress: "…"}                what it is doing, in plain words
 *   worker → page   {ready: true, milliseconds}    the engine is up; how long it took since the init message
 *   worker → page   {restoring: true}              the snapshot is here and is put in place: this takes a second or two
 *   worker → page   {unusable: "…"}                the snapshot did not work: start a new worker, with `plain`
 *   worker → page   {id, result}                   the answer to the call with that id
 *   worker → page   {id, error, detail}            that call failed; the engine goes on
 *   worker → page   {failed: "…", detail}          the engine cannot start: why, and the technical words
 *
 * Calls are answered in the order they came. After `failed` every call gets an error, and only a new
 * worker helps. Nothing is asked for outside `runtime` and `policy`, and nothing after `ready`.
 */

/**
 * @typedef {{runtime: string, policy: string, plain?: boolean}} Init
 * @typedef {{id: number | string, method: string, args: unknown}} Call
 * @typedef {(method: string, args: string) => string} Engine
 * @typedef {{name: string, size: number, sha256: string}} RuntimeFile
 * @typedef {{files: RuntimeFile[], snapshot?: string}} Manifest
 */

// Slow links need minutes for the runtime; a start that hangs must end all the same.
const LONGEST_START = 180_000;
const PACKAGE = "conduct-guide";
const WASM_PAGE = 65_536;
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
/**
 * What a browser insists on: a file's ending, the types it takes, the type to ask the host for.
 *
 * @type {[string, RegExp, string][]}
 */
const MIME_TYPES = [
  [".mjs", /^(text|application)\/(x-)?javascript\b/i, "text/javascript"],
  [".wasm", /^application\/wasm$/i, "application/wasm"],
];

/** Something that its host or its administrator can mend; the message says it in plain words. */
class HostFault extends Error {}

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
  else answer(data);
});

/**
 * Answers one call.
 *
 * @param {Call} call
 */
async function answer({ id, method, args }) {
  try {
    const call = await engine;
    self.postMessage({ id, result: JSON.parse(call(method, JSON.stringify(args ?? null))) });
  } catch (reason) {
    const detail = wordsOf(reason);
    self.postMessage({ id, error: detail.trim().split("\n").at(-1), detail });
  }
}

/**
 * Starts the engine and tells the page how it went.
 *
 * @param {Init} init
 * @returns {Promise<Engine>}
 */
async function startOrTell(init) {
  const began = performance.now();
  try {
    const started = await Promise.race([start(init), refuseWithWasm(), refuseAfter(LONGEST_START)]);
    self.postMessage({ ready: true, milliseconds: Math.round(performance.now() - began) });
    return started;
  } catch (reason) {
    const failed = await explain(reason, init);
    self.postMessage({ failed, detail: wordsOf(reason) });
    throw new HostFault(failed);
  }
}

/**
 * Starts the engine from the snapshot, or in the ordinary way where there is none.
 *
 * @param {Init} init
 * @returns {Promise<Engine>}
 */
async function start(init) {
  const indexURL = new URL(init.runtime, self.location.href).href;
  await askForWasm();
  tell("Fetching the decision engine");
  if (!init.plain) {
    const engine = await restore(indexURL);
    if (engine) return engine;
  }
  const texts = [init.policy, `${indexURL}holidays.json`].map(fetchText);
  const [pyodide, policy, holidays] = await Promise.all([loadPython(indexURL), ...texts]);
  tell("Opening the policy");
  const api = pyodide.pyimport("wizard.browser.api");
  api.start(policy, holidays);
  return api.call;
}

/**
 * Starts Pyodide from a memory image in which the policy is open already.
 *
 * Whatever goes wrong, Pyodide cannot be started twice in one worker: the page has to begin with a new one.
 *
 * @param {string} indexURL
 * @returns {Promise<Engine | undefined>} nothing where the site has no snapshot
 */
async function restore(indexURL) {
  /** @type {Manifest} */
  const manifest = JSON.parse(await fetchText(`${indexURL}runtime.json`));
  const file = manifest.files.find(({ name }) => name === manifest.snapshot);
  if (!file) return undefined;
  try {
    const [module, snapshot] = await Promise.all([import(`${indexURL}pyodide.mjs`), fetchWhole(indexURL, file)]);
    makeRoom(snapshot);
    const pyodide = await module.loadPyodide({
      indexURL,
      lockFileURL: `${indexURL}pyodide-lock.json`,
      packageBaseUrl: indexURL,
      stdLibURL: `${indexURL}empty.zip`, // all that is ever imported is in the snapshot
      _loadSnapshot: snapshot,
      stdout: () => {},
      enableRunUntilComplete: false,
    });
    pyodide.pyimport("random").seed(); // else everyone would draw the same numbers
    return pyodide.pyimport("wizard.browser.api").call;
  } catch (reason) {
    self.postMessage({ unusable: wordsOf(reason) });
    return new Promise(() => {}); // the page ends this worker
  }
}

/**
 * Fetches a file that must be what was published, byte for byte; the browser compares the hashes.
 *
 * @param {string} indexURL
 * @param {RuntimeFile} file
 */
async function fetchWhole(indexURL, file) {
  const response = await fetch(`${indexURL}${file.name}`, { integrity: integrityOf(file) });
  if (!response.ok) throw new HostFault(notHandedOut(file.name, response));
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Lets Pyodide's memory begin as large as the snapshot: it cannot grow while that is put in place.
 *
 * @param {Uint8Array} snapshot
 */
function makeRoom(snapshot) {
  const stock = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const started = await stock(source, imports);
    const { memory } = started.instance.exports;
    if (!(memory instanceof WebAssembly.Memory)) return started; // not Pyodide itself
    self.postMessage({ restoring: true });
    const lacking = snapshot.length - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / WASM_PAGE));
    return started;
  };
}

/**
 * Loads Pyodide and every package in its lock file from one folder.
 *
 * @param {string} indexURL
 */
async function loadPython(indexURL) {
  const { loadPyodide } = await import(`${indexURL}pyodide.mjs`);
  const pyodide = await loadPyodide({
    indexURL,
    lockFileURL: `${indexURL}pyodide-lock.json`,
    packageBaseUrl: indexURL, // said, since left out it makes a public server the fallback
    packages: [PACKAGE],
    stdout: () => {},
    enableRunUntilComplete: false, // would switch stacks
  });
  // A wheel that is missing or fails its hash is only logged by Pyodide, not thrown.
  const lost = Object.keys(pyodide.lockfile.packages).filter((name) => !(name in pyodide.loadedPackages));
  if (lost.length > 0) throw new Error(`not loaded: ${lost.join(", ")}`);
  return pyodide;
}

/**
 * @param {string} url
 * @returns {Promise<string>}
 */
async function fetchText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new HostFault(notHandedOut(url, response));
  return response.text();
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
 * @param {number} milliseconds
 * @returns {Promise<never>}
 */
function refuseAfter(milliseconds) {
  const late = new HostFault(`The decision engine did not start within ${milliseconds / 60_000} minutes.`);
  return new Promise((_, reject) => setTimeout(() => reject(late), milliseconds));
}

/**
 * Says in plain words why the engine did not start.
 *
 * @param {unknown} reason
 * @param {Init} init
 * @returns {Promise<string>}
 */
async function explain(reason, init) {
  if (reason instanceof HostFault) return reason.message;
  try {
    const fault = await faultyFile(new URL(init.runtime, self.location.href));
    return fault ?? "The decision engine did not start.";
  } catch (fault) {
    return fault instanceof HostFault ? fault.message : "The server cannot be reached.";
  }
}

/**
 * Looks for the file of the runtime that did not arrive as it was published.
 *
 * @param {URL} runtime
 * @returns {Promise<string | undefined>} what is wrong with it and what the host should do
 */
async function faultyFile(runtime) {
  /** @type {Manifest} */
  const manifest = JSON.parse(await fetchText(new URL("runtime.json", runtime).href));
  for (const file of manifest.files) {
    const response = await fetch(new URL(file.name, runtime));
    if (!response.ok) return notHandedOut(file.name, response);
    const type = response.headers.get("Content-Type") ?? "no type";
    for (const [ending, accepted, wanted] of MIME_TYPES) {
      const refused = file.name.endsWith(ending) && !accepted.test(type);
      if (refused) return `The server sends ${file.name} as ${type}: send ${wanted}.`;
    }
    // The browser checks the hash itself: crypto.subtle is not there on a plain http:// intranet.
    const whole = await fetch(response.url, { integrity: integrityOf(file) }).then(() => true, () => false);
    if (!whole) return `${file.name} arrived damaged: publish it again, and let no proxy change it.`;
  }
  return undefined;
}

/**
 * @param {string} name
 * @param {Response} response
 * @returns {string}
 */
function notHandedOut(name, response) {
  return `The server does not hand out ${name} (${response.status}): publish it.`;
}

/**
 * @param {RuntimeFile} file
 * @returns {string} its hash as fetch wants it
 */
function integrityOf(file) {
  const bytes = file.sha256.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
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
