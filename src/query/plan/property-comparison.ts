// A property compared with what is the same for all rows.
import type { BoundExpression } from "../bind/bound.ts";
import { isRepeatable } from "./is-repeatable.ts";
import { slotsOf } from "./slots-of.ts";

export type Comparison = Extract<BoundExpression, { kind: "compare" }>;

export interface PropertyComparison {
  readonly property: Extract<BoundExpression, { kind: "property" }>;
  readonly operator: Comparison["operator"];
  readonly other: BoundExpression;
}

const flipped = { "=": "=", "<>": "<>", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** The property on the left, whichever side it is written on; undefined where neither side is the same for all rows. */
export function propertyComparison(expression: Comparison): PropertyComparison | undefined {
  for (const [property, other, operator] of [[expression.left, expression.right, expression.operator], [expression.right, expression.left, flipped[expression.operator]]] as const) {
    if (property.kind === "property" && slotsOf(other).size === 0 && isRepeatable(other)) return { property, operator, other };
  }
  return undefined;
}
