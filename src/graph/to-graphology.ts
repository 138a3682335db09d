// Any part of a property graph as a graphology graph, for its algorithms, for exports and for the view.
import { MultiDirectedGraph } from "graphology";
import { Float, type GraphReader, type PropertyValue } from "./graph-reader.ts";

export interface GraphologyFilter {
  /** Whether a node is taken; by default all are. */
  readonly node?: (node: number) => boolean;
  /** Whether an edge is taken; it also needs both its ends. */
  readonly edge?: (edge: number) => boolean;
  /** The key of a node; by default its property `id`, or `n` and its number where that is absent or taken. */
  readonly nodeKey?: (node: number) => string;
  /** The same for edges, with the property `key`, and `e`. */
  readonly edgeKey?: (edge: number) => string;
}

/** What graphology and its exports can hold: floats become numbers, large integers and temporal values text. */
export type PlainValue = string | number | boolean | readonly PlainValue[];

/** Nodes have the attribute `labels`, edges `type`, `startDay` and `endDay` (absent where unknown); all properties stand beside them under their own names. */
export function toGraphology(graph: GraphReader, filter: GraphologyFilter = {}): MultiDirectedGraph {
  const result = new MultiDirectedGraph();
  const keys = new Map<number, string>();
  for (let node = 0; node < graph.nodeCount; node++) {
    if (filter.node && !filter.node(node)) continue;
    const wanted = filter.nodeKey?.(node) ?? graph.nodeProperty(node, "id");
    const key = typeof wanted === "string" && !result.hasNode(wanted) ? wanted : freeKey("n", node, (name) => result.hasNode(name));
    keys.set(node, key);
    result.addNode(key, { ...plainProperties(graph.nodeKeysOf(node), (name) => graph.nodeProperty(node, name)), labels: graph.labelsOf(node).map((label) => graph.labels[label]!) });
  }
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const source = keys.get(graph.edgeSource(edge));
    const target = keys.get(graph.edgeTarget(edge));
    if (source === undefined || target === undefined || (filter.edge && !filter.edge(edge))) continue;
    const wanted = filter.edgeKey?.(edge) ?? graph.edgeProperty(edge, "key");
    const key = typeof wanted === "string" && !result.hasEdge(wanted) ? wanted : freeKey("e", edge, (name) => result.hasEdge(name));
    const [startDay, endDay] = [graph.edgeStart(edge), graph.edgeEnd(edge)];
    result.addEdgeWithKey(key, source, target, {
      ...plainProperties(graph.edgeKeysOf(edge), (name) => graph.edgeProperty(edge, name)),
      type: graph.types[graph.edgeType(edge)]!,
      ...(Number.isNaN(startDay) ? {} : { startDay }),
      ...(Number.isNaN(endDay) ? {} : { endDay }),
    });
  }
  return result;
}

function freeKey(prefix: string, number: number, isTaken: (key: string) => boolean): string {
  let key = `${prefix}${number}`;
  while (isTaken(key)) key += "_";
  return key;
}

function plainProperties(names: readonly string[], valueOf: (name: string) => PropertyValue): Record<string, PlainValue> {
  const plain: [string, PlainValue][] = [];
  for (const name of names) {
    const value = plainValue(valueOf(name));
    if (value !== undefined) plain.push([name, value]);
  }
  // From entries, so that a property called __proto__ stays a property.
  return Object.fromEntries(plain);
}

function plainValue(value: PropertyValue): PlainValue | undefined {
  if (value === null) return undefined;
  if (value instanceof Float) return value.value;
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object") return value;
  if ("iso" in value) return value.iso;
  return value.map((item) => plainValue(item) ?? "");
}
