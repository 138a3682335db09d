// All paths without a repeated node, up to a number of hops: depth-first, and never into a node from which the target is out of reach.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { type Path, type PathSettings, Watch, type Way, waysOf } from "./path-settings.ts";

export interface SimplePathSettings extends PathSettings {
  readonly maxHops: number;
  readonly minHops?: number | undefined;
  /** Nodes that every path must contain. */
  readonly through?: readonly number[] | undefined;
}

/** Paths in the order of a depth-first search; parallel edges make different paths. From a node to itself: only the path of no edges. */
export function* simplePaths(graph: GraphReader, source: number, target: number, settings: SimplePathSettings): Generator<Path, void> {
  const { maxHops, minHops = 0, through = [], edge: mayUse, node: mayPass } = settings;
  const watch = new Watch(settings);
  const ways = waysOf(graph, settings);
  const hopsLeft = hopsToTarget(waysOf(graph, settings, true), source, target, settings, watch);
  const wanted = new Set(through);
  wanted.delete(source);
  wanted.delete(target);
  let missing = wanted.size;
  if (source === target) {
    if (minHops === 0 && missing === 0) yield { nodes: [source], edges: [] };
    return;
  }
  const nodes = [source];
  const edges: number[] = [];
  const onPath = new Set(nodes);
  const steps = [candidates(source)];
  while (steps.length > 0) {
    const step = steps.at(-1)!.next();
    if (step.done) {
      steps.pop();
      const left = nodes.pop()!;
      edges.pop();
      onPath.delete(left);
      if (wanted.has(left)) missing++;
      continue;
    }
    const [node, edge] = step.value;
    if (node === target) {
      if (missing === 0 && edges.length + 1 >= minHops) yield { nodes: [...nodes, node], edges: [...edges, edge] };
      continue;
    }
    nodes.push(node);
    edges.push(edge);
    onPath.add(node);
    if (wanted.has(node)) missing--;
    steps.push(candidates(node));
  }

  /** Nodes that may come next: not on the path yet, and near enough to the target. */
  function* candidates(from: number): Generator<readonly [number, number], void> {
    const hops = edges.length + 1;
    for (const { offsets, neighbors, edges: numbers, types, wanted: wantedTypes } of ways) {
      for (let i = offsets[from]!; i < offsets[from + 1]!; i++) {
        watch.step();
        const to = neighbors[i]!;
        if (wantedTypes && wantedTypes[types![i]!] === 0) continue;
        const rest = hopsLeft.get(to);
        if (rest === undefined || hops + Math.max(rest, missing - (wanted.has(to) ? 1 : 0)) > maxHops || onPath.has(to)) continue;
        if ((mayUse && !mayUse(numbers[i]!)) || (mayPass && to !== target && !mayPass(to))) continue;
        yield [to, numbers[i]!];
      }
    }
  }
}

/** Hops from each node to the target, for nodes near enough to matter. */
function hopsToTarget(ways: readonly Way[], source: number, target: number, { maxHops, edge: mayUse, node: mayPass }: SimplePathSettings, watch: Watch): ReadonlyMap<number, number> {
  const hops = new Map([[target, 0]]);
  let frontier = [target];
  for (let depth = 1; depth < maxHops && frontier.length > 0; depth++) {
    const next: number[] = [];
    for (const from of frontier) {
      for (const { offsets, neighbors, edges, types, wanted } of ways) {
        for (let i = offsets[from]!; i < offsets[from + 1]!; i++) {
          watch.step();
          const to = neighbors[i]!;
          if ((wanted && wanted[types![i]!] === 0) || hops.has(to) || to === source) continue;
          if ((mayUse && !mayUse(edges[i]!)) || (mayPass && !mayPass(to))) continue;
          hops.set(to, depth);
          next.push(to);
        }
      }
    }
    frontier = next;
  }
  return hops;
}
