// Plans -> closures that push rows: each operator is compiled with the one that takes its rows.
import type { Slot } from "../bind/bound.ts";
import { QueryError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import { compileAggregate } from "./aggregate.ts";
import { compileAssignments } from "./compile-assignments.ts";
import { compileExpression, compileTest, type Compiling, type Step } from "./compile-expression.ts";
import { compileChainEnds, compilePathEnds } from "./distinct-ends.ts";
import { compileCountEdges, compileEdgeEnds, compileEdgeScan, compileExpand } from "./expand.ts";
import { compileExpandPath } from "./expand-path.ts";
import { compileDistinct, compileLimit, compileSkip, compileSort } from "./order-rows.ts";
import { compileScan } from "./scan.ts";
import { compileShortestPath } from "./shortest-path.ts";
import type { ListValue } from "../values/value.ts";

/** What PROFILE learns of an operator. */
export interface OperatorProfile {
  rows: number;
  /** Milliseconds in the operator itself, without those that feed it and those it feeds; 0 without a clock. */
  ownMs: number;
}
export interface PlanCompiling extends Compiling {
  /** Where present, the rows of each operator are counted. */
  readonly profile?: Map<Plan, OperatorProfile> | undefined;
  /** Milliseconds from any start, for the profile. */
  readonly clock?: (() => number) | undefined;
  /** Operators compiled so far, against queries that are too long. */
  operators: number;
}

/** The plan as a step: given the row to start from, it hands each of its rows to `next`. */
export function compilePlan(plan: Plan, compiling: PlanCompiling, next: Step): Step {
  compiling.operators++;
  const most = compiling.execution.limits.operators;
  if (compiling.operators > most) {
    throw new QueryError("LimitExceeded", "OperatorLimit", `The query has more than ${most} steps.`, { hint: "Split it, or raise the limit `operators`." });
  }
  const { profile } = compiling;
  const feed = (input: Plan, step: Step): Step => compilePlan(input, compiling, step);
  return profile ? compileProfiled(plan, compiling, profile, next) : compileOperator(plan, compiling, feed, next);
}

/**
 * Counts rows and time. The own time of an operator is the time in its steps, less what goes on beyond it (`next`) and what its inputs take by themselves:
 * those run around its steps, or, for operators that first gather all rows, before.
 */
function compileProfiled(plan: Plan, compiling: PlanCompiling, profile: Map<Plan, OperatorProfile>, next: Step): Step {
  const counted: OperatorProfile = { rows: 0, ownMs: 0 };
  profile.set(plan, counted);
  const { clock = () => 0 } = compiling;
  const timed = (sign: 1 | -1, step: Step): Step => (row) => {
    const start = clock();
    try {
      return step(row);
    } finally {
      counted.ownMs += sign * (clock() - start);
    }
  };
  const beyond = timed(-1, next);
  const feed = (input: Plan, step: Step): Step => timed(-1, compilePlan(input, compiling, timed(1, step)));
  return timed(1, compileOperator(plan, compiling, feed, (row) => {
    counted.rows++;
    return beyond(row);
  }));
}

function compileOperator(plan: Plan, compiling: PlanCompiling, feed: (input: Plan, step: Step) => Step, next: Step): Step {
  switch (plan.kind) {
    case "argument":
      return next;
    case "nothing":
      return () => true;
    case "all-nodes":
    case "label-scan":
    case "property-seek":
    case "id-seek":
      return feed(plan.input, compileScan(plan, compiling, next));
    case "unbox":
      return feed(plan.input, compileUnbox(plan.from, plan.to, next));
    case "expand":
      return feed(plan.input, compileExpand(plan, compiling, next));
    case "edge-scan":
      return feed(plan.input, compileEdgeScan(plan, compiling, next));
    case "edge-ends":
      return feed(plan.input, compileEdgeEnds(plan, compiling, next));
    case "expand-path":
      return feed(plan.input, compileExpandPath(plan, compiling, next));
    case "shortest-path":
      return feed(plan.input, compileShortestPath(plan, compiling, next));
    case "chain-ends":
      return compileChainEnds(plan, compiling, feed, next);
    case "path-ends":
      return compilePathEnds(plan, compiling, feed, next);
    case "count-edges":
      return feed(plan.input, compileCountEdges(plan, compiling, next));
    case "filter": {
      const tests = plan.predicates.map((predicate) => compileTest(predicate, compiling));
      const [first, second] = tests;
      if (first && tests.length === 1) return feed(plan.input, (row) => (first(row) ? next(row) : true));
      if (first && second && tests.length === 2) return feed(plan.input, (row) => (first(row) && second(row) ? next(row) : true));
      return feed(plan.input, (row) => (tests.every((test) => test(row)) ? next(row) : true));
    }
    case "project": {
      const assign = compileAssignments(plan.assignments, compiling);
      return feed(plan.input, (row) => {
        assign(row);
        return next(row);
      });
    }
    case "unwind": {
      const list = compileExpression(plan.list, compiling);
      const { index } = plan.slot;
      return feed(plan.input, (row) => {
        const items = list(row);
        if (items === null) return true;
        if (!Array.isArray(items)) {
          row[index] = items;
          return next(row);
        }
        for (const item of items as ListValue) {
          compiling.execution.tick();
          row[index] = item;
          if (!next(row)) return false;
        }
        return true;
      });
    }
    case "aggregate":
      return compileAggregate(plan, compiling, feed, next);
    case "distinct":
      return compileDistinct(plan, compiling, feed, next);
    case "sort":
      return compileSort(plan, compiling, feed, next);
    case "skip":
      return compileSkip(plan, compiling, feed, next);
    case "limit":
      return compileLimit(plan, compiling, feed, next);
    case "optional": {
      let found = false;
      const inner = feed(plan.inner, (row) => {
        found = true;
        return next(row);
      });
      return feed(plan.input, (row) => {
        found = false;
        if (!inner(row)) return false;
        if (found) return true;
        for (const { index } of plan.slots) row[index] = null;
        return next(row);
      });
    }
    case "apply":
      return feed(plan.input, feed(plan.inner, next));
    case "union": {
      const branches = plan.branches.map(({ plan: branch, outputs }) => {
        const copy = compileAssignments(plan.outputs.map((slot, at) => ({ slot, expression: { kind: "slot" as const, slot: outputs[at] ?? slot, type: slot.type } })), compiling);
        return feed(branch, (row) => {
          copy(row);
          return next(row);
        });
      });
      return feed(plan.input, (row) => branches.every((branch) => branch(row)));
    }
    case "procedure": {
      const args = plan.args.map((argument) => compileExpression(argument, compiling));
      if (plan.procedure.columns.length === 0) {
        // A procedure without results is called for what it does; the rows go on.
        return feed(plan.input, (row) => {
          for (const _ of plan.procedure.rows(args.map((argument) => argument(row)), compiling.execution)) compiling.execution.tick();
          return next(row);
        });
      }
      return feed(plan.input, (row) => {
        for (const result of plan.procedure.rows(args.map((argument) => argument(row)), compiling.execution)) {
          compiling.execution.tick();
          for (const { column, slot } of plan.yields) row[slot.index] = result[column] ?? null;
          if (!next(row)) return false;
        }
        return true;
      });
    }
  }
}

/** A value as the bare number of a pattern's node or edge; no row where it is null or something else. */
function compileUnbox(from: Slot, to: Slot, next: Step): Step {
  const { storage } = to;
  if (from.storage === storage) {
    return (row) => {
      const content = row[from.index];
      if (content === null || content === undefined) return true;
      row[to.index] = content;
      return next(row);
    };
  }
  return (row) => {
    const content = row[from.index];
    if (typeof content !== "object" || content === null || !("kind" in content) || content.kind !== storage || !("id" in content)) return true;
    row[to.index] = content.id;
    return next(row);
  };
}

