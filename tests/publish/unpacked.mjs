// Unpacks a file as the browser's worker does: node unpacked.mjs DECODER PACKED; run by test_packed_hard.py.
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { Decoder } from "../../wizard/browser/js/zstd.js";

const [decoder = "", file = ""] = process.argv.slice(2);
const one = await Decoder.of(readFileSync(decoder));
const packed = readFileSync(file);
const hash = async (content) => createHash("sha256").update(await one.unpacked(content)).digest("hex");
const fault = (content) => one.unpacked(content).then(() => "", (reason) => reason.constructor.name);
const spoilt = packed.with(0, packed[0] ^ 255); // what changes inside, the hash of the file tells
const long = new Uint8Array(packed.length + 9);
long.set(packed);
console.log(
  JSON.stringify({
    twice: [await hash(packed), await hash(packed)],
    faults: await Promise.all([packed.subarray(0, -9), packed.subarray(0, 3), packed.subarray(0, 0), spoilt, long].map(fault)),
  }),
);
