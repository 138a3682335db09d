// The nodes and edges of the Cypher schema → the typed arrays that queries run on.
import type { ClaimGraph } from "./claim-graph.ts";
import { PropertyGraphBuilder } from "./property-graph-builder.ts";
import type { PropertyGraph } from "./property-graph.ts";

export function propertyGraphOf(claimGraph: ClaimGraph): PropertyGraph {
  const builder = new PropertyGraphBuilder();
  const numbers = new Map<string, number>();
  for (const node of claimGraph.nodes) numbers.set(node.key, builder.addNode(node.labels, node.properties));
  for (const edge of claimGraph.edges) {
    const [from, to] = [numbers.get(edge.from), numbers.get(edge.to)];
    if (from === undefined || to === undefined) continue; // a record with an unknown id, already reported
    builder.addEdge(from, to, edge.type, edge.properties, edge.span?.start ?? undefined, edge.span?.end ?? undefined);
  }
  return builder.build();
}
