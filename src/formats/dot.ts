// DOT, for Graphviz: facts only; what did not happen is dotted, what is doubted, alleged or disputed is dashed.
import { textOf } from "./format.ts";
import type { ExportGraph, Format } from "./format.ts";

export const dot: Format = {
  name: "dot",
  extension: "dot",
  description: "Graphviz DOT of the facts",
  write: (graph) => [{ suffix: "", text: dotText(graph) }],
};

function dotText(graph: ExportGraph): string {
  const facts = graph.edges.filter((edge) => edge.layer === "fact");
  const used = new Set(facts.flatMap((edge) => [edge.from, edge.to]));
  const style = (edge: (typeof facts)[number]) => (edge.properties["negated"] === true ? "dotted" : edge.properties["status"] === "reported" ? "solid" : "dashed");
  return [
    "digraph whom {",
    "  rankdir=LR; node [shape=box, fontname=Helvetica]; edge [fontname=Helvetica, fontsize=10];",
    ...graph.nodes.filter((node) => used.has(node.key)).map((node) => `  ${quote(node.key)} [label=${quote(textOf(node.properties["name"]) || node.key)}${node.labels[0] === "Event" ? ", shape=ellipse" : ""}];`),
    ...facts.map((edge) => `  ${quote(edge.from)} -> ${quote(edge.to)} [label=${quote(edge.type.toLowerCase().replaceAll("_", " "))}, style=${style(edge)}];`),
    "}",
    "",
  ].join("\n");
}

function quote(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\p{Cc}/gu, " ")}"`;
}
