// How large files are packed: `wizard/browser/js/zstd.js` unpacks them.
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

// Above 19 the image takes three times as long and gains less than one part in a hundred.
const LEVEL = 19;
// A memory image repeats itself over tens of megabytes: its window is the whole of it.
const WINDOW = 26;

/**
 * @param {Uint8Array} content
 * @param {number} [level]
 * @returns {Uint8Array}
 */
export function packed(content, level = LEVEL) {
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_windowLog]: WINDOW };
  return zstdCompressSync(content, { params });
}

/**
 * @param {Uint8Array} content as `packed` made it
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpacked(content) {
  return zstdDecompressSync(content, { maxOutputLength: 2 ** WINDOW });
}
