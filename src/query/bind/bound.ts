// The query after binding: names have become slots of one flat row, patterns have become small graphs with predicates.
import type { BinaryOperator, ComparisonOperator, LabelExpression, Logical, PathSearch, Quantifier, Span } from "../syntax/ast.ts";
import type { AggregateFunction, ScalarFunction } from "../functions/declare.ts";
import type { Value } from "../values/value.ts";
import type { StaticType } from "./static-type.ts";

/**
 * A place in the row. A node or an edge that a MATCH binds is stored as its bare number, the edges of a variable-length
 * pattern as a list of numbers; everything else is stored as a value.
 */
export interface Slot {
  readonly index: number;
  readonly name: string;
  readonly storage: "node" | "edge" | "edges" | "value";
  readonly type: StaticType;
}

export interface BoundQuery {
  readonly columns: readonly string[];
  /** Where the columns are found in a row. */
  readonly outputs: readonly Slot[];
  readonly branches: readonly BoundBranch[];
  /** UNION ALL. */
  readonly all: boolean;
}
export interface BoundBranch {
  readonly clauses: readonly BoundClause[];
  /** Slots of this branch, in the order of the outputs of the query. */
  readonly outputs: readonly Slot[];
}

export type BoundClause = BoundMatch | BoundUnwind | BoundProjection | BoundCall | BoundProcedure;

export interface BoundMatch {
  readonly kind: "match";
  readonly optional: boolean;
  readonly pattern: PatternGraph;
}
export interface BoundUnwind {
  readonly kind: "unwind";
  readonly list: BoundExpression;
  readonly slot: Slot;
}
export interface BoundProjection {
  readonly kind: "projection";
  /** Grouping: present when the items aggregate. `items` are then computed from keys and aggregates. */
  readonly grouping?: { readonly keys: readonly Assignment[]; readonly aggregates: readonly Aggregation[] } | undefined;
  readonly items: readonly Assignment[];
  /** Everything that is visible afterwards. */
  readonly visible: readonly Slot[];
  readonly distinct: boolean;
  readonly sort: readonly { readonly expression: BoundExpression; readonly descending: boolean }[];
  readonly skip?: BoundExpression | undefined;
  readonly limit?: BoundExpression | undefined;
  readonly where?: BoundExpression | undefined;
}
export interface BoundCall {
  readonly kind: "call";
  readonly optional: boolean;
  readonly query: BoundQuery;
  /** The outputs are copied here, so that a call may be made for many rows. */
  readonly returns: boolean;
}
export interface BoundProcedure {
  readonly kind: "procedure";
  readonly procedure: import("../functions/declare.ts").Procedure;
  readonly args: readonly BoundExpression[];
  readonly yields: readonly { readonly column: number; readonly slot: Slot }[];
  readonly where?: BoundExpression | undefined;
}

export interface Assignment {
  readonly slot: Slot;
  readonly expression: BoundExpression;
}
export interface Aggregation {
  readonly slot: Slot;
  readonly aggregate: AggregateFunction;
  readonly distinct: boolean;
  readonly args: readonly BoundExpression[];
}

// ---------------------------------------------------------------- patterns

export interface PatternGraph {
  readonly nodes: readonly PatternNode[];
  readonly edges: readonly PatternEdge[];
  readonly paths: readonly { readonly slot: Slot; readonly expression: BoundExpression }[];
  /** All must hold: labels, properties and the conjuncts of WHERE. */
  readonly predicates: readonly BoundExpression[];
}
export interface PatternNode {
  readonly slot: Slot;
  /** Bound before this pattern: the slot, or the value that it is read from. */
  readonly boundBy?: Slot | undefined;
}
export interface PatternEdge {
  readonly slot: Slot;
  readonly boundBy?: Slot | undefined;
  /** Positions in the list of nodes, as written. */
  readonly from: number;
  readonly to: number;
  readonly direction: "out" | "in" | "both";
  readonly types?: LabelExpression | undefined;
  readonly length?: { readonly min: number; readonly max: number } | undefined;
  /** For each edge of a variable-length pattern: what must hold, and the slot that holds the edge. */
  readonly each?: { readonly slot: Slot; readonly predicate: BoundExpression } | undefined;
  readonly search?: PathSearch | undefined;
}

// ---------------------------------------------------------------- expressions

interface Typed {
  readonly type: StaticType;
  readonly span?: Span | undefined;
}
export type BoundExpression =
  | (Typed & { readonly kind: "constant"; readonly value: Value })
  | (Typed & { readonly kind: "parameter"; readonly name: string })
  | (Typed & { readonly kind: "slot"; readonly slot: Slot })
  | (Typed & { readonly kind: "property"; readonly subject: BoundExpression; readonly key: string })
  | (Typed & { readonly kind: "index"; readonly subject: BoundExpression; readonly index: BoundExpression })
  | (Typed & { readonly kind: "slice"; readonly subject: BoundExpression; readonly from?: BoundExpression | undefined; readonly to?: BoundExpression | undefined })
  | (Typed & { readonly kind: "list"; readonly items: readonly BoundExpression[] })
  | (Typed & { readonly kind: "map"; readonly entries: readonly { readonly key: string; readonly value: BoundExpression }[] })
  | (Typed & { readonly kind: "not"; readonly operand: BoundExpression })
  | (Typed & { readonly kind: "sign"; readonly operator: "-" | "+"; readonly operand: BoundExpression })
  | (Typed & { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: BoundExpression; readonly right: BoundExpression })
  | (Typed & { readonly kind: "logical"; readonly operator: Logical["operator"]; readonly operands: readonly BoundExpression[] })
  | (Typed & { readonly kind: "compare"; readonly operator: ComparisonOperator; readonly left: BoundExpression; readonly right: BoundExpression })
  | (Typed & { readonly kind: "is-null"; readonly operand: BoundExpression; readonly negated: boolean })
  | (Typed & { readonly kind: "has-labels"; readonly operand: BoundExpression; readonly labels: LabelExpression })
  | (Typed & { readonly kind: "call"; readonly scalar: ScalarFunction; readonly args: readonly BoundExpression[] })
  | (Typed & {
      readonly kind: "case";
      readonly operand?: BoundExpression | undefined;
      readonly branches: readonly { readonly when: readonly BoundExpression[]; readonly result: BoundExpression }[];
      readonly otherwise?: BoundExpression | undefined;
    })
  | (Typed & {
      readonly kind: "list-comprehension";
      readonly slot: Slot;
      readonly list: BoundExpression;
      readonly where?: BoundExpression | undefined;
      readonly project?: BoundExpression | undefined;
    })
  | (Typed & {
      readonly kind: "quantifier";
      readonly quantifier: Quantifier["quantifier"];
      readonly slot: Slot;
      readonly list: BoundExpression;
      readonly where?: BoundExpression | undefined;
    })
  | (Typed & {
      readonly kind: "reduce";
      readonly accumulator: Slot;
      readonly initial: BoundExpression;
      readonly slot: Slot;
      readonly list: BoundExpression;
      readonly step: BoundExpression;
    })
  | (Typed & { readonly kind: "map-projection"; readonly subject: BoundExpression; readonly items: readonly BoundMapItem[] })
  /** A path from the slots of its nodes and edges, by turns. */
  | (Typed & { readonly kind: "path"; readonly start: Slot; readonly steps: readonly Slot[] })
  /** `exists`: any row; `count`: how many rows; `collect`: the list of `output` over the rows; `first`: that of the first row. */
  | (Typed & { readonly kind: "subquery"; readonly form: "exists" | "count" | "collect" | "first"; readonly query: BoundQuery; readonly output?: BoundExpression | undefined });

export type BoundMapItem = { readonly kind: "all-properties" } | { readonly kind: "entry"; readonly key: string; readonly value: BoundExpression };
