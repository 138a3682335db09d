// count(*) over (a)-->()-->(): the last edges are not visited, only counted. Each row then counts as many times as there are such edges.
import type { Aggregation } from "../bind/bound.ts";
import type { Plan } from "../plan/plan.ts";
import { isRepeatable } from "../plan/is-repeatable.ts";
import { slotsOf } from "../plan/slots-of.ts";

export function countEdges(plan: Plan): Plan {
  if (plan.kind !== "aggregate" || plan.weight || plan.aggregates.length === 0 || plan.input.kind !== "expand") return plan;
  const { edge, to } = plan.input;
  const countsRows = ({ aggregate, distinct, args }: Aggregation): boolean => {
    const [argument] = args;
    return aggregate.name === "count" && !distinct && (!argument || (argument.kind === "slot" && (argument.slot === edge || argument.slot === to)));
  };
  const readsIt = plan.keys.some(({ expression }) => !isRepeatable(expression) || [edge.index, to.index].some((slot) => slotsOf(expression).has(slot)));
  const input = readsIt || !plan.aggregates.every(countsRows) ? undefined : countedExpand(plan.input);
  return input ? { ...plan, input, weight: input.slot } : plan;
}

/** The edges of an expansion counted instead of visited, for those who read nothing of them; undefined where they must be looked at. */
export function countedExpand(plan: Plan): Extract<Plan, { kind: "count-edges" }> | undefined {
  if (plan.kind !== "expand" || plan.into || plan.days || plan.to === plan.from) return undefined;
  const { input, from, types, direction, differs, edge } = plan;
  return { kind: "count-edges", input, from, types, direction, differs, slot: edge };
}
