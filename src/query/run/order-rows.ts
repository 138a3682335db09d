// DISTINCT, ORDER BY, SKIP and LIMIT.
import type { Assignment, BoundExpression, Slot } from "../bind/bound.ts";
import { runtimeError } from "../errors.ts";
import type { Plan, SortKey } from "../plan/plan.ts";
import { groupKey } from "../values/equality.ts";
import { order } from "../values/order.ts";
import { isInteger, typeName, type Value } from "../values/value.ts";
import { cellsOfKey, RowGroups } from "./group-table.ts";
import { compileExpression, readSlot, type Compiling, type Row, type Step } from "./compile-expression.ts";

export type Feed = (input: Plan, step: Step) => Step;

/** A key for the content of a row's slots: the same for rows that DISTINCT does not keep apart. */
export function compileKey(slots: readonly Slot[], compiling: Compiling): (row: Row) => string | number {
  const parts = slots.map((slot) => {
    const { index } = slot;
    if (slot.storage === "node" || slot.storage === "edge") return (row: Row) => (typeof row[index] === "number" ? row[index] : "z");
    const read = readSlot(slot, compiling.graph);
    return (row: Row) => groupKey(read(row));
  });
  const [first, second] = parts;
  if (!first) return () => 0;
  if (parts.length === 1) return first;
  if (second && parts.length === 2 && slots.every(({ storage }) => storage === "node")) {
    // Two nodes fit into one number.
    const { nodeCount } = compiling.graph;
    return (row) => {
      const [a, b] = [first(row), second(row)];
      return typeof a === "number" && typeof b === "number" ? a * nodeCount + b : `${a},${b}`;
    };
  }
  return (row) => {
    let key = "";
    for (const part of parts) {
      const text = part(row);
      key += typeof text === "number" ? `#${text};` : `${text.length}:${text}`;
    }
    return key;
  };
}

export function compileDistinct(plan: Extract<Plan, { kind: "distinct" }>, compiling: Compiling, feed: Feed, next: Step): Step {
  if (plan.keys) return compileDistinctKeys(plan, plan.keys, compiling, feed, next);
  const key = compileKey(plan.slots, compiling);
  const { execution } = compiling;
  let seen = new Set<string | number>();
  const input = feed(plan.input, (row) => {
    const found = key(row);
    if (seen.has(found)) return true;
    execution.retain(cellsOfKey(found));
    seen.add(found);
    return next(row);
  });
  return (row) => {
    // A subquery starts afresh for each row; a call inside a call must not lose the set that is in use.
    const before = seen;
    seen = new Set();
    const goesOn = input(row);
    for (const found of seen) execution.release(cellsOfKey(found));
    seen = before;
    return goesOn;
  };
}

/** Two numbers and their place in the table. */
const cellsOfGroup = 2;

function compileDistinctKeys(plan: Extract<Plan, { kind: "distinct" }>, keys: readonly Assignment[], compiling: Compiling, feed: Feed, next: Step): Step {
  const { execution } = compiling;
  const groups = new RowGroups(keys, compiling);
  let kept = 0;
  const input = feed(plan.input, (row) => {
    const group = groups.of(row);
    if (group < kept) return true;
    kept++;
    execution.retain(cellsOfGroup);
    groups.fill(row, group);
    return next(row);
  });
  return (row) => {
    kept = 0;
    try {
      return input(row);
    } finally {
      execution.release(kept * cellsOfGroup);
      groups.reset();
    }
  };
}

// ---------------------------------------------------------------- ORDER BY

interface Kept {
  readonly row: Row;
  readonly keys: readonly Value[];
  readonly position: number;
}

export function compileSort(plan: Extract<Plan, { kind: "sort" }>, compiling: Compiling, feed: Feed, next: Step): Step {
  const { execution } = compiling;
  const evaluate = plan.keys.map(({ expression }) => compileExpression(expression, compiling));
  const before = compileOrder(plan.keys);
  const most = plan.keep && compileMost(plan.keep, compiling);
  let kept: Kept[] = [];
  let limit = Infinity;
  let position = 0;
  const input = feed(plan.input, (row) => {
    const keys: Value[] = [];
    for (const key of evaluate) keys.push(key(row));
    if (kept.length >= limit) {
      // Only the best `limit` rows are kept, the worst of them on top of a heap.
      const worst = kept[0];
      const entry = { row, keys, position: position++ };
      if (!worst || before(entry, worst) >= 0) return true;
      kept[0] = { ...entry, row: row.slice() };
      siftDown(kept, 0, before);
      return true;
    }
    execution.retain(row.length + keys.length);
    kept.push({ row: row.slice(), keys, position: position++ });
    if (limit !== Infinity) siftUp(kept, kept.length - 1, before);
    return true;
  });
  return (row) => {
    kept = [];
    position = 0;
    limit = most ? most(row) : Infinity;
    if (limit <= 0) return true;
    input(row);
    const rows = kept;
    kept = [];
    rows.sort(before);
    let goesOn = true;
    for (const entry of rows) {
      execution.tick();
      goesOn = next(entry.row);
      if (!goesOn) break;
    }
    execution.release(rows.length * (row.length + plan.keys.length));
    return goesOn;
  };
}

function compileOrder(keys: readonly SortKey[]): (a: Kept, b: Kept) => number {
  const signs = keys.map(({ descending }) => (descending ? -1 : 1));
  return (a, b) => {
    for (let at = 0; at < signs.length; at++) {
      const result = order(a.keys[at] ?? null, b.keys[at] ?? null);
      if (result !== 0) return result * (signs[at] ?? 1);
    }
    return a.position - b.position;
  };
}

/** How many rows SKIP and LIMIT leave to be sorted. */
export function compileMost(keep: NonNullable<Extract<Plan, { kind: "sort" }>["keep"]>, compiling: Compiling): (row: Row) => number {
  const skip = keep.skip ? compileCount(keep.skip, "SKIP", compiling) : (): number => 0;
  const limit = compileCount(keep.limit, "LIMIT", compiling);
  return (row) => skip(row) + limit(row);
}

function siftUp(heap: Kept[], start: number, before: (a: Kept, b: Kept) => number): void {
  for (let at = start; at > 0; ) {
    const parent = (at - 1) >> 1;
    const [child, above] = [heap[at], heap[parent]];
    if (!child || !above || before(child, above) <= 0) return;
    heap[at] = above;
    heap[parent] = child;
    at = parent;
  }
}
function siftDown(heap: Kept[], start: number, before: (a: Kept, b: Kept) => number): void {
  for (let at = start; ; ) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const [candidate, current] = [heap[child], heap[worst]];
      if (candidate && current && before(candidate, current) > 0) worst = child;
    }
    const [a, b] = [heap[at], heap[worst]];
    if (worst === at || !a || !b) return;
    heap[at] = b;
    heap[worst] = a;
    at = worst;
  }
}

// ---------------------------------------------------------------- SKIP and LIMIT

function compileCount(expression: BoundExpression, word: string, compiling: Compiling): (row: Row) => number {
  const value = compileExpression(expression, compiling);
  return (row) => {
    const count = value(row);
    if (!isInteger(count)) throw runtimeError("SyntaxError", "InvalidArgumentType", `${word} takes an INTEGER, not ${typeName(count)}.`, expression.span);
    if (count < 0) throw runtimeError("SyntaxError", "NegativeIntegerArgument", `${word} takes an INTEGER from 0 up, not ${count}.`, expression.span);
    return Number(count);
  };
}

export function compileSkip(plan: Extract<Plan, { kind: "skip" }>, compiling: Compiling, feed: Feed, next: Step): Step {
  const count = compileCount(plan.count, "SKIP", compiling);
  let left = 0;
  const input = feed(plan.input, (row) => {
    if (left === 0) return next(row);
    left--;
    return true;
  });
  return (row) => {
    left = count(row);
    return input(row);
  };
}

export function compileLimit(plan: Extract<Plan, { kind: "limit" }>, compiling: Compiling, feed: Feed, next: Step): Step {
  const count = compileCount(plan.count, "LIMIT", compiling);
  let left = 0;
  let goesOn = true;
  const input = feed(plan.input, (row) => {
    left--;
    goesOn = next(row);
    return goesOn && left > 0;
  });
  return (row) => {
    left = count(row);
    goesOn = true;
    if (left > 0) input(row);
    return goesOn;
  };
}
