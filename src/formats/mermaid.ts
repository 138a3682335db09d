// Mermaid, for Markdown pages: facts only; what did not happen ends in a cross, what is doubted, alleged or disputed is dotted.
import { textOf } from "./format.ts";
import type { ExportGraph, Format } from "./format.ts";

export const mermaid: Format = {
  name: "mermaid",
  extension: "mmd",
  description: "Mermaid flowchart of the facts",
  write: (graph) => [{ suffix: "", text: mermaidText(graph) }],
};

function mermaidText(graph: ExportGraph): string {
  const facts = graph.edges.filter((edge) => edge.layer === "fact");
  const used = new Set(facts.flatMap((edge) => [edge.from, edge.to]));
  const nodes = graph.nodes.filter((node) => used.has(node.key));
  // Ids of our own: some words, such as "end", break a flowchart.
  const ids = new Map(nodes.map((node, index) => [node.key, `n${index}`]));
  const arrow = (edge: (typeof facts)[number]) => (edge.properties["negated"] === true ? "-.-x" : edge.properties["status"] === "reported" ? "-->" : "-.->");
  return [
    "flowchart LR",
    ...nodes.map((node) => `  ${ids.get(node.key)}${node.labels[0] === "Event" ? `(["${escapeLabel(textOf(node.properties["name"]) || node.key)}"])` : `["${escapeLabel(textOf(node.properties["name"]) || node.key)}"]`}`),
    ...facts.map((edge) => `  ${ids.get(edge.from)} ${arrow(edge)}|"${escapeLabel(edge.type.toLowerCase().replaceAll("_", " "))}"| ${ids.get(edge.to)}`),
    "",
  ].join("\n");
}

// Mermaid's entity codes: "#34;" is a quotation mark.
function escapeLabel(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/["#<>&`;]/gu, (char) => `#${char.charCodeAt(0)};`);
}
