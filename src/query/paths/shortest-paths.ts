// Shortest paths by breadth-first search from both ends: the side with fewer edges ahead takes the next step.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { borrowDepths, borrowList, type Depths, returnDepths, returnList } from "./marks.ts";
import { degree, type Path, type PathSettings, Watch, type Way, waysOf } from "./path-settings.ts";

export interface ShortestSettings extends PathSettings {
  /** No limit by default. */
  readonly maxHops?: number | undefined;
}

/** One shortest path, or undefined where there is none. From a node to itself it is the path of no edges. */
export function shortestPath(graph: GraphReader, source: number, target: number, settings: ShortestSettings = {}): Path | undefined {
  for (const path of allShortestPaths(graph, source, target, settings, true)) return path;
  return undefined;
}

interface Side {
  readonly ways: readonly Way[];
  /** The ways back to where the side began. */
  readonly waysBack: readonly Way[];
  readonly depths: Depths;
  /** For each node reached, the edge that led to it: kept where one path is enough. */
  readonly via: Uint32Array | undefined;
  readonly goal: number;
  frontier: number[];
  edgesAhead: number;
  depth: number;
}

/** Every shortest path, or the first found alone; parallel edges make different paths. */
export function* allShortestPaths(graph: GraphReader, source: number, target: number, settings: ShortestSettings = {}, isFirstEnough = false): Generator<Path, void> {
  if (source === target) {
    yield { nodes: [source], edges: [] };
    return;
  }
  const ahead = waysOf(graph, settings);
  const behind = waysOf(graph, settings, true);
  const side = (ways: readonly Way[], waysBack: readonly Way[], from: number, goal: number): Side => {
    const via = isFirstEnough ? borrowList(graph) : undefined;
    return { ways, waysBack, depths: borrowDepths(graph), via, goal, frontier: [from], edgesAhead: degree(ways, from), depth: 0 };
  };
  const forward = side(ahead, behind, source, target);
  const backward = side(behind, ahead, target, source);
  try {
    const watch = new Watch(settings);
    for (const middle of meet(forward, backward, source, target, settings, isFirstEnough, watch)) {
      if (isFirstEnough) {
        yield pathVia(graph, forward, backward, middle);
        return;
      }
      for (const left of descents(forward, middle, settings, watch)) {
        for (const right of descents(backward, middle, settings, watch)) {
          yield { nodes: [...left.nodes.toReversed(), ...right.nodes.slice(1)], edges: [...left.edges.toReversed(), ...right.edges] };
        }
      }
    }
  } finally {
    for (const { depths, via } of [forward, backward]) {
      returnDepths(graph, depths);
      if (via) returnList(graph, via);
    }
  }
}

/** The nodes in which the two sides first meet: every shortest path goes through exactly one of them. */
function meet(forward: Side, backward: Side, source: number, target: number, settings: ShortestSettings, isFirstEnough: boolean, watch: Watch): readonly number[] {
  const maxHops = settings.maxHops ?? Infinity;
  forward.depths.reach(source, 0);
  backward.depths.reach(target, 0);
  while (forward.frontier.length > 0 && backward.frontier.length > 0 && forward.depth + backward.depth < maxHops) {
    const [side, other] = forward.edgesAhead <= backward.edgesAhead ? [forward, backward] : [backward, forward];
    const met = advance(side, other, settings, isFirstEnough, watch);
    if (met.length > 0) return met;
  }
  return [];
}

function advance(side: Side, other: Side, settings: PathSettings, isFirstEnough: boolean, watch: Watch): number[] {
  const { ways, depths, via, goal } = side;
  const { edge: mayUse, node: mayPass } = settings;
  const met: number[] = [];
  const next: number[] = [];
  let edgesAhead = 0;
  side.depth++;
  for (const from of side.frontier) {
    for (const { offsets, neighbors, edges, types, wanted } of ways) {
      const end = offsets[from + 1]!;
      watch.step(end - offsets[from]! + 1);
      for (let i = offsets[from]!; i < end; i++) {
        const to = neighbors[i]!;
        if (wanted && wanted[types![i]!] === 0) continue;
        if (depths.of(to) >= 0) continue;
        if (mayUse && !mayUse(edges[i]!)) continue;
        if (mayPass && to !== goal && !mayPass(to)) continue;
        depths.reach(to, side.depth);
        if (via) via[to] = edges[i]!;
        if (other.depths.of(to) >= 0) {
          met.push(to);
          if (isFirstEnough) return met;
        } else {
          next.push(to);
          edgesAhead += degree(ways, to);
        }
      }
    }
  }
  side.frontier = next;
  side.edgesAhead = edgesAhead;
  return met;
}

/** The path through the node in which the sides met, by the edges that led there. */
function pathVia(graph: GraphReader, forward: Side, backward: Side, middle: number): Path {
  const nodes = [middle];
  const edges: number[] = [];
  const backTo = (start: number, { via }: Side): void => {
    for (let node = middle; node !== start; ) {
      const edge = via![node]!;
      node = graph.edgeSource(edge) === node ? graph.edgeTarget(edge) : graph.edgeSource(edge);
      edges.push(edge);
      nodes.push(node);
    }
  };
  // Each side began at the goal of the other.
  backTo(backward.goal, forward);
  nodes.reverse();
  edges.reverse();
  backTo(forward.goal, backward);
  return { nodes, edges };
}

/** All ways from a node down to where a side began, one depth a step; there are no dead ends. The path starts at the node. */
function* descents(side: Side, start: number, settings: PathSettings, watch: Watch): Generator<Path, void> {
  const { depths, waysBack } = side;
  const { edge: mayUse } = settings;
  const nodes = [start];
  const edges: number[] = [];
  // The place to go on from, for each node of the path: which way, and which edge of it.
  const wayAt = [0];
  const placeAt = [-1];
  while (nodes.length > 0) {
    const last = nodes.length - 1;
    const from = nodes[last]!;
    const depth = depths.of(from);
    if (depth === 0) yield { nodes: [...nodes], edges: [...edges] };
    let isDeeper = false;
    while (wayAt[last]! < (depth > 0 ? waysBack.length : 0) && !isDeeper) {
      const { offsets, neighbors, edges: numbers, types, wanted } = waysBack[wayAt[last]!]!;
      let i = placeAt[last]! < 0 ? offsets[from]! : placeAt[last]!;
      const end = offsets[from + 1]!;
      for (; i < end && !isDeeper; i++) {
        watch.step();
        const to = neighbors[i]!;
        if (depths.of(to) !== depth - 1 || (wanted && wanted[types![i]!] === 0) || (mayUse && !mayUse(numbers[i]!))) continue;
        nodes.push(to);
        edges.push(numbers[i]!);
        wayAt.push(0);
        placeAt.push(-1);
        isDeeper = true;
      }
      placeAt[last] = i;
      if (!isDeeper) {
        wayAt[last] = wayAt[last]! + 1;
        placeAt[last] = -1;
      }
    }
    if (!isDeeper) {
      nodes.pop();
      edges.pop();
      wayAt.pop();
      placeAt.pop();
    }
  }
}
