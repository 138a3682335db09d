// The graph as the panels see it: nodes and folded edges by id, each made from the arrays when it is asked for.
import type { Pictogram } from "../icons.ts";
import { FactGraph } from "./fact-graph.ts";
import { LazyMap } from "./lazy-map.ts";
import { shownFacts } from "./shown-facts.ts";
import type { ShownFacts, ViewFilter } from "./shown-facts.ts";
import type { EdgeRecord, KnowledgeGraph } from "../../src/index.ts";

export interface ViewNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly event: boolean;
  readonly pictogram: Pictogram;
  readonly x: number;
  readonly y: number;
  readonly degree: number;
}

/** Parallel edges between two nodes, as one. */
export interface ViewEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly facts: readonly EdgeRecord[];
  readonly relations: readonly string[];
  readonly statuses: readonly string[];
  readonly voices: number;
  readonly disputed: boolean;
}

export class ViewGraph {
  readonly graph: FactGraph;
  readonly shown: ShownFacts;
  readonly nodes: LazyMap<ViewNode>;
  readonly edges: LazyMap<ViewEdge>;
  /** Who shares a shown fact with a node. */
  readonly neighbors: LazyMap<ReadonlySet<string>>;

  constructor(graph: FactGraph, filter: ViewFilter) {
    const shown = shownFacts(graph, filter);
    this.graph = graph;
    this.shown = shown;
    const isShown = (flags: Uint8Array | Uint32Array, number: number) => (number >= 0 && flags[number]! > 0 ? number : -1);
    this.nodes = new LazyMap({
      size: shown.nodeCount, numbers: () => flagged(shown.node), keyOf: (node) => graph.idOf(node), numberOf: (id) => isShown(shown.node, graph.numberOf(id)),
      make: (node, id) => ({ id, name: graph.nameOf(node), kind: graph.kindOf(node), event: graph.nodeIsEvent[node] === 1, pictogram: graph.pictogramOf(node), x: graph.places[node * 2]!, y: graph.places[node * 2 + 1]!, degree: shown.degree[node]! }),
    });
    this.edges = new LazyMap({
      size: shown.pairs, numbers: () => flagged(shown.pairCount), keyOf: (pair) => graph.keyOfPair(pair), numberOf: (key) => isShown(shown.pairCount, graph.pairOfKey(key)),
      make: (pair, key) => this.#edge(pair, key),
    });
    this.neighbors = new LazyMap({ size: shown.nodeCount, numbers: () => flagged(shown.node), keyOf: (node) => graph.idOf(node), numberOf: (id) => graph.numberOf(id), make: (node) => new Set(Array.from(this.around(node), (one) => graph.idOf(one))) });
  }

  /** The same by number. */
  around(node: number): ReadonlySet<number> {
    return this.graph.around(node, this.shown.pairCountAround);
  }

  /** Keys of the shown edges of a node, in the order of the graph. */
  edgesOf(id: string): readonly string[] {
    const node = this.graph.numberOf(id);
    return node < 0 ? [] : [...new Set(this.graph.pairsOfNode(node))].filter((pair) => this.shown.pairCount[pair]! > 0).map((pair) => this.graph.keyOfPair(pair));
  }

  /** The nodes with the most neighbors, by name among equals. */
  most(count: number): readonly ViewNode[] {
    const { degree, node } = this.shown;
    const enough = Float64Array.from(degree, (one, at) => (node[at] === 1 ? one : -1)).sort().at(-count) ?? 0;
    const found: number[] = [];
    for (let one = 0; one < degree.length; one += 1) if (node[one] === 1 && degree[one]! >= enough) found.push(one);
    return found.map((one) => this.nodes.at(one)).sort((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1)).slice(0, count);
  }

  /** The node with the most neighbors, the first of equals. */
  best(): string | undefined {
    const { degree, node } = this.shown;
    let best = -1;
    for (let one = 0; one < degree.length; one += 1) if (node[one] === 1 && (best < 0 || degree[one]! > degree[best]!)) best = one;
    return best < 0 ? undefined : this.graph.idOf(best);
  }

  /** The shown facts of a pair, by number. */
  factsOfPair(pair: number): readonly number[] {
    const found: number[] = [];
    for (let fact = this.graph.factAt[pair]!; fact < this.graph.factAt[pair + 1]!; fact += 1) if (this.shown.fact[fact] === 1) found.push(fact);
    return found;
  }

  #edge(pair: number, key: string): ViewEdge {
    const { graph } = this;
    const facts = this.factsOfPair(pair);
    let records: readonly EdgeRecord[] | undefined;
    return {
      key, from: graph.idOf(graph.pairFrom[pair]!), to: graph.idOf(graph.pairTo[pair]!),
      relations: [...new Set(facts.map((fact) => graph.reader.types[graph.factType[fact]!]!))], statuses: [...new Set(facts.map((fact) => graph.statuses[graph.factStatus[fact]!]!))],
      voices: this.shown.pairVoices[pair]!, disputed: facts.some((fact) => graph.factDisputed[fact] === 1),
      get facts() {
        return (records ??= facts.map((fact) => graph.record(fact)));
      },
    };
  }
}

function* flagged(flags: Uint8Array | Uint32Array): Generator<number> {
  for (let number = 0; number < flags.length; number += 1) if (flags[number]! > 0) yield number;
}

const factGraphs = new WeakMap<KnowledgeGraph, FactGraph>();

/** The facts of a story, made when first asked for. */
export function factGraphOf(story: KnowledgeGraph): FactGraph {
  let graph = factGraphs.get(story);
  if (!graph) factGraphs.set(story, (graph = new FactGraph(story)));
  return graph;
}

export const viewGraph = (story: KnowledgeGraph, filter: ViewFilter): ViewGraph => new ViewGraph(factGraphOf(story), filter);
