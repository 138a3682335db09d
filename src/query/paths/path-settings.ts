// What a search for paths may follow, and what it gives.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { exitCodes, WhomError } from "../../model/problem.ts";
import type { Deadline } from "../../model/platform.ts";

export interface Path {
  /** One more than edges. */
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

export interface PathSettings {
  /** How edges are followed from the source; `out` by default. */
  readonly direction?: "out" | "in" | "both";
  /** Type numbers that may be followed; all where it is absent. */
  readonly types?: readonly number[] | undefined;
  /** Whether a path may use this edge. */
  readonly edge?: ((edge: number) => boolean) | undefined;
  /** Whether a path may pass through this node; its two ends are not asked about. */
  readonly node?: ((node: number) => boolean) | undefined;
  /** Asked every thousand steps or so; a search whose time is up throws a WhomError with the exit code `timeLimit`. */
  readonly deadline?: Deadline | undefined;
}

/** Adjacent edges in one direction; where `wanted` is present, only those whose type has a 1 in it. */
export interface Way {
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly edges: Uint32Array;
  readonly types?: Uint16Array | undefined;
  readonly wanted?: Uint8Array | undefined;
  /** Whether the edges of a node are sorted by start day, which those of one type are. */
  readonly isSortedByTime: boolean;
}

/** Up to this many types are followed one adjacency each; more by passing over the edges of other types. */
const maxCutTypes = 3;

/** What must be read to follow the settings, or, with `reversed`, to go back along them. */
export function waysOf(graph: GraphReader, { direction = "out", types }: PathSettings, reversed = false): readonly Way[] {
  const directions = direction === "both" ? (["out", "in"] as const) : [(direction === "out") === reversed ? ("in" as const) : ("out" as const)];
  return directions.flatMap((each): Way[] => {
    if (types && types.length <= maxCutTypes) return types.map((type) => ({ ...graph.adjacency(each, type), isSortedByTime: true }));
    const all = graph.adjacencyOfAllTypes(each);
    if (!types) return [{ offsets: all.offsets, neighbors: all.neighbors, edges: all.edges, isSortedByTime: false }];
    const wanted = new Uint8Array(graph.types.length);
    for (const type of types) wanted[type] = 1;
    return [{ ...all, wanted, isSortedByTime: false }];
  });
}

/** How many edges lie before a search from this node. */
export function degree(ways: readonly Way[], node: number): number {
  let sum = 0;
  for (const { offsets } of ways) sum += offsets[node + 1]! - offsets[node]!;
  return sum;
}

/** Counts steps and asks the deadline now and then. */
export class Watch {
  readonly #deadline: Deadline | undefined;
  #steps = 0;

  constructor(settings: PathSettings) {
    this.#deadline = settings.deadline;
  }

  step(count = 1): void {
    this.#steps += count;
    if (this.#steps < 1024 || !this.#deadline) return;
    this.#steps = 0;
    if (!this.#deadline.expired()) return;
    const message = `The search for paths was stopped after ${this.#deadline.timeoutMs} ms.`;
    throw new WhomError(message, exitCodes.timeLimit, [
      { code: "time-limit", severity: "error", message, hint: "Name the types to follow, ask for fewer hops, or allow more time." },
    ]);
  }
}

export function passesThrough(path: Path, nodes: readonly number[]): boolean {
  return nodes.every((node) => path.nodes.includes(node));
}
