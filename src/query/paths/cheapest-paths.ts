// Paths by cost: the cheapest (Dijkstra 1959), then the next cheapest and so on without repeated nodes (Yen 1971).
import type { GraphReader } from "../../graph/graph-reader.ts";
import { passesThrough, type Path, type PathSettings, Watch, type Way, waysOf } from "./path-settings.ts";
import { PriorityQueue } from "./priority-queue.ts";

export interface CostSettings extends PathSettings {
  /** What following an edge costs: 0 or more, Infinity where it must not be followed; 1 by default. */
  readonly weight?: ((edge: number) => number) | undefined;
  readonly maxHops?: number | undefined;
  /** Nodes that every path must contain. */
  readonly through?: readonly number[] | undefined;
}

export interface PathWithCost extends Path {
  readonly cost: number;
}

/** The first `count` of `pathsByCost`. */
export function cheapestPaths(graph: GraphReader, source: number, target: number, count: number, settings: CostSettings = {}): PathWithCost[] {
  const found: PathWithCost[] = [];
  if (count <= 0) return found;
  for (const path of pathsByCost(graph, source, target, settings)) {
    found.push(path);
    if (found.length >= count) break;
  }
  return found;
}

/** Paths without repeated nodes, cheapest first; among equal costs, fewer hops first, then smaller edge numbers. */
export function* pathsByCost(graph: GraphReader, source: number, target: number, settings: CostSettings = {}): Generator<PathWithCost, void> {
  const { through = [] } = settings;
  const search = new CheapestSearch(graph, settings);
  const first = search.cheapest([source], [], target, new Set());
  const waiting = new PriorityQueue<PathWithCost>(isBefore);
  const known = new Set<string>();
  if (first) waiting.push(first);
  const taken: PathWithCost[] = [];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (passesThrough(path, through)) yield path;
    taken.push(path);
    // Each next path leaves an earlier one at some node, by an edge that no earlier path with the same beginning took there.
    for (let turn = 0; turn < path.edges.length; turn++) {
      const rootNodes = path.nodes.slice(0, turn + 1);
      const rootEdges = path.edges.slice(0, turn);
      const banned = new Set(taken.filter(({ edges }) => edges.length > turn && rootEdges.every((edge, i) => edges[i] === edge)).map(({ edges }) => edges[turn]!));
      const next = search.cheapest(rootNodes, rootEdges, target, banned);
      const key = next?.edges.join(",");
      if (!next || key === undefined || known.has(key)) continue;
      known.add(key);
      waiting.push(next);
    }
  }
}

function isBefore(a: PathWithCost, b: PathWithCost): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.edges.length !== b.edges.length) return a.edges.length < b.edges.length;
  const place = a.edges.findIndex((edge, i) => edge !== b.edges[i]);
  return place >= 0 && a.edges[place]! < b.edges[place]!;
}

interface Label {
  readonly node: number;
  readonly cost: number;
  readonly hops: number;
  readonly edge: number;
  readonly before: Label | undefined;
}

class CheapestSearch {
  readonly #settings: CostSettings;
  readonly #ways: readonly Way[];
  readonly #watch: Watch;

  constructor(graph: GraphReader, settings: CostSettings) {
    this.#settings = settings;
    this.#ways = waysOf(graph, settings);
    this.#watch = new Watch(settings);
  }

  /** The cheapest path that begins with the given nodes and edges and does not go on by a banned edge. */
  cheapest(rootNodes: readonly number[], rootEdges: readonly number[], target: number, banned: ReadonlySet<number>): PathWithCost | undefined {
    const { edge: mayUse, node: mayPass, maxHops = Infinity } = this.#settings;
    const start = rootNodes.at(-1)!;
    const rootCost = rootEdges.reduce((sum, edge) => sum + this.#weight(edge), 0);
    const closed = new Set(rootNodes.slice(0, -1));
    const isBounded = maxHops !== Infinity;
    // With a bound on hops a dearer label of fewer hops may still win, so a node is settled once a number of hops.
    const settled = new Map<number, number>();
    const best = new Map<number, Label>();
    const queue = new PriorityQueue<Label>((a, b) => a.cost < b.cost || (a.cost === b.cost && (a.hops < b.hops || (a.hops === b.hops && a.edge < b.edge))));
    queue.push({ node: start, cost: rootCost, hops: rootEdges.length, edge: -1, before: undefined });
    for (let label = queue.pop(); label; label = queue.pop()) {
      if (label.node === target) return pathOf(label, rootNodes, rootEdges);
      if ((settled.get(label.node) ?? Infinity) <= label.hops) continue;
      settled.set(label.node, isBounded ? label.hops : -1);
      if (label.hops >= maxHops) continue;
      for (const { offsets, neighbors, edges, types, wanted } of this.#ways) {
        for (let i = offsets[label.node]!; i < offsets[label.node + 1]!; i++) {
          this.#watch.step();
          const node = neighbors[i]!;
          const edge = edges[i]!;
          if ((wanted && wanted[types![i]!] === 0) || closed.has(node) || (settled.get(node) ?? Infinity) <= label.hops + 1) continue;
          if ((label.node === start && label.before === undefined && banned.has(edge)) || (mayUse && !mayUse(edge)) || (mayPass && node !== target && !mayPass(node))) continue;
          const next: Label = { node, cost: label.cost + this.#weight(edge), hops: label.hops + 1, edge, before: label };
          if (next.cost === Infinity || (isBounded && holds(label, node))) continue;
          if (!isBounded) {
            const known = best.get(node);
            if (known && (known.cost < next.cost || (known.cost === next.cost && known.hops <= next.hops))) continue;
            best.set(node, next);
          }
          queue.push(next);
        }
      }
    }
    return undefined;
  }

  #weight(edge: number): number {
    const weight = this.#settings.weight?.(edge) ?? 1;
    if (!(weight >= 0)) throw new RangeError(`The weight of an edge must be 0 or more; edge ${edge} has ${weight}.`);
    return weight;
  }
}

function holds(label: Label | undefined, node: number): boolean {
  for (let each = label; each; each = each.before) if (each.node === node) return true;
  return false;
}

function pathOf(last: Label, rootNodes: readonly number[], rootEdges: readonly number[]): PathWithCost {
  const nodes: number[] = [];
  const edges: number[] = [];
  for (let label: Label = last; label.before; label = label.before) {
    nodes.push(label.node);
    edges.push(label.edge);
  }
  return { nodes: [...rootNodes, ...nodes.reverse()], edges: [...rootEdges, ...edges.reverse()], cost: last.cost };
}
