// Which nodes a path can end at whose edges have the values of a key in order: for each node and number of hops only the best last value matters.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { borrowList, borrowNumbers, borrowSet, returnList, returnNumbers, returnSet } from "./marks.ts";
import { type PathSettings, Watch, type Way, waysOf } from "./path-settings.ts";

export interface OrderSettings extends PathSettings {
  /** The value of each edge compares so with the next one's. Every edge must have a value that compares as a number. */
  readonly order: { readonly key: string; readonly operator: "<" | "<=" | ">" | ">=" };
}

/**
 * Every node at the end of a walk of 1 to `maxHops` edges in order from any of the sources, once. Those are also the ends of paths in which no edge
 * comes twice: what lies between the two times can be left out, and the rest is still in order.
 */
export function endsInOrder(graph: GraphReader, sources: ArrayLike<number>, maxHops: number, settings: OrderSettings): number[] {
  const { order, edge: mayUse, node: mayPass } = settings;
  const values = graph.edgeColumn(order.key)?.values;
  if (!values) throw new RangeError(`The edges have no values of "${order.key}" that could be in order.`);
  // A falling order is a rising one of the negated values.
  const sign = order.operator === "<" || order.operator === "<=" ? 1 : -1;
  const isStrict = order.operator === "<" || order.operator === ">";
  const isByTime = sign === 1 && values === graph.startDays;
  const ways = waysOf(graph, settings);
  const watch = new Watch(settings);
  const reached: number[] = [];
  const seen = borrowSet(graph);
  const inNext = borrowSet(graph);
  let [frontier, next] = [borrowList(graph), borrowList(graph)];
  // The least last value of a path to each node of the frontier.
  let [best, bestNext] = [borrowNumbers(graph), borrowNumbers(graph)];
  let length = 0;
  for (const source of new Set(Array.from(sources))) {
    frontier[length++] = source;
    best[source] = -Infinity;
  }
  try {
    for (let hop = 0; hop < maxHops && length > 0; hop++) {
      let found = 0;
      for (let place = 0; place < length; place++) {
        const from = frontier[place]!;
        const least = best[from]!;
        for (const way of ways) {
          const { offsets, neighbors, edges, types, wanted } = way;
          const end = offsets[from + 1]!;
          watch.step(end - offsets[from]! + 1);
          for (let i = isByTime && way.isSortedByTime ? firstFrom(way, values, from, least) : offsets[from]!; i < end; i++) {
            const edge = edges[i]!;
            const value = values[edge]! * sign;
            // A NaN compares with nothing, so a path can have it only as its one edge.
            if (!(isStrict ? value > least : value >= least) && !(hop === 0 && Number.isNaN(value))) continue;
            if (wanted && wanted[types![i]!] === 0) continue;
            if (mayUse && !mayUse(edge)) continue;
            const to = neighbors[i]!;
            if (seen.add(to)) reached.push(to);
            if (Number.isNaN(value)) continue;
            if (inNext.add(to)) {
              next[found++] = to;
              bestNext[to] = value;
            } else if (value < bestNext[to]!) {
              bestNext[to] = value;
            }
          }
        }
      }
      inNext.remove(next.subarray(0, found));
      [frontier, next] = [next, frontier];
      [best, bestNext] = [bestNext, best];
      length = found;
      if (mayPass) {
        length = 0;
        for (let i = 0; i < found; i++) if (mayPass(frontier[i]!)) frontier[length++] = frontier[i]!;
      }
    }
    return reached;
  } finally {
    seen.remove(reached);
    inNext.empty();
    returnSet(graph, seen);
    returnSet(graph, inNext);
    returnList(graph, frontier);
    returnList(graph, next);
    returnNumbers(graph, best);
    returnNumbers(graph, bestNext);
  }
}

/** The first edge of a node with at least this value, where its edges are sorted by it. */
function firstFrom({ offsets, edges }: Way, values: ArrayLike<number>, node: number, least: number): number {
  let low = offsets[node]!;
  let high = offsets[node + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[edges[middle]!]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
