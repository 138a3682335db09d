// Bound clauses -> a tree of operators, clause by clause.
import type { BoundClause, BoundProjection, BoundQuery, Slot } from "../bind/bound.ts";
import type { Plan } from "./plan.ts";
import { planPattern, type PatternPlanning } from "./plan-pattern.ts";

/** Plans a query that starts from `input`: the argument for a whole query and for a subquery. */
export function planQuery(query: BoundQuery, planning: PatternPlanning, input: Plan = { kind: "argument" }): Plan {
  const [only] = query.branches;
  if (!only) throw new Error("a query has at least one branch");
  if (query.branches.length === 1) return planClauses(only.clauses, planning, input);
  const branches = query.branches.map((branch) => ({ plan: planClauses(branch.clauses, planning, { kind: "argument" }), outputs: branch.outputs }));
  const union: Plan = { kind: "union", input, branches, outputs: query.outputs };
  return query.all ? union : { kind: "distinct", input: union, slots: query.outputs };
}

function planClauses(clauses: readonly BoundClause[], planning: PatternPlanning, input: Plan): Plan {
  return clauses.reduce((plan, clause) => planClause(clause, planning, plan), input);
}

function planClause(clause: BoundClause, planning: PatternPlanning, input: Plan): Plan {
  switch (clause.kind) {
    case "match": {
      if (!clause.optional) return planPattern(clause.pattern, planning, input);
      const inner = planPattern(clause.pattern, planning, { kind: "argument" });
      return { kind: "optional", input, inner, slots: newSlots(clause.pattern) };
    }
    case "unwind":
      return { kind: "unwind", input, list: clause.list, slot: clause.slot };
    case "call": {
      const inner = planQuery(clause.query, planning);
      if (clause.optional) return { kind: "optional", input, inner, slots: clause.query.outputs };
      // A call that returns nothing leaves the rows as they are.
      return clause.returns ? { kind: "apply", input, inner } : { kind: "apply", input, inner: { kind: "limit", input: { kind: "aggregate", input: inner, keys: [], aggregates: [] }, count: one } };
    }
    case "procedure": {
      const plan: Plan = { kind: "procedure", input, procedure: clause.procedure, args: clause.args, yields: clause.yields };
      return clause.where ? { kind: "filter", input: plan, predicates: [clause.where] } : plan;
    }
    case "projection":
      return planProjection(clause, input);
  }
}

const one = { kind: "constant", value: 1, type: { kind: "integer" } } as const;

function newSlots(pattern: { readonly nodes: readonly { readonly slot: Slot; readonly boundBy?: Slot | undefined }[]; readonly edges: readonly { readonly slot: Slot; readonly boundBy?: Slot | undefined }[]; readonly paths: readonly { readonly slot: Slot }[] }): readonly Slot[] {
  const elements = [...pattern.nodes, ...pattern.edges].filter(({ boundBy }) => !boundBy);
  return [...elements, ...pattern.paths].map(({ slot }) => slot);
}

function planProjection(clause: BoundProjection, input: Plan): Plan {
  let plan = input;
  if (clause.grouping) plan = { kind: "aggregate", input: plan, keys: clause.grouping.keys, aggregates: clause.grouping.aggregates };
  if (clause.items.length > 0) plan = { kind: "project", input: plan, assignments: clause.items };
  if (clause.distinct) plan = { kind: "distinct", input: plan, slots: clause.visible };
  if (clause.sort.length > 0) plan = { kind: "sort", input: plan, keys: clause.sort };
  if (clause.skip) plan = { kind: "skip", input: plan, count: clause.skip };
  if (clause.limit) plan = { kind: "limit", input: plan, count: clause.limit };
  if (clause.where) plan = { kind: "filter", input: plan, predicates: [clause.where] };
  return plan;
}
