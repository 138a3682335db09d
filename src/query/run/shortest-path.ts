// Shortest paths between two nodes, or from one node to all: breadth first, with all ways of reaching each node kept.
import type { Plan } from "../plan/plan.ts";
import { compileTest, type Compiling, type Row, type Step } from "./compile-expression.ts";
import { allShortestPaths } from "../paths/shortest-paths.ts";
import { deadlineOf } from "./distinct-ends.ts";
import { adjacenciesOf, compileDiffers } from "./expand.ts";

type ShortestPath = Extract<Plan, { kind: "shortest-path" }>;

/** How a node was reached first: its distance, and the edges of that length that lead to it. */
interface Reached {
  readonly distance: number;
  readonly ways: { readonly node: number; readonly edge: number }[];
}

export function compileShortestPath(plan: ShortestPath, compiling: Compiling, next: Step): Step {
  const { execution } = compiling;
  const sides = adjacenciesOf(compiling, plan.types, plan.direction);
  const differs = compileDiffers(plan.differs);
  const test = plan.each && compileTest(plan.each.predicate, compiling);
  const until = plan.until?.map((predicate) => compileTest(predicate, compiling));
  const eachAt = plan.each?.slot.index ?? 0;
  const { search } = plan;
  const all = search.kind === "all-shortest" || (search.kind === "groups" && (search.count ?? 1) === 1);
  const single = (search.kind === "shortest" || search.kind === "any") && (search.count ?? 1) === 1;
  if (!all && !single) return compileSeveral(plan, compiling, next);

  const emit = (row: Row, end: number, edges: readonly number[]): boolean => {
    row[plan.to.index] = end;
    row[plan.edge.index] = plan.isSingle ? edges[0] : plan.reversed ? edges.toReversed() : edges;
    if (until && !until.every((predicate) => predicate(row))) return true;
    return next(row);
  };

  const between = plan.into && plan.min <= 1 ? compileBetween(plan, compiling, all, emit) : undefined;
  return (row) => {
    const start = row[plan.from.index] as number;
    const wanted = plan.into ? (row[plan.to.index] as number) : -1;
    if (between && start !== wanted) return between(row);
    if (plan.min === 0 && (!plan.into || wanted === start)) {
      if (!emit(row, start, [])) return false;
      if (plan.into) return true;
    }
    const reached = new Map<number, Reached>([[start, { distance: 0, ways: [] }]]);
    let frontier = [start];
    let isBack = false;
    for (let distance = 1; distance <= plan.max && frontier.length > 0 && !isBack; distance++) {
      const found: number[] = [];
      for (const node of frontier) {
        for (const { adjacency, isSecond } of sides) {
          const { offsets, neighbors, edges } = adjacency;
          const last = offsets[node + 1] ?? 0;
          for (let at = offsets[node] ?? 0; at < last; at++) {
            execution.tick();
            const neighbor = neighbors[at] ?? 0;
            const edge = edges[at] ?? 0;
            const before = reached.get(neighbor);
            if (before && (before.distance < distance || !all) && !(neighbor === start && wanted === start)) continue;
            if ((isSecond && neighbor === node) || (differs && !differs(row, edge))) continue;
            if (test) {
              row[eachAt] = edge;
              if (!test(row)) continue;
            }
            if (neighbor === start) {
              // A walk back to where it began: only a path that ends there wants it, and not over the same edges.
              if (wanted !== start || distance < plan.min) continue;
              for (const way of waysTo(reached, node, start)) {
                if (way.includes(edge)) continue;
                if (!emit(row, start, [...way, edge])) return false;
                if (!all) return true;
                isBack = true;
              }
              continue;
            }
            if (before) before.ways.push({ node, edge });
            else {
              execution.retain(2);
              reached.set(neighbor, { distance, ways: [{ node, edge }] });
              found.push(neighbor);
            }
          }
        }
      }
      frontier = found;
      if (distance < plan.min) continue;
      const ends = plan.into ? (wanted !== start && found.includes(wanted) ? [wanted] : []) : found;
      for (const end of ends) {
        for (const way of waysTo(reached, end, start)) {
          if (!emit(row, end, way)) return false;
          if (!all) break;
        }
      }
      if (plan.into && ends.length > 0) break;
    }
    execution.release(reached.size * 2);
    return true;
  };
}

/** Both ends are known: the search goes from both towards the middle. */
function compileBetween(plan: ShortestPath, compiling: Compiling, all: boolean, emit: (row: Row, end: number, edges: readonly number[]) => boolean): Step {
  const { graph } = compiling;
  const differs = compileDiffers(plan.differs);
  const test = plan.each && compileTest(plan.each.predicate, compiling);
  const eachAt = plan.each?.slot.index ?? 0;
  const deadline = deadlineOf(compiling);
  const settings = { direction: plan.direction, types: plan.types, deadline, maxHops: plan.max };
  return (row) => {
    const [start, end] = [row[plan.from.index] as number, row[plan.to.index] as number];
    const mayUse = (edge: number): boolean => {
      if (differs && !differs(row, edge)) return false;
      if (!test) return true;
      row[eachAt] = edge;
      return test(row);
    };
    const paths = allShortestPaths(graph, start, end, differs || test ? { ...settings, edge: mayUse } : settings, !all);
    for (const { edges } of paths) if (!emit(row, end, edges)) return false;
    return true;
  };
}

/** All edge lists of least length from the start to a node. */
function* waysTo(reached: ReadonlyMap<number, Reached>, end: number, start: number): Generator<readonly number[]> {
  const path: number[] = [];
  const stack = [{ node: end, way: 0 }];
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    if (!top) return;
    if (top.node === start) {
      yield path.toReversed();
      stack.pop();
      path.pop();
      continue;
    }
    const way = reached.get(top.node)?.ways[top.way++];
    if (!way) {
      stack.pop();
      path.pop();
      continue;
    }
    path.push(way.edge);
    stack.push({ node: way.node, way: 0 });
  }
}

/** SHORTEST 3, SHORTEST 2 GROUPS, ANY 2: paths by length, no edge twice, until enough are found for each end. */
function compileSeveral(plan: ShortestPath, compiling: Compiling, next: Step): Step {
  const { execution, graph } = compiling;
  const sides = adjacenciesOf(compiling, plan.types, plan.direction);
  const differs = compileDiffers(plan.differs);
  const test = plan.each && compileTest(plan.each.predicate, compiling);
  const eachAt = plan.each?.slot.index ?? 0;
  const count = plan.search.count ?? 1;
  const byLength = plan.search.kind === "groups";
  return (row) => {
    const start = row[plan.from.index] as number;
    const wanted = plan.into ? (row[plan.to.index] as number) : -1;
    const given = new Map<number, { count: number; length: number }>();
    let paths: { readonly node: number; readonly edges: readonly number[] }[] = [{ node: start, edges: [] }];
    for (let length = 0; length <= plan.max && paths.length > 0; length++) {
      if (length >= plan.min) {
        for (const { node, edges } of paths) {
          if (plan.into && node !== wanted) continue;
          const so = given.get(node) ?? { count: 0, length: -1 };
          const isNew = byLength ? so.length !== length : true;
          if (so.count + (isNew ? 1 : 0) > count) continue;
          given.set(node, { count: so.count + (isNew ? 1 : 0), length });
          row[plan.to.index] = node;
          row[plan.edge.index] = plan.isSingle ? edges[0] : plan.reversed ? edges.toReversed() : edges;
          if (!next(row)) return false;
        }
        const done = given.get(wanted);
        if (plan.into && done && done.count >= count) break;
      }
      if (length >= execution.limits.hops || length >= graph.edgeCount) break;
      const longer: typeof paths = [];
      for (const { node, edges } of paths) {
        for (const { adjacency, isSecond } of sides) {
          const last = adjacency.offsets[node + 1] ?? 0;
          for (let at = adjacency.offsets[node] ?? 0; at < last; at++) {
            execution.tick();
            const neighbor = adjacency.neighbors[at] ?? 0;
            const edge = adjacency.edges[at] ?? 0;
            if ((isSecond && neighbor === node) || edges.includes(edge) || (differs && !differs(row, edge))) continue;
            if (test) {
              row[eachAt] = edge;
              if (!test(row)) continue;
            }
            execution.retain(length + 12);
            longer.push({ node: neighbor, edges: [...edges, edge] });
          }
        }
      }
      paths = longer;
    }
    return true;
  };
}
