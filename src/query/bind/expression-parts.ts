// Walks over the parts of an expression as it was written.
import type { FunctionLibrary } from "../functions/library.ts";
import type { Expression } from "../syntax/ast.ts";

/** The parts directly below, without those of patterns and subqueries, which have scopes of their own. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "parameter":
    case "variable":
    case "count-star":
    case "pattern-expression":
    case "subquery":
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
    case "unary":
    case "is-null":
    case "has-labels":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "logical":
    case "comparison":
      return expression.operands;
    case "call-function":
      return expression.args;
    case "case":
      return [...some(expression.operand), ...expression.branches.flatMap(({ when, result }) => [...when, result]), ...some(expression.otherwise)];
    case "list-comprehension":
      return [expression.list, ...some(expression.where), ...some(expression.project)];
    case "pattern-comprehension":
      return [...some(expression.where), expression.project];
    case "quantifier":
      return [expression.list, ...some(expression.where)];
    case "reduce":
      return [expression.initial, expression.list, expression.step];
    case "map-projection":
      return [expression.subject, ...expression.items.flatMap((item) => (item.kind === "entry" ? [item.value] : item.kind === "variable" ? [item.variable] : []))];
  }
}
const some = (part: Expression | undefined): readonly Expression[] => (part ? [part] : []);

/** The expression itself and everything in it. */
export function forEachPart(expression: Expression, visit: (part: Expression) => void): void {
  const waiting = [expression];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    visit(part);
    for (const inner of partsOf(part)) waiting.push(inner);
  }
}

export function containsAggregate(expression: Expression, library: FunctionLibrary): boolean {
  let found = false;
  forEachPart(expression, (part) => {
    found ||= part.kind === "count-star" || (part.kind === "call-function" && library.find(part.name)?.kind === "aggregate");
  });
  return found;
}

/** Whether any of the names is read. */
export function usesNames(expression: Expression, names: ReadonlySet<string>): boolean {
  let found = false;
  forEachPart(expression, (part) => {
    found ||= part.kind === "variable" && names.has(part.name);
  });
  return found;
}
