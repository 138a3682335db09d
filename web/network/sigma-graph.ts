// What sigma asks of a graph, answered from arrays: sigma only reads, and a graphology graph would hold everything a second time.
import type { FactGraph } from "../graph/fact-graph.ts";

type Visit = (key: string, attributes: { readonly x: number; readonly y: number }, ...ends: readonly string[]) => void;
const NOTHING = Object.freeze({});

export class SigmaGraph {
  readonly multi = false;
  readonly order: number;
  readonly size: number;
  /** x and y of each node. */
  readonly places: Float64Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  // Numbers as text: sigma's caches by key are then plain lists to the engine.
  readonly #keys: string[];

  constructor(graph: Pick<FactGraph, "places" | "pairFrom" | "pairTo">) {
    this.places = graph.places.slice();
    this.order = graph.places.length / 2;
    this.size = graph.pairFrom.length;
    this.#from = graph.pairFrom;
    this.#to = graph.pairTo;
    this.#keys = Array.from({ length: Math.max(this.order, this.size) }, (_, number) => String(number));
  }

  key(number: number): string {
    return this.#keys[number]!;
  }

  nodes(): string[] {
    return this.#keys.slice(0, this.order);
  }
  edges(): string[] {
    return this.#keys.slice(0, this.size);
  }
  hasNode(key: string): boolean {
    return Number(key) < this.order;
  }
  hasEdge(key: string): boolean {
    return Number(key) < this.size;
  }
  forEachNode(visit: Visit): void {
    for (let node = 0; node < this.order; node += 1) visit(this.#keys[node]!, { x: this.places[node * 2]!, y: this.places[node * 2 + 1]! });
  }
  forEachEdge(visit: (key: string, attributes: object, source: string, target: string) => void): void {
    for (let edge = 0; edge < this.size; edge += 1) visit(this.#keys[edge]!, NOTHING, this.#keys[this.#from[edge]!]!, this.#keys[this.#to[edge]!]!);
  }
  getNodeAttributes(key: string): { x: number; y: number } {
    const node = Number(key);
    return { x: this.places[node * 2]!, y: this.places[node * 2 + 1]! };
  }
  getEdgeAttributes(): object {
    return NOTHING;
  }
  extremities(key: string): [string, string] {
    const edge = Number(key);
    return [this.#keys[this.#from[edge]!]!, this.#keys[this.#to[edge]!]!];
  }

  // Sigma knows a graph by these two, listens for changes that never come, and never calls the first two.
  addUndirectedEdgeWithKey(): void {}
  dropNode(): void {}
  on(): this {
    return this;
  }
  removeListener(): this {
    return this;
  }
}
