// Draws Graphviz diagrams: a JSON list of DOT texts on stdin, a JSON list of SVG texts on stdout.
import { instance } from "@viz-js/viz";
import { readFileSync, writeFileSync } from "node:fs";

const viz = await instance();
/** @type {string[]} */
const sources = JSON.parse(readFileSync(0, "utf8"));
const drawings = sources.map((dot) => viz.renderString(dot, { format: "svg", engine: "dot" }));
writeFileSync(1, JSON.stringify(drawings));
