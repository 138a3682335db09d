// ORDER BY count(*) DESC ... LIMIT 20: groups whose count keeps them out of the first twenty are not made rows.
import type { BoundExpression, Slot } from "../bind/bound.ts";
import type { Plan } from "../plan/plan.ts";
import { isRepeatable } from "../plan/is-repeatable.ts";

export function bestGroups(plan: Plan): Plan {
  if (plan.kind !== "limit" && plan.kind !== "skip") {
    const [first] = plan.kind === "sort" && plan.keep ? plan.keys : [];
    if (plan.kind !== "sort" || !plan.keep || !first) return plan;
    const input = marked(plan.input, first.expression, first.descending, plan.keep);
    return input ? { ...plan, input } : plan;
  }
  // LIMIT has just told the sort below it how many rows it keeps.
  const input = bestGroups(plan.input);
  return input === plan.input ? plan : { ...plan, input };
}

/** The grouping below, told which groups are wanted; only projections may lie between, which make one row of each. */
function marked(plan: Plan, key: BoundExpression, descending: boolean, keep: { readonly skip?: BoundExpression | undefined; readonly limit: BoundExpression }): Plan | undefined {
  if (key.kind !== "slot") return undefined;
  const { slot } = key;
  if (plan.kind === "aggregate") return !plan.best && isCount(plan, slot) ? { ...plan, best: { slot, descending, ...keep } } : undefined;
  if (plan.kind !== "project" || !plan.assignments.every(({ expression }) => isRepeatable(expression))) return undefined;
  const source = plan.assignments.find((assignment) => assignment.slot === slot)?.expression ?? key;
  const input = marked(plan.input, source, descending, keep);
  return input && { ...plan, input };
}

const isCount = (plan: Extract<Plan, { kind: "aggregate" }>, slot: Slot): boolean => plan.aggregates.some((aggregation) => aggregation.slot === slot && aggregation.aggregate.name === "count");
