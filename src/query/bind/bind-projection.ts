// WITH and RETURN: items, implicit grouping, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE, and which names go on.
import { syntaxError } from "../errors.ts";
import type { Expression, ProjectionItem, ReturnClause, WithClause } from "../syntax/ast.ts";
import { printExpression } from "../syntax/print.ts";
import { toDouble } from "../values/value.ts";
import { bindCondition, bindExpression } from "./bind-expression.ts";
import { slotExpression, type Binder, type ExpressionContext } from "./binder.ts";
import type { Aggregation, Assignment, BoundExpression, BoundProjection, Slot } from "./bound.ts";
import { containsAggregate, forEachPart, usesNames } from "./expression-parts.ts";
import { Scope } from "./scope.ts";
import { integerType } from "./static-type.ts";

interface BoundItem {
  readonly name: string;
  readonly expression: Expression;
  readonly slot: Slot;
  readonly aggregates: boolean;
}

export interface ProjectionResult {
  readonly clause: BoundProjection;
  readonly scope: Scope;
  readonly columns: readonly string[];
  readonly outputs: readonly Slot[];
}

export function bindProjection(binder: Binder, clause: WithClause | ReturnClause, scope: Scope): ProjectionResult {
  const written = withStar(clause, scope);
  checkNames(written);
  const isAggregate = (expression: Expression): boolean => containsAggregate(expression, binder.library);
  const grouping = written.some(({ expression }) => isAggregate(expression)) ? new Grouping(binder, scope) : undefined;
  if (grouping) for (const item of written) if (!isAggregate(item.expression)) grouping.addKey(item.expression);
  const assignments: Assignment[] = [];
  const items = written.map((item): BoundItem => {
    const aggregates = isAggregate(item.expression);
    const bound = grouping ? grouping.bind(item.expression, aggregates) : bindExpression(binder, item.expression, { scope });
    const name = nameOf(item);
    // A value that is already in a slot stays there under its new name.
    const slot = bound.kind === "slot" ? bound.slot : binder.slot(name, "value", bound.type);
    if (bound.kind !== "slot") assignments.push({ slot, expression: bound });
    return { name, expression: item.expression, slot, aggregates };
  });
  const next = new Scope(scope.outer);
  for (const { name, slot } of items) next.declare(slot, name);
  const after = scopeAfter(items, scope, next, grouping !== undefined, clause.distinct);
  const context = sortContext(binder, items, after, grouping);
  const sort = clause.orderBy.map(({ expression, descending }) => ({ expression: bindSort(binder, expression, context, isAggregate, grouping !== undefined), descending }));
  checkAliases(clause, written);
  const where = clause.kind === "with" && clause.where ? bindCondition(binder, clause.where, context(clause.where)) : undefined;
  return {
    clause: {
      kind: "projection",
      grouping: grouping?.result(),
      items: assignments,
      visible: items.map(({ slot }) => slot),
      distinct: clause.distinct,
      sort,
      skip: bindCount(binder, clause.skip, "SKIP"),
      limit: bindCount(binder, clause.limit, "LIMIT"),
      where,
    },
    scope: next,
    columns: items.map(({ name }) => name),
    outputs: items.map(({ slot }) => slot),
  };
}

// ---------------------------------------------------------------- items

function withStar(clause: WithClause | ReturnClause, scope: Scope): readonly ProjectionItem[] {
  if (!clause.star) return clause.items;
  const own = scope.own().filter(([name]) => !name.startsWith(" "));
  if (own.length === 0 && clause.items.length === 0 && clause.kind === "return" && scope.allNames().length === 0) {
    throw syntaxError("NoVariablesInScope", "RETURN * has nothing to return: no variable is defined here.", clause.span);
  }
  const explicit = new Set(clause.items.map(nameOf));
  const star = own.filter(([name]) => !explicit.has(name) || clause.items.some(({ expression }) => expression.kind === "variable" && expression.name === name));
  return [...star.map(([name]): ProjectionItem => ({ expression: { kind: "variable", name } })), ...clause.items.filter(({ expression, alias }) => alias || expression.kind !== "variable")];
}

const nameOf = (item: ProjectionItem): string => item.alias?.name ?? (item.expression.kind === "variable" ? item.expression.name : (item.text ?? printExpression(item.expression)));

function checkNames(items: readonly ProjectionItem[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    const name = nameOf(item);
    if (seen.has(name)) throw syntaxError("ColumnNameConflict", `Two columns are called ${name}.`, item.alias?.span ?? item.span, "Name one of them differently with AS.");
    seen.add(name);
  }
}

/** Checked last, so that what is wrong with an expression is said first. */
function checkAliases(clause: WithClause | ReturnClause, items: readonly ProjectionItem[]): void {
  if (clause.kind === "return") return;
  for (const item of items) {
    if (item.alias || item.expression.kind === "variable") continue;
    throw syntaxError("NoExpressionAlias", `${nameOf(item)} needs a name to be used after WITH.`, item.span, `Write ${nameOf(item)} AS name.`);
  }
}

/** Names that ORDER BY and WHERE see: the new ones, and the old ones where rows have not been merged. */
function scopeAfter(items: readonly BoundItem[], old: Scope, next: Scope, isGrouped: boolean, isDistinct: boolean): Scope {
  if (isGrouped || isDistinct) return next;
  const both = old.copy();
  for (const { name, slot } of items) both.declare(slot, name);
  return both;
}

// ---------------------------------------------------------------- grouping

/** Keys and aggregates of one projection. */
class Grouping {
  private readonly binder: Binder;
  private readonly scope: Scope;
  private readonly keys: Assignment[] = [];
  private readonly keyOf = new Map<string, { readonly slot: Slot; readonly expression: Expression }>();
  private readonly aggregates: Aggregation[] = [];
  private readonly aggregateOf = new Map<string, Slot>();

  constructor(binder: Binder, scope: Scope) {
    this.binder = binder;
    this.scope = scope;
  }

  addKey(expression: Expression): void {
    const text = printExpression(expression);
    if (this.keyOf.has(text)) return;
    const bound = bindExpression(this.binder, expression, { scope: this.scope });
    const slot = bound.kind === "slot" ? this.binder.slot(bound.slot.name, bound.slot.storage, bound.slot.type) : this.binder.slot(text, "value", bound.type);
    this.keys.push({ slot, expression: bound });
    this.keyOf.set(text, { slot, expression });
  }

  bind(expression: Expression, aggregates: boolean): BoundExpression {
    if (!aggregates) {
      const key = this.keyOf.get(printExpression(expression));
      if (!key) throw new Error("an item that does not aggregate is a key");
      return slotExpression(key.slot);
    }
    // Beside an aggregate only what is grouped by is known: variables under their own names, properties as they were written.
    const grouped = new Scope(this.scope.outer);
    for (const [name] of this.scope.own()) grouped.hide(name, (span) => ambiguous({ kind: "variable", name, span }));
    for (const { slot, expression: key } of this.keyOf.values()) if (key.kind === "variable") grouped.declare(slot, key.name);
    const substitute = (part: Expression): BoundExpression | undefined => {
      const key = part.kind === "property" ? this.keyOf.get(printExpression(part)) : undefined;
      return key && slotExpression(key.slot);
    };
    return bindExpression(this.binder, expression, { scope: grouped, substitute, aggregates: (call) => this.aggregate(call) });
  }

  private aggregate(call: Expression): BoundExpression {
    const text = printExpression(call);
    const known = this.aggregateOf.get(text);
    if (known) return slotExpression(known);
    const name = call.kind === "call-function" ? call.name : "count";
    const declared = this.binder.library.find(name);
    if (declared?.kind !== "aggregate") throw new Error("only aggregates are collected");
    const args = call.kind === "call-function" ? call.args : [];
    const bound = args.map((argument) => {
      if (containsAggregate(argument, this.binder.library)) throw syntaxError("NestedAggregation", "An aggregate cannot stand inside another.", argument.span, "Aggregate in WITH first.");
      forEachPart(argument, (part) => {
        const inner = part.kind === "call-function" ? this.binder.library.find(part.name) : undefined;
        if (inner?.kind === "scalar" && inner.name === "rand") throw syntaxError("NonConstantExpression", "rand() cannot stand inside an aggregate.", part.span);
      });
      return bindExpression(this.binder, argument, { scope: this.scope });
    });
    const slot = this.binder.slot(text, "value", declared.returns);
    this.aggregates.push({ slot, aggregate: declared, distinct: call.kind === "call-function" && call.distinct, args: bound });
    this.aggregateOf.set(text, slot);
    return slotExpression(slot);
  }

  result(): NonNullable<BoundProjection["grouping"]> {
    return { keys: this.keys, aggregates: this.aggregates };
  }
}

const ambiguous = (expression: Expression): Error =>
  syntaxError(
    "AmbiguousAggregationExpression",
    `${printExpression(expression)} stands beside an aggregate but is not grouped by.`,
    expression.span,
    "Return it as a column of its own, or compute it in WITH first.",
  );

// ---------------------------------------------------------------- ORDER BY and WHERE

/** In ORDER BY and WHERE an item can be repeated as it was written. */
function sortContext(binder: Binder, items: readonly BoundItem[], after: Scope, grouping: Grouping | undefined): (whole: Expression) => ExpressionContext {
  const itemOf = new Map<string, BoundItem>();
  for (const item of items) {
    const text = printExpression(item.expression);
    if (item.expression.kind !== "variable" && !itemOf.has(text)) itemOf.set(text, item);
  }
  const renamed = new Set(items.filter(({ name, expression }) => expression.kind !== "variable" || expression.name !== name).map(({ name }) => name));
  return (whole) => {
    const aggregates = containsAggregate(whole, binder.library);
    const substitute = (part: Expression): BoundExpression | undefined => {
      const item = itemOf.get(printExpression(part));
      if (!item || part.kind === "literal") return undefined;
      // A name that means something else now: `RETURN a.x AS a ORDER BY a.x` asks for the old a.
      if (!grouping && part.kind !== "property" && usesNames(part, renamed)) return undefined;
      if (aggregates && part !== whole && !item.aggregates && part.kind !== "property") throw ambiguous(part);
      return slotExpression(item.slot);
    };
    return { scope: after, substitute: itemOf.size > 0 ? substitute : undefined };
  };
}

function bindSort(binder: Binder, expression: Expression, context: (whole: Expression) => ExpressionContext, isAggregate: (expression: Expression) => boolean, isGrouped: boolean): BoundExpression {
  const base = context(expression);
  if (!isGrouped || !isAggregate(expression)) return bindExpression(binder, expression, base);
  const aggregates = (call: Expression): BoundExpression => {
    // Not one of the items: its arguments must at least be visible, so that the message names the real problem.
    if (call.kind === "call-function") for (const argument of call.args) bindExpression(binder, argument, { scope: base.scope });
    throw syntaxError("InvalidAggregation", `${printExpression(call)} is not one of the columns, so it cannot be sorted by.`, call.span, "Return it under a name and sort by that.");
  };
  return bindExpression(binder, expression, { ...base, aggregates });
}

// ---------------------------------------------------------------- SKIP and LIMIT

function bindCount(binder: Binder, expression: Expression | undefined, word: string): BoundExpression | undefined {
  if (!expression) return undefined;
  forEachPart(expression, (part) => {
    if (part.kind === "variable" || part.kind === "pattern-expression" || part.kind === "subquery" || part.kind === "pattern-comprehension") {
      throw syntaxError("NonConstantExpression", `${word} takes a number that is the same for all rows.`, part.span, "Use a number or a parameter.");
    }
  });
  const bound = bindExpression(binder, expression, { scope: new Scope() });
  if (bound.kind === "constant" && bound.type.kind !== "null") {
    if (bound.type.kind !== "integer") throw syntaxError("InvalidArgumentType", `${word} takes an INTEGER.`, expression.span);
    if ((typeof bound.value === "number" || typeof bound.value === "bigint") && toDouble(bound.value) < 0) {
      throw syntaxError("NegativeIntegerArgument", `${word} takes an INTEGER from 0 up.`, expression.span);
    }
  } else if (!["any", "integer", "number", "null"].includes(bound.type.kind)) {
    throw syntaxError("InvalidArgumentType", `${word} takes an INTEGER.`, expression.span);
  }
  return bound.type.kind === "null" ? { ...bound, type: integerType } : bound;
}
