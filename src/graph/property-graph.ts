// The reader that queries run on: adjacency, columns, labels and look-ups over the arrays of a graph, each array fetched when it is first needed.
import type { Adjacency, AdjacencyOfAllTypes, GraphReader, GraphStatistics, PropertyValue } from "./graph-reader.ts";
import { Column, type ColumnArrays, type ColumnMeta, type ColumnValues } from "./property-graph-columns.ts";
import { type GraphArray, type GraphData, noDay } from "./property-graph-data.ts";
import { PropertyIndex } from "./property-graph-index.ts";
import { ascending } from "./property-graph-sort.ts";
import { StringTable } from "./property-graph-strings.ts";
import { graphStatistics } from "./statistics.ts";

/** Adjacencies of single types are cut out on first use; beyond this many bytes the oldest are let go. */
const maxCutBytes = 512 * 1024 * 1024;

export class PropertyGraph implements GraphReader {
  readonly data: GraphData;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly nodeKeys: readonly string[];
  readonly edgeKeys: readonly string[];
  readonly statistics: GraphStatistics;
  readonly #labelIds: ReadonlyMap<string, number>;
  readonly #typeIds: ReadonlyMap<string, number>;
  readonly #nodeKeyIds: ReadonlyMap<string, number>;
  readonly #edgeKeyIds: ReadonlyMap<string, number>;
  readonly #nodeColumns: (Column | undefined)[] = [];
  readonly #edgeColumns: (Column | undefined)[] = [];
  readonly #indexes = new Map<string, PropertyIndex>();
  readonly #nodesByLabel: (Uint32Array | undefined)[] = [];
  readonly #setHasLabel: (Uint8Array | undefined)[] = [];
  readonly #all: { out?: AdjacencyOfAllTypes; in?: AdjacencyOfAllTypes } = {};
  readonly #cut = new Map<string, Adjacency>();
  #cutBytes = 0;
  #strings: StringTable | undefined;
  #labelSetOf: Uint32Array | undefined;
  #targets: Uint32Array | undefined;
  #sources: Uint32Array | undefined;
  #edgeTypes: Uint16Array | undefined;
  #starts: Int32Array | undefined;
  #ends: Int32Array | undefined;

  constructor(data: GraphData) {
    const { meta } = data;
    this.data = data;
    this.nodeCount = meta.nodes;
    this.edgeCount = meta.edges;
    this.labels = meta.labels;
    this.types = meta.types;
    this.nodeKeys = meta.nodeColumns.map((column) => column.key);
    this.edgeKeys = meta.edgeColumns.map((column) => column.key);
    this.#labelIds = numbered(this.labels);
    this.#typeIds = numbered(this.types);
    this.#nodeKeyIds = numbered(this.nodeKeys);
    this.#edgeKeyIds = numbered(this.edgeKeys);
    this.statistics = graphStatistics(this);
  }

  labelId(name: string): number | undefined {
    return this.#labelIds.get(name);
  }

  typeId(name: string): number | undefined {
    return this.#typeIds.get(name);
  }

  nodesWithLabel(label: number): Uint32Array {
    return (this.#nodesByLabel[label] ??= this.#collectNodes(label));
  }

  hasLabel(node: number, label: number): boolean {
    return this.#labelInSets(label)[this.#labelSets()[node]!] === 1;
  }

  labelsOf(node: number): readonly number[] {
    return this.data.meta.labelSets[this.#labelSets()[node]!]!;
  }

  edgeType(edge: number): number {
    return (this.#edgeTypes ??= this.data.array("out/types") as Uint16Array)[edge]!;
  }

  edgeSource(edge: number): number {
    return (this.#sources ??= this.data.array("edges/source") as Uint32Array)[edge]!;
  }

  edgeTarget(edge: number): number {
    return (this.#targets ??= this.data.array("out/neighbors") as Uint32Array)[edge]!;
  }

  adjacency(direction: "out" | "in", type: number): Adjacency {
    const key = `${direction} ${type}`;
    const known = this.#cut.get(key);
    if (known) return known;
    const cut = this.#cutType(direction, type);
    this.#cutBytes += cut.offsets.byteLength + cut.neighbors.byteLength + cut.edges.byteLength;
    for (const [oldest, adjacency] of this.#cut) {
      if (this.#cutBytes <= maxCutBytes) break;
      this.#cut.delete(oldest);
      this.#cutBytes -= adjacency.offsets.byteLength + adjacency.neighbors.byteLength + adjacency.edges.byteLength;
    }
    this.#cut.set(key, cut);
    return cut;
  }

  adjacencyOfAllTypes(direction: "out" | "in"): AdjacencyOfAllTypes {
    return (this.#all[direction] ??= {
      offsets: this.data.array(`${direction}/offsets`) as Uint32Array,
      neighbors: this.data.array(`${direction}/neighbors`) as Uint32Array,
      types: this.data.array(`${direction}/types`) as Uint16Array,
      // An edge's number is its place among the outgoing edges.
      edges: direction === "out" ? ascending(this.edgeCount) : (this.data.array("in/edges") as Uint32Array),
    });
  }

  nodeProperty(node: number, key: string): PropertyValue {
    return this.nodeColumn(key)?.value(node) ?? null;
  }

  edgeProperty(edge: number, key: string): PropertyValue {
    return this.edgeColumn(key)?.value(edge) ?? null;
  }

  nodeKeysOf(node: number): readonly string[] {
    return this.nodeKeys.filter((key) => this.nodeColumn(key)!.position(node) >= 0);
  }

  edgeKeysOf(edge: number): readonly string[] {
    return this.edgeKeys.filter((key) => this.edgeColumn(key)!.position(edge) >= 0);
  }

  findNodes(key: string, value: string | number | boolean): Uint32Array {
    return this.index(key)?.find(value) ?? new Uint32Array(0);
  }

  edgeStart(edge: number): number {
    const day = this.startDays?.[edge] ?? noDay;
    return day === noDay ? NaN : day;
  }

  edgeEnd(edge: number): number {
    const { ends } = this.data.meta;
    if (ends === "none") return NaN;
    if (ends === "start") return this.edgeStart(edge);
    const day = (this.#ends ??= this.data.array("edges/end") as Int32Array)[edge]!;
    return day === noDay ? NaN : day;
  }

  get startDays(): Int32Array | undefined {
    return this.data.meta.hasStarts ? (this.#starts ??= this.data.array("edges/start") as Int32Array) : undefined;
  }

  /** The packed values of a node key, for loops that must not make an object a value. */
  nodeColumn(key: string): Column | undefined {
    const id = this.#nodeKeyIds.get(key);
    return id === undefined ? undefined : (this.#nodeColumns[id] ??= this.#column("node", id, this.data.meta.nodeColumns[id]!));
  }

  edgeColumn(key: string): Column | undefined {
    const id = this.#edgeKeyIds.get(key);
    return id === undefined ? undefined : (this.#edgeColumns[id] ??= this.#column("edge", id, this.data.meta.edgeColumns[id]!));
  }

  /** The index of a node key, built on first use; undefined where no node has the key. */
  index(key: string): PropertyIndex | undefined {
    const column = this.nodeColumn(key);
    if (!column) return undefined;
    let index = this.#indexes.get(key);
    if (!index) {
      index = new PropertyIndex(column, this.nodeCount, this.strings);
      this.#indexes.set(key, index);
    }
    return index;
  }

  get strings(): StringTable {
    return (this.#strings ??= new StringTable({
      offsets: this.data.array("strings/offsets") as Uint32Array,
      bytes: this.data.array("strings/bytes") as Uint8Array,
      slots: this.data.array("strings/slots") as Uint32Array,
    }));
  }

  #labelSets(): Uint32Array {
    return (this.#labelSetOf ??= this.data.array("nodes/label-set") as Uint32Array);
  }

  #labelInSets(label: number): Uint8Array {
    return (this.#setHasLabel[label] ??= Uint8Array.from(this.data.meta.labelSets, (set) => (set.includes(label) ? 1 : 0)));
  }

  #collectNodes(label: number): Uint32Array {
    const wanted = this.#labelInSets(label);
    const sets = this.#labelSets();
    let count = 0;
    for (let node = 0; node < sets.length; node++) count += wanted[sets[node]!]!;
    const nodes = new Uint32Array(count);
    let at = 0;
    for (let node = 0; at < count; node++) if (wanted[sets[node]!] === 1) nodes[at++] = node;
    return nodes;
  }

  // Within a node edges are sorted by type, so those of one type keep their order by time.
  #cutType(direction: "out" | "in", type: number): Adjacency {
    const all = { offsets: this.data.array(`${direction}/offsets`) as Uint32Array, types: this.data.array(`${direction}/types`) as Uint16Array };
    const from = this.data.array(`${direction}/neighbors`) as Uint32Array;
    const numbers = direction === "in" ? (this.data.array("in/edges") as Uint32Array) : undefined;
    let count = 0;
    for (let i = 0; i < all.types.length; i++) if (all.types[i] === type) count++;
    const offsets = new Uint32Array(this.nodeCount + 1);
    const neighbors = new Uint32Array(count);
    const edges = new Uint32Array(count);
    let at = 0;
    let i = 0;
    for (let node = 0; node < this.nodeCount; node++) {
      for (const end = all.offsets[node + 1]!; i < end; i++) {
        if (all.types[i] !== type) continue;
        neighbors[at] = from[i]!;
        edges[at++] = numbers ? numbers[i]! : i;
      }
      offsets[node + 1] = at;
    }
    return { offsets, neighbors, edges };
  }

  #column(kind: "node" | "edge", id: number, meta: ColumnMeta): Column {
    const array = (name: string): GraphArray => this.data.array(`${kind}/${id}/${name}`);
    const arrays: ColumnArrays = {
      values: meta.kind === "start" ? this.startDays! : (array("values") as ColumnValues),
      ...(meta.form === "full" ? {} : { present: array("present") as Uint32Array }),
      ...(meta.form === "bitmap" ? { ranks: array("ranks") as Uint32Array } : {}),
    };
    return new Column(meta, arrays, this.strings);
  }
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, id) => [name, id]));
}
