// Packs by Zstandard, and hands out what unpacks it in a browser:
//
//   node zstd.mjs pack SOURCE TARGET     as `zstd.js` unpacks it; `light` in place of `pack`: larger, and at once
//   node zstd.mjs decoder TARGET         the WebAssembly module of the package `zstddec`, a decoder and nothing else
import { readFileSync, writeFileSync } from "node:fs";
import { ZSTDDecoder } from "zstddec";
import { packed } from "./packed.mjs";

const [task = "", ...files] = process.argv.slice(2);
const [source = "", target = ""] = files;
const LIGHT = 3;
if (task === "pack") writeFileSync(target, packed(readFileSync(source)));
else if (task === "light") writeFileSync(target, packed(readFileSync(source), LIGHT));
else writeFileSync(source, await decoder());

/**
 * The package keeps its module in its own script and reads it by an address `data:`, which the rules of our pages
 * forbid. So it is asked here, and what it reads is laid beside the files of Pyodide.
 */
async function decoder() {
  const stock = globalThis.fetch;
  /** @type {Promise<ArrayBuffer>[]} */
  const read = [];
  globalThis.fetch = async (address) => {
    const response = await stock(address);
    read.push(response.clone().arrayBuffer());
    return response;
  };
  await new ZSTDDecoder().init();
  const [module] = await Promise.all(read);
  if (!module) throw new Error("zstddec reads its module in another way: see decoder() in zstd.mjs");
  return new Uint8Array(module);
}
