// Reads an index and phrases from standard input, a request a line; prints the addresses found for each, best first.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { runInThisContext } from "node:vm";

for (const script of process.argv.slice(2)) runInThisContext(readFileSync(script, "utf8"));
const indexes = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { at, entries, phrases } = JSON.parse(line);
  indexes[at] ??= entries;
  const found = phrases.map((phrase) => globalThis.conductFind.matches(indexes[at], phrase).slice(0, 5).map(({ entry, worth }) => [entry.at, worth]));
  console.log(JSON.stringify(found));
}
