/**
 * Unpacks what the build packed by Zstandard: the memory image, Pyodide's module, and the library for a start without the
 * image. They are a quarter smaller so than by gzip, which is all that browsers unpack themselves, and sooner unpacked.
 *
 * The decoder is the WebAssembly module of the package `zstddec`, laid beside Pyodide's files by `inside/zstd.mjs`.
 */

/**
 * @typedef {object} Exports what the decoder's module hands out; every address is one in its own memory
 * @property {WebAssembly.Memory} memory
 * @property {(size: number) => number} malloc
 * @property {(address: number, size: number) => bigint} ZSTD_findDecompressedSize
 * @property {(to: number, size: number, from: number, length: number) => number} ZSTD_decompress
 */

/** Takes no more than this: far above the image, and below what a damaged size would ask for. */
const LARGEST = 100_000_000;

export class Decoder {
  /** @type {WebAssembly.Module} */
  #program;

  /** @param {WebAssembly.Module} program */
  constructor(program) {
    this.#program = program;
  }

  /**
   * @param {BufferSource} program the decoder's module
   * @returns {Promise<Decoder>}
   */
  static async of(program) {
    return new Decoder(await WebAssembly.compile(program));
  }

  /**
   * Each time in a memory of its own, so that none is held once what was unpacked has been used.
   *
   * @param {Uint8Array} packed
   * @returns {Promise<Uint8Array<ArrayBuffer>>} lies in the decoder's memory: to be copied, not handed on
   * @throws {RangeError} it is not whole
   */
  async unpacked(packed) {
    const imports = { env: { emscripten_notify_memory_growth() {} } };
    const { exports } = await WebAssembly.instantiate(this.#program, imports);
    const zstd = /** @type {Exports} */ (/** @type {unknown} */ (exports));
    const from = zstd.malloc(packed.length);
    new Uint8Array(zstd.memory.buffer).set(packed, from);
    const size = Number(zstd.ZSTD_findDecompressedSize(from, packed.length));
    if (!(size > 0 && size <= LARGEST)) throw new RangeError("a packed file is not whole");
    const to = zstd.malloc(size);
    if (!to || zstd.ZSTD_decompress(to, size, from, packed.length) !== size) throw new RangeError("a packed file is not whole");
    return new Uint8Array(zstd.memory.buffer, to, size);
  }
}
