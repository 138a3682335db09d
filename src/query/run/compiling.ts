// What compiled operators and expressions pass around: the row, and the closures over it.
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { BoundQuery } from "../bind/bound.ts";
import type { Execution } from "../limits.ts";
import type { Value } from "../values/value.ts";

/** One flat array for the whole query. Nodes and edges of patterns are bare numbers, see `Slot`. */
export type Row = unknown[];
export type Evaluate = (row: Row) => Value;
export type Test = (row: Row) => boolean;
/** Runs a plan from a row; calls back for each result; false means that no more is wanted. */
export type Step = (row: Row) => boolean;

export interface Compiling {
  readonly graph: GraphReader;
  readonly execution: Execution;
  /** Plans and compiles a subquery: each of its rows is handed to `next`. */
  subquery(query: BoundQuery, next: Step): Step;
  /** The same for a subquery whose rows are only counted: `add` is called with how many there are, perhaps in parts. */
  countedSubquery(query: BoundQuery, add: (rows: number) => void): Step;
}
