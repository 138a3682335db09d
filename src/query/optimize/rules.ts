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
  /** One sentence for EXPLAIN and for people. */
  readonly doc: string;
  /** A choice while patterns are planned. */
  readonly planning?: Exclude<keyof PatternPlanning, "graph">;
  /** A change of the finished plan; called for each operator, inputs first. */
  readonly rewrite?: (plan: Plan, graph: GraphReader) => Plan;
}

export const rules: readonly Rule[] = [
  { name: "seek", doc: "Finds nodes by label, by property or by number instead of looking at all of them.", planning: "seeks" },
  { name: "reorder", doc: "Starts and goes on where the statistics expect fewest rows.", planning: "reorders" },
  { name: "push-filters", doc: "Tests each condition as soon as what it reads is there.", planning: "pushesFilters" },
  { name: "skip-distinct-types", doc: "Does not compare relationships whose types cannot be the same.", planning: "skipsDistinctTypes" },
  { name: "keep-best", doc: "Keeps only the best rows while sorting under a LIMIT.", rewrite: keepBest },
  { name: "best-groups", doc: "Makes rows only of groups that can be among the best under ORDER BY a count with LIMIT.", rewrite: bestGroups },
  { name: "count-edges", doc: "Counts the last relationships of a pattern by their number at each node, without visiting them.", rewrite: countEdges },
  { name: "time-range", doc: "Visits only the relationships that start in the range of days that is asked for.", rewrite: timeRange },
  { name: "order-on-the-way", doc: "Leaves a path as soon as its relationships are out of the order that is asked for.", rewrite: orderOnTheWay },
  { name: "distinct-ends", doc: "Finds each end of a chain or a path once, where only the different ends matter.", rewrite: distinctEnds },
  { name: "distinct-keys", doc: "Projects only rows that DISTINCT keeps.", rewrite: distinctKeys },
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
