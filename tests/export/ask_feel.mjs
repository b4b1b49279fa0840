// Evaluates FEEL with feelin, the interpreter of the bpmn.io tools: JSON questions in, JSON answers out.
// A question is a pair: [unary tests, value of "?"] or [expression, context].
import { evaluate, unaryTest } from "feelin";

let asked = "";
for await (const chunk of process.stdin) asked += chunk;
const { tests, expressions } = JSON.parse(asked);
const told = ({ value, warnings }) => (warnings.length ? { warnings } : value);

console.log(
  JSON.stringify({
    tests: tests.map(([cell, value]) => told(unaryTest(cell, { "?": value }))),
    expressions: expressions.map(([expression, context]) => told(evaluate(expression, context))),
  }),
);
