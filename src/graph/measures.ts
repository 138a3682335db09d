// Degree, betweenness, PageRank and Louvain communities of the facts between entities, by graphology's libraries.
import { MultiDirectedGraph, UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import type { ClaimGraph } from "./claim-graph.ts";

// These packages are CommonJS whose export is the function itself; their types say `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

export interface EntityMeasures {
  readonly id: string;
  readonly degree: number;
  /** Normalized, 0 to 1. */
  readonly betweenness: number;
  /** Sums to 1 over all entities. */
  readonly pagerank: number;
  readonly community: number;
}

/** Measures of every entity, highest PageRank first. What is said not to have happened does not count. */
export function measures(claimGraph: ClaimGraph): readonly EntityMeasures[] {
  const directed = new MultiDirectedGraph();
  const folded = new UndirectedGraph();
  for (const node of claimGraph.nodes) {
    if (node.labels[0] !== "Entity") continue;
    directed.addNode(node.key);
    folded.addNode(node.key);
  }
  for (const edge of claimGraph.edges) {
    if (edge.layer !== "fact" || edge.properties["negated"] === true || !directed.hasNode(edge.from) || !directed.hasNode(edge.to)) continue;
    directed.addEdge(edge.from, edge.to);
    if (edge.from !== edge.to) folded.updateEdge(edge.from, edge.to, (attributes) => ({ weight: Number(attributes["weight"] ?? 0) + 1 }));
  }
  if (directed.order === 0) return [];
  const between = betweenness(folded, { getEdgeWeight: null });
  const rank = pagerank(directed, { getEdgeWeight: null, maxIterations: 1000, tolerance: 1e-8 });
  // Louvain breaks ties at random; a fixed sequence makes the communities the same each time.
  const communities = folded.size === 0 ? {} : louvain(folded, { getEdgeWeight: "weight", rng: fixedSequence(1) });
  return directed
    .nodes()
    .map((id) => ({ id, degree: directed.degree(id), betweenness: between[id] ?? 0, pagerank: rank[id] ?? 0, community: communities[id] ?? 0 }))
    .sort((a, b) => b.pagerank - a.pagerank || (a.id < b.id ? -1 : 1));
}

// mulberry32, public domain.
function fixedSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
