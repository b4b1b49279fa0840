// Compresses files: JSON [[source, target, quality], …] on standard input; writes target.br and target.gz.
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** @type {[source: string, target: string, quality: number][]} */
const waiting = JSON.parse(readFileSync(0, "utf8"));

async function work() {
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    const [source, target, quality] = job;
    const content = readFileSync(source);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    // The copy by which a file is known to be kept comes last.
    writeFileSync(`${target}.gz`, await promisify(gzip)(content, { level: Math.min(quality, 9) }));
    writeFileSync(`${target}.br`, await promisify(brotliCompress)(content, { params }));
  }
}

await Promise.all([work(), work()]);
