// ForceAtlas2 by the batch, beside the page: a graph of its own that keeps its places between batches.
import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Requests } from "./protocol.ts";

/** Iterations until the time is used up, in milliseconds of this thread. Fixed nodes stay. */
export function refine({ nodes, edges, milliseconds }: Requests["refine"]["ask"]): Requests["refine"]["answer"] {
  const graph = new DirectedGraph();
  for (const { id, x, y, fixed } of nodes) graph.addNode(id, { x, y, fixed });
  for (const [from, to] of edges) if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to);
  if (graph.order < 2) return { places: [], iterations: 0 };
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 2000, gravity: 1, scalingRatio: 10, slowDown: 1 + Math.log(graph.order) };
  const until = performance.now() + milliseconds;
  let iterations = 0;
  do {
    forceAtlas2.assign(graph, { iterations: 10, settings });
    iterations += 10;
  } while (performance.now() < until);
  return { places: graph.mapNodes((id, { x, y }) => [id, Number(x), Number(y)] as const), iterations };
}
