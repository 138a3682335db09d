// r.date < date('2024-03-22'), a.rank >= 3: a property compared with what does not depend on the row is compared as the number that is stored.
import { Float } from "../../graph/graph-reader.ts";
import type { BoundExpression } from "../bind/bound.ts";
import { propertyComparison, type Comparison } from "../plan/property-comparison.ts";
import { DateValue } from "../values/temporal.ts";
import type { Value } from "../values/value.ts";
import type { Compiling, Evaluate, Test } from "./compiling.ts";

/** Undefined where the comparison is not of this kind. `otherwise` is asked for values that are not stored as numbers. */
export function compileColumnTest(expression: BoundExpression, compiling: Compiling, compile: (part: BoundExpression) => Evaluate, otherwise: Test): Test | undefined {
  if (expression.kind !== "compare") return undefined;
  const found = propertyComparison(expression);
  if (found?.property.subject.kind !== "slot") return undefined;
  const { storage, index } = found.property.subject.slot;
  if (storage !== "node" && storage !== "edge") return undefined;
  const column = storage === "node" ? compiling.graph.nodeColumn(found.property.key) : compiling.graph.edgeColumn(found.property.key);
  if (!column || column.meta.kind === "coded" || column.meta.kind === "string" || column.meta.kind === "boolean") return undefined;
  const { values } = column;
  const isDate = column.meta.kind === "date" || column.meta.kind === "start";
  const isFull = column.meta.form === "full";
  const wantedOf = oncePerRun(compile(found.other), compiling);
  const holds = comparisons[found.operator];
  return (row) => {
    const other = wantedOf(row);
    const wanted = isDate ? (other instanceof DateValue ? other.days : undefined) : numberOf(other);
    if (wanted === undefined) return otherwise(row);
    const element = row[index];
    if (typeof element !== "number") return false;
    const position = isFull ? element : column.position(element);
    return position >= 0 && holds(values[position] ?? NaN, wanted);
  };
}

const comparisons: Readonly<Record<Comparison["operator"], (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** Large integers are left to exact arithmetic. */
function numberOf(value: Value): number | undefined {
  if (typeof value === "number") return value;
  return value instanceof Float ? value.value : undefined;
}

/** The value of an expression that is the same for all rows of a run. */
export function oncePerRun(evaluate: Evaluate, { execution }: Compiling): Evaluate {
  let run = -1;
  let value: Value = null;
  return (row) => {
    if (run !== execution.runs) {
      value = evaluate(row);
      run = execution.runs;
    }
    return value;
  };
}
