// Reads an index and phrases from standard input; prints the addresses found for each, best first.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

for (const script of process.argv.slice(2)) runInThisContext(readFileSync(script, "utf8"));
const { entries, phrases } = JSON.parse(readFileSync(0, "utf8"));
const found = phrases.map((phrase) => globalThis.conductFind.matches(entries, phrase).slice(0, 5).map(({ entry, worth }) => [entry.at, worth]));
console.log(JSON.stringify(found));
