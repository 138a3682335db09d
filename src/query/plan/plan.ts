// Plans: trees of operators, each with the operator that feeds it. `argument` stands for the row that a plan is started with.
import type { Aggregation, Assignment, BoundExpression, PatternEdge, Slot } from "../bind/bound.ts";
import type { Procedure } from "../functions/declare.ts";
import type { PathSearch } from "../syntax/ast.ts";

interface Fed {
  readonly input: Plan;
  /** How many rows are expected, where the planner knows. */
  readonly expected?: number;
}

export type Plan =
  | { readonly kind: "argument"; readonly expected?: number }
  /** No rows: a label or a type that the graph does not have. */
  | (Fed & { readonly kind: "nothing" })
  | (Fed & { readonly kind: "all-nodes"; readonly node: Slot })
  | (Fed & { readonly kind: "label-scan"; readonly node: Slot; readonly label: string })
  | (Fed & { readonly kind: "property-seek"; readonly node: Slot; readonly key: string; readonly value: BoundExpression })
  /** A node by number: id(n) = 3, elementId(n) = "3". */
  | (Fed & { readonly kind: "id-seek"; readonly node: Slot; readonly value: BoundExpression; readonly isText: boolean })
  /** A value that an expression gave, as a node (or edge) of a pattern. No row where it is null. */
  | (Fed & { readonly kind: "unbox"; readonly from: Slot; readonly to: Slot })
  /** Every edge of the types; its ends follow from it. */
  | (Fed & { readonly kind: "edge-scan"; readonly edge: Slot; readonly types: readonly number[] })
  /** An edge that is bound already: its ends follow from it. */
  | (Fed & { readonly kind: "edge-ends"; readonly edge: Slot; readonly from: Slot; readonly to: Slot; readonly hasFrom: boolean; readonly hasTo: boolean; readonly direction: "out" | "in" | "both"; readonly types: readonly number[] | undefined; readonly differs: readonly Slot[] })
  | (Fed & Expand & { readonly kind: "expand"; readonly days?: readonly DayBound[] | undefined })
  | (Fed & Expand & { readonly kind: "expand-path"; readonly min: number; readonly max: number; readonly each?: PatternEdge["each"]; readonly matches?: Slot | undefined; readonly inOrder?: EdgeOrder | undefined })
  | (Fed & Expand & { readonly kind: "shortest-path"; readonly min: number; readonly max: number; readonly each?: PatternEdge["each"]; readonly search: PathSearch; readonly isSingle: boolean; readonly until?: readonly BoundExpression[] })
  | (Fed & { readonly kind: "filter"; readonly predicates: readonly BoundExpression[] })
  | (Fed & { readonly kind: "project"; readonly assignments: readonly Assignment[] })
  | (Fed & { readonly kind: "aggregate"; readonly keys: readonly Assignment[]; readonly aggregates: readonly Aggregation[]; readonly best?: BestGroups | undefined; readonly weight?: Slot | undefined })
  /** With `keys` those fill the slots, and only for rows that are kept. */
  | (Fed & { readonly kind: "distinct"; readonly slots: readonly Slot[]; readonly keys?: readonly Assignment[] | undefined })
  | (Fed & { readonly kind: "sort"; readonly keys: readonly SortKey[]; readonly keep?: { readonly skip?: BoundExpression | undefined; readonly limit: BoundExpression } })
  | (Fed & { readonly kind: "skip"; readonly count: BoundExpression })
  | (Fed & { readonly kind: "limit"; readonly count: BoundExpression })
  | (Fed & { readonly kind: "unwind"; readonly list: BoundExpression; readonly slot: Slot })
  /** The rows of `inner` for each row; where there are none, one row with nulls in `slots`. */
  | (Fed & { readonly kind: "optional"; readonly inner: Plan; readonly slots: readonly Slot[] })
  | (Fed & { readonly kind: "apply"; readonly inner: Plan })
  | (Fed & { readonly kind: "union"; readonly branches: readonly { readonly plan: Plan; readonly outputs: readonly Slot[] }[]; readonly outputs: readonly Slot[] })
  | (Fed & { readonly kind: "procedure"; readonly procedure: Procedure; readonly args: readonly BoundExpression[]; readonly yields: readonly { readonly column: number; readonly slot: Slot }[] })
  /** The different nodes at the end of a chain of one edge a step, once for each row; or, with `count`, how many they are for all rows together. */
  | (Fed & { readonly kind: "chain-ends"; readonly from: Slot; readonly to: Slot; readonly steps: readonly ChainStep[]; readonly count?: Slot | undefined })
  /** The same for a variable-length path of at least no or one edge, perhaps with the values of its edges in order. */
  | (Fed & { readonly kind: "path-ends"; readonly path: Extract<Plan, { kind: "expand-path" }>; readonly count?: Slot | undefined })
  /** How many edges leave a node, without visiting them: the sum of `expand` into count(*). */
  | (Fed & { readonly kind: "count-edges"; readonly from: Slot; readonly types: readonly number[] | undefined; readonly direction: "out" | "in" | "both"; readonly differs: readonly Slot[]; readonly slot: Slot });

/** One step of a chain whose ends alone matter. */
export interface ChainStep {
  readonly edge: Slot;
  readonly to: Slot;
  readonly types: readonly number[] | undefined;
  readonly direction: "out" | "in" | "both";
  /** What must hold for the edge, and for the node that it leads to. */
  readonly edgeTests: readonly BoundExpression[];
  readonly nodeTests: readonly BoundExpression[];
}

/** Only edges whose start day compares so. */
export interface DayBound {
  readonly operator: "<" | "<=" | ">" | ">=" | "=";
  readonly day: BoundExpression;
  /** The condition that this stands for. */
  readonly predicate: BoundExpression;
}

/** Along a path, each edge's value of a key compares so with the next one's, in the order in which the path is walked. */
export interface EdgeOrder {
  readonly key: string;
  readonly operator: "<" | "<=" | ">" | ">=";
}

export interface Expand {
  readonly from: Slot;
  readonly edge: Slot;
  readonly to: Slot;
  /** Numbers of the edge types; undefined for all. */
  readonly types: readonly number[] | undefined;
  readonly direction: "out" | "in" | "both";
  /** The other end is bound already. */
  readonly into: boolean;
  /** Edges (and lists of edges) of the same MATCH, which an edge may not repeat. */
  readonly differs: readonly Slot[];
  /** Written from right to left: the edges of a path are put in the written order. */
  readonly reversed: boolean;
}

/** Only groups that can be among the first when sorted by this count are wanted. */
export interface BestGroups {
  readonly slot: Slot;
  readonly descending: boolean;
  readonly skip?: BoundExpression | undefined;
  readonly limit: BoundExpression;
}

export interface SortKey {
  readonly expression: BoundExpression;
  readonly descending: boolean;
}

export interface QueryPlan {
  readonly root: Plan;
  readonly columns: readonly string[];
  readonly outputs: readonly Slot[];
  readonly width: number;
}

/** The same operator on another input (and other inner plans). */
export function withInputs(plan: Plan, change: (inner: Plan) => Plan): Plan {
  switch (plan.kind) {
    case "argument":
      return plan;
    case "optional":
    case "apply":
      return { ...plan, input: change(plan.input), inner: change(plan.inner) };
    case "union":
      return { ...plan, input: change(plan.input), branches: plan.branches.map((branch) => ({ ...branch, plan: change(branch.plan) })) };
    default:
      return { ...plan, input: change(plan.input) };
  }
}
