// GraphML, for yEd, NetworkX and igraph.
import { textOf } from "./format.ts";
import type { ExportGraph, Format } from "./format.ts";
import { escapeXml } from "./gexf.ts";

export const graphml: Format = {
  name: "graphml",
  extension: "graphml",
  description: "GraphML, every property as text",
  write: (graph) => [{ suffix: "", text: graphmlText(graph) }],
};

function graphmlText(graph: ExportGraph): string {
  const keysOf = (list: readonly { readonly properties: Readonly<Record<string, unknown>> }[]) => [...new Set(list.flatMap((one) => Object.keys(one.properties)))].sort();
  const nodeKeys = ["labels", "x", "y", ...keysOf(graph.nodes)];
  const edgeKeys = ["relation", "layer", ...keysOf(graph.edges)];
  const data = (prefix: string, keys: readonly string[], values: Readonly<Record<string, unknown>>) => keys.flatMap((key, index) => {
    const text = textOf(values[key]);
    return text === "" ? [] : [`<data key="${prefix}${index}">${escapeXml(text)}</data>`];
  }).join("");
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`,
    ...nodeKeys.map((key, index) => `  <key id="n${index}" for="node" attr.name="${escapeXml(key)}" attr.type="string"/>`),
    ...edgeKeys.map((key, index) => `  <key id="e${index}" for="edge" attr.name="${escapeXml(key)}" attr.type="string"/>`),
    `  <graph edgedefault="directed">`,
    ...graph.nodes.map((node) => `    <node id="${escapeXml(node.key)}">${data("n", nodeKeys, { ...node.properties, labels: node.labels, x: node.x, y: node.y })}</node>`),
    ...graph.edges.map((edge) => `    <edge id="${escapeXml(edge.key)}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}">${data("e", edgeKeys, { ...edge.properties, relation: edge.type, layer: edge.layer })}</edge>`),
    `  </graph>`,
    `</graphml>`,
    "",
  ].join("\n");
}
