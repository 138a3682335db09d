// Paths that respect time: no edge starts before the one before it started. Edges without a start day are not followed.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { noDay } from "../../graph/property-graph-data.ts";
import { type Path, type PathSettings, Watch, type Way, waysOf } from "./path-settings.ts";
import { PriorityQueue } from "./priority-queue.ts";

export interface TimeSettings extends PathSettings {
  /** Only edges that start on this day or later, and no later than `untilDay`: days since 1970-01-01. */
  readonly fromDay?: number | undefined;
  readonly untilDay?: number | undefined;
}

interface Arrival {
  readonly node: number;
  readonly day: number;
  readonly hops: number;
  readonly edge: number;
  readonly before: Arrival | undefined;
}

/** The path that respects time and arrives first; among those, one of the fewest hops as the search meets it. Undefined where there is none. */
export function earliestPath(graph: GraphReader, source: number, target: number, settings: TimeSettings = {}): Path | undefined {
  const { fromDay = -noDay, untilDay = noDay - 1, edge: mayUse, node: mayPass } = settings;
  const starts = graph.startDays;
  const watch = new Watch(settings);
  if (source === target) return { nodes: [source], edges: [] };
  if (!starts) return undefined;
  const ways = waysOf(graph, settings);
  const settled = new Set<number>();
  const queue = new PriorityQueue<Arrival>((a, b) => a.day < b.day || (a.day === b.day && (a.hops < b.hops || (a.hops === b.hops && a.edge < b.edge))));
  queue.push({ node: source, day: fromDay, hops: 0, edge: -1, before: undefined });
  for (let arrival = queue.pop(); arrival; arrival = queue.pop()) {
    if (arrival.node === target) return pathOf(arrival);
    if (settled.has(arrival.node)) continue;
    settled.add(arrival.node);
    for (const way of ways) {
      const end = way.offsets[arrival.node + 1]!;
      for (let i = firstFrom(way, starts, arrival.node, arrival.day); i < end; i++) {
        watch.step();
        const edge = way.edges[i]!;
        const day = starts[edge]!;
        const node = way.neighbors[i]!;
        if (day > untilDay && way.isSortedByTime) break;
        if (day < arrival.day || day > untilDay || settled.has(node)) continue;
        if ((way.wanted && way.wanted[way.types![i]!] === 0) || (mayUse && !mayUse(edge)) || (mayPass && node !== target && !mayPass(node))) continue;
        queue.push({ node, day, hops: arrival.hops + 1, edge, before: arrival });
      }
    }
  }
  return undefined;
}

/** Every node at the end of a walk of 1 to `maxHops` edges that respects time, once. */
export function nodesWithinInOrder(graph: GraphReader, source: number, maxHops: number, settings: TimeSettings = {}): number[] {
  const { fromDay = -noDay, untilDay = noDay - 1, edge: mayUse, node: mayPass } = settings;
  const starts = graph.startDays;
  if (!starts) return [];
  const watch = new Watch(settings);
  const ways = waysOf(graph, settings);
  const reached = new Set<number>();
  // For each node of the last step the earliest day of arrival there: whoever comes earlier can go on in more ways.
  let frontier = new Map([[source, fromDay]]);
  for (let hop = 0; hop < maxHops && frontier.size > 0; hop++) {
    const next = new Map<number, number>();
    for (const [from, since] of frontier) {
      for (const way of ways) {
        const end = way.offsets[from + 1]!;
        watch.step(end - way.offsets[from]! + 1);
        for (let i = firstFrom(way, starts, from, since); i < end; i++) {
          const edge = way.edges[i]!;
          const day = starts[edge]!;
          if (day > untilDay && way.isSortedByTime) break;
          if (day < since || day > untilDay) continue;
          if ((way.wanted && way.wanted[way.types![i]!] === 0) || (mayUse && !mayUse(edge))) continue;
          const to = way.neighbors[i]!;
          reached.add(to);
          const known = next.get(to);
          if ((known === undefined || day < known) && (!mayPass || mayPass(to))) next.set(to, day);
        }
      }
    }
    frontier = next;
  }
  return [...reached];
}

/** The first edge of a node that starts on a day or later, where its edges are sorted by time; otherwise its first edge. */
export function firstFrom(way: Way, starts: Int32Array, node: number, day: number): number {
  let low = way.offsets[node]!;
  if (!way.isSortedByTime) return low;
  let high = way.offsets[node + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[way.edges[middle]!]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pathOf(last: Arrival): Path {
  const nodes = [last.node];
  const edges: number[] = [];
  for (let arrival = last; arrival.before; arrival = arrival.before) {
    edges.push(arrival.edge);
    nodes.push(arrival.before.node);
  }
  return { nodes: nodes.reverse(), edges: edges.reverse() };
}
