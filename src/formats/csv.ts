// CSV: one table of nodes, one of edges (RFC 4180, UTF-8).
import { textOf } from "./format.ts";
import type { ExportGraph, Format } from "./format.ts";

const NODE_COLUMNS = ["kind", "type", "when", "t0", "t1", "status", "grade", "voices", "sources", "disputed", "conflicts", "aka", "wikidata", "latitude", "longitude", "note"];
const EDGE_COLUMNS = ["event", "role", "not", "negated", "when", "t0", "t1", "status", "grade", "voices", "sources", "disputed", "claims"];

export const csv: Format = {
  name: "csv",
  extension: "csv",
  description: "two tables: nodes and edges",
  write: (graph) => [{ suffix: "-nodes", text: nodeTable(graph) }, { suffix: "-edges", text: edgeTable(graph) }],
};

export function nodeTable(graph: ExportGraph): string {
  return table(["id", "label", "layer", ...NODE_COLUMNS, "x", "y"], graph.nodes.map((node) => [node.key, textOf(node.properties["name"]), node.labels[0] ?? "", ...NODE_COLUMNS.map((key) => textOf(node.properties[key])), String(node.x), String(node.y)]));
}

export function edgeTable(graph: ExportGraph): string {
  return table(["id", "source", "target", "relation", "layer", ...EDGE_COLUMNS], graph.edges.map((edge) => [edge.key, edge.from, edge.to, edge.type, edge.layer, ...EDGE_COLUMNS.map((key) => textOf(edge.properties[key]))]));
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

/** A field for CSV. What a spreadsheet would run as a formula is kept from it by an apostrophe. */
export function csvField(text: string): string {
  const plain = /^[=+\-@\t\r]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
