// Answers a list of calls, given as JSON on standard input, from a book with the module that the browser uses.
import { readFileSync } from "node:fs";

const [module, book] = process.argv.slice(2);
const { Book } = await import(module);
globalThis.fetch = async () => new Response(readFileSync(book));
const opened = new Book("book.bin");
await opened.opened;
const calls = JSON.parse(readFileSync(0, "utf8"));
const replies = calls.map(({ method, state, args }) => opened[method]({ taken: [], ...state }, args) ?? null);
process.stdout.write(JSON.stringify(replies));
