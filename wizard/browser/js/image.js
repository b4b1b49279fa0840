/**
 * The memory image as it is sent, and how it is put in place. Node uses the same functions when it makes the image.
 *
 * Of the image only the difference from the memory that Pyodide's module begins with is sent: what the module
 * brings along need not be sent twice. Pages without a difference are left out; most are.
 *
 *   word 0        bytes of the whole image, its header included
 *   then          a byte for each page of it: 1 if the page follows, 0 if it holds nothing
 *   then          those pages, one after another
 */

const WASM_PAGE = 65_536;
const PAGE = 2048;
const WORD = 4;
const OFFSET = 1; // the word of Pyodide's header that tells where its own memory begins

/**
 * Makes an image smaller for the way to the browser.
 *
 * @param {Uint8Array} image as Pyodide made it; it is the difference afterwards
 * @param {ArrayBufferLike} fresh the module's memory before anything has run in it
 * @returns {Uint8Array}
 */
export function pack(image, fresh) {
  differ(image, fresh);
  const marks = new Uint8Array(Math.ceil(image.length / PAGE));
  for (const at of marks.keys()) marks[at] = Number(image.subarray(at * PAGE, (at + 1) * PAGE).some(Boolean));
  const kept = [...marks.keys()].filter((at) => marks[at]);
  const packed = new Uint8Array(WORD + marks.length + kept.length * PAGE);
  new DataView(packed.buffer).setUint32(0, image.length, true);
  packed.set(marks, WORD);
  kept.forEach((at, place) => packed.set(image.subarray(at * PAGE, (at + 1) * PAGE), WORD + marks.length + place * PAGE));
  return packed;
}

/**
 * @param {Uint8Array} packed as `pack` made it
 * @returns {Uint8Array} the image, still as a difference
 */
export function unpack(packed) {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  const pages = Math.ceil(length / PAGE);
  const image = new Uint8Array(length);
  let from = WORD + pages;
  for (let at = 0; at < pages; at++) {
    if (!packed[WORD + at]) continue;
    const rest = Math.min(PAGE, length - at * PAGE);
    image.set(packed.subarray(from, from + rest), at * PAGE);
    from += PAGE;
  }
  if (from !== packed.length) throw new RangeError("the image is not whole");
  return image;
}

/**
 * Turns an image into its difference from a fresh memory, and such a difference back into the image, in place.
 *
 * @param {Uint8Array} image a whole number of words, beginning at a word
 * @param {ArrayBufferLike} fresh
 */
function differ(image, fresh) {
  const words = new Uint32Array(image.buffer, image.byteOffset, image.byteLength / WORD);
  const first = (words[OFFSET] ?? 0) / WORD;
  const own = new Uint32Array(fresh);
  const length = Math.min(words.length - first, own.length);
  for (let at = 0; at < length; at++) words[first + at] = /** @type {number} */ (words[first + at]) ^ /** @type {number} */ (own[at]);
}

/**
 * Makes a fresh Pyodide ready for an image: in this order, since the memory is no longer fresh once it has grown.
 *
 * @param {Uint8Array} image as `unpack` gives it; it is itself again afterwards
 * @param {WebAssembly.Exports} exports of Pyodide's module
 */
export function receive(image, exports) {
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) return; // not Pyodide itself
  differ(image, memory.buffer);
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
