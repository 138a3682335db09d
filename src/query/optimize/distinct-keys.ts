// RETURN DISTINCT b.name: rows are told apart by the numbers under which texts and nodes are stored, and only those that are kept are projected.
import type { Plan } from "../plan/plan.ts";
import { isRepeatable } from "../plan/is-repeatable.ts";

export function distinctKeys(plan: Plan): Plan {
  if (plan.kind !== "distinct" || plan.keys || plan.input.kind !== "project") return plan;
  const { assignments, input } = plan.input;
  const isSame = assignments.length === plan.slots.length && plan.slots.every((slot) => assignments.some((assignment) => assignment.slot === slot));
  return isSame && assignments.every(({ expression }) => isRepeatable(expression)) ? { ...plan, input, keys: assignments } : plan;
}
