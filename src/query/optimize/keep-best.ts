// ORDER BY under LIMIT: only as many rows are kept as are wanted, the worst on top of a heap.
import type { Plan } from "../plan/plan.ts";

export function keepBest(plan: Plan): Plan {
  if (plan.kind !== "limit") return plan;
  const { input, count } = plan;
  if (input.kind === "sort") return { ...plan, input: { ...input, keep: { limit: count } } };
  if (input.kind === "skip" && input.input.kind === "sort") return { ...plan, input: { ...input, input: { ...input.input, keep: { skip: input.count, limit: count } } } };
  return plan;
}
