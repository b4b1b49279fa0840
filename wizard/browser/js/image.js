/**
 * The memory image as it is sent, and how it is put in place. Node uses the same functions when it makes the image.
 *
 * Of the image only the difference from the memory that Pyodide's module begins with is sent: what the module
 * brings along need not be sent twice. Pages without a difference are left out; most are.
 *
 *   word 0   bytes of the image, its header included, up to the last page that holds anything
 *   word 1   bytes of memory that it needs
 *   word 2   words of a fresh memory that are not nought all the way to the end: so many are to be compared
 *   then     a byte for each page of the image: 1 if the page follows, 0 if it holds nothing
 *   then     those pages, one after another
 *
 * All of this is packed by Zstandard (`zstd.js`). Before it stands word 0 once more, in the clear: the build reads it.
 */

const WASM_PAGE = 65_536;
const PAGE = 2048;
const WORD = 4;
/** How many bytes of the file stand before what is packed. */
export const SIZE_FIRST = WORD;
const HEAD = 3 * WORD;
const OFFSET = 1; // the word of Pyodide's header that tells where its own memory begins

/** @typedef {{size: number, memory: number, own: number}} Head the three words */

/**
 * Makes an image smaller for the way to the browser.
 *
 * @param {Uint8Array} image as Pyodide made it; it is the difference afterwards
 * @param {ArrayBufferLike} fresh the module's memory before anything has run in it
 * @returns {Uint8Array}
 */
export function pack(image, fresh) {
  const own = new Uint32Array(fresh).findLastIndex(Boolean) + 1;
  differ(image, fresh, own);
  const all = [...Array(Math.ceil(image.length / PAGE)).keys()];
  const kept = all.filter((at) => pageOf(image, at).some(Boolean));
  const pages = (kept.at(-1) ?? -1) + 1;
  const packed = new Uint8Array(HEAD + pages + kept.length * PAGE);
  new Uint32Array(packed.buffer, 0, HEAD / WORD).set([Math.min(pages * PAGE, image.length), image.length, own]);
  kept.forEach((at, place) => {
    packed[HEAD + at] = 1;
    packed.set(pageOf(image, at), HEAD + pages + place * PAGE);
  });
  return packed;
}

/**
 * @param {Uint8Array} image
 * @param {number} at
 */
function pageOf(image, at) {
  return image.subarray(at * PAGE, (at + 1) * PAGE);
}

/**
 * @param {Uint8Array} packed as `pack` made it
 * @returns {Head}
 */
export function headOf(packed) {
  const view = new DataView(packed.buffer, packed.byteOffset);
  const [size = 0, memory = 0, own = 0] = [0, 1, 2].map((word) => view.getUint32(word * WORD, true));
  return { size, memory, own };
}

/**
 * @param {Uint8Array} packed as `pack` made it
 * @param {Uint8Array} image takes the image, still as a difference; of its size, and empty
 * @returns {Head}
 * @throws {RangeError} they do not belong together
 */
export function unpack(packed, image) {
  const pages = Math.ceil(image.length / PAGE);
  let from = HEAD + pages;
  for (let at = 0; at < pages; at++) {
    if (!packed[HEAD + at]) continue;
    const page = pageOf(image, at);
    page.set(packed.subarray(from, from + page.length));
    from += PAGE;
  }
  const head = headOf(packed);
  if (head.size !== image.length || from !== packed.length) throw new RangeError("the image is not whole");
  return head;
}

/**
 * Turns an image into its difference from a fresh memory, and such a difference back into the image, in place.
 *
 * @param {Uint8Array} image a whole number of words, beginning at a word
 * @param {ArrayBufferLike} fresh
 * @param {number} length how many words of it to look at; the others are nought
 */
function differ(image, fresh, length) {
  const words = new Uint32Array(image.buffer, image.byteOffset, image.byteLength / WORD);
  const first = (words[OFFSET] ?? 0) / WORD;
  const own = new Uint32Array(fresh, 0, length);
  for (let at = 0; at < length; at++) words[first + at] = /** @type {number} */ (words[first + at]) ^ /** @type {number} */ (own[at]);
}

/**
 * Makes a fresh Pyodide ready for an image: in this order, since the memory is no longer fresh once it has grown.
 *
 * @param {Uint8Array} image as `unpack` leaves it; it is itself again afterwards
 * @param {Head} head
 * @param {WebAssembly.Exports} exports of Pyodide's module
 */
export function receive(image, head, exports) {
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) return; // not Pyodide itself
  differ(image, memory.buffer, head.own);
  // It cannot grow any more while the image is put in place.
  const lacking = head.memory - memory.buffer.byteLength;
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
