// (a)-[r:MET]->(b) WHERE r.date < date('2024-03-22'): edges of one type lie in the order of their start days, so only those in the range are visited.
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { BoundExpression } from "../bind/bound.ts";
import type { DayBound, Plan } from "../plan/plan.ts";
import { propertyComparison } from "../plan/property-comparison.ts";

export function timeRange(plan: Plan, graph: GraphReader): Plan {
  if (plan.kind !== "filter" || plan.input.kind !== "expand") return plan;
  const expand = plan.input;
  if (expand.into || !expand.types) return plan;
  const bounds: DayBound[] = [];
  const rest: BoundExpression[] = [];
  for (const predicate of plan.predicates) {
    const found = predicate.kind === "compare" ? propertyComparison(predicate) : undefined;
    const isOfEdge = found?.property.subject.kind === "slot" && found.property.subject.slot === expand.edge;
    if (found && isOfEdge && found.operator !== "<>" && graph.edgeColumn(found.property.key)?.meta.kind === "start") bounds.push({ operator: found.operator, day: found.other, predicate });
    else rest.push(predicate);
  }
  if (bounds.length === 0) return plan;
  const input: Plan = { ...expand, days: [...(expand.days ?? []), ...bounds] };
  return rest.length === 0 ? input : { ...plan, input, predicates: rest };
}
