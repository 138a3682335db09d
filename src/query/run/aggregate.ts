// Grouping: one state a group and aggregate, groups in the order they were met.
import type { Aggregation } from "../bind/bound.ts";
import type { Aggregator } from "../functions/declare.ts";
import type { Plan } from "../plan/plan.ts";
import { groupKey } from "../values/equality.ts";
import type { Value } from "../values/value.ts";
import { compileExpression, type Compiling, type Row, type Step } from "./compile-expression.ts";
import { cellsOfKey, RowGroups } from "./group-table.ts";
import { compileMost, type Feed } from "./order-rows.ts";

type Aggregate = Extract<Plan, { kind: "aggregate" }>;

export function compileAggregate(plan: Aggregate, compiling: Compiling, feed: Feed, next: Step): Step {
  const { execution } = compiling;
  const { keys, aggregates } = plan;
  const rowGroups = new RowGroups(keys, compiling);
  const feeds = plan.weight ? aggregates.map(() => () => countColumn(undefined, plan.weight?.index)) : aggregates.map((aggregation) => compileFeed(aggregation, compiling));
  const isWanted = plan.best && compileBest(plan, compiling);
  const cells = keys.length + aggregates.length + 1;
  let columns: Column[] = [];
  let groups = 0;
  const input = feed(plan.input, (row) => {
    const group = rowGroups.of(row);
    if (group === groups) {
      groups++;
      execution.retain(cells);
      for (const column of columns) column.start();
    }
    for (let at = 0; at < columns.length; at++) columns[at]?.add(group, row);
    return true;
  });
  const giveGroups = (row: Row): boolean => {
    const [found, done] = [groups, columns];
    const wanted = isWanted?.(row, done, found);
    let goesOn = true;
    for (let group = 0; group < found && goesOn; group++) {
      execution.tick();
      if (wanted && !wanted(group)) continue;
      rowGroups.fill(row, group);
      for (let at = 0; at < aggregates.length; at++) row[aggregates[at]?.slot.index ?? 0] = done[at]?.result(group) ?? null;
      goesOn = next(row);
    }
    return goesOn;
  };
  return (row) => {
    columns = feeds.map((start) => start());
    groups = 0;
    try {
      input(row);
      // Without keys there is always one group, even of no rows.
      if (groups === 0 && keys.length === 0) {
        groups = 1;
        for (const column of columns) column.start();
      }
      return giveGroups(row);
    } finally {
      execution.release(groups * cells);
      rowGroups.reset();
    }
  };
}

/** The states of one aggregate, by the number of the group. */
interface Column {
  /** Another group begins. */
  start(): void;
  add(group: number, row: Row): void;
  result(group: number): Value;
}

function compileFeed(aggregation: Aggregation, compiling: Compiling): () => Column {
  const { execution } = compiling;
  const args = aggregation.args.map((argument) => compileExpression(argument, compiling));
  const [first] = args;
  if (aggregation.aggregate.name === "count" && !aggregation.distinct) return () => countColumn(first);
  const add: (row: Row, state: Aggregator) => void = !first
    ? (_row, state) => state.add([], execution)
    : args.length === 1
      ? (row, state) => {
          const value = first(row);
          if (value !== null) state.add([value], execution);
        }
      : (row, state) => {
          const values = args.map((argument) => argument(row));
          if (values[0] !== null) state.add(values, execution);
        };
  return () => {
    const states: Aggregator[] = [];
    return {
      start: () => void states.push(startState(aggregation)),
      add(group, row) {
        const state = states[group];
        if (state) add(row, state);
      },
      result: (group) => states[group]?.result(execution) ?? null,
    };
  };
}

/** count(*) and count(value) need a number a group. `weight` is a slot that says how many rows a row stands for. */
function countColumn(value: ((row: Row) => Value) | undefined, weight?: number): Column {
  let counts = new Float64Array(16);
  let groups = 0;
  return {
    start() {
      if (++groups <= counts.length) return;
      const more = new Float64Array(counts.length * 2);
      more.set(counts);
      counts = more;
    },
    add(group, row) {
      if (!value || value(row) !== null) counts[group] = (counts[group] ?? 0) + (weight === undefined ? 1 : (row[weight] as number));
    },
    result: (group) => counts[group] ?? 0,
  };
}

const startState = ({ aggregate, distinct }: Aggregation): Aggregator => (distinct ? distinctState(aggregate.start()) : aggregate.start());

/** Passes each different first argument once. */
function distinctState(inner: Aggregator): Aggregator {
  const seen = new Set<string | number>();
  return {
    add(args, context) {
      const found = groupKey(args[0] ?? null);
      if (seen.has(found)) return;
      context.retain(cellsOfKey(found));
      seen.add(found);
      inner.add(args, context);
    },
    result: (context) => inner.result(context),
  };
}

/** Which groups can be among the best by their count: those that are no worse than the last of the best. */
function compileBest({ best, aggregates }: Aggregate, compiling: Compiling): ((row: Row, columns: readonly Column[], groups: number) => (group: number) => boolean) | undefined {
  if (!best) return undefined;
  const at = aggregates.findIndex(({ slot }) => slot === best.slot);
  const most = compileMost(best, compiling);
  return (row, columns, groups) => {
    const column = columns[at];
    const count = most(row);
    if (!column || count <= 0 || groups <= count) return () => true;
    const bound = boundOf(column, groups, count, best.descending);
    return (group) => (best.descending ? Number(column.result(group)) >= bound : Number(column.result(group)) <= bound);
  };
}

/** The greatest count that is told apart from all greater ones below; most are small. */
const finest = 65_535;

/** How large (or small) a count must be to be among the first `wanted`, found by counting the counts. */
function boundOf(column: Column, groups: number, wanted: number, descending: boolean): number {
  let greatest = 0;
  for (let group = 0; group < groups; group++) greatest = Math.max(greatest, Number(column.result(group)));
  const top = Math.min(finest, greatest);
  const times = new Uint32Array(top + 1);
  for (let group = 0; group < groups; group++) {
    const count = Math.min(top, Number(column.result(group)));
    times[count] = (times[count] ?? 0) + 1;
  }
  let left = wanted;
  for (let i = 0; i <= top; i++) {
    const count = descending ? top - i : i;
    left -= times[count] ?? 0;
    if (left <= 0) return count === finest && !descending ? Infinity : count;
  }
  return descending ? 0 : Infinity;
}
