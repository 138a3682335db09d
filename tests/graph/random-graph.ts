// Random graphs for property tests: as a plain list of nodes and edges, and built.
import * as fc from "fast-check";
import { Float, type PropertyValue } from "../../src/graph/graph-reader.ts";
import { PropertyGraphBuilder } from "../../src/graph/property-graph-builder.ts";
import type { PropertyGraph } from "../../src/graph/property-graph.ts";

export interface PlainNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, PropertyValue | undefined>>;
}
export interface PlainEdge extends Omit<PlainNode, "labels"> {
  readonly source: number;
  readonly target: number;
  readonly type: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}
export interface PlainGraph {
  readonly nodes: readonly PlainNode[];
  readonly edges: readonly PlainEdge[];
}

const date = fc.integer({ min: -719_528, max: 2_932_896 }).map((day) => ({ temporal: "date" as const, iso: new Date(day * 86_400_000).toISOString().slice(0, 10) }))
  .filter(({ iso }) => iso.length === 10);
const scalar: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.bigInt({ min: 2n ** 60n, max: 2n ** 63n - 1n }),
  fc.boolean(),
  fc.string({ unit: "binary" }),
  fc.double().map((value) => new Float(value)),
  date,
  fc.constant({ temporal: "duration" as const, iso: "P1M" }),
);
const values: Record<string, fc.Arbitrary<PropertyValue>> = {
  name: fc.constantFrom("Anna", "Boris", "Zoë", "", "\ud800"),
  count: fc.integer({ min: 0, max: 3 }),
  large: fc.maxSafeInteger(),
  weight: fc.double().map((value) => new Float(value)),
  known: fc.boolean(),
  since: date,
  mixed: scalar,
  list: fc.array(scalar, { maxLength: 3 }),
};
const properties = fc.record(values, { requiredKeys: ["count"] });

export function plainGraph(maxNodes = 12, maxEdges = 40): fc.Arbitrary<PlainGraph> {
  return fc.array(fc.record({ labels: fc.subarray(["Person", "Agency", "Event"]), properties }), { minLength: 1, maxLength: maxNodes }).chain((nodes) => {
    const node = fc.nat({ max: nodes.length - 1 });
    const day = fc.option(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -1_000_000, max: 1_000_000 })), { nil: undefined });
    const edge = fc.record({ source: node, target: node, type: fc.constantFrom("MET", "WARNED", "PAID", "LED", "LEFT"), properties, start: day, end: day });
    return fc.array(edge, { maxLength: maxEdges }).map((edges) => ({ nodes, edges }));
  });
}

/** Each edge carries its place in the plain list as the property `at`. */
export function built({ nodes, edges }: PlainGraph): PropertyGraph {
  const builder = new PropertyGraphBuilder();
  for (const node of nodes) builder.addNode(node.labels, node.properties);
  edges.forEach((edge, at) => builder.addEdge(edge.source, edge.target, edge.type, { ...edge.properties, at }, edge.start, edge.end));
  return builder.build();
}
