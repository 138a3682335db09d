// The values of Cypher: what expressions give and rows hold.
import { Float, type GraphReader, type PropertyValue } from "../../graph/graph-reader.ts";
import type { Temporal } from "./temporal.ts";
import { fromTemporalProperty } from "./temporal-text.ts";

export type Value = null | boolean | number | bigint | Float | string | Temporal | MapValue | ListValue | NodeValue | EdgeValue | PathValue;
export type ListValue = readonly Value[];
export type MapValue = ReadonlyMap<string, Value>;

/** A node of the graph. */
export class NodeValue {
  readonly kind = "node";
  readonly graph: GraphReader;
  readonly id: number;
  constructor(graph: GraphReader, id: number) {
    this.graph = graph;
    this.id = id;
  }
  get labels(): readonly string[] {
    return this.graph.labelsOf(this.id).map((label) => this.graph.labels[label] ?? "");
  }
  property(key: string): Value {
    return fromProperty(this.graph.nodeProperty(this.id, key));
  }
  get properties(): MapValue {
    return new Map(this.graph.nodeKeysOf(this.id).map((key) => [key, this.property(key)]));
  }
}

/** An edge (relationship) of the graph. */
export class EdgeValue {
  readonly kind = "edge";
  readonly graph: GraphReader;
  readonly id: number;
  constructor(graph: GraphReader, id: number) {
    this.graph = graph;
    this.id = id;
  }
  get type(): string {
    return this.graph.types[this.graph.edgeType(this.id)] ?? "";
  }
  get source(): number {
    return this.graph.edgeSource(this.id);
  }
  get target(): number {
    return this.graph.edgeTarget(this.id);
  }
  property(key: string): Value {
    return fromProperty(this.graph.edgeProperty(this.id, key));
  }
  get properties(): MapValue {
    return new Map(this.graph.edgeKeysOf(this.id).map((key) => [key, this.property(key)]));
  }
}

/** Nodes and edges by turns, in the order of the walk: one node more than edges. */
export class PathValue {
  readonly kind = "path";
  readonly graph: GraphReader;
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  constructor(graph: GraphReader, nodes: readonly number[], edges: readonly number[]) {
    this.graph = graph;
    this.nodes = nodes;
    this.edges = edges;
  }
}

/** A stored property as a value; temporal text is read. */
export function fromProperty(stored: PropertyValue): Value {
  if (stored === null || typeof stored !== "object" || stored instanceof Float) return stored;
  if ("temporal" in stored) return fromTemporalProperty(stored);
  return stored.map(fromProperty);
}

export const isList = (value: Value): value is ListValue => Array.isArray(value);
export const isMap = (value: Value): value is MapValue => value instanceof Map;
export const isInteger = (value: Value): value is number | bigint => typeof value === "number" || typeof value === "bigint";
export const isNumber = (value: Value): value is number | bigint | Float => typeof value === "number" || typeof value === "bigint" || value instanceof Float;
/** The number as JavaScript's, exact for INTEGERs up to 2^53. */
export const toDouble = (value: number | bigint | Float): number => (typeof value === "number" ? value : typeof value === "bigint" ? Number(value) : value.value);

/** The name of a value's type as the standard writes it, for messages. */
export function typeName(value: Value): string {
  if (value === null) return "NULL";
  switch (typeof value) {
    case "boolean":
      return "BOOLEAN";
    case "number":
    case "bigint":
      return "INTEGER";
    case "string":
      return "STRING";
    default:
  }
  if (value instanceof Float) return "FLOAT";
  if (isList(value)) return "LIST";
  if (isMap(value)) return "MAP";
  switch (value.kind) {
    case "node":
      return "NODE";
    case "edge":
      return "RELATIONSHIP";
    case "path":
      return "PATH";
    default:
      return value.kind.toUpperCase();
  }
}
