// A Cypher script: one CREATE a node, one a relationship, for Neo4j and its like. What did not happen has a type of its own.
import type { PropertyValue } from "../graph/graph-reader.ts";
import { textOf } from "./format.ts";
import type { ExportGraph, Format } from "./format.ts";

export const cypherScript: Format = {
  name: "cypher",
  extension: "cypher",
  description: "a script of CREATE statements",
  write: (graph) => [{ suffix: "", text: `${cypherStatements(graph).map((statement) => `${statement};\n`).join("")}` }],
};

export function cypherStatements(graph: ExportGraph): readonly string[] {
  const main = new Map(graph.nodes.map((node) => [node.key, node.labels[0] ?? "Entity"]));
  const end = (variable: string, key: string) => `(${variable}:${name(main.get(key) ?? "Entity")} {id: ${literal(key)}})`;
  return [
    ...graph.nodes.map((node) => `CREATE (:${node.labels.map(name).join(":")} ${map({ ...node.properties, id: node.key })})`),
    ...graph.edges.map((edge) => `MATCH ${end("a", edge.from)}, ${end("b", edge.to)} CREATE (a)-[:${name(edge.type)} ${map({ ...edge.properties, key: edge.key })}]->(b)`),
  ];
}

function map(properties: Readonly<Record<string, PropertyValue>>): string {
  const entries = Object.entries(properties).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return `{${entries.map(([key, value]) => `${name(key)}: ${literal(value)}`).join(", ")}}`;
}

function literal(value: PropertyValue): string {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return `[${value.map((item: PropertyValue) => literal(item)).join(", ")}]`;
  if (typeof value === "object" && value !== null && "iso" in value) return `${value.temporal}(${text(value.iso)})`;
  if (typeof value === "object" && value !== null && "value" in value) return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  return textOf(value) || "null";
}

// Whole code units as \u escapes, so that a lone surrogate or a control character stays what it is.
function text(value: string): string {
  return `'${value.replace(/[\\']/gu, "\\$&").replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;
}

function name(word: string): string {
  return /^[A-Za-z_]\w*$/u.test(word) ? word : `\`${word.replaceAll("`", "``")}\``;
}
