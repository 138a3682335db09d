// Which nodes a chain of one to three edges can end at, each once, where no edge may be used twice (as Cypher asks).
//
// Going level by level with a bit a node finds the ends of walks, which may use an edge twice; few ends can be reached only by such walks:
//   two steps:    a -e- b -e- a              ends where it began
//   three steps:  a -e- b -e- a - d          ends beside the beginning
//                 a - b -e- c -e- b          ends after the first step
//                 a -e- b - ? -e- (a or b)   ends at the beginning, or after the first step
// Those are looked at again one by one, going back from the end until one trail without a repeated edge is found.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { borrowList, borrowSet, type NodeSet, returnList, returnSet } from "./marks.ts";
import { type PathSettings, Watch, type Way, waysOf } from "./path-settings.ts";

/** One edge of the chain: which edges it may be, and which nodes it may lead to. */
export type TrailStep = Pick<PathSettings, "direction" | "types" | "edge" | "node">;

export const maxTrailSteps = 3;

interface Level {
  readonly step: TrailStep;
  readonly ways: readonly Way[];
  readonly waysBack: readonly Way[];
}

/**
 * How many different nodes end a trail of these steps from any of the sources. `visit` is called with each of them; where it says false, the search ends.
 * @throws RangeError beyond `maxTrailSteps` steps.
 */
export function trailEnds(
  graph: GraphReader,
  sources: ArrayLike<number>,
  steps: readonly TrailStep[],
  visit?: (node: number) => boolean,
  settings: Pick<PathSettings, "deadline"> = {},
): number {
  if (steps.length < 1 || steps.length > maxTrailSteps) throw new RangeError(`A chain has 1 to ${maxTrailSteps} steps; got ${steps.length}.`);
  const search = new TrailSearch(graph, steps, settings);
  try {
    return search.run(sources, visit);
  } finally {
    search.end();
  }
}

class TrailSearch {
  readonly #graph: GraphReader;
  readonly #levels: readonly Level[];
  readonly #watch: Watch;
  /** Nodes reached by so many steps; the first is the sources. */
  readonly #sets: NodeSet[];
  readonly #lists: Uint32Array[];
  readonly #lengths: number[] = [];

  constructor(graph: GraphReader, steps: readonly TrailStep[], settings: PathSettings) {
    this.#graph = graph;
    this.#levels = steps.map((step) => ({ step, ways: waysOf(graph, step), waysBack: waysOf(graph, step, true) }));
    this.#watch = new Watch(settings);
    this.#sets = Array.from({ length: steps.length + 1 }, () => borrowSet(graph));
    this.#lists = Array.from({ length: steps.length + 1 }, () => borrowList(graph));
  }

  end(): void {
    for (const set of this.#sets) {
      set.empty();
      returnSet(this.#graph, set);
    }
    for (const list of this.#lists) returnList(this.#graph, list);
  }

  run(sources: ArrayLike<number>, visit: ((node: number) => boolean) | undefined): number {
    this.#begin(sources);
    const last = this.#levels.length;
    this.#levels.forEach((level, at) => {
      this.#lengths[at + 1] = this.#advance(level, at, at + 1 === last && !visit);
    });
    let count = this.#lengths[last]! - this.#removeWalks();
    if (!visit) return count;
    const { words } = this.#sets[last]!;
    const list = this.#lists[last]!;
    count = 0;
    for (let i = 0; i < this.#lengths[last]!; i++) {
      const node = list[i]!;
      if (((words[node >>> 5]! >>> (node & 31)) & 1) === 0) continue;
      count++;
      if (!visit(node)) break;
    }
    return count;
  }

  #begin(sources: ArrayLike<number>): void {
    let length = 0;
    for (let i = 0; i < sources.length; i++) if (this.#sets[0]!.add(sources[i]!)) this.#lists[0]![length++] = sources[i]!;
    this.#lengths[0] = length;
  }

  /** One step from all nodes of a level. The last level need not be listed to be counted. */
  #advance({ step, ways }: Level, at: number, isCounted: boolean): number {
    const { edge: mayUse, node: mayReach } = step;
    const frontier = this.#lists[at]!;
    const found = this.#lists[at + 1]!;
    const { words } = this.#sets[at + 1]!;
    const length = this.#lengths[at]!;
    let count = 0;
    for (const { offsets, neighbors, edges, types, wanted } of ways) {
      for (let place = 0; place < length; place++) {
        const from = frontier[place]!;
        const end = offsets[from + 1]!;
        this.#watch.step(end - offsets[from]! + 1);
        for (let i = offsets[from]!; i < end; i++) {
          const to = neighbors[i]!;
          const word = words[to >>> 5]!;
          const bit = 1 << (to & 31);
          if ((word & bit) !== 0) continue;
          if (wanted && wanted[types![i]!] === 0) continue;
          if ((mayUse && !mayUse(edges[i]!)) || (mayReach && !mayReach(to))) continue;
          words[to >>> 5] = word | bit;
          if (!isCounted) found[count] = to;
          count++;
        }
      }
    }
    return count;
  }

  /** Takes from the last level the ends of walks that are ends of no trail, and says how many they were. */
  #removeWalks(): number {
    const last = this.#levels.length;
    const ends = this.#sets[last]!;
    let removed = 0;
    const check = (node: number): void => {
      if (!ends.has(node) || this.#hasTrail(node, last, [])) return;
      ends.words[node >>> 5]! &= ~(1 << (node & 31));
      removed++;
    };
    if (last === 1 || !this.#mayRepeat()) return 0;
    for (const at of last === 2 ? [0] : [0, 1]) for (let i = 0; i < this.#lengths[at]!; i++) check(this.#lists[at]![i]!);
    if (last === 3 && this.#mayTurnBack()) {
      for (const { offsets, neighbors } of this.#levels[2]!.ways) {
        for (let i = 0; i < this.#lengths[0]!; i++) {
          const from = this.#lists[0]![i]!;
          for (let place = offsets[from]!; place < offsets[from + 1]!; place++) check(neighbors[place]!);
        }
      }
    }
    return removed;
  }

  /** Whether two steps may be the same edge at all. */
  #mayRepeat(): boolean {
    return this.#levels.some(({ step: { types } }, at) =>
      this.#levels.slice(0, at).some(({ step: { types: earlier } }) => !types || !earlier || types.some((type) => earlier.includes(type))),
    );
  }

  /** Whether the second step may take the first one's edge back to where it began: against its direction, or around a loop. */
  #mayTurnBack(): boolean {
    const [first, second] = [this.#levels[0]!, this.#levels[1]!];
    if (first.step.direction === "both" || first.step.direction !== second.step.direction) return true;
    for (let i = 0; i < this.#lengths[0]!; i++) {
      const from = this.#lists[0]![i]!;
      for (const { offsets, neighbors } of first.ways) for (let place = offsets[from]!; place < offsets[from + 1]!; place++) if (neighbors[place] === from) return true;
    }
    return false;
  }

  /** Whether a trail of `at` steps leads to a node, none of them by an edge in `used`. */
  #hasTrail(node: number, at: number, used: readonly number[]): boolean {
    if (at === 0) return true;
    const { step, waysBack } = this.#levels[at - 1]!;
    const before = this.#sets[at - 1]!;
    for (const { offsets, neighbors, edges, types, wanted } of waysBack) {
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        this.#watch.step();
        const edge = edges[i]!;
        if (!before.has(neighbors[i]!) || (wanted && wanted[types![i]!] === 0) || used.includes(edge) || (step.edge && !step.edge(edge))) continue;
        if (this.#hasTrail(neighbors[i]!, at - 1, [...used, edge])) return true;
      }
    }
    return false;
  }
}
