// Nodes and edges one after another, then one graph in typed arrays.
import type { PropertyValue } from "./graph-reader.ts";
import { PropertyGraph } from "./property-graph.ts";
import { ColumnBuilder } from "./property-graph-column-builder.ts";
import { type GraphArray, type GraphMeta, noDay } from "./property-graph-data.ts";
import { ascending, gather, sortBy } from "./property-graph-sort.ts";
import { StringTable } from "./property-graph-strings.ts";

export type Properties = Readonly<Record<string, PropertyValue | undefined>>;

/** Beyond this many numbers the table of degrees by label set and type is left out. */
const maxDegrees = 1 << 20;
const maxTypes = 65_535;

export class PropertyGraphBuilder {
  readonly #strings = new StringTable();
  readonly #labels = new Map<string, number>();
  readonly #types = new Map<string, number>();
  readonly #labelSets = new Map<string, number>();
  readonly #labelSetLists: number[][] = [];
  readonly #nodeColumns = new Map<string, ColumnBuilder>();
  readonly #edgeColumns = new Map<string, ColumnBuilder>();
  #labelSetOf = new Uint32Array(256);
  #sources = new Uint32Array(1024);
  #targets = new Uint32Array(1024);
  #edgeTypes = new Uint16Array(1024);
  #starts: Int32Array | undefined;
  #ends: Int32Array | undefined;
  #nodes = 0;
  #edges = 0;

  get nodeCount(): number {
    return this.#nodes;
  }

  get edgeCount(): number {
    return this.#edges;
  }

  /** Adds a node and returns its number, which it keeps. A property that is null or undefined is absent. */
  addNode(labels: readonly string[], properties: Properties = {}): number {
    const node = this.#nodes++;
    if (node === this.#labelSetOf.length) this.#labelSetOf = grown(this.#labelSetOf, new Uint32Array(node * 2));
    this.#labelSetOf[node] = this.#labelSet(labels);
    this.#addProperties(this.#nodeColumns, node, properties);
    return node;
  }

  /**
   * Adds an edge. `startDay` and `endDay` are whole days since 1970-01-01, both inclusive.
   * The graph numbers its edges anew (by source, type, start day, target), so none is returned here.
   */
  addEdge(source: number, target: number, type: string, properties: Properties = {}, startDay?: number, endDay?: number): void {
    if (!(source >= 0 && source < this.#nodes && target >= 0 && target < this.#nodes)) {
      throw new RangeError(`An edge needs two nodes that were added before it; got ${source} and ${target} with ${this.#nodes} nodes.`);
    }
    const edge = this.#edges++;
    if (edge === this.#sources.length) this.#growEdges(edge * 2);
    this.#sources[edge] = source;
    this.#targets[edge] = target;
    let typeId = this.#types.get(type);
    if (typeId === undefined) {
      typeId = this.#types.size;
      if (typeId >= maxTypes) throw new RangeError(`A graph may have at most ${maxTypes} relation types; "${type}" is one more.`);
      this.#types.set(type, typeId);
    }
    this.#edgeTypes[edge] = typeId;
    if (startDay !== undefined && !Number.isNaN(startDay)) this.#starts = this.#setDay(this.#starts, edge, startDay);
    if (endDay !== undefined && !Number.isNaN(endDay)) this.#ends = this.#setDay(this.#ends, edge, endDay);
    this.#addProperties(this.#edgeColumns, edge, properties);
  }

  /** The graph. The builder must not be used afterwards. */
  build(): PropertyGraph {
    const { out, into, starts } = this.#sortEdges();
    const arrays = new Map<string, GraphArray>();
    arrays.set("nodes/label-set", this.#labelSetOf.slice(0, this.#nodes));
    for (const [name, array] of Object.entries({ ...out, ...into })) arrays.set(name, array);
    if (starts) arrays.set("edges/start", starts);
    const order = this.#order!;
    let ends: GraphMeta["ends"] = "none";
    if (this.#ends) {
      const given = this.#ends;
      const sorted = gather(given, order, new Int32Array(this.#edges));
      ends = starts !== undefined && equal(sorted, starts) ? "start" : "own";
      if (ends === "own") arrays.set("edges/end", sorted);
    }
    const columns = (prefix: string, builders: Map<string, ColumnBuilder>, rows: number, oldRows?: Uint32Array) =>
      [...builders.values()].map((builder, index) => {
        const { meta, arrays: packed } = builder.finish(rows, oldRows, oldRows ? starts : undefined);
        if (meta.kind !== "start") arrays.set(`${prefix}/${index}/values`, packed.values);
        if (packed.present) arrays.set(`${prefix}/${index}/present`, packed.present);
        if (packed.ranks) arrays.set(`${prefix}/${index}/ranks`, packed.ranks);
        return meta;
      });
    const nodeColumns = columns("node", this.#nodeColumns, this.#nodes);
    const edgeColumns = columns("edge", this.#edgeColumns, this.#edges, order);
    const strings = this.#strings.arrays();
    arrays.set("strings/offsets", strings.offsets);
    arrays.set("strings/bytes", strings.bytes);
    arrays.set("strings/slots", strings.slots);
    const edgesByType = Array.from({ length: this.#types.size }, () => 0);
    for (let edge = 0; edge < this.#edges; edge++) edgesByType[this.#edgeTypes[edge]!]!++;
    const hasDegrees = this.#labelSetLists.length * this.#types.size <= maxDegrees;
    if (hasDegrees) {
      arrays.set("degrees/out", this.#degrees(this.#sources));
      arrays.set("degrees/in", this.#degrees(this.#targets));
    }
    const meta: GraphMeta = {
      nodes: this.#nodes,
      edges: this.#edges,
      labels: [...this.#labels.keys()],
      types: [...this.#types.keys()],
      labelSets: this.#labelSetLists,
      edgesByType,
      hasStarts: starts !== undefined,
      ends,
      hasDegrees,
      strings: { count: this.#strings.count, bytes: strings.bytes.length, slots: strings.slots.length },
      nodeColumns,
      edgeColumns,
    };
    return new PropertyGraph({ meta, array: (name) => arrays.get(name)! });
  }

  #order: Uint32Array | undefined;

  // Stable counting sorts from the least to the most important key.
  #sortEdges(): { out: Record<string, GraphArray>; into: Record<string, GraphArray>; starts: Int32Array | undefined } {
    const [sourcesGiven, targetsGiven, typesGiven] = [this.#sources, this.#targets, this.#edgeTypes];
    let order = ascending(this.#edges);
    order = sortBy(order, targetsGiven);
    if (this.#starts) order = sortBy(order, this.#starts);
    order = sortBy(order, typesGiven);
    order = sortBy(order, sourcesGiven);
    this.#order = order;
    const given = this.#starts;
    const starts = given && gather(given, order, new Int32Array(this.#edges));
    const sources = gather(sourcesGiven, order, new Uint32Array(this.#edges));
    const targets = gather(targetsGiven, order, new Uint32Array(this.#edges));
    const types = gather(typesGiven, order, new Uint16Array(this.#edges));
    // Edge numbers already rise with the source, which is the neighbor of an incoming edge.
    let incoming = ascending(this.#edges);
    if (starts) incoming = sortBy(incoming, starts);
    incoming = sortBy(incoming, types);
    incoming = sortBy(incoming, targets);
    return {
      out: { "out/offsets": this.#offsets(sources), "out/neighbors": targets, "out/types": types, "edges/source": sources },
      into: {
        "in/offsets": this.#offsets(targets),
        "in/neighbors": gather(sources, incoming, new Uint32Array(this.#edges)),
        "in/edges": incoming,
        "in/types": gather(types, incoming, new Uint16Array(this.#edges)),
      },
      starts,
    };
  }

  #offsets(ends: Uint32Array): Uint32Array {
    const offsets = new Uint32Array(this.#nodes + 1);
    for (let edge = 0; edge < ends.length; edge++) offsets[ends[edge]! + 1]!++;
    for (let node = 0; node < this.#nodes; node++) offsets[node + 1]! += offsets[node]!;
    return offsets;
  }

  #degrees(ends: Uint32Array): Uint32Array {
    const types = this.#types.size;
    const counts = new Uint32Array(this.#labelSetLists.length * types);
    for (let edge = 0; edge < this.#edges; edge++) counts[this.#labelSetOf[ends[edge]!]! * types + this.#edgeTypes[edge]!]!++;
    return counts;
  }

  #labelSet(names: readonly string[]): number {
    const ids = [...new Set(names)].map((name) => {
      const known = this.#labels.get(name);
      if (known !== undefined) return known;
      this.#labels.set(name, this.#labels.size);
      return this.#labels.size - 1;
    });
    ids.sort((a, b) => a - b);
    const key = ids.join(",");
    let set = this.#labelSets.get(key);
    if (set === undefined) {
      set = this.#labelSetLists.length;
      this.#labelSets.set(key, set);
      this.#labelSetLists.push(ids);
    }
    return set;
  }

  #addProperties(columns: Map<string, ColumnBuilder>, row: number, properties: Properties): void {
    for (const key in properties) {
      if (!Object.hasOwn(properties, key)) continue;
      const value = properties[key];
      if (value === null || value === undefined) continue;
      let column = columns.get(key);
      if (!column) {
        column = new ColumnBuilder(key, value, this.#strings);
        columns.set(key, column);
      }
      column.add(row, value);
    }
  }

  #setDay(days: Int32Array | undefined, edge: number, day: number): Int32Array {
    if (!Number.isInteger(day) || day < -noDay || day >= noDay) throw new RangeError(`The start and end of an edge are whole days since 1970-01-01; got ${day}.`);
    const list = days ?? new Int32Array(this.#sources.length).fill(noDay);
    list[edge] = day;
    return list;
  }

  #growEdges(length: number): void {
    this.#sources = grown(this.#sources, new Uint32Array(length));
    this.#targets = grown(this.#targets, new Uint32Array(length));
    this.#edgeTypes = grown(this.#edgeTypes, new Uint16Array(length));
    this.#starts &&= grown(this.#starts, new Int32Array(length).fill(noDay));
    this.#ends &&= grown(this.#ends, new Int32Array(length).fill(noDay));
  }
}

function grown<T extends Uint32Array | Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function equal(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
