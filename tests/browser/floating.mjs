// Prints file:line of each promise that a statement leaves to itself: neither awaited nor caught, nor called off by
// `void`. By the types that TypeScript works out. Arguments: the settings of the projects to look through.
import { API } from "typescript/unstable/sync";
import { SyntaxKind } from "typescript/unstable/ast";

const CATCHERS = { catch: 1, then: 2 }; // with so many arguments a method of a promise takes its failure up

/** @param {any} node an expression whose value nobody takes */
function isCaught(node) {
  if (node.kind !== SyntaxKind.CallExpression) return false;
  const { expression, arguments: given } = node;
  if (expression.kind !== SyntaxKind.PropertyAccessExpression) return false;
  const method = expression.name.text;
  if (method === "finally") return isCaught(expression.expression);
  return given.length >= (CATCHERS[method] ?? Infinity);
}

/** @param {any} checker @param {any} type */
function isPromise(checker, type) {
  if (!type) return false;
  const parts = type.getTypes?.() ?? [];
  return Boolean(checker.getPropertyOfType(type, "then")) || parts.some((part) => isPromise(checker, part));
}

const api = new API();
let [looked, found] = [0, 0];
for (const settings of process.argv.slice(2)) {
  const project = api.updateSnapshot({ openProject: settings }).getProject(settings);
  for (const name of project.rootFiles.filter((one) => one.endsWith(".js"))) {
    const file = project.program.getSourceFile(name);
    const walk = (node) => {
      if (node.kind === SyntaxKind.ExpressionStatement) {
        looked += 1;
        const operator = node.expression.operatorToken?.kind ?? 0;
        const kept = operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment; // somebody has it
        const type = project.checker.getTypeAtLocation(node.expression);
        if (!kept && isPromise(project.checker, type) && !isCaught(node.expression)) {
          found += 1;
          const start = node.getStart(file);
          console.log(`${name}:${file.text.slice(0, start).split("\n").length}: ${file.text.slice(start, node.end).split("\n")[0]}`);
        }
      }
      node.forEachChild(walk);
    };
    walk(file);
  }
}
api.close();
console.log(`${found} of ${looked} statements leave a promise to itself`);
