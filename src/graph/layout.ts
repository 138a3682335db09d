// Where the nodes of a graph lie: ForceAtlas2 from a fixed start, the same on every machine.
import { MultiDirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import type { ClaimGraph } from "./claim-graph.ts";
import type { Positions } from "./places.ts";

// The package is CommonJS whose export is the function itself; its types say `default`.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Entities and events laid out by fact, role and about edges; claims and sources have no place of their own. */
export function layoutPositions(claimGraph: ClaimGraph): Positions {
  const graph = new MultiDirectedGraph();
  const placed = claimGraph.nodes.filter((node) => node.labels[0] === "Entity" || node.labels[0] === "Event");
  // A spiral by rank: distinct places without a random generator.
  for (const [index, node] of placed.entries()) {
    const angle = index * 2.399963229728653; // the golden angle in radians
    const radius = Math.sqrt(index + 1);
    graph.addNode(node.key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
  for (const edge of claimGraph.edges) if (edge.layer !== "evidence" && graph.hasNode(edge.from) && graph.hasNode(edge.to) && edge.from !== edge.to) graph.addEdge(edge.from, edge.to, { weight: edge.layer === "fact" ? 2 : 1 });
  if (graph.order < 2) return Object.fromEntries(placed.map((node) => [node.key, [0, 0] as const]));
  const large = graph.order > 2000;
  const iterations = graph.order > 20_000 ? 30 : large ? 100 : 600;
  const layout = forceAtlas2(graph, { iterations, getEdgeWeight: "weight", settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: large, gravity: 1, scalingRatio: 10, slowDown: 1 + Math.log(graph.order), adjustSizes: false } });
  return Object.fromEntries(Object.entries(layout).map(([key, { x = 0, y = 0 }]) => [key, [Math.round(x * 100) / 100, Math.round(y * 100) / 100] as const]));
}
