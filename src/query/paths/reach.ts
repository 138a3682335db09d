// Which nodes lie within some hops: breadth-first search with a bit a node, from one source, from many together, or from many apart.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { borrowSet, type NodeSet, returnSet } from "./marks.ts";
import { type PathSettings, Watch, waysOf } from "./path-settings.ts";

/** Every node at the end of a walk of 1 to `maxHops` edges from any of the sources, once, nearest first. A source is among them only where a walk comes back to it. */
export function nodesWithin(graph: GraphReader, sources: ArrayLike<number>, maxHops: number, settings: PathSettings = {}): number[] {
  const seen = borrowSet(graph);
  const reached: number[] = [];
  try {
    const watch = new Watch(settings);
    let frontier = sources;
    for (let hop = 0; hop < maxHops && frontier.length > 0; hop++) {
      const from = reached.length;
      step(graph, frontier, seen, reached, settings, watch);
      frontier = passable(reached.slice(from), settings);
    }
    return reached;
  } finally {
    seen.remove(reached);
    returnSet(graph, seen);
  }
}

/** Every node at the end of a walk of exactly `hops` edges from any of the sources, once. */
export function nodesAfter(graph: GraphReader, sources: ArrayLike<number>, hops: number, settings: PathSettings = {}): number[] {
  const seen = borrowSet(graph);
  let reached: number[] = [];
  try {
    const watch = new Watch(settings);
    let frontier: ArrayLike<number> = sources;
    for (let hop = 0; hop < hops; hop++) {
      seen.remove(reached);
      reached = [];
      step(graph, frontier, seen, reached, settings, watch);
      frontier = passable(reached, settings);
    }
    return hops === 0 ? [...new Set(Array.from(sources))] : reached;
  } finally {
    seen.remove(reached);
    returnSet(graph, seen);
  }
}

function step(graph: GraphReader, frontier: ArrayLike<number>, seen: NodeSet, reached: number[], settings: PathSettings, watch: Watch): void {
  const { edge: mayUse } = settings;
  for (const { offsets, neighbors, edges, types, wanted } of waysOf(graph, settings)) {
    for (let place = 0; place < frontier.length; place++) {
      const from = frontier[place]!;
      const end = offsets[from + 1]!;
      watch.step(end - offsets[from]! + 1);
      for (let i = offsets[from]!; i < end; i++) {
        if (wanted && wanted[types![i]!] === 0) continue;
        if (mayUse && !mayUse(edges[i]!)) continue;
        const to = neighbors[i]!;
        if (seen.add(to)) reached.push(to);
      }
    }
  }
}

// A node that may not be passed can still be an end.
const passable = (nodes: number[], { node: mayPass }: PathSettings): number[] => (mayPass ? nodes.filter((node) => mayPass(node)) : nodes);

/** `nodesWithin` for each source apart: calls `visit` once for each source and node. Up to 32 sources share one search, a bit each. */
export function nodesWithinEach(
  graph: GraphReader,
  sources: readonly number[],
  maxHops: number,
  visit: (source: number, node: number) => void,
  settings: PathSettings = {},
): void {
  const ways = waysOf(graph, settings);
  const { edge: mayUse, node: mayPass } = settings;
  const watch = new Watch(settings);
  for (let start = 0; start < sources.length; start += 32) {
    const batch = sources.slice(start, start + 32);
    const seen = new Map<number, number>();
    let frontier = new Map<number, number>();
    batch.forEach((source, bit) => frontier.set(source, (frontier.get(source) ?? 0) | (1 << bit)));
    for (let hop = 0; hop < maxHops && frontier.size > 0; hop++) {
      const next = new Map<number, number>();
      for (const [from, bits] of frontier) {
        for (const { offsets, neighbors, edges, types, wanted } of ways) {
          watch.step(offsets[from + 1]! - offsets[from]! + 1);
          for (let i = offsets[from]!; i < offsets[from + 1]!; i++) {
            if (wanted && wanted[types![i]!] === 0) continue;
            const to = neighbors[i]!;
            const known = seen.get(to) ?? 0;
            const fresh = bits & ~known;
            if (fresh === 0 || (mayUse && !mayUse(edges[i]!))) continue;
            seen.set(to, known | fresh);
            next.set(to, (next.get(to) ?? 0) | fresh);
            for (let rest = fresh; rest !== 0; rest &= rest - 1) visit(batch[31 - Math.clz32(rest & -rest)]!, to);
          }
        }
      }
      frontier = mayPass ? new Map([...next].filter(([node]) => mayPass(node))) : next;
    }
  }
}
