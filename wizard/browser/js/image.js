/**
 * The memory image as it is sent, and how it is put in place. Node uses the same functions when it makes the image.
 *
 * Of the image only the difference from the memory that Pyodide's module begins with is sent: what the module
 * brings along need not be sent twice. Where the two are the same the difference is zero.
 */

const WASM_PAGE = 65_536;
const OFFSET = 1; // the word of Pyodide's header that tells where its own memory begins
const WORD = 4;

/**
 * Turns an image into its difference from a fresh memory, and such a difference back into the image, in place.
 *
 * @param {Uint8Array} image a whole number of words, beginning at a word
 * @param {ArrayBufferLike} fresh the module's memory before anything has run in it
 */
export function fold(image, fresh) {
  const words = new Uint32Array(image.buffer, image.byteOffset, image.byteLength / WORD);
  const first = (words[OFFSET] ?? 0) / WORD;
  const own = new Uint32Array(fresh);
  const length = Math.min(words.length - first, own.length);
  for (let at = 0; at < length; at++) words[first + at] = /** @type {number} */ (words[first + at]) ^ /** @type {number} */ (own[at]);
}

/**
 * Makes a fresh Pyodide ready for an image: in this order, since the memory is no longer fresh once it has grown.
 *
 * @param {Uint8Array} image as it was sent; it is itself again afterwards
 * @param {WebAssembly.Exports} exports of Pyodide's module
 */
export function receive(image, exports) {
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) return; // not Pyodide itself
  fold(image, memory.buffer);
  // It cannot grow any more while the image is put in place.
  const lacking = image.length - memory.buffer.byteLength;
  if (lacking > 0) memory.grow(Math.ceil(lacking / WASM_PAGE));
  knowFunctions(exports);
}

/**
 * Has the table of functions hand out the very objects that the module exports, as the standard has it.
 *
 * WebKit's hands out others (seen in WebKitGTK 2.50). Pyodide then takes known functions for new ones and numbers them
 * otherwise than Node did, and the numbers in the image lead astray. A function's name is its number in the module.
 *
 * @param {WebAssembly.Exports} exports
 */
function knowFunctions(exports) {
  const table = exports.__indirect_function_table;
  if (!(table instanceof WebAssembly.Table)) return;
  const own = Object.values(exports).filter((one) => typeof one === "function");
  const known = new Map(own.map((one) => [one.name, one]));
  const stock = table.get.bind(table);
  const { length } = table; // what is put in later comes from other modules, whose numbers mean other things
  table.get = (index) => {
    const found = stock(index);
    return (index < length && found && known.get(found.name)) || found;
  };
}
