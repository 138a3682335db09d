// What queries run on: a generic property graph. Nodes and edges are numbered from 0 and never renumbered within one graph.

/** A FLOAT of Cypher. An INTEGER is a plain number (or a bigint beyond 2^53), so that 1 and 1.0 stay apart. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** What a property may hold. Temporal values are carried as the object that `src/query` reads; absent properties are null. */
export type PropertyValue = string | number | bigint | boolean | Float | readonly PropertyValue[] | TemporalProperty | null;
/** A stored temporal value: its kind and its ISO 8601 text. */
export interface TemporalProperty {
  readonly temporal: "date" | "time" | "localtime" | "datetime" | "localdatetime" | "duration";
  readonly iso: string;
}

/** All edges of one direction and one type, compressed: those of node n are at offsets[n] to offsets[n + 1] (exclusive). */
export interface Adjacency {
  readonly offsets: Uint32Array;
  /** The node at the other end. Within a node, sorted by the start day of the edge (those without one last), then by neighbor, then by edge. */
  readonly neighbors: Uint32Array;
  readonly edges: Uint32Array;
}

/** All edges of one direction whatever their type. Within a node they are sorted by type number, then as in `Adjacency`. */
export interface AdjacencyOfAllTypes extends Adjacency {
  /** The type of the edge at the same place in `edges`. */
  readonly types: Uint16Array;
}

/** The packed values of one key, for loops that must not make an object a value. */
export interface PropertyColumn {
  readonly meta: {
    /** `coded` values are of mixed kinds; numbers of all other kinds but `string` can be compared as they are (dates as days). */
    readonly kind: "boolean" | "int32" | "integer" | "float" | "string" | "date" | "coded" | "start";
    /** `full`: each node (or edge) has a value, at its own number in `values`. */
    readonly form: "full" | "bitmap" | "rows";
  };
  readonly values: Uint8Array | Int32Array | Uint32Array | Float64Array;
  /** Where the value of a node (or edge) is in `values`, or -1 where it has none. */
  position(row: number): number;
  /** The text that a number in the values of a `string` column stands for. */
  text(value: number): string;
}

export interface GraphStatistics {
  readonly nodes: number;
  readonly edges: number;
  nodesWithLabel(label: string): number;
  edgesOfType(type: string): number;
  /** Expected edges of this type that leave (or enter) a node with this label, on average. */
  meanDegree(label: string | undefined, type: string | undefined, direction: "out" | "in"): number;
  /** How many nodes with this label are expected to share one value of this key. */
  expectedByValue(label: string | undefined, key: string): number;
}

export interface GraphReader {
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Names in use; the index in the list is the id used below. */
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly nodeKeys: readonly string[];
  readonly edgeKeys: readonly string[];
  labelId(name: string): number | undefined;
  typeId(name: string): number | undefined;

  /** Node numbers in ascending order. */
  nodesWithLabel(label: number): Uint32Array;
  hasLabel(node: number, label: number): boolean;
  labelsOf(node: number): readonly number[];
  edgeType(edge: number): number;
  edgeSource(edge: number): number;
  edgeTarget(edge: number): number;
  /** Cut out for the type on first use and kept. To follow any type, or many, `adjacencyOfAllTypes` is faster. */
  adjacency(direction: "out" | "in", type: number): Adjacency;
  adjacencyOfAllTypes(direction: "out" | "in"): AdjacencyOfAllTypes;

  nodeProperty(node: number, key: string): PropertyValue;
  edgeProperty(edge: number, key: string): PropertyValue;
  /** Undefined where no node (or edge) has the key. */
  nodeColumn(key: string): PropertyColumn | undefined;
  edgeColumn(key: string): PropertyColumn | undefined;
  nodeKeysOf(node: number): readonly string[];
  edgeKeysOf(edge: number): readonly string[];
  /** Nodes whose property equals the value, through an index built on first use; ascending. */
  findNodes(key: string, value: string | number | boolean): Uint32Array;
  /** The start and end of an edge in days since 1970-01-01 (inclusive), or NaN where it has none. */
  edgeStart(edge: number): number;
  edgeEnd(edge: number): number;
  /** Start days by edge number, with 0x7fffffff where an edge has none, which sorts last; undefined where no edge has one. */
  readonly startDays: Int32Array | undefined;

  readonly statistics: GraphStatistics;
}
