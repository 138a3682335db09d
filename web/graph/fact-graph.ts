// All facts of a story as arrays, made once a lens: who takes part, and the facts folded by pair. Names and records are read when they are shown.
//
//     facts   in the order of their pairs:   factsOf pair p = factAt[p] .. factAt[p + 1]
//     pairs   a > b, by a; those of node n (either way) = pairsAt[n] .. pairsAt[n + 1] of nodePairs
import { eventPictogram, kindPictogram } from "../icons.ts";
import type { Pictogram } from "../icons.ts";
import type { EdgeRecord, GraphReader, KnowledgeGraph, PropertyColumn } from "../../src/index.ts";

/** In place of the start or end day of a fact that has none. */
export const NO_DAY = 0x7fffffff;

/** A fact and its pair, by number. */
export interface FactRow {
  readonly pair: number;
  readonly fact: number;
}

export class FactGraph {
  readonly story: KnowledgeGraph;
  readonly reader: GraphReader;
  /** Numbers of nodes in the reader; the place in this list is the number used here. */
  readonly nodes: Uint32Array;
  readonly kinds: readonly string[];
  readonly nodeKind: Uint8Array;
  readonly nodeIsEvent: Uint8Array;
  readonly places: Float64Array;
  readonly pairFrom: Uint32Array;
  readonly pairTo: Uint32Array;
  /** The pair the other way round, or -1. */
  readonly pairReverse: Int32Array;
  readonly factAt: Uint32Array;
  /** Numbers of edges in the reader. */
  readonly facts: Uint32Array;
  readonly factType: Uint16Array;
  readonly statuses: readonly string[];
  readonly factStatus: Uint8Array;
  /** 255 and more are 255. */
  readonly factVoices: Uint8Array;
  readonly factDisputed: Uint8Array;
  readonly factStart: Int32Array;
  readonly factEnd: Int32Array;
  readonly pairsAt: Uint32Array;
  readonly nodePairs: Uint32Array;
  /** Pairs of a node with itself. */
  readonly selfPairs: readonly number[];
  readonly #numberOf: Int32Array;
  /** Numbers of texts in the column of events. */
  readonly #factEvent: Uint32Array;

  constructor(story: KnowledgeGraph) {
    const { reader } = story;
    this.story = story;
    this.reader = reader;
    const found = foldPairs(reader);
    this.factAt = found.factAt;
    this.facts = found.facts;
    // Numbers for those who take part.
    this.#numberOf = new Int32Array(reader.nodeCount).fill(-1);
    for (const list of [found.pairFrom, found.pairTo]) for (const node of list) this.#numberOf[node] = 0;
    this.nodes = Uint32Array.from({ length: this.#numberOf.reduce((sum, mark) => sum + mark + 1, 0) });
    for (let node = 0, next = 0; node < reader.nodeCount; node += 1) {
      if (this.#numberOf[node]! < 0) continue;
      this.nodes[next] = node;
      this.#numberOf[node] = next;
      next += 1;
    }
    this.pairFrom = found.pairFrom.map((node) => this.#numberOf[node]!);
    this.pairTo = found.pairTo.map((node) => this.#numberOf[node]!);
    [this.pairsAt, this.nodePairs] = pairsOfNodes(this.nodes.length, this.pairFrom, this.pairTo);
    this.selfPairs = [...this.pairFrom.keys()].filter((pair) => this.pairFrom[pair] === this.pairTo[pair]);
    this.pairReverse = reverses(this.nodes.length, this.pairFrom, this.pairTo, this.pairsAt, this.nodePairs);

    const count = this.facts.length;
    this.factType = Uint16Array.from(this.facts, (edge) => reader.edgeType(edge));
    [this.statuses, this.factStatus] = codes(this.facts, reader.edgeColumn("status"));
    this.factVoices = new Uint8Array(count);
    this.factDisputed = new Uint8Array(count);
    const [voices, disputed] = [reader.edgeColumn("voices"), reader.edgeColumn("disputed")];
    this.factStart = new Int32Array(count);
    this.factEnd = new Int32Array(count);
    for (let fact = 0; fact < count; fact += 1) {
      const edge = this.facts[fact]!;
      this.factVoices[fact] = Math.min(255, voices ? (voices.values[voices.position(edge)] ?? 1) : 1);
      this.factDisputed[fact] = disputed ? (disputed.values[disputed.position(edge)] ?? 0) : 0;
      const [start, end] = [reader.edgeStart(edge), reader.edgeEnd(edge)];
      this.factStart[fact] = Number.isNaN(start) ? NO_DAY : start;
      this.factEnd[fact] = Number.isNaN(end) ? NO_DAY : end;
    }

    const events = reader.edgeColumn("event");
    this.#factEvent = Uint32Array.from(this.facts, (edge) => events?.values[events.position(edge)] ?? 0);
    const kinds: string[] = [];
    const kindOfSet = new Map<readonly number[], number>();
    const status = reader.nodeColumn("status");
    this.nodeIsEvent = Uint8Array.from(this.nodes, (node) => (status && status.position(node) >= 0 ? 1 : 0));
    this.nodeKind = Uint8Array.from(this.nodes, (node, at) => {
      const labels = reader.labelsOf(node);
      let kind = kindOfSet.get(labels);
      if (kind === undefined) {
        const name = this.nodeIsEvent[at] === 1 ? "Event" : (labels.map((label) => reader.labels[label]!).find((label) => label !== "Entity") ?? "Entity");
        kind = kinds.includes(name) ? kinds.indexOf(name) : kinds.push(name) - 1;
        kindOfSet.set(labels, kind);
      }
      return kind;
    });
    this.kinds = kinds;
    const places = story.places;
    this.places = new Float64Array(this.nodes.length * 2);
    for (const [at, node] of this.nodes.entries()) for (const axis of [0, 1]) this.places[at * 2 + axis] = places[node * 2 + axis] || 0;
  }

  /** The number of an id, or -1 where it takes part in no fact. */
  numberOf(id: string): number {
    for (const node of this.reader.findNodes("id", id)) if (this.#numberOf[node]! >= 0) return this.#numberOf[node]!;
    return -1;
  }

  idOf(node: number): string {
    return String(this.reader.nodeProperty(this.nodes[node]!, "id"));
  }

  nameOf(node: number): string {
    return String(this.reader.nodeProperty(this.nodes[node]!, "name") ?? this.idOf(node));
  }

  kindOf(node: number): string {
    return this.kinds[this.nodeKind[node]!]!;
  }

  pictogramOf(node: number): Pictogram {
    if (this.nodeIsEvent[node] === 0) return kindPictogram(this.kindOf(node));
    return eventPictogram(String(this.reader.nodeProperty(this.nodes[node]!, "type")), this.story.ontology);
  }

  /** The pair of a key `<a>><b>`, or -1. An id may itself hold the sign. */
  pairOfKey(key: string): number {
    for (let at = key.indexOf(">"); at >= 0; at = key.indexOf(">", at + 1)) {
      const [from, to] = [this.numberOf(key.slice(0, at)), this.numberOf(key.slice(at + 1))];
      if (from < 0 || to < 0) continue;
      for (let i = this.pairsAt[from]!; i < this.pairsAt[from + 1]!; i += 1) {
        const pair = this.nodePairs[i]!;
        if (this.pairFrom[pair] === from && this.pairTo[pair] === to) return pair;
      }
    }
    return -1;
  }

  keyOfPair(pair: number): string {
    return `${this.idOf(this.pairFrom[pair]!)}>${this.idOf(this.pairTo[pair]!)}`;
  }

  /** Who shares a fact with a node, itself left out; with counts, a fact of those pairs that have any. */
  around(node: number, pairCount?: Uint32Array): ReadonlySet<number> {
    const found = new Set<number>();
    for (let i = this.pairsAt[node]!; i < this.pairsAt[node + 1]!; i += 1) {
      const pair = this.nodePairs[i]!;
      if (pairCount === undefined || pairCount[pair]! > 0) found.add(this.pairFrom[pair] === node ? this.pairTo[pair]! : this.pairFrom[pair]!);
    }
    found.delete(node);
    return found;
  }

  eventOf(fact: number): string {
    return this.reader.edgeColumn("event")?.text(this.#factEvent[fact]!) ?? "";
  }

  /** A fact with all that is known of it. */
  record(fact: number): EdgeRecord {
    const edge = this.facts[fact]!;
    const { reader } = this;
    const idOf = (node: number) => String(reader.nodeProperty(node, "id"));
    const properties = Object.fromEntries(reader.edgeKeysOf(edge).map((key) => [key, reader.edgeProperty(edge, key)]));
    const day = (value: number) => (value === NO_DAY ? null : value);
    return { key: String(properties["key"]), type: reader.types[reader.edgeType(edge)]!, from: idOf(reader.edgeSource(edge)), to: idOf(reader.edgeTarget(edge)), layer: "fact", properties, span: { start: day(this.factStart[fact]!), end: day(this.factEnd[fact]!) } };
  }

  /** The pairs of a node, either way. */
  pairsOfNode(node: number): Uint32Array {
    return this.nodePairs.subarray(this.pairsAt[node], this.pairsAt[node + 1]);
  }

  /** All facts about a node. */
  factsAbout(node: number): readonly FactRow[] {
    const found: FactRow[] = [];
    for (const pair of this.pairsOfNode(node)) {
      for (let fact = this.factAt[pair]!; fact < this.factAt[pair + 1]!; fact += 1) found.push({ pair, fact });
    }
    return found;
  }

  /** The pairs in which an event has a fact. */
  pairsOfEvent(id: string): readonly number[] {
    const number = this.#numberOfEvent(id);
    const found: number[] = [];
    for (let fact = number < 0 ? -1 : this.#factEvent.indexOf(number); fact >= 0; ) {
      const pair = this.#pairOfFact(fact);
      found.push(pair);
      fact = this.#factEvent.indexOf(number, this.factAt[pair + 1]);
    }
    return found;
  }

  #pairOfFact(fact: number): number {
    let [low, high] = [0, this.pairFrom.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.factAt[middle]! <= fact) low = middle;
      else high = middle;
    }
    return low;
  }

  // The number that stands for an event's id in the column: its role edges have it too.
  #numberOfEvent(id: string): number {
    const column = this.reader.edgeColumn("event");
    const { offsets } = this.reader.adjacencyOfAllTypes("out");
    for (const node of column ? this.reader.findNodes("id", id) : []) {
      for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge += 1) {
        const value = column?.values[column.position(edge)];
        if (value !== undefined && column?.text(value) === id) return value;
      }
    }
    return -1;
  }
}

// Fact edges alone have a status. The reader numbers edges by source, so that the pairs of one source come together.
function foldPairs(reader: GraphReader): { pairFrom: Uint32Array; pairTo: Uint32Array; factAt: Uint32Array; facts: Uint32Array } {
  const column = reader.edgeColumn("status");
  const edges = new Uint32Array(column?.values.length ?? 0);
  if (column) for (let edge = 0, next = 0; edge < reader.edgeCount && next < edges.length; edge += 1) if (column.position(edge) >= 0) edges[next++] = edge;
  const pairOf = new Uint32Array(edges.length);
  const seenFrom = new Int32Array(reader.nodeCount).fill(-1);
  const seenAs = new Uint32Array(reader.nodeCount);
  const [from, to, sizes]: number[][] = [[], [], []];
  for (const [at, edge] of edges.entries()) {
    const [source, target] = [reader.edgeSource(edge), reader.edgeTarget(edge)];
    if (seenFrom[target] !== source) {
      seenFrom[target] = source;
      seenAs[target] = from!.length;
      from!.push(source);
      to!.push(target);
      sizes!.push(0);
    }
    pairOf[at] = seenAs[target]!;
    sizes![seenAs[target]!]! += 1;
  }
  const factAt = new Uint32Array(sizes!.length + 1);
  for (const [pair, size] of sizes!.entries()) factAt[pair + 1] = factAt[pair]! + size;
  const next = factAt.slice();
  const facts = new Uint32Array(edges.length);
  for (const [at, edge] of edges.entries()) facts[next[pairOf[at]!]!++] = edge;
  // Within a pair by date: the reader sorts by type first.
  const start = (edge: number) => (Number.isNaN(reader.edgeStart(edge)) ? Infinity : reader.edgeStart(edge));
  for (const [pair, size] of sizes!.entries()) if (size > 1) facts.subarray(factAt[pair], factAt[pair + 1]).sort((a, b) => Math.sign(start(a) - start(b)) || a - b);
  return { pairFrom: Uint32Array.from(from!), pairTo: Uint32Array.from(to!), factAt, facts };
}

function pairsOfNodes(nodes: number, from: Uint32Array, to: Uint32Array): [Uint32Array, Uint32Array] {
  const at = new Uint32Array(nodes + 1);
  for (let pair = 0; pair < from.length; pair += 1) {
    at[from[pair]! + 1]! += 1;
    if (from[pair] !== to[pair]) at[to[pair]! + 1]! += 1;
  }
  for (let node = 0; node < nodes; node += 1) at[node + 1]! += at[node]!;
  const next = at.slice();
  const pairs = new Uint32Array(at[nodes]!);
  for (let pair = 0; pair < from.length; pair += 1) {
    pairs[next[from[pair]!]!++] = pair;
    if (from[pair] !== to[pair]) pairs[next[to[pair]!]!++] = pair;
  }
  return [at, pairs];
}

function reverses(nodes: number, from: Uint32Array, to: Uint32Array, pairsAt: Uint32Array, nodePairs: Uint32Array): Int32Array {
  const reverse = new Int32Array(from.length).fill(-1);
  const outTo = new Int32Array(nodes).fill(-1);
  const by = new Int32Array(nodes).fill(-1);
  for (let node = 0; node < nodes; node += 1) {
    for (let i = pairsAt[node]!; i < pairsAt[node + 1]!; i += 1) {
      const pair = nodePairs[i]!;
      if (from[pair] !== node || to[pair] === node) continue;
      outTo[to[pair]!] = pair;
      by[to[pair]!] = node;
    }
    for (let i = pairsAt[node]!; i < pairsAt[node + 1]!; i += 1) {
      const pair = nodePairs[i]!;
      if (to[pair] === node && by[from[pair]!] === node) reverse[pair] = outTo[from[pair]!]!;
    }
  }
  return reverse;
}

// A text column with few values as numbers of them.
function codes(edges: Uint32Array, column: PropertyColumn | undefined): [readonly string[], Uint8Array] {
  const names: string[] = [];
  const known = new Map<number, number>();
  const coded = Uint8Array.from(edges, (edge) => {
    const value = column?.values[column.position(edge)] ?? 0;
    let code = known.get(value);
    if (code === undefined) {
      code = names.push(column?.text(value) ?? "") - 1;
      known.set(value, code);
    }
    return code;
  });
  return [names, coded];
}
