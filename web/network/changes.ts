// What two views of one fact graph draw differently, so that a filter redraws that and nothing else.
import type { ViewGraph } from "../graph/view-graph.ts";

/** Numbers of the nodes and pairs whose look or size differs. */
export function changesBetween(before: ViewGraph, after: ViewGraph): { readonly nodes: readonly number[]; readonly pairs: readonly number[] } {
  const [a, b] = [before.shown, after.shown];
  const nodes: number[] = [];
  for (let node = 0; node < a.node.length; node += 1) if (a.node[node] !== b.node[node] || (b.node[node] === 1 && a.degree[node] !== b.degree[node])) nodes.push(node);
  const pairs: number[] = [];
  for (let pair = 0; pair < a.pairCount.length; pair += 1) if (a.pairCount[pair] !== b.pairCount[pair] || a.pairVoices[pair] !== b.pairVoices[pair] || a.pairIsContested[pair] !== b.pairIsContested[pair]) {
    pairs.push(pair);
    // There and back are drawn apart.
    if (after.graph.pairReverse[pair]! >= 0) pairs.push(after.graph.pairReverse[pair]!);
  }
  return { nodes, pairs };
}

export interface Frame {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** What the picture is fitted to: all nodes, or, where the shown ones fill less than half of that either way, the shown ones. */
export function frameOf({ shown }: ViewGraph, places: Float64Array): Frame | null {
  const extent = (counts: (node: number) => boolean): Frame => {
    const frame: Frame = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
    for (let node = 0; node < shown.node.length; node += 1) {
      if (!counts(node)) continue;
      const [x, y] = [places[node * 2]!, places[node * 2 + 1]!];
      frame.x[0] = Math.min(frame.x[0], x);
      frame.x[1] = Math.max(frame.x[1], x);
      frame.y[0] = Math.min(frame.y[0], y);
      frame.y[1] = Math.max(frame.y[1], y);
    }
    return frame;
  };
  if (shown.nodeCount === 0) return null;
  const [all, inside] = [extent(() => true), extent((node) => shown.node[node] === 1)];
  const width = (frame: Frame) => frame.x[1] - frame.x[0];
  const height = (frame: Frame) => frame.y[1] - frame.y[0];
  return width(inside) * 2 >= width(all) || height(inside) * 2 >= height(all) ? all : inside;
}

export const sameFrame = (a: Frame | null, b: Frame | null): boolean => a === b || (a !== null && b !== null && a.x[0] === b.x[0] && a.x[1] === b.x[1] && a.y[0] === b.y[0] && a.y[1] === b.y[1]);
