// Graph JSON: graphology's serialized form, so that `graph.import(JSON.parse(text))` gives the graph back.
import { textOf } from "./format.ts";
import type { ExportGraph, Format } from "./format.ts";

export const graphJson: Format = {
  name: "json",
  extension: "json",
  description: "graphology's serialized graph: import it with MultiDirectedGraph.from",
  write: (graph) => [{ suffix: "", text: `${JSON.stringify(serializedGraph(graph), null, 1)}\n` }],
};

export function serializedGraph(graph: ExportGraph): unknown {
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { creator: "whom" },
    nodes: graph.nodes.map((node) => ({ key: node.key, attributes: { label: textOf(node.properties["name"]) || node.key, labels: node.labels, x: node.x, y: node.y, ...plain(node.properties) } })),
    edges: graph.edges.map((edge) => ({ key: edge.key, source: edge.from, target: edge.to, attributes: { type: edge.type, layer: edge.layer, ...plain(edge.properties) } })),
  };
}

function plain(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, typeof value === "object" && value !== null && !Array.isArray(value) ? textOf(value) : typeof value === "bigint" ? value.toString() : value]));
}
