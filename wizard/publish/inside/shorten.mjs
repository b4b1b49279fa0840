// Shortens a script that stands in a page itself: node shorten.mjs SCRIPT; prints it.
import { readFileSync } from "node:fs";
import { transform } from "esbuild";

const [script = ""] = process.argv.slice(2);
const { code } = await transform(readFileSync(script, "utf8"), { minify: true, target: "es2022", charset: "utf8" });
console.log(code.trim());
