// Following a variable number of edges, depth first, no edge twice in one path.
import { QueryError } from "../errors.ts";
import type { EdgeOrder, Plan } from "../plan/plan.ts";
import { compileTest, type Compiling, type Row, type Step } from "./compile-expression.ts";
import { adjacenciesOf, compileDiffers } from "./expand.ts";

type ExpandPath = Extract<Plan, { kind: "expand-path" }>;

export function compileExpandPath(plan: ExpandPath, compiling: Compiling, next: Step): Step {
  if (plan.matches) return compileFollow(plan, compiling, next);
  const { execution } = compiling;
  const { min, max } = plan;
  const sides = adjacenciesOf(compiling, plan.types, plan.direction);
  const differs = compileDiffers(plan.differs);
  const test = plan.each && compileTest(plan.each.predicate, compiling);
  const eachAt = plan.each?.slot.index ?? 0;
  const isInOrder = plan.inOrder && compileOrder(plan.inOrder, compiling);
  const [edgesAt, to] = [plan.edge.index, plan.to.index];
  return (row) => {
    const start = row[plan.from.index] as number;
    const wanted = plan.into ? (row[to] as number) : -1;
    const path: number[] = [];
    const emit = (node: number): boolean => {
      if (plan.into && node !== wanted) return true;
      row[to] = node;
      row[edgesAt] = plan.reversed ? path.toReversed() : path.slice();
      return next(row);
    };
    if (min === 0 && !emit(start)) return false;
    if (max < 1) return true;
    // A stack of our own: where each node of the path is in its lists of neighbors.
    const nodes = [start];
    const side = [0];
    const at = [offset(sides, 0, start)];
    while (nodes.length > 0) {
      const depth = nodes.length - 1;
      const node = nodes[depth] ?? 0;
      const sideNow = side[depth] ?? 0;
      const current = sides[sideNow];
      if (!current) {
        nodes.pop();
        side.pop();
        at.pop();
        path.pop();
        continue;
      }
      const position = at[depth] ?? 0;
      const { offsets, neighbors, edges } = current.adjacency;
      if (position >= (offsets[node + 1] ?? 0)) {
        side[depth] = sideNow + 1;
        at[depth] = offset(sides, sideNow + 1, node);
        continue;
      }
      at[depth] = position + 1;
      execution.tick();
      const neighbor = neighbors[position] ?? 0;
      const edge = edges[position] ?? 0;
      if ((current.isSecond && neighbor === node) || path.includes(edge) || (differs && !differs(row, edge))) continue;
      if (isInOrder && path.length > 0 && !isInOrder(path[path.length - 1] ?? 0, edge)) continue;
      if (test) {
        row[eachAt] = edge;
        if (!test(row)) continue;
      }
      path.push(edge);
      if (path.length >= min && !emit(neighbor)) return false;
      if (path.length < max) {
        if (path.length >= execution.limits.hops) throw hopLimit(execution.limits.hops);
        nodes.push(neighbor);
        side.push(0);
        at.push(offset(sides, 0, neighbor));
      } else path.pop();
    }
    return true;
  };
}

/** Compares the stored numbers of two edges; the rule that asks for it has seen that every edge has one. */
function compileOrder({ key, operator }: EdgeOrder, { graph }: Compiling): (before: number, after: number) => boolean {
  const values = graph.edgeColumn(key)?.values ?? [];
  const at = (edge: number): number => values[edge] ?? NaN;
  switch (operator) {
    case "<":
      return (before, after) => at(before) < at(after);
    case "<=":
      return (before, after) => at(before) <= at(after);
    case ">":
      return (before, after) => at(before) > at(after);
    case ">=":
      return (before, after) => at(before) >= at(after);
  }
}

const offset = (sides: ReturnType<typeof adjacenciesOf>, side: number, node: number): number => sides[side]?.adjacency.offsets[node] ?? 0;

export const hopLimit = (hops: number): QueryError =>
  new QueryError("LimitExceeded", "HopLimit", `A path has become longer than ${hops} edges.`, { phase: "runtime", hint: "Bound it, for instance *1..4, or raise the limit `hops`." });

/** The list of edges is bound already: the path is exactly those, if they hang together. */
function compileFollow(plan: ExpandPath, compiling: Compiling, next: Step): Step {
  const { graph } = compiling;
  const { matches, from, to } = plan;
  if (!matches) throw new Error("a list of edges is followed");
  const types = plan.types && new Set(plan.types);
  const differs = compileDiffers(plan.differs);
  return (row) => {
    const edges = edgesIn(row, matches.index);
    if (!edges || edges.length < plan.min || edges.length > plan.max || new Set(edges).size !== edges.length) return true;
    let node = row[from.index] as number;
    for (const edge of plan.reversed ? edges.toReversed() : edges) {
      if ((types && !types.has(graph.edgeType(edge))) || (differs && !differs(row, edge))) return true;
      const source = graph.edgeSource(edge);
      const target = graph.edgeTarget(edge);
      if (plan.direction !== "in" && source === node) node = target;
      else if (plan.direction !== "out" && target === node) node = source;
      else return true;
    }
    if (plan.into && row[to.index] !== node) return true;
    row[to.index] = node;
    row[plan.edge.index] = edges;
    return next(row);
  };
}

function edgesIn(row: Row, index: number): readonly number[] | undefined {
  const content = row[index];
  if (!Array.isArray(content)) return undefined;
  const numbers = content.map((item: unknown) => (typeof item === "number" ? item : typeof item === "object" && item !== null && "kind" in item && item.kind === "edge" && "id" in item ? item.id : undefined));
  return numbers.every((number) => typeof number === "number") ? numbers : undefined;
}
