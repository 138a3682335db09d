// count(*) over (a)-->()-->(): the last edges are not visited, only counted. Each row then counts as many times as there are such edges.
import type { Aggregation } from "../bind/bound.ts";
import type { Plan } from "../plan/plan.ts";
import { isRepeatable } from "../plan/is-repeatable.ts";
import { slotsOf } from "../plan/slots-of.ts";

export function countEdges(plan: Plan): Plan {
  if (plan.kind !== "aggregate" || plan.weight || plan.aggregates.length === 0 || plan.input.kind !== "expand") return plan;
  const expand = plan.input;
  const { edge, to, from, types, direction, differs } = expand;
  if (expand.into || expand.days || to === from) return plan;
  const countsRows = ({ aggregate, distinct, args }: Aggregation): boolean => {
    const [argument] = args;
    return aggregate.name === "count" && !distinct && (!argument || (argument.kind === "slot" && (argument.slot === edge || argument.slot === to)));
  };
  const readsIt = plan.keys.some(({ expression }) => !isRepeatable(expression) || [edge.index, to.index].some((slot) => slotsOf(expression).has(slot)));
  if (readsIt || !plan.aggregates.every(countsRows)) return plan;
  return { ...plan, input: { kind: "count-edges", input: expand.input, from, types, direction, differs, slot: edge }, weight: edge };
}
