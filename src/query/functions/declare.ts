// How a function is declared: name, parameters, what it says, an example, and the code. The list of families is in all-functions.ts.
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { StaticType } from "../bind/static-type.ts";
import type { Value } from "../values/value.ts";

export type ParameterKind = StaticType["kind"] | "temporal";

export interface FunctionParameter {
  readonly name: string;
  /** The kinds that are taken; anything else known before the query runs is refused. NULL is always taken. */
  readonly kinds: readonly ParameterKind[];
  readonly optional?: boolean;
}

/** What a function may ask of the query it runs in. */
export interface FunctionContext {
  readonly graph: GraphReader;
  /** Milliseconds since 1970-01-01T00:00Z, the same during one query. */
  now(): number;
  random(): number;
  /** Counts cells of memory; throws when the query may take no more. */
  retain(cells: number): void;
  /** The cells are free again. */
  release(cells: number): void;
}

interface Declared {
  /** As it is written, with dots for a namespace; found without regard to case. */
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  /** Takes any number of arguments beyond its parameters. */
  readonly variadic?: boolean;
  /** One sentence. */
  readonly doc: string;
  readonly example: string;
  readonly returns: StaticType;
}

export interface ScalarFunction extends Declared {
  readonly kind: "scalar";
  /** Most functions give NULL when an argument is NULL and are not called; `sees` means that this one is. */
  readonly nulls?: "sees";
  /** False for functions that differ from call to call (rand) or from query to query (date()). */
  readonly constant?: boolean;
  /** True for functions that are not constant but give the same in one run of a query, as date() does. */
  readonly sameInRun?: boolean;
  evaluate(args: readonly Value[], context: FunctionContext): Value;
}

export interface AggregateFunction extends Declared {
  readonly kind: "aggregate";
  /** A fresh state for a group. */
  start(): Aggregator;
}
export interface Aggregator {
  /** Called for each row whose first argument is not NULL. */
  add(args: readonly Value[], context: FunctionContext): void;
  result(context: FunctionContext): Value;
}

export type QueryFunction = ScalarFunction | AggregateFunction;

export interface Procedure {
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly columns: readonly { readonly name: string; readonly type: StaticType }[];
  readonly doc: string;
  rows(args: readonly Value[], context: FunctionContext): Iterable<readonly Value[]>;
}

export const parameterOf = (name: string, kinds: ParameterKind | readonly ParameterKind[] = "any", optional = false): FunctionParameter => ({
  name,
  kinds: typeof kinds === "string" ? [kinds] : kinds,
  optional,
});

type ScalarOptions = Pick<ScalarFunction, "nulls" | "constant" | "sameInRun" | "variadic">;
/** `scalar("size", [parameterOf("list", ["list", "string"])], integerType, "...", "size([1, 2])", ([list]) => ...)`. */
export const scalar = (
  name: string,
  parameters: readonly FunctionParameter[],
  returns: StaticType,
  doc: string,
  example: string,
  evaluate: ScalarFunction["evaluate"],
  options: ScalarOptions = {},
): ScalarFunction => ({ kind: "scalar", name, parameters, returns, doc, example, evaluate, ...options });

export const aggregate = (
  name: string,
  parameters: readonly FunctionParameter[],
  returns: StaticType,
  doc: string,
  example: string,
  start: AggregateFunction["start"],
): AggregateFunction => ({ kind: "aggregate", name, parameters, returns, doc, example, start });
