// How large each node is drawn, and in which order nodes get their labels.
import type { ViewGraph } from "../graph/view-graph.ts";

export const sizeOf = (isEvent: boolean, degree: number): number => (isEvent ? 6 : 7.5) + Math.min(8, Math.sqrt(degree) * 1.6);

export function nodeSizes({ graph, shown }: ViewGraph): Float32Array {
  return Float32Array.from(graph.nodes, (_, node) => sizeOf(graph.nodeIsEvent[node] === 1, shown.degree[node]!));
}

/** Shown nodes, the largest first; among equals in their own order. */
export function bySize({ shown }: ViewGraph, sizes: Float32Array): Uint32Array {
  // One number a node, sorted as numbers: size in steps of 1/64, then the node.
  const keys = new Float64Array(shown.nodeCount);
  for (let node = 0, next = 0; node < sizes.length; node += 1) if (shown.node[node] === 1) keys[next++] = -Math.round(sizes[node]! * 64) * 2 ** 31 + node;
  return Uint32Array.from(keys.sort(), (key) => ((key % 2 ** 31) + 2 ** 31) % 2 ** 31);
}
