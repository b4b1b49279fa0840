// Reads a DMN file with dmn-moddle, the reader of the bpmn.io tools, and prints what it found as JSON.
import { readFile } from "node:fs/promises";
import { DmnModdle } from "dmn-moddle";

const { rootElement, warnings } = await new DmnModdle().fromXML(await readFile(process.argv[2], "utf8"));

const text = (entry) => entry.text ?? "";
const table = (logic) => ({
  hit: logic.hitPolicy,
  inputs: (logic.input ?? []).map((input) => text(input.inputExpression)),
  rules: (logic.rule ?? []).map((rule) => ({
    id: rule.id,
    cells: (rule.inputEntry ?? []).map(text),
    gives: rule.outputEntry.map(text),
    notes: (rule.annotationEntry ?? []).map(text),
  })),
});
const decision = ({ variable, decisionLogic, informationRequirement }) => ({
  variable: variable.name,
  type: variable.typeRef,
  needs: (informationRequirement ?? []).map((need) => (need.requiredDecision ?? need.requiredInput).href),
  ...(decisionLogic.$type === "dmn:DecisionTable" ? table(decisionLogic) : { expression: text(decisionLogic) }),
});
const elements = (type) => rootElement.drgElement.filter((element) => element.$type === type);

console.log(
  JSON.stringify({
    warnings: warnings.map(String),
    inputs: elements("dmn:InputData").map(({ variable }) => variable.name),
    decisions: elements("dmn:Decision").map(decision),
    drawn: rootElement.dmnDI.diagrams[0].diagramElements.map((shape) => shape.dmnElementRef.id),
  }),
);
