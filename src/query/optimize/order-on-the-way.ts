// (a)-[r*1..4]->(b) WHERE all(i IN range(0, size(r) - 2) WHERE r[i].date <= r[i + 1].date):
// the order is tested at each step, so that a path out of order is not followed to its end.
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { BoundExpression, Slot } from "../bind/bound.ts";
import type { EdgeOrder, Plan } from "../plan/plan.ts";

export function orderOnTheWay(plan: Plan, graph: GraphReader): Plan {
  if (plan.kind !== "filter" || plan.input.kind !== "expand-path") return plan;
  const path = plan.input;
  if (path.inOrder || path.matches) return plan;
  for (const predicate of plan.predicates) {
    const found = orderOf(predicate, path.edge);
    if (!found || !isComparable(graph, found.key)) continue;
    // A pattern that is walked from its right end meets the edges the other way around.
    const inOrder: EdgeOrder = path.reversed ? { key: found.key, operator: opposite[found.operator] } : found;
    const input: Plan = { ...path, inOrder };
    const predicates = plan.predicates.filter((other) => other !== predicate);
    return predicates.length === 0 ? input : { ...plan, input, predicates };
  }
  return plan;
}

const opposite = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** Whether every edge has a value of the key, and all are of one kind that compares as numbers do. */
function isComparable(graph: GraphReader, key: string): boolean {
  const meta = graph.edgeColumn(key)?.meta;
  return meta?.form === "full" && (meta.kind === "int32" || meta.kind === "integer" || meta.kind === "float" || meta.kind === "date" || meta.kind === "start");
}

function orderOf(predicate: BoundExpression, edges: Slot): EdgeOrder | undefined {
  if (predicate.kind !== "quantifier" || predicate.quantifier !== "all" || predicate.where?.kind !== "compare") return undefined;
  const { slot, list, where } = predicate;
  if (!isAllButLast(list, edges) || where.operator === "=" || where.operator === "<>") return undefined;
  const [left, right] = [where.left, where.right].map((side) => keyAt(side, edges, slot));
  if (!left || !right || left.key !== right.key || left.step + right.step !== 1) return undefined;
  return { key: left.key, operator: left.step === 0 ? where.operator : opposite[where.operator] };
}

/** range(0, size(r) - 2) */
function isAllButLast(list: BoundExpression, edges: Slot): boolean {
  if (list.kind !== "call" || list.scalar.name !== "range" || list.args.length !== 2) return false;
  const [from, to] = list.args;
  return isNumber(from, 0) && to?.kind === "binary" && to.operator === "-" && isNumber(to.right, 2) && to.left.kind === "call" && to.left.scalar.name === "size" && isSlot(to.left.args[0], edges);
}

/** r[i].key is step 0, r[i + 1].key is step 1. */
function keyAt(side: BoundExpression, edges: Slot, slot: Slot): { readonly key: string; readonly step: number } | undefined {
  if (side.kind !== "property" || side.subject.kind !== "index" || !isSlot(side.subject.subject, edges)) return undefined;
  const { index } = side.subject;
  if (isSlot(index, slot)) return { key: side.key, step: 0 };
  if (index.kind !== "binary" || index.operator !== "+") return undefined;
  const isNext = (isSlot(index.left, slot) && isNumber(index.right, 1)) || (isNumber(index.left, 1) && isSlot(index.right, slot));
  return isNext ? { key: side.key, step: 1 } : undefined;
}

const isNumber = (expression: BoundExpression | undefined, wanted: number): boolean => expression?.kind === "constant" && expression.value === wanted;
const isSlot = (expression: BoundExpression | undefined, wanted: Slot): boolean => expression?.kind === "slot" && expression.slot === wanted;
