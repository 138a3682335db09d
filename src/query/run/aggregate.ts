// Grouping: one state a group and aggregate, groups in the order they were met.
import type { Aggregation } from "../bind/bound.ts";
import type { Aggregator } from "../functions/declare.ts";
import type { Plan } from "../plan/plan.ts";
import { groupKey } from "../values/equality.ts";
import type { Value } from "../values/value.ts";
import { compileExpression, type Compiling, type Row, type Step } from "./compile-expression.ts";
import { compileAssignments } from "./compile-assignments.ts";
import { compileKey, type Feed } from "./order-rows.ts";

interface Group {
  readonly keys: readonly unknown[];
  readonly states: readonly Aggregator[];
}

export function compileAggregate(plan: Extract<Plan, { kind: "aggregate" }>, compiling: Compiling, feed: Feed, next: Step): Step {
  const { execution } = compiling;
  const { keys, aggregates } = plan;
  const assignKeys = compileAssignments(keys, compiling);
  const slots = keys.map(({ slot }) => slot.index);
  const key = compileKey(keys.map(({ slot }) => slot), compiling);
  const feeds = aggregates.map((aggregation) => compileFeed(aggregation, compiling));
  const newGroup = (row: Row): Group => {
    execution.retain(slots.length + aggregates.length + 1);
    return { keys: slots.map((slot) => row[slot]), states: aggregates.map(startState) };
  };
  let groups = new Map<string | number, Group>();
  const input = feed(plan.input, (row) => {
    assignKeys(row);
    const found = key(row);
    let group = groups.get(found);
    if (!group) {
      group = newGroup(row);
      groups.set(found, group);
    }
    for (let at = 0; at < feeds.length; at++) {
      const [add, state] = [feeds[at], group.states[at]];
      if (add && state) add(row, state);
    }
    return true;
  });
  return (row) => {
    groups = new Map();
    input(row);
    // Without keys there is always one group, even of no rows.
    const results = groups.size === 0 && keys.length === 0 ? [newGroup(row)] : [...groups.values()];
    groups = new Map();
    let goesOn = true;
    for (const group of results) {
      execution.tick();
      for (let at = 0; at < slots.length; at++) row[slots[at] ?? 0] = group.keys[at];
      for (let at = 0; at < aggregates.length; at++) row[aggregates[at]?.slot.index ?? 0] = group.states[at]?.result(execution) ?? null;
      goesOn = next(row);
      if (!goesOn) break;
    }
    return goesOn;
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
      context.retain(1);
      seen.add(found);
      inner.add(args, context);
    },
    result: (context) => inner.result(context),
  };
}

function compileFeed(aggregation: Aggregation, compiling: Compiling): (row: Row, state: Aggregator) => void {
  const { execution } = compiling;
  const args = aggregation.args.map((argument) => compileExpression(argument, compiling));
  const [first] = args;
  const none: readonly Value[] = [];
  if (!first) return (_row, state) => state.add(none, execution);
  if (args.length === 1) {
    return (row, state) => {
      const value = first(row);
      if (value !== null) state.add([value], execution);
    };
  }
  return (row, state) => {
    const values = args.map((argument) => argument(row));
    if (values[0] !== null) state.add(values, execution);
  };
}
