// Whether an expression gives the same value each time it is evaluated on the same row, so that it may be evaluated less often, or once.
import type { BoundExpression } from "../bind/bound.ts";
import { boundParts } from "./slots-of.ts";

/** False for rand() and the like, and for subqueries, whose own slots are not looked into. */
export function isRepeatable(root: BoundExpression): boolean {
  const waiting = [root];
  for (let expression = waiting.pop(); expression; expression = waiting.pop()) {
    if (expression.kind === "subquery" || (expression.kind === "call" && expression.scalar.constant === false && expression.scalar.sameInRun !== true)) return false;
    for (const part of boundParts(expression)) waiting.push(part);
  }
  return true;
}
