// Runs Pyodide under Node while the site is built: compiles Python to bytecode, makes the snapshot, tries it.
//
//   node prepare.mjs compile  PYODIDE sources.zip bytecode.zip
//   node prepare.mjs snapshot PYODIDE stdlib.zip LIBRARY policy.json holidays.json warming.json snapshot.bin
//   node prepare.mjs answer   PYODIDE empty.zip snapshot.bin calls.json replies.json
//
// PYODIDE is the folder of the npm package, LIBRARY a folder with our packages as bytecode.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { headOf, pack, receive, SIZE_FIRST, unpack } from "../../browser/js/image.js";
import { packed, unpacked } from "./packed.mjs";

/**
 * @typedef {{ mkdirTree(path: string): void, writeFile(path: string, content: Uint8Array): void, readFile(path: string): Uint8Array,
 *   utime(path: string, read: number, written: number): void }} Files
 * @typedef {{ HEAP8: Int8Array, HEAPU8: Uint8Array, _malloc(size: number): number, _free(block: number): void }} Module
 * @typedef {{ FS: Files, _module: Module, runPython(script: string): unknown, makeMemorySnapshot(): Uint8Array,
 *   pyimport(name: string): { call(method: string, args: string): string } }} Python what is used here of Pyodide
 * @typedef {{ memory: WebAssembly.Memory } & WebAssembly.Exports} Exports
 */

// A snapshot holds whatever was read from clock and chance; with both still, the same source gives the same bytes.
const STILL = 315_532_800_000; // 1 January 1980, the first day of the zip format
// Far more than is needed: a sign that something was loaded that should not be.
// The heap grows by a fifth at a time; what is never written in the last step costs nothing to send.
const LARGEST_HEAP = 55_000_000;

const [task = "", folder = "", ...files] = process.argv.slice(2);
const indexURL = join(folder, "/");
/** @type {{ loadPyodide: (how: object) => Promise<Python> }} */
const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.mjs")).href);
// Named, or the image would hold this script's place on the machine that builds: a path of it in public, other bytes elsewhere.
const PROGRAM = "/home/pyodide/python";
const env = { HOME: "/home/pyodide", LANG: "en_US.UTF-8", PYTHONHASHSEED: "0" };
const quiet = { indexURL, enableRunUntilComplete: false, stdout: () => {}, env, _sysExecutable: PROGRAM };

try {
  /** @type {Record<string, (...files: string[]) => Promise<void>>} */
  const tasks = { compile, snapshot, answer };
  const work = tasks[task];
  if (!work) throw new Error(`there is no task “${task}”`);
  await work(...files);
} catch (reason) {
  // Not thrown on: Node would print the line of Pyodide's own script, which is a megabyte long.
  console.error(reason instanceof Error ? reason.message : String(reason));
  process.exitCode = 1;
}

/** @param {string} source @param {string} target */
async function compile(source, target) {
  const python = await loadPyodide(quiet);
  python.FS.writeFile("/tmp/sources.zip", readFileSync(source));
  run(python, "compile_all.py");
  writeFileSync(target, python.FS.readFile("/tmp/bytecode.zip"));
}

/**
 * @param {string} stdlib @param {string} library @param {string} policy @param {string} holidays @param {string} warming
 * @param {string} target
 */
async function snapshot(stdlib, library, policy, holidays, warming, target) {
  standStill();
  let fresh = new ArrayBuffer(0);
  onceInstantiated(({ memory }) => (fresh = memory.buffer.slice(0)));
  /** @param {Files} FS @param {{ sitePackages: string }} where */
  const fsInit = (FS, where) => lay(FS, where, library);
  const python = await loadPyodide({ ...quiet, stdLibURL: url(stdlib), fsInit, _makeSnapshot: true });
  python.FS.writeFile("/tmp/policy.json", readFileSync(policy));
  python.FS.writeFile("/tmp/holidays.json", readFileSync(holidays));
  python.FS.writeFile("/tmp/warming.json", readFileSync(warming));
  run(python, "warm_up.py");
  const size = python._module.HEAP8.length;
  if (size > LARGEST_HEAP) throw new Error(`the heap has grown to ${size} bytes; a snapshot may hold ${LARGEST_HEAP}`);
  wipe(python._module, size);
  // Sent packed, and unpacked by the worker: the host need neither keep nor send its thirty megabytes.
  const image = pack(python.makeMemorySnapshot(), fresh);
  const inside = packed(image);
  const sent = new Uint8Array(SIZE_FIRST + inside.length);
  sent.set(image.subarray(0, SIZE_FIRST));
  sent.set(inside, SIZE_FIRST);
  writeFileSync(target, sent);
}

/**
 * What was freed still holds its old bytes, which would be sent to every browser: nothing compresses like nothing.
 * @param {Module} module @param {number} heap its size in bytes
 */
function wipe(module, heap) {
  /** @type {number[]} */
  const held = [];
  for (const size of [262_144, 16_384, 2048, 256, 128, 64, 32, 16]) {
    for (;;) {
      const block = module._malloc(size);
      if (!block) break;
      held.push(block);
      if (module.HEAPU8.length > heap) throw new Error("the heap grew while it was wiped");
      module.HEAPU8.fill(0, block, block + size);
      if (block + size > heap - 524_288) break; // the top is reached: more would make the heap grow
    }
  }
  for (const block of held) module._free(block);
}

/** @param {string} empty @param {string} image @param {string} calls @param {string} target */
async function answer(empty, image, calls, target) {
  const difference = unpacked(readFileSync(image).subarray(SIZE_FIRST));
  const snapshot = new Uint8Array(headOf(difference).size);
  const head = unpack(difference, snapshot);
  onceInstantiated((exports) => receive(snapshot, head, exports));
  const python = await loadPyodide({ ...quiet, stdLibURL: url(empty), _loadSnapshot: snapshot });
  const api = python.pyimport("wizard.browser.api");
  const replies = /** @type {[string, unknown][]} */ (JSON.parse(readFileSync(calls, "utf8"))).map(([method, args]) => api.call(method, JSON.stringify(args)));
  writeFileSync(target, JSON.stringify(replies));
}

/**
 * Does something with Pyodide's module before anything runs in it; `worker.js` does the same in the browser.
 * @param {(exports: Exports) => void} act
 */
function onceInstantiated(act) {
  const stock = WebAssembly.instantiate;
  /** @param {any} source @param {WebAssembly.Imports} [imports] */
  const noted = async (source, imports) => {
    const started = /** @type {any} */ (await stock(source, imports)); // bytes give both, a module the instance alone
    const { exports } = started.instance ?? started;
    if ("memory" in exports) act(exports);
    return started;
  };
  WebAssembly.instantiate = noted;
}

function standStill() {
  Date.now = () => STILL;
  performance.now = () => 0;
  globalThis.crypto.getRandomValues = (array) => /** @type {any} */ (array).fill(7);
}

/** @param {Files} FS @param {{ sitePackages: string }} where @param {string} library */
function lay(FS, { sitePackages }, library) {
  for (const file of readdirSync(library, { recursive: true, withFileTypes: true }).sort(byPath)) {
    const path = join(file.parentPath, file.name);
    const inside = `${sitePackages}${path.slice(library.length).replaceAll("\\", "/")}`;
    if (file.isDirectory()) continue;
    FS.mkdirTree(inside.slice(0, inside.lastIndexOf("/")));
    FS.writeFile(inside, readFileSync(path));
    FS.utime(inside, STILL, STILL);
  }
}

/** @typedef {{ name: string, parentPath: string }} Named @param {Named} one @param {Named} other */
function byPath(one, other) {
  return join(one.parentPath, one.name) < join(other.parentPath, other.name) ? -1 : 1;
}

/** @param {Python} python @param {string} script */
function run(python, script) {
  python.runPython(readFileSync(new URL(script, import.meta.url), "utf8"));
}

/** @param {string} path */
function url(path) {
  return pathToFileURL(path).href;
}
