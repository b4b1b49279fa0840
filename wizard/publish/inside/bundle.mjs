// Joins and shortens the wizard's modules: node bundle.mjs SOURCES TARGET. Types and comments stay in the sources.
//
// Each entry keeps its name, since others load it by that name; what several of them use goes into parts of its own, so
// that the page loads every line once. Prints the names of the files that the page loads when it begins.
import { basename, join } from "node:path";
import { build } from "esbuild";

const PAGE = "main.js";
const ENTRIES = [PAGE, "worker.js", "engine.js", "book.js", "view.js"];

const ALONE = ["register.js", "desk.js"];
/** @type {import("esbuild").BuildOptions} */
const SHORT = { bundle: true, format: "esm", target: "es2022", minify: true, charset: "utf8" };

const [sources = "", target = ""] = process.argv.slice(2);
const { metafile } = await build({
  entryPoints: ENTRIES.map((name) => join(sources, name)),
  outdir: target,
  ...SHORT,
  splitting: true,
  chunkNames: "part-[hash]",
  metafile: true,
  absWorkingDir: sources, // the parts' names come from paths: they must not tell where this machine keeps the project
});

// These pages stand alone: whatever they share with the questions, those load no part more because of it.
for (const name of ALONE) await build({ ...SHORT, entryPoints: [join(sources, name)], outdir: target, absWorkingDir: sources });

const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
const wanted = new Set([PAGE]);
for (const name of wanted) {
  for (const { path, kind } of outputs.get(name)?.imports ?? []) if (kind === "import-statement") wanted.add(basename(path));
}
console.log(JSON.stringify([...wanted].sort()));
