// Expressions: names become slots, functions are looked up, and what can be said of types before the run is checked.
import { didYouMean, QueryError, syntaxError } from "../errors.ts";
import type { FunctionParameter, QueryFunction } from "../functions/declare.ts";
import type { Expression, FunctionCall, MapProjection, PatternComprehension, PatternExpression, Span, Subquery, Variable } from "../syntax/ast.ts";
import { typeName, type Value } from "../values/value.ts";
import { slotExpression, type Binder, type ExpressionContext } from "./binder.ts";
import type { BoundExpression, BoundMapItem, BoundQuery, PatternGraph, Slot } from "./bound.ts";
import { Scope } from "./scope.ts";
import {
  anyType, booleanType, edgeType, eitherType, floatType, integerType, isTemporalType, listOf, listType, mapType, mayBe, nameOfKind, nameOfType, nodeType,
  nullType, numberType, pathType, stringType, type StaticType,
} from "./static-type.ts";

export function bindExpression(binder: Binder, expression: Expression, context: ExpressionContext): BoundExpression {
  const known = context.substitute?.(expression);
  if (known) return known;
  const { span } = expression;
  const bind = (part: Expression): BoundExpression => bindExpression(binder, part, value(context));
  switch (expression.kind) {
    case "literal":
      return { kind: "constant", value: expression.value, type: literalType(expression.value), span };
    case "parameter":
      if (!binder.parameters.has(expression.name)) binder.parameters.set(expression.name, span);
      return { kind: "parameter", name: expression.name, type: anyType, span };
    case "variable":
      return slotExpression(findSlot(expression, context));
    case "property": {
      const subject = bind(expression.subject);
      checkHasProperties(subject, expression.key, span);
      return { kind: "property", subject, key: expression.key, type: propertyType(subject.type), span };
    }
    case "index": {
      const subject = bind(expression.subject);
      const index = bind(expression.index);
      return { kind: "index", subject, index, type: subject.type.element ?? anyType, span };
    }
    case "slice": {
      const subject = bind(expression.subject);
      require(subject, ["list"], "A slice [from..to]", span);
      const from = expression.from && bind(expression.from);
      const to = expression.to && bind(expression.to);
      return { kind: "slice", subject, from, to, type: subject.type.kind === "list" ? subject.type : listType, span };
    }
    case "list": {
      const items = expression.items.map(bind);
      const element = items.length === 0 ? anyType : items.map(({ type }) => type).reduce(eitherType, nullType);
      return { kind: "list", items, type: listOf(element), span };
    }
    case "map":
      return { kind: "map", entries: expression.entries.map(({ key, value: entry }) => ({ key, value: bind(entry) })), type: mapType, span };
    case "unary": {
      if (expression.operator === "not") {
        const operand = bindExpression(binder, expression.operand, predicate(context));
        require(operand, ["boolean"], "NOT", span);
        return { kind: "not", operand, type: booleanType, span };
      }
      const operand = bind(expression.operand);
      require(operand, ["number", "duration"], `The sign ${expression.operator}`, span);
      return { kind: "sign", operator: expression.operator, operand, type: operand.type, span };
    }
    case "binary": {
      const left = bind(expression.left);
      const right = bind(expression.right);
      return { kind: "binary", operator: expression.operator, left, right, type: binaryType(expression.operator, left, right, span), span };
    }
    case "logical": {
      const operands = expression.operands.map((operand) => bindExpression(binder, operand, predicate(context)));
      for (const operand of operands) require(operand, ["boolean"], expression.operator.toUpperCase(), span);
      return { kind: "logical", operator: expression.operator, operands, type: booleanType, span };
    }
    case "comparison": {
      const operands = expression.operands.map(bind);
      const pairs = expression.operators.map((operator, at): BoundExpression => {
        const [left, right] = [operands[at], operands[at + 1]];
        if (!left || !right) throw new Error("a comparison has one operand more than operators");
        return { kind: "compare", operator, left, right, type: booleanType, span };
      });
      const [only] = pairs;
      return only && pairs.length === 1 ? only : { kind: "logical", operator: "and", operands: pairs, type: booleanType, span };
    }
    case "is-null":
      return { kind: "is-null", operand: bind(expression.operand), negated: expression.negated, type: booleanType, span };
    case "has-labels": {
      const operand = bind(expression.operand);
      require(operand, ["node", "edge"], "A label", span);
      return { kind: "has-labels", operand, labels: expression.labels, type: booleanType, span };
    }
    case "call-function":
      return bindCall(binder, expression, context);
    case "count-star":
      return aggregated(expression, context);
    case "case": {
      const operand = expression.operand && bind(expression.operand);
      const inBranch = operand ? bind : (part: Expression): BoundExpression => bindExpression(binder, part, predicate(context));
      const branches = expression.branches.map(({ when, result }) => ({ when: when.map(inBranch), result: bind(result) }));
      const otherwise = expression.otherwise && bind(expression.otherwise);
      const type = [...branches.map(({ result }) => result.type), otherwise?.type ?? nullType].reduce(eitherType);
      return { kind: "case", operand, branches, otherwise, type, span };
    }
    case "list-comprehension": {
      const list = bind(expression.list);
      require(list, ["list"], "A list comprehension", span);
      const { slot, inner } = element(binder, expression.variable, list, context);
      const where = expression.where && bindCondition(binder, expression.where, inner);
      const project = expression.project && bindExpression(binder, expression.project, value(inner));
      return { kind: "list-comprehension", slot, list, where, project, type: listOf(project?.type ?? slot.type), span };
    }
    case "quantifier": {
      const list = bind(expression.list);
      require(list, ["list"], `${expression.quantifier}()`, span);
      const { slot, inner } = element(binder, expression.variable, list, context);
      const where = expression.where && bindCondition(binder, expression.where, inner);
      return { kind: "quantifier", quantifier: expression.quantifier, slot, list, where, type: booleanType, span };
    }
    case "reduce": {
      const initial = bind(expression.initial);
      const list = bind(expression.list);
      require(list, ["list"], "reduce()", span);
      const { slot, inner } = element(binder, expression.variable, list, context);
      const accumulator = binder.slot(expression.accumulator.name, "value");
      inner.scope.declare(accumulator);
      const step = bindExpression(binder, expression.step, value(inner));
      return { kind: "reduce", accumulator, initial, slot, list, step, type: anyType, span };
    }
    case "map-projection":
      return bindMapProjection(binder, expression, context);
    case "pattern-expression":
      return bindPatternExpression(binder, expression, context);
    case "pattern-comprehension":
      return bindPatternComprehension(binder, expression, context);
    case "subquery":
      return bindSubquery(binder, expression, context);
  }
}

/** A condition: what follows WHERE. */
export function bindCondition(binder: Binder, expression: Expression, context: ExpressionContext): BoundExpression {
  const condition = bindExpression(binder, expression, predicate(context));
  require(condition, ["boolean"], "A condition", expression.span);
  return condition;
}

const value = (context: ExpressionContext): ExpressionContext => (context.predicate ? { ...context, predicate: false } : context);
const predicate = (context: ExpressionContext): ExpressionContext => (context.predicate ? context : { ...context, predicate: true });

/** The context of a lambda such as `x IN list | ...`: aggregates cannot see x, so they are refused. */
function element(binder: Binder, variable: Variable, list: BoundExpression, context: ExpressionContext): { readonly slot: Slot; readonly inner: ExpressionContext } {
  const slot = binder.slot(variable.name, "value", list.type.element ?? anyType);
  const scope = context.scope.copy();
  scope.declare(slot);
  const { substitute } = context;
  const hides = (expression: Expression): boolean => expression.kind === "variable" && expression.name === variable.name;
  return { slot, inner: { ...context, scope, aggregates: undefined, substitute: substitute && ((expression) => (hides(expression) ? undefined : substitute(expression))) } };
}

export function findSlot(variable: Variable, context: Pick<ExpressionContext, "scope">): Slot {
  const slot = context.scope.find(variable.name, variable.span);
  if (slot) return slot;
  throw undefinedVariable(variable, context.scope);
}

export function undefinedVariable(variable: Variable, scope: Scope): QueryError {
  const known = scope.allNames();
  const hint = didYouMean(variable.name, known) ?? (known.length === 0 ? undefined : `Known here: ${[...new Set(known)].slice(0, 8).join(", ")}.`);
  return syntaxError("UndefinedVariable", `The variable ${variable.name} is not defined here.`, variable.span, hint);
}

// ---------------------------------------------------------------- types

function literalType(literal: Value): StaticType {
  if (literal === null) return nullType;
  if (typeof literal === "boolean") return booleanType;
  if (typeof literal === "string") return stringType;
  return typeName(literal) === "FLOAT" ? floatType : integerType;
}

function require(expression: BoundExpression, kinds: Parameters<typeof mayBe>[1], what: string, span: Span | undefined): void {
  if (mayBe(expression.type, kinds)) return;
  throw syntaxError("InvalidArgumentType", `${what} takes ${kinds.map(nameOfKind).join(" or ")}, not ${nameOfType(expression.type)}.`, expression.span ?? span);
}

function checkHasProperties(subject: BoundExpression, key: string, span: Span | undefined): void {
  if (mayBe(subject.type, ["node", "edge", "map", "temporal"])) return;
  const sentence = `${nameOfType(subject.type)} has no properties, so .${key} means nothing.`;
  throw new QueryError(subject.type.kind === "path" ? "SyntaxError" : "TypeError", "InvalidArgumentType", sentence, { span });
}

const propertyType = (subject: StaticType): StaticType => (subject.kind === "duration" ? integerType : anyType);

function binaryType(operator: string, left: BoundExpression, right: BoundExpression, span: Span | undefined): StaticType {
  const sides = [left, right];
  switch (operator) {
    case "in":
      require(right, ["list"], "IN", span);
      return booleanType;
    case "starts with":
    case "ends with":
    case "contains":
    case "=~":
      return booleanType;
    case "+":
      if (left.type.kind === "list") return right.type.kind === "list" ? listOf(eitherType(left.type.element ?? anyType, right.type.element ?? anyType)) : listType;
      if (right.type.kind === "list") return listType;
      if (left.type.kind === "string" || right.type.kind === "string") return left.type.kind === "any" || right.type.kind === "any" ? anyType : stringType;
      for (const side of sides) require(side, ["number", "string", "list", "temporal"], "+", span);
      return arithmeticType(left.type, right.type);
    case "-":
      for (const side of sides) require(side, ["number", "temporal"], "-", span);
      return arithmeticType(left.type, right.type);
    case "^":
      for (const side of sides) require(side, ["number"], "^", span);
      return floatType;
    default:
      for (const side of sides) require(side, operator === "%" ? ["number"] : ["number", "duration"], operator, span);
      return arithmeticType(left.type, right.type);
  }
}

function arithmeticType(left: StaticType, right: StaticType): StaticType {
  if (left.kind === "integer" && right.kind === "integer") return integerType;
  const isNumber = (type: StaticType): boolean => type.kind === "integer" || type.kind === "float" || type.kind === "number";
  if (isNumber(left) && isNumber(right)) return left.kind === "float" || right.kind === "float" ? floatType : numberType;
  return isTemporalType(left) ? left : anyType;
}

// ---------------------------------------------------------------- calls

function aggregated(call: Expression, context: ExpressionContext): BoundExpression {
  if (!context.aggregates) {
    throw syntaxError("InvalidAggregation", "An aggregate such as count() cannot stand here.", call.span, "Aggregate in WITH or RETURN, then use the result.");
  }
  return context.aggregates(call);
}

function bindCall(binder: Binder, call: FunctionCall, context: ExpressionContext): BoundExpression {
  const declared = binder.library.find(call.name);
  if (!declared) throw syntaxError("UnknownFunction", `There is no function ${call.name}.`, call.span, binder.library.suggest(call.name));
  checkArity(declared, call.args.length, call.span);
  if (declared.kind === "aggregate") return aggregated(call, context);
  if (call.distinct) throw syntaxError("InvalidAggregation", `DISTINCT means nothing in ${declared.name}(): it does not aggregate.`, call.span);
  // exists(pattern) takes a pattern where other functions take values.
  const isPredicate = declared.name === "exists";
  const args = call.args.map((argument) => bindExpression(binder, argument, isPredicate ? predicate(context) : value(context)));
  if (isPredicate && call.args[0]?.kind === "pattern-expression" && args[0]) return args[0];
  checkArguments(declared, args, call.span);
  return { kind: "call", scalar: declared, args, type: callType(declared.name, declared.returns, args), span: call.span };
}

/** Some functions give what they are given. */
function callType(name: string, declared: StaticType, args: readonly BoundExpression[]): StaticType {
  const [first] = args;
  if (!first) return declared;
  if (name === "head" || name === "last") return first.type.element ?? anyType;
  if (name === "tail" || (name === "reverse" && first.type.kind === "list")) return first.type;
  if (name === "coalesce") return args.map(({ type }) => type).reduce(eitherType);
  if (name === "nodes") return listOf(nodeType);
  if (name === "relationships") return listOf(edgeType);
  return declared;
}

export function checkArity(declared: Pick<QueryFunction, "name" | "parameters" | "variadic" | "example">, count: number, span: Span | undefined): void {
  const most = declared.variadic ? Infinity : declared.parameters.length;
  const least = declared.parameters.filter(({ optional }) => !optional).length;
  if (count >= least && count <= most) return;
  const expected = least === most ? String(least) : most === Infinity ? `${least} or more` : `${least} to ${most}`;
  throw syntaxError("InvalidNumberOfArguments", `${declared.name}() takes ${expected} argument${expected === "1" ? "" : "s"}, not ${count}.`, span, `For instance ${declared.example}.`);
}

export function checkArguments(declared: { readonly name: string; readonly parameters: readonly FunctionParameter[]; readonly example?: string }, args: readonly BoundExpression[], span: Span | undefined): void {
  args.forEach((argument, at) => {
    const parameter = declared.parameters[Math.min(at, declared.parameters.length - 1)];
    if (!parameter || mayBe(argument.type, parameter.kinds)) return;
    const kinds = parameter.kinds.map(nameOfKind).join(" or ");
    const hint = declared.example === undefined ? undefined : `For instance ${declared.example}.`;
    throw syntaxError("InvalidArgumentType", `${declared.name}() takes ${kinds} as ${parameter.name}, not ${nameOfType(argument.type)}.`, argument.span ?? span, hint);
  });
}

// ---------------------------------------------------------------- maps, patterns, subqueries

function bindMapProjection(binder: Binder, projection: MapProjection, context: ExpressionContext): BoundExpression {
  const bind = (part: Expression): BoundExpression => bindExpression(binder, part, value(context));
  const subject = bind(projection.subject);
  require(subject, ["node", "edge", "map"], "A map projection", projection.span);
  const items = projection.items.map((item): BoundMapItem => {
    switch (item.kind) {
      case "all-properties":
        return item;
      case "property":
        return { kind: "entry", key: item.key, value: { kind: "property", subject, key: item.key, type: anyType, span: projection.span } };
      case "variable":
        return { kind: "entry", key: item.variable.name, value: bind(item.variable) };
      case "entry":
        return { kind: "entry", key: item.key, value: bind(item.value) };
    }
  });
  return { kind: "map-projection", subject, items, type: mapType, span: projection.span };
}

/** A query of one MATCH, for patterns in expressions. */
const matchOnly = (pattern: PatternGraph): BoundQuery => ({
  columns: [],
  outputs: [],
  all: false,
  branches: [{ clauses: [{ kind: "match", optional: false, pattern }], outputs: [] }],
});

function bindPatternExpression(binder: Binder, expression: PatternExpression, context: ExpressionContext): BoundExpression {
  const { pattern, span } = expression;
  const scope = context.scope.copy();
  if (pattern.search) {
    // shortestPath(...) as a value: the path, or the list of paths.
    const name = { kind: "variable", name: "  path" } as const;
    const graph = binder.parts.patterns(binder, [{ ...pattern, variable: name }], scope, {});
    const path = scope.find(name.name);
    if (!path) throw new Error("a named path is in scope");
    const form = pattern.search.kind === "all-shortest" ? "collect" : "first";
    return { kind: "subquery", form, query: matchOnly(graph), output: slotExpression(path), type: form === "first" ? pathType : listOf(pathType), span };
  }
  if (!context.predicate) {
    throw syntaxError("UnexpectedSyntax", "A pattern can stand here only as a condition.", span, "Ask with EXISTS { ... }, count with COUNT { ... }, or list with [pattern | value].");
  }
  const graph = binder.parts.patterns(binder, [pattern], scope, { onlyKnownNames: true });
  return { kind: "subquery", form: "exists", query: matchOnly(graph), type: booleanType, span };
}

function bindPatternComprehension(binder: Binder, expression: PatternComprehension, context: ExpressionContext): BoundExpression {
  const scope = context.scope.copy();
  const graph = binder.parts.patterns(binder, [expression.pattern], scope, { where: expression.where });
  const output = bindExpression(binder, expression.project, { scope });
  return { kind: "subquery", form: "collect", query: matchOnly(graph), output, type: listOf(output.type), span: expression.span };
}

function bindSubquery(binder: Binder, expression: Subquery, context: ExpressionContext): BoundExpression {
  const { form, span } = expression;
  const query = binder.parts.query(binder, expression.query, context.scope);
  if (form !== "collect") return { kind: "subquery", form, query, type: form === "exists" ? booleanType : integerType, span };
  const [output] = query.outputs;
  if (!output || query.outputs.length !== 1) throw syntaxError("InvalidClauseComposition", "COLLECT { } takes a query that returns one column.", span);
  return { kind: "subquery", form, query, output: slotExpression(output), type: listOf(output.type), span };
}
