// The syntax tree of a query, with small functions that build it. Every node is read-only; spans are absent on trees that were not parsed.
import { Float } from "../../graph/graph-reader.ts";

/** UTF-16 code units of the query text: start inclusive, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Spanned {
  readonly span?: Span | undefined;
}

// ---------------------------------------------------------------- queries and clauses

/** One or more branches joined by UNION (`all` keeps duplicates). `mode` is set by EXPLAIN and PROFILE. */
export interface Query extends Spanned {
  readonly kind: "query";
  readonly mode?: "explain" | "profile" | undefined;
  readonly branches: readonly SingleQuery[];
  readonly all: boolean;
}

export interface SingleQuery extends Spanned {
  readonly kind: "single-query";
  readonly clauses: readonly Clause[];
}

export type Clause = MatchClause | UnwindClause | WithClause | ReturnClause | CallClause | ProcedureClause;

export interface MatchClause extends Spanned {
  readonly kind: "match";
  readonly optional: boolean;
  readonly patterns: readonly PathPattern[];
  readonly where?: Expression | undefined;
}

export interface UnwindClause extends Spanned {
  readonly kind: "unwind";
  readonly list: Expression;
  readonly variable: Variable;
}

/** What WITH and RETURN share. `star` stands for `*`, before the items. */
export interface Projection {
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip?: Expression | undefined;
  readonly limit?: Expression | undefined;
}

export interface WithClause extends Spanned, Projection {
  readonly kind: "with";
  readonly where?: Expression | undefined;
}

export interface ReturnClause extends Spanned, Projection {
  readonly kind: "return";
}

export interface ProjectionItem extends Spanned {
  readonly expression: Expression;
  readonly alias?: Variable | undefined;
  /** The column name where there is no alias: the text as written. */
  readonly text?: string | undefined;
}

export interface SortItem extends Spanned {
  readonly expression: Expression;
  readonly descending: boolean;
}

/** `CALL { ... }`; `imports` are the variables of `CALL (a, b) { ... }`, "*" for all. Without, a leading WITH imports. */
export interface CallClause extends Spanned {
  readonly kind: "call";
  readonly optional: boolean;
  readonly imports?: readonly Variable[] | "*" | undefined;
  readonly query: Query;
}

/** `CALL name(arguments) YIELD a AS b WHERE ...`; `call` is undefined where the brackets were left out. */
export interface ProcedureClause extends Spanned {
  readonly kind: "procedure";
  readonly name: string;
  readonly args?: readonly Expression[] | undefined;
  readonly yields: readonly { readonly name: string; readonly alias?: Variable | undefined }[] | "*" | undefined;
  readonly where?: Expression | undefined;
}

// ---------------------------------------------------------------- patterns

/** Nodes and edges by turns: always one node more than edges. */
export interface PathPattern extends Spanned {
  readonly kind: "path-pattern";
  readonly variable?: Variable | undefined;
  readonly search?: PathSearch | undefined;
  readonly nodes: readonly NodePattern[];
  readonly edges: readonly EdgePattern[];
}

/** `shortest`: one path; `all-shortest`: all of the least length; `groups`: all of the k least lengths. */
export interface PathSearch {
  readonly kind: "shortest" | "all-shortest" | "groups" | "any";
  /** How many paths (or lengths) for each pair of ends; 1 unless said. */
  readonly count?: number | undefined;
}

export interface NodePattern extends Spanned {
  readonly kind: "node-pattern";
  readonly variable?: Variable | undefined;
  readonly labels?: LabelExpression | undefined;
  readonly properties?: MapLiteral | Parameter | undefined;
  readonly where?: Expression | undefined;
}

export interface EdgePattern extends Spanned {
  readonly kind: "edge-pattern";
  readonly variable?: Variable | undefined;
  readonly direction: "out" | "in" | "both";
  readonly types?: LabelExpression | undefined;
  /** Present for `*`: how many edges; min 1 and no max unless said. */
  readonly length?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly properties?: MapLiteral | Parameter | undefined;
  readonly where?: Expression | undefined;
}

export type LabelExpression =
  | ({ readonly kind: "label"; readonly name: string } & Spanned)
  | ({ readonly kind: "label-and" | "label-or"; readonly operands: readonly LabelExpression[] } & Spanned)
  | ({ readonly kind: "label-not"; readonly operand: LabelExpression } & Spanned)
  | ({ readonly kind: "label-any" } & Spanned);

// ---------------------------------------------------------------- expressions

export type Expression =
  | Literal
  | Parameter
  | Variable
  | Property
  | Index
  | Slice
  | ListLiteral
  | MapLiteral
  | Unary
  | Binary
  | Logical
  | Comparison
  | IsNull
  | HasLabels
  | FunctionCall
  | CountStar
  | Case
  | ListComprehension
  | PatternComprehension
  | Quantifier
  | Reduce
  | MapProjection
  | PatternExpression
  | Subquery;

export interface Literal extends Spanned {
  readonly kind: "literal";
  readonly value: null | boolean | number | bigint | Float | string;
}
export interface Parameter extends Spanned {
  readonly kind: "parameter";
  readonly name: string;
}
export interface Variable extends Spanned {
  readonly kind: "variable";
  readonly name: string;
}
export interface Property extends Spanned {
  readonly kind: "property";
  readonly subject: Expression;
  readonly key: string;
}
export interface Index extends Spanned {
  readonly kind: "index";
  readonly subject: Expression;
  readonly index: Expression;
}
export interface Slice extends Spanned {
  readonly kind: "slice";
  readonly subject: Expression;
  readonly from?: Expression | undefined;
  readonly to?: Expression | undefined;
}
export interface ListLiteral extends Spanned {
  readonly kind: "list";
  readonly items: readonly Expression[];
}
export interface MapLiteral extends Spanned {
  readonly kind: "map";
  readonly entries: readonly { readonly key: string; readonly value: Expression }[];
}
export interface Unary extends Spanned {
  readonly kind: "unary";
  readonly operator: "not" | "-" | "+";
  readonly operand: Expression;
}
export type BinaryOperator = "+" | "-" | "*" | "/" | "%" | "^" | "=~" | "in" | "starts with" | "ends with" | "contains";
export interface Binary extends Spanned {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
/** Two or more operands, so that a long chain is not a deep tree. */
export interface Logical extends Spanned {
  readonly kind: "logical";
  readonly operator: "and" | "or" | "xor";
  readonly operands: readonly Expression[];
}
export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";
/** `a < b <= c`: one operand more than operators. */
export interface Comparison extends Spanned {
  readonly kind: "comparison";
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}
export interface IsNull extends Spanned {
  readonly kind: "is-null";
  readonly operand: Expression;
  readonly negated: boolean;
}
export interface HasLabels extends Spanned {
  readonly kind: "has-labels";
  readonly operand: Expression;
  readonly labels: LabelExpression;
}
export interface FunctionCall extends Spanned {
  readonly kind: "call-function";
  readonly name: string;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
}
export interface CountStar extends Spanned {
  readonly kind: "count-star";
}
export interface Case extends Spanned {
  readonly kind: "case";
  readonly operand?: Expression | undefined;
  readonly branches: readonly { readonly when: readonly Expression[]; readonly result: Expression }[];
  readonly otherwise?: Expression | undefined;
}
export interface ListComprehension extends Spanned {
  readonly kind: "list-comprehension";
  readonly variable: Variable;
  readonly list: Expression;
  readonly where?: Expression | undefined;
  readonly project?: Expression | undefined;
}
export interface PatternComprehension extends Spanned {
  readonly kind: "pattern-comprehension";
  readonly pattern: PathPattern;
  readonly where?: Expression | undefined;
  readonly project: Expression;
}
export interface Quantifier extends Spanned {
  readonly kind: "quantifier";
  readonly quantifier: "all" | "any" | "none" | "single";
  readonly variable: Variable;
  readonly list: Expression;
  readonly where?: Expression | undefined;
}
export interface Reduce extends Spanned {
  readonly kind: "reduce";
  readonly accumulator: Variable;
  readonly initial: Expression;
  readonly variable: Variable;
  readonly list: Expression;
  readonly step: Expression;
}
export type MapProjectionItem =
  | { readonly kind: "all-properties" }
  | { readonly kind: "property"; readonly key: string }
  | { readonly kind: "variable"; readonly variable: Variable }
  | { readonly kind: "entry"; readonly key: string; readonly value: Expression };
export interface MapProjection extends Spanned {
  readonly kind: "map-projection";
  readonly subject: Variable;
  readonly items: readonly MapProjectionItem[];
}
/** A pattern where a value is expected: is there a match (or, with `search`, the path or paths). */
export interface PatternExpression extends Spanned {
  readonly kind: "pattern-expression";
  readonly pattern: PathPattern;
}
/** `EXISTS { }`, `COUNT { }`, `COLLECT { }`. A bare pattern is a query of one MATCH without RETURN. */
export interface Subquery extends Spanned {
  readonly kind: "subquery";
  readonly form: "exists" | "count" | "collect";
  readonly query: Query;
}

// ---------------------------------------------------------------- builders: what the English questions are written with

export const query = (...clauses: readonly Clause[]): Query => ({
  kind: "query",
  branches: [{ kind: "single-query", clauses }],
  all: false,
});
export const unionOf = (branches: readonly (readonly Clause[])[], all = false): Query => ({
  kind: "query",
  branches: branches.map((clauses) => ({ kind: "single-query", clauses })),
  all,
});
export const match = (patterns: readonly PathPattern[], where?: Expression, optional = false): MatchClause => ({
  kind: "match",
  optional,
  patterns,
  where,
});
export const unwind = (list: Expression, name: string): UnwindClause => ({ kind: "unwind", list, variable: variable(name) });

export interface ProjectionOptions {
  readonly distinct?: boolean;
  readonly star?: boolean;
  readonly orderBy?: readonly SortItem[];
  readonly skip?: Expression;
  readonly limit?: Expression;
}
const projection = (items: readonly ProjectionItem[], options: ProjectionOptions): Projection => ({
  distinct: options.distinct ?? false,
  star: options.star ?? false,
  items,
  orderBy: options.orderBy ?? [],
  skip: options.skip,
  limit: options.limit,
});
export const returning = (items: readonly ProjectionItem[], options: ProjectionOptions = {}): ReturnClause => ({
  kind: "return",
  ...projection(items, options),
});
export const withItems = (items: readonly ProjectionItem[], options: ProjectionOptions & { readonly where?: Expression } = {}): WithClause => ({
  kind: "with",
  ...projection(items, options),
  where: options.where,
});
export const item = (expression: Expression, alias?: string): ProjectionItem => ({
  expression,
  alias: alias === undefined ? undefined : variable(alias),
});
export const sortBy = (expression: Expression, descending = false): SortItem => ({ expression, descending });

export interface ElementOptions {
  readonly properties?: Readonly<Record<string, Expression>> | undefined;
  readonly where?: Expression | undefined;
}
const labelsOf = (labels: string | readonly string[] | LabelExpression | undefined, join: "label-and" | "label-or"): LabelExpression | undefined => {
  if (labels === undefined || typeof labels === "string") return labels === undefined ? undefined : { kind: "label", name: labels };
  if (!("kind" in labels)) {
    const operands = labels.map((name): LabelExpression => ({ kind: "label", name }));
    return operands.length < 2 ? operands[0] : { kind: join, operands };
  }
  return labels;
};
/** `(name:labels)`; several labels must all hold. */
export const node = (name?: string, labels?: string | readonly string[] | LabelExpression, options: ElementOptions = {}): NodePattern => ({
  kind: "node-pattern",
  variable: name === undefined ? undefined : variable(name),
  labels: labelsOf(labels, "label-and"),
  properties: options.properties && map(options.properties),
  where: options.where,
});
/** `-[name:types]->`; several types are alternatives. */
export const edge = (
  direction: "out" | "in" | "both",
  name?: string,
  types?: string | readonly string[] | LabelExpression,
  options: ElementOptions & { readonly length?: { readonly min?: number; readonly max?: number } } = {},
): EdgePattern => ({
  kind: "edge-pattern",
  direction,
  variable: name === undefined ? undefined : variable(name),
  types: labelsOf(types, "label-or"),
  length: options.length,
  properties: options.properties && map(options.properties),
  where: options.where,
});
/** `path(node("a"), edge("out"), node("b"))`. */
export const path = (first: NodePattern, ...rest: readonly (NodePattern | EdgePattern)[]): PathPattern => ({
  kind: "path-pattern",
  nodes: [first, ...rest.filter((part) => part.kind === "node-pattern")],
  edges: rest.filter((part) => part.kind === "edge-pattern"),
});
export const namedPath = (name: string, pattern: PathPattern): PathPattern => ({ ...pattern, variable: variable(name) });
export const shortest = (pattern: PathPattern, all = false): PathPattern => ({
  ...pattern,
  search: { kind: all ? "all-shortest" : "shortest" },
});

export const literal = (value: Literal["value"]): Literal => ({ kind: "literal", value });
export const float = (value: number): Literal => literal(new Float(value));
export const parameter = (name: string): Parameter => ({ kind: "parameter", name });
export const variable = (name: string): Variable => ({ kind: "variable", name });
/** `property("a", "name")` is `a.name`. */
export const property = (subject: Expression | string, key: string): Property => ({
  kind: "property",
  subject: typeof subject === "string" ? variable(subject) : subject,
  key,
});
export const list = (...items: readonly Expression[]): ListLiteral => ({ kind: "list", items });
export const map = (entries: Readonly<Record<string, Expression>>): MapLiteral => ({
  kind: "map",
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
});
export const not = (operand: Expression): Unary => ({ kind: "unary", operator: "not", operand });
export const negate = (operand: Expression): Unary => ({ kind: "unary", operator: "-", operand });
export const binary = (operator: BinaryOperator, left: Expression, right: Expression): Binary => ({ kind: "binary", operator, left, right });
const logical = (operator: Logical["operator"], operands: readonly Expression[]): Expression => {
  const [first] = operands;
  if (!first) return literal(operator === "and");
  return operands.length === 1 ? first : { kind: "logical", operator, operands };
};
/** True when there are no operands; the operand itself when there is one. */
export const and = (...operands: readonly Expression[]): Expression => logical("and", operands);
export const or = (...operands: readonly Expression[]): Expression => logical("or", operands);
export const compare = (operator: ComparisonOperator, left: Expression, right: Expression): Comparison => ({
  kind: "comparison",
  operands: [left, right],
  operators: [operator],
});
export const equals = (left: Expression, right: Expression): Comparison => compare("=", left, right);
export const isNull = (operand: Expression, negated = false): IsNull => ({ kind: "is-null", operand, negated });
export const hasLabels = (operand: Expression, labels: string | readonly string[] | LabelExpression): HasLabels => ({
  kind: "has-labels",
  operand,
  labels: labelsOf(labels, "label-and") ?? { kind: "label-any" },
});
export const callFunction = (name: string, ...args: readonly Expression[]): FunctionCall => ({
  kind: "call-function",
  name,
  distinct: false,
  args,
});
export const callDistinct = (name: string, ...args: readonly Expression[]): FunctionCall => ({
  kind: "call-function",
  name,
  distinct: true,
  args,
});
export const countStar: CountStar = { kind: "count-star" };
export const exists = (...clauses: readonly Clause[]): Subquery => ({ kind: "subquery", form: "exists", query: query(...clauses) });
export const countOf = (...clauses: readonly Clause[]): Subquery => ({ kind: "subquery", form: "count", query: query(...clauses) });
export const patternExists = (pattern: PathPattern): PatternExpression => ({ kind: "pattern-expression", pattern });
