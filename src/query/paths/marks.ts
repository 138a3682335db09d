// Numbers by node that are forgotten at once: the scratch of searches, kept for the next search of the same graph.
import type { GraphReader } from "../../graph/graph-reader.ts";

const idleDepths = new WeakMap<GraphReader, Depths[]>();
const idleSets = new WeakMap<GraphReader, NodeSet[]>();
const idleLists = new WeakMap<GraphReader, Uint32Array[]>();
const idleNumbers = new WeakMap<GraphReader, Float64Array[]>();

/** The depth at which a search reached a node, or -1. */
export class Depths {
  readonly #array: Uint32Array;
  /** Numbers below it are of searches that are over. */
  #base = 1;
  #greatest = 0;

  constructor(nodes: number) {
    this.#array = new Uint32Array(nodes);
  }

  of(node: number): number {
    const value = this.#array[node]!;
    return value < this.#base ? -1 : value - this.#base;
  }

  /** Sets the depth where the node has none, and says whether it did. */
  reach(node: number, depth: number): boolean {
    if (this.#array[node]! >= this.#base) return false;
    this.#array[node] = this.#base + depth;
    if (depth > this.#greatest) this.#greatest = depth;
    return true;
  }

  forget(): void {
    this.#base += this.#greatest + 1;
    this.#greatest = 0;
    // Long before the 32 bits are used up, the array starts afresh.
    if (this.#base > 0x7fffffff) {
      this.#array.fill(0);
      this.#base = 1;
    }
  }
}

/** A set of nodes, a bit each: small enough to stay in the caches of the processor. */
export class NodeSet {
  /** Bit `node & 31` of word `node >>> 5`; open to the innermost loops. */
  readonly words: Uint32Array;

  constructor(nodes: number) {
    this.words = new Uint32Array((nodes >>> 5) + 1);
  }

  has(node: number): boolean {
    return ((this.words[node >>> 5]! >>> (node & 31)) & 1) === 1;
  }

  /** Says whether the node is new. */
  add(node: number): boolean {
    const word = this.words[node >>> 5]!;
    const bit = 1 << (node & 31);
    if ((word & bit) !== 0) return false;
    this.words[node >>> 5] = word | bit;
    return true;
  }

  empty(): void {
    this.words.fill(0);
  }

  /** Empties the set, given all that may be in it. */
  remove(nodes: ArrayLike<number>): void {
    if (nodes.length > this.words.length) this.words.fill(0);
    else for (let i = 0; i < nodes.length; i++) this.words[nodes[i]! >>> 5] = 0;
  }
}

function borrow<T>(idle: WeakMap<GraphReader, T[]>, graph: GraphReader, make: () => T): T {
  return idle.get(graph)?.pop() ?? make();
}

function giveBack<T>(idle: WeakMap<GraphReader, T[]>, graph: GraphReader, scratch: T): void {
  const list = idle.get(graph) ?? [];
  if (list.length < 8) list.push(scratch);
  idle.set(graph, list);
}

/** Empty depths; two searches at once get two. */
export const borrowDepths = (graph: GraphReader): Depths => borrow(idleDepths, graph, () => new Depths(graph.nodeCount));
export function returnDepths(graph: GraphReader, depths: Depths): void {
  depths.forget();
  giveBack(idleDepths, graph, depths);
}

/** An empty set; it must be given back empty, by `remove`. */
export const borrowSet = (graph: GraphReader): NodeSet => borrow(idleSets, graph, () => new NodeSet(graph.nodeCount));
export const returnSet = (graph: GraphReader, set: NodeSet): void => giveBack(idleSets, graph, set);

/** Room for every node once; what is in it is of earlier searches. */
export const borrowList = (graph: GraphReader): Uint32Array => borrow(idleLists, graph, () => new Uint32Array(graph.nodeCount));
export const returnList = (graph: GraphReader, list: Uint32Array): void => giveBack(idleLists, graph, list);

/** A number for every node; what is in it is of earlier searches. */
export const borrowNumbers = (graph: GraphReader): Float64Array => borrow(idleNumbers, graph, () => new Float64Array(graph.nodeCount));
export const returnNumbers = (graph: GraphReader, numbers: Float64Array): void => giveBack(idleNumbers, graph, numbers);
