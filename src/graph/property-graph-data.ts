// A property graph as plain arrays: which there are, how long each is, and what its numbers may be. Builder, reader and snapshot agree on this list.
import type { ColumnMeta } from "./property-graph-columns.ts";

export type GraphArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

export interface GraphMeta {
  readonly nodes: number;
  readonly edges: number;
  readonly labels: readonly string[];
  readonly types: readonly string[];
  /** Each combination of labels in use, as ascending label numbers; a node has the number of one. */
  readonly labelSets: readonly (readonly number[])[];
  readonly edgesByType: readonly number[];
  /** Whether any edge has a start day. */
  readonly hasStarts: boolean;
  /** `start`: every end is the start of the same edge, and is not stored again. */
  readonly ends: "none" | "start" | "own";
  /** Whether edges are counted by label set and type; left out where that table would be large. */
  readonly hasDegrees: boolean;
  readonly strings: { readonly count: number; readonly bytes: number; readonly slots: number };
  readonly nodeColumns: readonly ColumnMeta[];
  readonly edgeColumns: readonly ColumnMeta[];
}

export interface GraphData {
  readonly meta: GraphMeta;
  /** One of the arrays that `arraysOf(meta)` lists. */
  array(name: string): GraphArray;
}

/** In place of the start or end day of an edge that has none; it sorts after every day. */
export const noDay = 0x7fffffff;

export type ElementKind = "u8" | "u16" | "u32" | "i32" | "f64";
export const elementBytes: Readonly<Record<ElementKind, number>> = { u8: 1, u16: 2, u32: 4, i32: 4, f64: 8 };

export interface ArraySpec {
  readonly name: string;
  readonly element: ElementKind;
  readonly length: number;
  /** `below`: every number is less. `offsetsTo`: from 0, never falling, and the last is this. `ranksTo`: the same, but the last may be less. */
  readonly check?: { readonly kind: "below" | "offsetsTo" | "ranksTo"; readonly limit: number };
}

const below = (limit: number) => ({ kind: "below", limit }) as const;

/** Every array of a graph, in the order in which a snapshot stores them. */
export function arraysOf(meta: GraphMeta): ArraySpec[] {
  const { nodes, edges, strings } = meta;
  const specs: ArraySpec[] = [
    { name: "nodes/label-set", element: "u32", length: nodes, check: below(meta.labelSets.length) },
    // Edges are numbered by source, then type, start, target: an edge's number is its place in the outgoing arrays.
    { name: "out/offsets", element: "u32", length: nodes + 1, check: { kind: "offsetsTo", limit: edges } },
    { name: "out/neighbors", element: "u32", length: edges, check: below(nodes) },
    { name: "out/types", element: "u16", length: edges, check: below(meta.types.length) },
    { name: "in/offsets", element: "u32", length: nodes + 1, check: { kind: "offsetsTo", limit: edges } },
    { name: "in/neighbors", element: "u32", length: edges, check: below(nodes) },
    { name: "in/edges", element: "u32", length: edges, check: below(edges) },
    { name: "in/types", element: "u16", length: edges, check: below(meta.types.length) },
    { name: "edges/source", element: "u32", length: edges, check: below(nodes) },
    { name: "strings/offsets", element: "u32", length: strings.count + 1, check: { kind: "offsetsTo", limit: strings.bytes } },
    { name: "strings/bytes", element: "u8", length: strings.bytes },
    { name: "strings/slots", element: "u32", length: strings.slots, check: below(strings.count + 1) },
  ];
  if (meta.hasStarts) specs.push({ name: "edges/start", element: "i32", length: edges });
  if (meta.ends === "own") specs.push({ name: "edges/end", element: "i32", length: edges });
  if (meta.hasDegrees) {
    for (const direction of ["out", "in"]) specs.push({ name: `degrees/${direction}`, element: "u32", length: meta.labelSets.length * meta.types.length });
  }
  meta.nodeColumns.forEach((column, index) => specs.push(...columnArrays(`node/${index}`, column, nodes, strings.count)));
  meta.edgeColumns.forEach((column, index) => specs.push(...columnArrays(`edge/${index}`, column, edges, strings.count)));
  return specs;
}

const elementOfColumn = { boolean: "u8", int32: "i32", integer: "f64", float: "f64", string: "u32", date: "i32", coded: "u32" } as const;

function columnArrays(prefix: string, column: ColumnMeta, rows: number, strings: number): ArraySpec[] {
  if (column.kind === "start") return [];
  const isText = column.kind === "string" || column.kind === "coded";
  const values: ArraySpec = { name: `${prefix}/values`, element: elementOfColumn[column.kind], length: column.count, ...(isText ? { check: below(strings) } : {}) };
  const words = Math.ceil(rows / 32);
  switch (column.form) {
    case "full":
      return [values];
    case "rows":
      return [values, { name: `${prefix}/present`, element: "u32", length: column.count, check: below(rows) }];
    case "bitmap":
      return [values, { name: `${prefix}/present`, element: "u32", length: words }, { name: `${prefix}/ranks`, element: "u32", length: words, check: { kind: "ranksTo", limit: column.count } }];
  }
}
