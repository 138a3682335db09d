// Which slots an expression reads, so that a predicate can be tested as soon as they are filled.
import type { BoundExpression, BoundQuery, PatternGraph, Slot } from "../bind/bound.ts";

/** The parts directly below an expression; those of subqueries are left to `slotsOf`. */
export function boundParts(expression: BoundExpression): readonly BoundExpression[] {
  switch (expression.kind) {
    case "constant":
    case "parameter":
    case "slot":
    case "path":
      return [];
    case "property":
      return [expression.subject];
    case "index":
      return [expression.subject, expression.index];
    case "slice":
      return [expression.subject, ...some(expression.from), ...some(expression.to)];
    case "list":
      return expression.items;
    case "map":
      return expression.entries.map(({ value }) => value);
    case "not":
    case "sign":
    case "is-null":
    case "has-labels":
      return [expression.operand];
    case "binary":
    case "compare":
      return [expression.left, expression.right];
    case "logical":
      return expression.operands;
    case "call":
      return expression.args;
    case "case":
      return [...some(expression.operand), ...expression.branches.flatMap(({ when, result }) => [...when, result]), ...some(expression.otherwise)];
    case "list-comprehension":
      return [expression.list, ...some(expression.where), ...some(expression.project)];
    case "quantifier":
      return [expression.list, ...some(expression.where)];
    case "reduce":
      return [expression.initial, expression.list, expression.step];
    case "map-projection":
      return [expression.subject, ...expression.items.flatMap((item) => (item.kind === "entry" ? [item.value] : []))];
    case "subquery":
      return some(expression.output);
  }
}
const some = (part: BoundExpression | undefined): readonly BoundExpression[] => (part ? [part] : []);

/** Numbers of all slots that are read anywhere in an expression, those of its own lambdas and subqueries included. */
export function slotsOf(expression: BoundExpression): ReadonlySet<number> {
  const slots = new Set<number>();
  collect(expression, slots);
  return slots;
}

function collect(root: BoundExpression, slots: Set<number>): void {
  const waiting = [root];
  for (let expression = waiting.pop(); expression; expression = waiting.pop()) {
    if (expression.kind === "slot") slots.add(expression.slot.index);
    if (expression.kind === "path") for (const slot of [expression.start, ...expression.steps]) slots.add(slot.index);
    if (expression.kind === "subquery") collectQuery(expression.query, slots);
    for (const part of boundParts(expression)) waiting.push(part);
  }
}

function collectPattern(pattern: PatternGraph, slots: Set<number>): void {
  const add = (slot: Slot | undefined): void => void (slot && slots.add(slot.index));
  for (const node of pattern.nodes) add(node.boundBy);
  for (const edge of pattern.edges) {
    add(edge.boundBy);
    if (edge.each) collect(edge.each.predicate, slots);
  }
  for (const predicate of pattern.predicates) collect(predicate, slots);
}

function collectQuery(query: BoundQuery, slots: Set<number>): void {
  for (const branch of query.branches) {
    for (const slot of branch.outputs) slots.add(slot.index);
    for (const clause of branch.clauses) {
      switch (clause.kind) {
        case "match":
          collectPattern(clause.pattern, slots);
          break;
        case "unwind":
          collect(clause.list, slots);
          break;
        case "call":
          collectQuery(clause.query, slots);
          break;
        case "procedure":
          for (const argument of clause.args) collect(argument, slots);
          if (clause.where) collect(clause.where, slots);
          break;
        case "projection":
          for (const { expression } of [...clause.items, ...(clause.grouping?.keys ?? [])]) collect(expression, slots);
          for (const { args } of clause.grouping?.aggregates ?? []) for (const argument of args) collect(argument, slots);
          for (const { expression } of clause.sort) collect(expression, slots);
          if (clause.where) collect(clause.where, slots);
          break;
      }
    }
  }
}

/** Whether the expression holds a subquery, which needs planning of its own and is dear to test. */
export function hasSubquery(root: BoundExpression): boolean {
  const waiting = [root];
  for (let expression = waiting.pop(); expression; expression = waiting.pop()) {
    if (expression.kind === "subquery") return true;
    for (const part of boundParts(expression)) waiting.push(part);
  }
  return false;
}
