// Values as Cypher writes them: for people, for the command line, for the TCK.
import { Float } from "../../graph/graph-reader.ts";
import { printFloat, printName, printString } from "../syntax/print.ts";
import { formatTemporal } from "./temporal-text.ts";
import { EdgeValue, isList, isMap, NodeValue, PathValue, type MapValue, type Value } from "./value.ts";

export function printValue(value: Value): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
    case "number":
    case "bigint":
      return String(value);
    case "string":
      return printString(value);
    default:
  }
  if (value instanceof Float) return printFloat(value.value);
  if (isList(value)) return `[${value.map(printValue).join(", ")}]`;
  if (isMap(value)) return printMap(value);
  if (value instanceof NodeValue) return printNode(value);
  if (value instanceof EdgeValue) return printEdge(value);
  if (value instanceof PathValue) return printPath(value);
  return `'${formatTemporal(value)}'`;
}

const printMap = (map: MapValue): string => `{${[...map].map(([key, value]) => `${printName(key)}: ${printValue(value)}`).join(", ")}}`;

function printNode(node: NodeValue): string {
  const labels = node.labels.map((label) => `:${printName(label)}`).join("");
  const { properties } = node;
  return `(${[labels, properties.size > 0 ? printMap(properties) : ""].filter((part) => part !== "").join(" ")})`;
}
function printEdge(edge: EdgeValue): string {
  const { properties } = edge;
  return `[:${printName(edge.type)}${properties.size > 0 ? ` ${printMap(properties)}` : ""}]`;
}
function printPath(path: PathValue): string {
  const { graph, nodes, edges } = path;
  return `<${nodes
    .map((node, at) => {
      const edge = edges[at];
      const text = printNode(new NodeValue(graph, node));
      if (edge === undefined) return text;
      const isForward = graph.edgeSource(edge) === node;
      return `${text}${isForward ? "-" : "<-"}${printEdge(new EdgeValue(graph, edge))}${isForward ? "->" : "-"}`;
    })
    .join("")}>`;
}
