// The rules of the optimizer, in the order they are used. Each can be switched off by its name; the rows stay the same.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { bestGroups } from "./best-groups.ts";
import { countEdges } from "./count-edges.ts";
import { distinctEnds } from "./distinct-ends.ts";
import { distinctKeys } from "./distinct-keys.ts";
import { keepBest } from "./keep-best.ts";
import { orderOnTheWay } from "./order-on-the-way.ts";
import { timeRange } from "./time-range.ts";
import type { Plan } from "../plan/plan.ts";
import { withInputs } from "../plan/plan.ts";
import type { PatternPlanning } from "../plan/plan-pattern.ts";

export interface Rule {
  readonly name: string;
  /** A choice while patterns are planned. */
  readonly planning?: Exclude<keyof PatternPlanning, "graph">;
  /** A change of the finished plan; called for each operator, inputs first. */
  readonly rewrite?: (plan: Plan, graph: GraphReader) => Plan;
}

export const rules: readonly Rule[] = [
  // Finds nodes by label, by property or by number instead of looking at all of them.
  { name: "seek", planning: "seeks" },
  // Starts and goes on where the statistics expect fewest rows.
  { name: "reorder", planning: "reorders" },
  // Tests each condition as soon as what it reads is there.
  { name: "push-filters", planning: "pushesFilters" },
  // Does not compare relationships whose types cannot be the same.
  { name: "skip-distinct-types", planning: "skipsDistinctTypes" },
  // Keeps only the best rows while sorting under a LIMIT.
  { name: "keep-best", rewrite: keepBest },
  // Makes rows only of groups that can be among the best under ORDER BY a count with LIMIT.
  { name: "best-groups", rewrite: bestGroups },
  // Counts the last relationships of a pattern by their number at each node, without visiting them.
  { name: "count-edges", rewrite: countEdges },
  // Visits only the relationships that start in the range of days that is asked for.
  { name: "time-range", rewrite: timeRange },
  // Leaves a path as soon as its relationships are out of the order that is asked for.
  { name: "order-on-the-way", rewrite: orderOnTheWay },
  // Finds each end of a chain or a path once, where only the different ends matter.
  { name: "distinct-ends", rewrite: distinctEnds },
  // Projects only rows that DISTINCT keeps.
  { name: "distinct-keys", rewrite: distinctKeys },
];

export function planningFor(graph: PatternPlanning["graph"], without: ReadonlySet<string>): PatternPlanning {
  const isOn = (choice: keyof PatternPlanning): boolean => rules.some((rule) => rule.planning === choice && !without.has(rule.name));
  return { graph, seeks: isOn("seeks"), reorders: isOn("reorders"), pushesFilters: isOn("pushesFilters"), skipsDistinctTypes: isOn("skipsDistinctTypes") };
}

/** Applies all rewriting rules that are on. */
export function optimize(plan: Plan, graph: GraphReader, without: ReadonlySet<string>): Plan {
  const active = rules.flatMap(({ name, rewrite }) => (rewrite && !without.has(name) ? [rewrite] : []));
  const visit = (operator: Plan): Plan => active.reduce((result, rewrite) => rewrite(result, graph), withInputs(operator, visit));
  return visit(plan);
}
