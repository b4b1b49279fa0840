/** The files of the runtime: where they are, and that none is used which is not what was published. */

import { fileName, faultIn, HostFault, integrityOf, isPublished, notHandedOut } from "./published.js";
import { unzipped } from "./unzipped.js";
import { Decoder } from "./zstd.js";

/**
 * @typedef {{manifest: string, hash?: string | undefined, plain?: boolean, patience?: number}} Init see `worker.js`
 * @typedef {import("./published.js").RuntimeFile} RuntimeFile
 *
 * @typedef {object} Manifest see `wizard/publish/runtime.py`
 * @property {string} core the folder of Pyodide's own files
 * @property {string} library the folder of the standard library and the wheels
 * @property {Record<string, string>} content
 * @property {Record<string, unknown>} lock Pyodide's lock file without its packages
 * @property {RuntimeFile[]} files
 * @property {string} snapshot
 * @property {number} memory
 */

const LOADER = "pyodide.mjs";
const SCRIPT = "pyodide.asm.mjs";
const MODULE = "pyodide.asm.wasm";
const PACKED = ".bin"; // what a file’s name ends in that the build has packed
const DECODER = "zstd.wasm.bin";
const FETCHED_EARLY = [DECODER, LOADER, SCRIPT, `${MODULE}${PACKED}`];

/** Everything that the engine is started from. From `open` on, every `fetch` of one of its files checks its hash. */
export class Runtime {
  /** @type {Manifest | undefined} */
  #manifest;
  /** @type {Map<string, RuntimeFile>} */
  #files = new Map();
  /** @type {Map<string, Promise<Response>>} */
  #early = new Map();
  /** @type {Promise<Decoder> | undefined} */
  #decoder;
  /** @type {Promise<Uint8Array<ArrayBuffer>>} */
  #modulesBytes = Promise.resolve(new Uint8Array());
  #arriving = new Set();
  #refused = new Set();
  #stock = self.fetch.bind(self);
  /** When anything of a file arrived last; told by `performance.now()`. */
  heard = performance.now();
  /** Told how much of a large file is here, from 0 to 1. */
  onArriving = (/** @type {number} */ _share) => {};

  /** @param {Init} init */
  constructor({ manifest, hash, plain }) {
    this.url = new URL(manifest, self.location.href).href;
    this.hash = hash;
    this.plain = plain ?? false;
  }

  /** Reads the manifest, and begins to fetch what every start needs. */
  async open() {
    const name = fileName(this.url);
    this.#arriving.add(name);
    const response = await this.#whole(this.url, this.hash);
    if (!response.ok) throw new HostFault(notHandedOut(name, response));
    /** @type {Manifest} */
    const manifest = JSON.parse(await response.text());
    this.#arriving.delete(name);
    this.#manifest = manifest;
    this.#files = new Map(manifest.files.map((file) => [this.#at(file.name), file]));
    self.fetch = (request, options) => this.#fetch(request, options);
    for (const file of FETCHED_EARLY) this.#begin(`${this.core}${file}`);
  }

  get core() {
    return this.#at(this.#manifest?.core ?? "");
  }

  get library() {
    return this.#at(this.#manifest?.library ?? "");
  }

  get lock() {
    return this.#manifest?.lock ?? {};
  }

  /** The name of the snapshot; "" where there is none, or it is not to be used. */
  get snapshot() {
    return this.plain ? "" : (this.#manifest?.snapshot ?? "");
  }

  /** How many bytes the image has once it is unpacked. */
  get memory() {
    return this.#manifest?.memory ?? 0;
  }

  /**
   * @param {string} name the plain name of a part of the content
   * @returns {Promise<string>}
   */
  async text(name) {
    return (await this.#content(name)).text();
  }

  /**
   * @param {string} name the plain name of a part of the content that is packed
   * @returns {Promise<string>}
   */
  async unpackedText(name) {
    const packed = await (await this.#content(name)).arrayBuffer();
    return new TextDecoder().decode(await this.unpacked(new Uint8Array(packed)));
  }

  /**
   * @param {Promise<Uint8Array>} packed the image, packed by Zstandard
   * @returns {Promise<Uint8Array<ArrayBuffer>>} to be copied at once: see `zstd.js`
   */
  async image(packed) {
    await this.#modulesBytes.catch(() => {}); // the module first: it is compiled on another core meanwhile
    return this.#unpack(packed);
  }

  /**
   * @param {Uint8Array} packed by Zstandard
   * @returns {Promise<Uint8Array<ArrayBuffer>>} to be copied at once: see `zstd.js`
   */
  unpacked(packed) {
    return this.#unpack(Promise.resolve(packed));
  }

  /** @param {string} name */
  async #content(name) {
    const response = await self.fetch(this.#at(this.#manifest?.content[name] ?? name));
    if (!response.ok) throw new HostFault(notHandedOut(name, response));
    return response;
  }

  /**
   * @param {string} name
   * @returns {Promise<Uint8Array<ArrayBuffer>>} the file, once its hash has been checked
   */
  async bytes(name) {
    const url = this.#at(name);
    const whole = await this.#checkedAside(url).catch(() => undefined);
    if (whole) return new Uint8Array(whole);
    this.heard = performance.now();
    const response = await self.fetch(url);
    if (!response.ok) throw new HostFault(notHandedOut(name, response));
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Imports Pyodide, once the scripts that it consists of are here and whole: an import cannot be checked itself. */
  async loader() {
    const scripts = [LOADER, SCRIPT].map((name) => `${this.core}${name}`);
    await Promise.all(scripts.map((url) => this.#early.get(url)));
    const [{ loadPyodide }] = await Promise.all(scripts.map((url) => import(url)));
    return loadPyodide;
  }

  /**
   * Compiles Pyodide's own module while the rest is still on its way.
   *
   * @returns {Promise<WebAssembly.Module>}
   */
  module() {
    const url = `${this.core}${MODULE}`;
    this.#modulesBytes = this.#unpackedFile(url);
    const module = this.#modulesBytes.then((bytes) => WebAssembly.compile(bytes));
    this.#early.set(url, Promise.resolve(new Response())); // Pyodide will ask for it, and need not get it again
    module.catch(() => {}); // whoever waits for it hears of it
    return module;
  }

  /**
   * @param {number} milliseconds
   * @returns {string} what to say when they are over
   */
  late(milliseconds) {
    const names = [...this.#arriving].join(", ");
    const time = milliseconds >= 60_000 ? `${Math.round(milliseconds / 60_000)} minutes` : `${milliseconds / 1000} seconds`;
    return names ? `The server has not sent ${names} within ${time}.` : `The decision engine did not start within ${time}.`;
  }

  /**
   * Says in plain words why the engine did not start.
   *
   * @param {unknown} reason
   * @returns {Promise<string>}
   */
  async explain(reason) {
    if (reason instanceof HostFault) return reason.message;
    try {
      return (await this.#faultyFile()) ?? "The decision engine did not start.";
    } catch (fault) {
      return fault instanceof HostFault ? fault.message : "The server cannot be reached.";
    }
  }

  /** @param {string} name */
  #at(name) {
    return new URL(name, this.url).href;
  }

  /** @param {string} url */
  #begin(url) {
    const response = this.#known(url);
    response.catch(() => {}); // whoever asks for the file hears of it
    this.#early.set(url, response);
  }

  /**
   * Stands in for `fetch`, in Pyodide's own calls too.
   *
   * @param {RequestInfo | URL} request
   * @param {RequestInit} [options]
   * @returns {Promise<Response>}
   */
  #fetch(request, options) {
    const url = new URL(request instanceof Request ? request.url : request, this.url).href;
    const early = this.#early.get(url);
    this.#early.delete(url);
    if (early) return early;
    if (this.#files.has(url)) return this.#known(url);
    return this.#files.has(url + PACKED) ? this.#asAskedFor(url) : this.#stock(request, options);
  }

  /**
   * A file that the build has packed, under the name by which Pyodide asks for it.
   *
   * @param {string} url
   */
  async #asAskedFor(url) {
    const type = url.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
    return new Response(await this.#unpackedFile(url), { headers: { "Content-Type": type } });
  }

  /** @param {string} url of the file, unpacked */
  async #unpackedFile(url) {
    const packed = await this.#fetch(url + PACKED);
    if (!packed.ok) throw new HostFault(notHandedOut(fileName(url + PACKED), packed));
    return this.#unpack(packed.arrayBuffer().then((content) => new Uint8Array(content)));
  }

  /** @param {Promise<Uint8Array>} packed */
  async #unpack(packed) {
    const [decoder, content] = await Promise.all([this.#unpacking(), packed]);
    return decoder.unpacked(content);
  }

  /** Fetches what unpacks the largest files; once, whoever asks first. */
  #unpacking() {
    return (this.#decoder ??= self
      .fetch(`${this.core}${DECODER}`)
      .then((response) => unzipped(response).arrayBuffer())
      .then(Decoder.of));
  }

  /** @param {string} url of a file of the manifest */
  async #known(url) {
    const file = this.#files.get(url);
    const name = file?.name ?? fileName(url);
    this.#arriving.add(name);
    try {
      return await this.#whole(url, file && integrityOf(file));
    } catch (reason) {
      this.#refused.add(name);
      throw reason;
    } finally {
      this.#arriving.delete(name);
      this.heard = performance.now();
    }
  }

  /**
   * Fetches a large file, and has another core work out its hash: that takes the worker's own time otherwise.
   *
   * @param {string} url
   * @returns {Promise<ArrayBuffer | undefined>} nothing where that cannot be done, or if it is not what was published
   */
  async #checkedAside(url) {
    const file = this.#files.get(url);
    if (!file) return undefined;
    this.#arriving.add(file.name);
    try {
      const content = await this.#takenIn(await this.#stock(url), file.size);
      // On a plain http:// intranet its hash cannot be worked out here: the browser looks at what it has just kept.
      if (!self.crypto?.subtle) return (await this.#stock(url, { integrity: integrityOf(file), cache: "force-cache" })).arrayBuffer();
      return (await isPublished(file, content)) ? content : undefined;
    } finally {
      this.#arriving.delete(file.name);
    }
  }

  /**
   * Takes a large file in piece by piece, so that a slow line is told from one on which nothing comes any more.
   *
   * @param {Response} response
   * @param {number} size how many bytes are expected
   * @returns {Promise<ArrayBuffer>}
   */
  async #takenIn(response, size) {
    const reader = response.body?.getReader();
    const content = new Uint8Array(size);
    let length = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      if (length + part.value.length > size) return new ArrayBuffer(0); // not what was published
      content.set(part.value, length);
      length += part.value.length;
      this.heard = performance.now();
      this.onArriving(length / size);
    }
    return content.buffer.slice(0, length);
  }

  /**
   * Fetches a file that must be what was published, byte for byte; the browser compares the hashes. What was kept
   * damaged is fetched anew.
   *
   * @param {string} url
   * @param {string} [integrity]
   */
  #whole(url, integrity = "") {
    return this.#stock(url, { integrity }).catch(() => this.#stock(url, { integrity, cache: "reload" }));
  }

  /**
   * Looks for the file that did not arrive as it was published.
   *
   * @returns {Promise<string | undefined>} what is wrong with it and what the host should do
   */
  async #faultyFile() {
    const manifest = { name: fileName(this.url), url: this.url, hash: this.hash ?? "" };
    const needed = [...this.#files.values()].filter(({ name, plain }) => plain || name.startsWith(this.#manifest?.core ?? ""));
    const likely = [...needed].sort((one, other) => Number(this.#refused.has(other.name)) - Number(this.#refused.has(one.name)));
    const files = likely.map((file) => ({ name: file.name, url: this.#at(file.name), hash: integrityOf(file) }));
    for (const file of [manifest, ...files]) {
      const fault = await faultIn(file, this.#stock);
      if (fault) return fault;
    }
    return undefined;
  }
}
