// Following one edge: from a bound node to the nodes beside it, or between two bound nodes.
import type { Adjacency } from "../../graph/graph-reader.ts";
import type { Slot } from "../bind/bound.ts";
import type { DayBound, Plan } from "../plan/plan.ts";
import { DateValue } from "../values/temporal.ts";
import { compileExpression, type Compiling, type Row, type Step } from "./compile-expression.ts";

/** The adjacencies that an expansion follows: one a type, or one for all types. */
export function adjacenciesOf(compiling: Compiling, types: readonly number[] | undefined, direction: "out" | "in" | "both"): readonly { readonly adjacency: Adjacency; readonly isSecond: boolean }[] {
  const { graph } = compiling;
  const sides: readonly ("out" | "in")[] = direction === "both" ? ["out", "in"] : [direction];
  // With "both", a loop is met on either side and counts once: the second side leaves loops out.
  return sides.flatMap((side, at) => {
    const isSecond = at === 1;
    if (types === undefined) return [{ adjacency: graph.adjacencyOfAllTypes(side), isSecond }];
    return types.map((type) => ({ adjacency: graph.adjacency(side, type), isSecond }));
  });
}

/** Whether an edge is none of those that the pattern has used. */
export function compileDiffers(differs: readonly Slot[]): ((row: Row, edge: number) => boolean) | undefined {
  if (differs.length === 0) return undefined;
  const single = differs.filter(({ storage }) => storage === "edge").map(({ index }) => index);
  const lists = differs.filter(({ storage }) => storage === "edges").map(({ index }) => index);
  const [only] = single;
  if (only !== undefined && differs.length === 1) return (row, edge) => row[only] !== edge;
  return (row, edge) => {
    for (const index of single) if (row[index] === edge) return false;
    for (const index of lists) {
      const used = row[index] as readonly number[] | null | undefined;
      if (used?.includes(edge)) return false;
    }
    return true;
  };
}

export function compileExpand(plan: Extract<Plan, { kind: "expand" }>, compiling: Compiling, next: Step): Step {
  const { execution } = compiling;
  const from = plan.from.index;
  const edgeAt = plan.edge.index;
  const to = plan.to.index;
  const differs = compileDiffers(plan.differs);
  const sides = adjacenciesOf(compiling, plan.types, plan.direction);
  const [first] = sides;
  if (plan.into) return compileExpandInto(plan, compiling, next);
  if (plan.days) return compileExpandDays(plan, plan.days, compiling, next);
  if (first && sides.length === 1) {
    const { offsets, neighbors, edges } = first.adjacency;
    return (row) => {
      const node = row[from] as number;
      const end = offsets[node + 1] ?? 0;
      for (let at = offsets[node] ?? 0; at < end; at++) {
        execution.tick();
        const edge = edges[at] ?? 0;
        if (differs && !differs(row, edge)) continue;
        row[edgeAt] = edge;
        row[to] = neighbors[at] ?? 0;
        if (!next(row)) return false;
      }
      return true;
    };
  }
  return (row) => {
    const node = row[from] as number;
    for (const { adjacency, isSecond } of sides) {
      const { offsets, neighbors, edges } = adjacency;
      const end = offsets[node + 1] ?? 0;
      for (let at = offsets[node] ?? 0; at < end; at++) {
        execution.tick();
        const neighbor = neighbors[at] ?? 0;
        const edge = edges[at] ?? 0;
        if ((isSecond && neighbor === node) || (differs && !differs(row, edge))) continue;
        row[edgeAt] = edge;
        row[to] = neighbor;
        if (!next(row)) return false;
      }
    }
    return true;
  };
}

/** Edges of one type lie in the order of their start days: the range is found by halving. */
function compileExpandDays(plan: Extract<Plan, { kind: "expand" }>, days: readonly DayBound[], compiling: Compiling, next: Step): Step {
  const { execution, graph } = compiling;
  const differs = compileDiffers(plan.differs);
  const sides = adjacenciesOf(compiling, plan.types, plan.direction);
  const starts = graph.startDays ?? new Int32Array(0);
  const bounds = days.map(({ operator, day }) => ({ operator, day: compileExpression(day, compiling) }));
  const [from, edgeAt, to] = [plan.from.index, plan.edge.index, plan.to.index];
  return (row) => {
    let first = -Infinity;
    let last = Infinity;
    for (const { operator, day } of bounds) {
      const bound = day(row);
      // A date compares with nothing but a date.
      if (!(bound instanceof DateValue)) return true;
      if (operator !== "<" && operator !== "<=") first = Math.max(first, operator === ">" ? bound.days + 1 : bound.days);
      if (operator !== ">" && operator !== ">=") last = Math.min(last, operator === "<" ? bound.days - 1 : bound.days);
    }
    const node = row[from] as number;
    for (const { adjacency, isSecond } of sides) {
      const { offsets, neighbors, edges } = adjacency;
      const end = offsets[node + 1] ?? 0;
      for (let at = firstFromDay(adjacency, starts, node, first); at < end; at++) {
        const edge = edges[at] ?? 0;
        if ((starts[edge] ?? 0) > last) break;
        execution.tick();
        const neighbor = neighbors[at] ?? 0;
        if ((isSecond && neighbor === node) || (differs && !differs(row, edge))) continue;
        row[edgeAt] = edge;
        row[to] = neighbor;
        if (!next(row)) return false;
      }
    }
    return true;
  };
}

function firstFromDay({ offsets, edges }: Adjacency, starts: Int32Array, node: number, day: number): number {
  let low = offsets[node] ?? 0;
  let high = offsets[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[edges[middle] ?? 0] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both ends are bound: walks the shorter of the two lists. Where the same start comes again and again, its neighbors are marked first. */
function compileExpandInto(plan: Extract<Plan, { kind: "expand" }>, compiling: Compiling, next: Step): Step {
  const { execution } = compiling;
  const differs = compileDiffers(plan.differs);
  const opposite = plan.direction === "out" ? "in" : plan.direction === "in" ? "out" : "both";
  const forward = adjacenciesOf(compiling, plan.types, plan.direction);
  const backward = adjacenciesOf(compiling, plan.types, opposite);
  const degree = (sides: typeof forward, node: number): number => {
    let sum = 0;
    for (const { adjacency } of sides) sum += (adjacency.offsets[node + 1] ?? 0) - (adjacency.offsets[node] ?? 0);
    return sum;
  };
  const edgeAt = plan.edge.index;
  // For each node the last start that it was found beside, plus 1.
  let marks: Uint32Array | undefined;
  let lastStart = -1;
  let isMarked = false;
  const mark = (start: number): void => {
    marks ??= new Uint32Array(compiling.graph.nodeCount);
    for (const { adjacency } of forward) {
      const { offsets, neighbors } = adjacency;
      const last = offsets[start + 1] ?? 0;
      for (let at = offsets[start] ?? 0; at < last; at++) {
        execution.tick();
        marks[neighbors[at] ?? 0] = start + 1;
      }
    }
    isMarked = true;
  };
  return (row) => {
    const start = row[plan.from.index] as number;
    const end = row[plan.to.index] as number;
    if (start !== lastStart) {
      lastStart = start;
      isMarked = false;
    } else if (!isMarked) {
      mark(start);
    }
    if (isMarked && marks?.[end] !== start + 1) return true;
    const isForward = degree(forward, start) <= degree(backward, end);
    const [node, wanted] = isForward ? [start, end] : [end, start];
    for (const { adjacency, isSecond } of isForward ? forward : backward) {
      if (isSecond && start === end) continue;
      const { offsets, neighbors, edges } = adjacency;
      const last = offsets[node + 1] ?? 0;
      for (let at = offsets[node] ?? 0; at < last; at++) {
        execution.tick();
        if (neighbors[at] !== wanted) continue;
        const edge = edges[at] ?? 0;
        if (differs && !differs(row, edge)) continue;
        row[edgeAt] = edge;
        if (!next(row)) return false;
      }
    }
    return true;
  };
}

/** Every edge of some types, from the adjacency of each type. */
export function compileEdgeScan(plan: Extract<Plan, { kind: "edge-scan" }>, compiling: Compiling, next: Step): Step {
  const { graph, execution } = compiling;
  const { index } = plan.edge;
  return (row) => {
    for (const type of plan.types) {
      for (const edge of graph.adjacency("out", type).edges) {
        execution.tick();
        row[index] = edge;
        if (!next(row)) return false;
      }
    }
    return true;
  };
}

/** An edge that is bound: its two ends, in the direction that the pattern asks for. */
export function compileEdgeEnds(plan: Extract<Plan, { kind: "edge-ends" }>, compiling: Compiling, next: Step): Step {
  const { graph } = compiling;
  const differs = compileDiffers(plan.differs);
  const types = plan.types && new Set(plan.types);
  const isSame = plan.from === plan.to;
  const attempt = (row: Row, start: number, end: number): boolean => {
    if (plan.hasFrom ? row[plan.from.index] !== start : isSame && start !== end) return true;
    if (plan.hasTo && !(isSame && !plan.hasFrom) && row[plan.to.index] !== end) return true;
    row[plan.from.index] = start;
    row[plan.to.index] = end;
    return next(row);
  };
  return (row) => {
    const edge = row[plan.edge.index] as number;
    if ((types && !types.has(graph.edgeType(edge))) || (differs && !differs(row, edge))) return true;
    const source = graph.edgeSource(edge);
    const target = graph.edgeTarget(edge);
    if (plan.direction !== "in" && !attempt(row, source, target)) return false;
    if (plan.direction === "out" || (plan.direction === "both" && source === target)) return true;
    return attempt(row, target, source);
  };
}

/** How many edges there are at a node, from the offsets alone, less those that the pattern has used. */
export function compileCountEdges(plan: Extract<Plan, { kind: "count-edges" }>, compiling: Compiling, next: Step): Step {
  const { execution, graph } = compiling;
  const sides = adjacenciesOf(compiling, plan.types, plan.direction);
  const types = plan.types && new Set(plan.types);
  const isAt = (edge: number, node: number): boolean => {
    if (types && !types.has(graph.edgeType(edge))) return false;
    return (plan.direction !== "in" && graph.edgeSource(edge) === node) || (plan.direction !== "out" && graph.edgeTarget(edge) === node);
  };
  return (row) => {
    const node = row[plan.from.index] as number;
    let sum = 0;
    for (const { adjacency, isSecond } of sides) {
      const { offsets, neighbors } = adjacency;
      const [first, last] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
      sum += last - first;
      // A loop is at both sides of its node and counts once.
      if (isSecond) {
        for (let at = first; at < last; at++) {
          execution.tick();
          if (neighbors[at] === node) sum--;
        }
      }
    }
    for (const { index } of plan.differs) {
      const used = row[index];
      if (typeof used === "number") {
        if (isAt(used, node)) sum--;
      } else if (Array.isArray(used)) {
        for (const edge of used as readonly number[]) if (isAt(edge, node)) sum--;
      }
    }
    if (sum <= 0) return true;
    row[plan.slot.index] = sum;
    return next(row);
  };
}
