// Compresses files: JSON {quality: [of large ones, of others], files: [[source, target], …]} on standard input; writes target.br and target.gz.
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// The best quality takes ten times as long: it is for the engine, which makes up nearly all of what is fetched.
const isWorthIt = (size) => size > 1_000_000;
const { quality: [best, usual], files: waiting } = JSON.parse(readFileSync(0, "utf8"));

async function work() {
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    const [source, target] = job;
    const content = readFileSync(source);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: isWorthIt(content.length) ? best : usual,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${target}.gz`, await promisify(gzip)(content, { level: Math.min(best, 9) }));
    writeFileSync(`${target}.br`, await promisify(brotliCompress)(content, { params }));
  }
}

await Promise.all([work(), work()]);
