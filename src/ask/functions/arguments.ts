// What the functions of our domain take: a node, or its id as text; and what they give.
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { runtimeError } from "../../query/errors.ts";
import { parameterOf } from "../../query/functions/declare.ts";
import type { FunctionParameter } from "../../query/functions/declare.ts";
import { EdgeValue, NodeValue, typeName } from "../../query/values/value.ts";
import type { MapValue, Value } from "../../query/values/value.ts";

export const eventParameter = (name: string): FunctionParameter => parameterOf(name, ["node", "edge", "string"]);

/** The id behind an argument: of a node, of the event that a fact edge names, or as given. */
export function idOf(name: string, value: Value | undefined): string {
  if (typeof value === "string") return value;
  if (value instanceof NodeValue) {
    const id = value.property("id");
    if (typeof id === "string") return id;
  }
  if (value instanceof EdgeValue) {
    const event = value.property("event");
    if (typeof event === "string") return event;
  }
  throw runtimeError("TypeError", "InvalidArgumentValue", `${name}() takes a node, a fact relationship or an id, not ${typeName(value ?? null)}.`);
}

export function mapOf(entries: Readonly<Record<string, Value>>): MapValue {
  return new Map(Object.entries(entries));
}

/** The nodes with these ids, those that the graph has. */
export function nodesOf(graph: KnowledgeGraph, ids: Iterable<string>): readonly NodeValue[] {
  const { reader } = graph;
  return [...ids].flatMap((id) => {
    const [number] = reader.findNodes("id", id);
    return number === undefined ? [] : [new NodeValue(reader, number)];
  });
}
