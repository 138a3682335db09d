// Functions of nodes, relationships and paths.
import { anyType, edgeType, integerType, listOf, mapType, nodeType, stringType } from "../bind/static-type.ts";
import { runtimeError } from "../errors.ts";
import { EdgeValue, isMap, NodeValue, PathValue, typeName, type Value } from "../values/value.ts";
import { parameterOf, scalar, type QueryFunction } from "./declare.ts";

const wrong = (name: string, expected: string, value: Value | undefined): Error =>
  runtimeError("TypeError", "InvalidArgumentValue", `${name}() takes ${expected}, not ${typeName(value ?? null)}.`);

function node(name: string, value: Value | undefined): NodeValue {
  if (value instanceof NodeValue) return value;
  throw wrong(name, "a NODE", value);
}
function edge(name: string, value: Value | undefined): EdgeValue {
  if (value instanceof EdgeValue) return value;
  throw wrong(name, "a RELATIONSHIP", value);
}
function path(name: string, value: Value | undefined): PathValue {
  if (value instanceof PathValue) return value;
  throw wrong(name, "a PATH", value);
}
const element = parameterOf("element", ["node", "edge"]);
const numberOf = (name: string, value: Value | undefined): number => {
  if (value instanceof NodeValue || value instanceof EdgeValue) return value.id;
  throw wrong(name, "a NODE or a RELATIONSHIP", value);
};

export const graphFunctions: readonly QueryFunction[] = [
  scalar("id", [element], integerType, "The number of a node or relationship in this graph.", "id(n)", ([value]) => numberOf("id", value)),
  scalar("elementId", [element], stringType, "The number of a node or relationship in this graph, as text.", "elementId(n)", ([value]) => String(numberOf("elementId", value))),
  scalar("labels", [parameterOf("node", "node")], listOf(stringType), "The labels of a node.", "labels(n)", ([value]) => node("labels", value).labels),
  scalar("type", [parameterOf("relationship", "edge")], stringType, "The type of a relationship.", "type(r)", ([value]) => edge("type", value).type),
  scalar("properties", [parameterOf("element", ["node", "edge", "map"])], mapType, "All properties as a map.", "properties(n)", ([value]) => {
    if (value instanceof NodeValue || value instanceof EdgeValue) return value.properties;
    if (value !== undefined && isMap(value)) return value;
    throw wrong("properties", "a NODE, a RELATIONSHIP or a MAP", value);
  }),
  scalar("keys", [parameterOf("element", ["node", "edge", "map"])], listOf(stringType), "The names of the properties.", "keys(n)", ([value]) => {
    if (value instanceof NodeValue || value instanceof EdgeValue) return [...value.properties.keys()];
    if (value !== undefined && isMap(value)) return [...value.keys()];
    throw wrong("keys", "a NODE, a RELATIONSHIP or a MAP", value);
  }),
  scalar("startNode", [parameterOf("relationship", "edge")], nodeType, "The node where a relationship starts.", "startNode(r)", ([value]) => {
    const from = edge("startNode", value);
    return new NodeValue(from.graph, from.source);
  }),
  scalar("endNode", [parameterOf("relationship", "edge")], nodeType, "The node where a relationship ends.", "endNode(r)", ([value]) => {
    const from = edge("endNode", value);
    return new NodeValue(from.graph, from.target);
  }),
  scalar("nodes", [parameterOf("path", "path")], listOf(nodeType), "The nodes of a path in its order.", "nodes(p)", ([value]) => {
    const from = path("nodes", value);
    return from.nodes.map((id) => new NodeValue(from.graph, id));
  }),
  scalar("relationships", [parameterOf("path", "path")], listOf(edgeType), "The relationships of a path in its order.", "relationships(p)", ([value]) => {
    const from = path("relationships", value);
    return from.edges.map((id) => new EdgeValue(from.graph, id));
  }),
  scalar("length", [parameterOf("path", "path")], integerType, "How many relationships a path has.", "length(p)", ([value]) => path("length", value).edges.length),
  scalar("exists", [parameterOf("value", "any")], { kind: "boolean" }, "Whether a property is there, or a pattern has a match.", "exists(n.name)", ([value]) => value !== null, { nulls: "sees" }),
  scalar("coalesce", [parameterOf("values", "any")], anyType, "The first argument that is not null.", "coalesce(n.name, n.id)", (values) => values.find((value) => value !== null) ?? null, { nulls: "sees", variadic: true }),
];
