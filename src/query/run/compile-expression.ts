// Bound expressions -> closures over the row. What is known when compiling (slots, numbers of labels, constants) is not looked up again.
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { StaticType } from "../bind/static-type.ts";
import type { BoundExpression, Slot } from "../bind/bound.ts";
import { runtimeError } from "../errors.ts";
import type { Execution } from "../limits.ts";
import type { LabelExpression } from "../syntax/ast.ts";
import { add, divide, multiply, negate, power, remainder, subtract } from "../values/arithmetic.ts";
import { equals, isIn } from "../values/equality.ts";
import { compare } from "../values/order.ts";
import { compileRegularExpression, type TextTest } from "../values/regular-expression.ts";
import { temporalField } from "../values/temporal-fields.ts";
import { isTemporal } from "../values/temporal.ts";
import { isRepeatable } from "../plan/is-repeatable.ts";
import { slotsOf } from "../plan/slots-of.ts";
import { compileColumnTest, oncePerRun } from "./column-test.ts";
import type { Compiling, Evaluate, Row, Test } from "./compiling.ts";
import { EdgeValue, fromProperty, isInteger, isList, isMap, NodeValue, PathValue, typeName, type Value } from "../values/value.ts";

export type { Compiling, Evaluate, Row, Step, Test } from "./compiling.ts";

/** Any expression as a value. A call that is the same for all rows is made once a run. */
export function compileExpression(expression: BoundExpression, compiling: Compiling): Evaluate {
  const evaluate = compileEach(expression, compiling);
  return expression.kind === "call" && expression.args.length > 0 && slotsOf(expression).size === 0 && isRepeatable(expression) ? oncePerRun(evaluate, compiling) : evaluate;
}

function compileEach(expression: BoundExpression, compiling: Compiling): Evaluate {
  const { graph, execution } = compiling;
  const compile = (part: BoundExpression): Evaluate => compileExpression(part, compiling);
  switch (expression.kind) {
    case "constant": {
      const { value } = expression;
      return () => value;
    }
    case "parameter": {
      const { name, span } = expression;
      return () => {
        const value = execution.parameters.get(name);
        if (value === undefined) throw runtimeError("ParameterMissing", "MissingParameter", `The parameter $${name} was not given.`, span);
        return value;
      };
    }
    case "slot":
      return readSlot(expression.slot, graph);
    case "property":
      return compileProperty(expression, compiling);
    case "index":
      return compileIndex(compile(expression.subject), compile(expression.index), expression.span);
    case "slice":
      return compileSlice(compile(expression.subject), expression.from && compile(expression.from), expression.to && compile(expression.to));
    case "list": {
      const items = expression.items.map(compile);
      if (expression.items.every(({ type }) => isFlat(type))) return (row) => items.map((item) => item(row));
      return (row) => checkWeight(items.map((item) => item(row)), execution);
    }
    case "map": {
      const entries = expression.entries.map(({ key, value }) => [key, compile(value)] as const);
      return (row) => checkWeight(new Map(entries.map(([key, value]) => [key, value(row)])), execution);
    }
    case "sign": {
      const operand = compile(expression.operand);
      return expression.operator === "-" ? (row) => negate(operand(row)) : (row) => operand(row);
    }
    case "binary":
      return compileBinary(expression, compiling);
    case "not":
    case "logical":
    case "compare":
    case "is-null":
    case "has-labels":
    case "quantifier":
      return compileTernary(expression, compiling);
    case "call":
      return compileCall(expression, compiling);
    case "case":
      return compileCase(expression, compiling);
    case "list-comprehension": {
      const list = compile(expression.list);
      const { index } = expression.slot;
      const where = expression.where && compileTest(expression.where, compiling);
      const project = expression.project && compile(expression.project);
      return (row) => {
        const items = listOrNull(list(row), "A list comprehension");
        if (items === null) return null;
        const result: Value[] = [];
        for (const item of items) {
          execution.tick();
          row[index] = item;
          if (!where || where(row)) result.push(project ? project(row) : item);
        }
        execution.retain(result.length);
        execution.release(result.length);
        return result;
      };
    }
    case "reduce": {
      const [initial, list, step] = [compile(expression.initial), compile(expression.list), compile(expression.step)];
      const { accumulator, slot } = expression;
      return (row) => {
        const items = listOrNull(list(row), "reduce()");
        if (items === null) return null;
        let value = initial(row);
        for (const item of items) {
          execution.tick();
          row[accumulator.index] = value;
          row[slot.index] = item;
          value = step(row);
        }
        return value;
      };
    }
    case "map-projection": {
      const subject = compile(expression.subject);
      const items = expression.items.map((item) => (item.kind === "entry" ? { key: item.key, value: compile(item.value) } : undefined));
      return (row) => {
        const from = subject(row);
        if (from === null) return null;
        const result = new Map<string, Value>();
        for (const item of items) {
          if (item) result.set(item.key, item.value(row));
          else for (const [key, value] of propertiesOf(from)) result.set(key, value);
        }
        return result;
      };
    }
    case "path": {
      const { start, steps } = expression;
      return (row) => buildPath(row, start, steps, graph);
    }
    case "subquery":
      return compileSubquery(expression, compiling);
  }
}

/** A condition: true only where the expression is true, so null and false are the same. */
export function compileTest(expression: BoundExpression, compiling: Compiling): Test {
  if (expression.kind === "logical" && expression.operator !== "xor") {
    const operands = expression.operands.map((operand) => compileTest(operand, compiling));
    if (expression.operator === "and") {
      const [first, second] = operands;
      if (first && second && operands.length === 2) return (row) => first(row) && second(row);
      return (row) => operands.every((operand) => operand(row));
    }
    return (row) => operands.some((operand) => operand(row));
  }
  const fast = compileFastTest(expression, compiling);
  if (fast) return fast;
  const value = compileExpression(expression, compiling);
  const test: Test = (row) => {
    const result = value(row);
    if (result === true) return true;
    if (result === false || result === null) return false;
    throw runtimeError("TypeError", "InvalidArgumentType", `A condition must be true, false or null, not ${typeName(result)}.`, expression.span);
  };
  return compileColumnTest(expression, compiling, (part) => compileExpression(part, compiling), test) ?? test;
}

// ---------------------------------------------------------------- lists of lists

const isFlat = (type: StaticType): boolean => !["any", "list", "map"].includes(type.kind);
const weights = new WeakMap<object, number>();

/** How many values a list or map holds if all that is in it is counted, even what is in it twice. */
function weightOf(value: Value): number {
  if (!isList(value) && !isMap(value)) return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  let weight = 1;
  for (const item of value.values()) weight += weightOf(item);
  weights.set(value, weight);
  return weight;
}

/** `x + [x] + [x]` doubles what a comparison or a reader must walk through, though not the memory it takes. */
function checkWeight<T extends Value>(value: T, execution: Execution): T {
  if (isList(value) || isMap(value)) {
    for (const item of value.values()) {
      if (!isList(item) && !isMap(item)) continue;
      const weight = weightOf(value);
      execution.retain(weight);
      execution.release(weight);
      break;
    }
  }
  return value;
}

// ---------------------------------------------------------------- slots and properties

/** The content of a slot as a value. */
export function readSlot(slot: Slot, graph: GraphReader): Evaluate {
  const { index } = slot;
  switch (slot.storage) {
    case "node":
      return (row) => {
        const id = row[index];
        return typeof id === "number" ? new NodeValue(graph, id) : null;
      };
    case "edge":
      return (row) => {
        const id = row[index];
        return typeof id === "number" ? new EdgeValue(graph, id) : null;
      };
    case "edges":
      return (row) => {
        const ids = row[index] as readonly number[] | null | undefined;
        return ids ? ids.map((id) => new EdgeValue(graph, id)) : null;
      };
    case "value":
      return (row) => (row[index] ?? null) as Value;
  }
}

function compileProperty(expression: Extract<BoundExpression, { kind: "property" }>, compiling: Compiling): Evaluate {
  const { graph } = compiling;
  const { subject, key, span } = expression;
  if (subject.kind === "slot" && subject.slot.storage === "node") {
    const { index } = subject.slot;
    return (row) => {
      const id = row[index];
      if (typeof id !== "number") return null;
      const stored = graph.nodeProperty(id, key);
      return typeof stored === "string" ? stored : fromProperty(stored);
    };
  }
  if (subject.kind === "slot" && subject.slot.storage === "edge") {
    const { index } = subject.slot;
    return (row) => {
      const id = row[index];
      if (typeof id !== "number") return null;
      const stored = graph.edgeProperty(id, key);
      return typeof stored === "string" ? stored : fromProperty(stored);
    };
  }
  const value = compileExpression(subject, compiling);
  return (row) => propertyOf(value(row), key, span);
}

export function propertyOf(value: Value, key: string, span: BoundExpression["span"]): Value {
  if (value === null) return null;
  if (value instanceof NodeValue || value instanceof EdgeValue) return value.property(key);
  if (isMap(value)) return value.get(key) ?? null;
  if (isTemporal(value)) return temporalField(value, key, span);
  throw runtimeError("TypeError", "InvalidArgumentType", `${typeName(value)} has no properties, so .${key} means nothing.`, span);
}

export function propertiesOf(value: Value): ReadonlyMap<string, Value> {
  if (value instanceof NodeValue || value instanceof EdgeValue) return value.properties;
  if (isMap(value)) return value;
  throw runtimeError("TypeError", "InvalidArgumentType", `${typeName(value)} has no properties.`);
}

function compileIndex(subject: Evaluate, index: Evaluate, span: BoundExpression["span"]): Evaluate {
  return (row) => {
    const from = subject(row);
    const at = index(row);
    if (from === null || at === null) return null;
    if (isList(from)) {
      if (!isInteger(at)) throw runtimeError("TypeError", "ListElementAccessByNonInteger", `The elements of a list are numbered by INTEGERs, not by ${typeName(at)}.`, span, "The first element is [0], the last [-1].");
      const position = Number(at);
      return from[position < 0 ? from.length + position : position] ?? null;
    }
    if (isMap(from) || from instanceof NodeValue || from instanceof EdgeValue) {
      if (typeof at !== "string") throw runtimeError("TypeError", "MapElementAccessByNonString", `The values of a ${typeName(from)} are found by STRING keys, not by ${typeName(at)}.`, span);
      return propertyOf(from, at, span);
    }
    throw runtimeError("TypeError", "InvalidArgumentType", `${typeName(from)} has no elements.`, span);
  };
}

function compileSlice(subject: Evaluate, from: Evaluate | undefined, to: Evaluate | undefined): Evaluate {
  return (row) => {
    const list = subject(row);
    const start = from ? from(row) : 0;
    const end = to ? to(row) : Infinity;
    if (list === null || start === null || end === null) return null;
    if (!isList(list)) throw runtimeError("TypeError", "InvalidArgumentType", `A slice [from..to] takes a LIST, not ${typeName(list)}.`);
    if (!isInteger(start) || (end !== Infinity && !isInteger(end))) throw runtimeError("TypeError", "InvalidArgumentType", "A slice [from..to] takes INTEGERs.");
    return list.slice(Number(start), end === Infinity ? list.length : Number(end));
  };
}

/** Walks from the first node along the edges, so that the nodes inside a variable-length part come out right. */
function buildPath(row: Row, start: Slot, steps: readonly Slot[], graph: GraphReader): Value {
  const first = row[start.index];
  if (typeof first !== "number") return null;
  let node = first;
  const nodes = [first];
  const edges: number[] = [];
  for (const step of steps) {
    const content = row[step.index];
    if (content === null || content === undefined) return null;
    if (step.storage === "node") continue;
    for (const edge of typeof content === "number" ? [content] : (content as readonly number[])) {
      const source: number = graph.edgeSource(edge);
      node = source === node ? graph.edgeTarget(edge) : source;
      nodes.push(node);
      edges.push(edge);
    }
  }
  return new PathValue(graph, nodes, edges);
}

function listOrNull(value: Value, what: string): readonly Value[] | null {
  if (value === null || isList(value)) return value;
  throw runtimeError("TypeError", "InvalidArgumentType", `${what} takes a LIST, not ${typeName(value)}.`);
}

// ---------------------------------------------------------------- operators

function compileBinary(expression: Extract<BoundExpression, { kind: "binary" }>, compiling: Compiling): Evaluate {
  const left = compileExpression(expression.left, compiling);
  const right = compileExpression(expression.right, compiling);
  const located = (operate: (a: Value, b: Value) => Value): Evaluate => (row) => operate(left(row), right(row));
  switch (expression.operator) {
    case "+":
      return located((a, b) => {
        // What will be long is counted before it is made.
        const long = (isList(a) ? a.length : 0) + (isList(b) ? b.length : 0);
        if (long > 0) {
          compiling.execution.retain(long);
          compiling.execution.release(long);
        }
        const sum = add(a, b);
        if (typeof sum === "string" && sum.length > 10_000_000) compiling.execution.retain(sum.length);
        return sum;
      });
    case "-":
      return located(subtract);
    case "*":
      return located(multiply);
    case "/":
      return located(divide);
    case "%":
      return located(remainder);
    case "^":
      return located(power);
    case "in":
      return located((value, list) => {
        if (list === null) return null;
        if (!isList(list)) throw runtimeError("TypeError", "InvalidArgumentType", `IN takes a LIST, not ${typeName(list)}.`, expression.span);
        return isIn(value, list);
      });
    case "starts with":
      return located((a, b) => (typeof a === "string" && typeof b === "string" ? a.startsWith(b) : null));
    case "ends with":
      return located((a, b) => (typeof a === "string" && typeof b === "string" ? a.endsWith(b) : null));
    case "contains":
      return located((a, b) => (typeof a === "string" && typeof b === "string" ? a.includes(b) : null));
    case "=~":
      return located((a, b) => matchesPattern(a, b, compiling.execution));
  }
}

const patterns = new Map<string, TextTest>();
function matchesPattern(text: Value, pattern: Value, execution: Execution): boolean | null {
  if (typeof text !== "string" || typeof pattern !== "string") return null;
  let test = patterns.get(pattern);
  if (!test) {
    test = compileRegularExpression(pattern);
    if (patterns.size > 500) patterns.clear();
    patterns.set(pattern, test);
  }
  return test(text, () => execution.tick());
}

// ---------------------------------------------------------------- three truth values

type Ternary = boolean | null;

function ternary(value: Value, what: string, span: BoundExpression["span"]): Ternary {
  if (value === null || typeof value === "boolean") return value;
  throw runtimeError("TypeError", "InvalidArgumentType", `${what} takes a BOOLEAN, not ${typeName(value)}.`, span);
}

type TernaryExpression = Extract<BoundExpression, { kind: "not" | "logical" | "compare" | "is-null" | "has-labels" | "quantifier" }>;

function compileTernary(expression: TernaryExpression, compiling: Compiling): (row: Row) => Ternary {
  const { span } = expression;
  switch (expression.kind) {
    case "not": {
      const operand = compileExpression(expression.operand, compiling);
      return (row) => {
        const value = ternary(operand(row), "NOT", span);
        return value === null ? null : !value;
      };
    }
    case "logical": {
      const operands = expression.operands.map((operand) => compileExpression(operand, compiling));
      if (expression.operator === "xor") {
        return (row) => {
          let result: Ternary = false;
          for (const operand of operands) {
            const value = ternary(operand(row), "XOR", span);
            result = result === null || value === null ? null : result !== value;
          }
          return result;
        };
      }
      // AND ends at the first false, OR at the first true; a null before that leaves the answer open.
      const decisive = expression.operator === "or";
      const what = expression.operator.toUpperCase();
      return (row) => {
        let open = false;
        for (const operand of operands) {
          const value = ternary(operand(row), what, span);
          if (value === decisive) return decisive;
          if (value === null) open = true;
        }
        return open ? null : !decisive;
      };
    }
    case "compare":
      return compileComparison(expression, compiling);
    case "is-null": {
      const operand = compileExpression(expression.operand, compiling);
      const { negated } = expression;
      return (row) => (operand(row) === null) !== negated;
    }
    case "has-labels":
      return compileLabels(expression, compiling);
    case "quantifier":
      return compileQuantifier(expression, compiling);
  }
}

function compileComparison(expression: Extract<BoundExpression, { kind: "compare" }>, compiling: Compiling): (row: Row) => Ternary {
  const left = compileExpression(expression.left, compiling);
  const right = compileExpression(expression.right, compiling);
  switch (expression.operator) {
    case "=":
      return (row) => equals(left(row), right(row));
    case "<>":
      return (row) => {
        const same = equals(left(row), right(row));
        return same === null ? null : !same;
      };
    case "<":
      return (row) => {
        const result = compare(left(row), right(row));
        return result === null ? null : result < 0;
      };
    case "<=":
      return (row) => {
        const result = compare(left(row), right(row));
        return result === null ? null : result <= 0;
      };
    case ">":
      return (row) => {
        const result = compare(left(row), right(row));
        return result === null ? null : result > 0;
      };
    case ">=":
      return (row) => {
        const result = compare(left(row), right(row));
        return result === null ? null : result >= 0;
      };
  }
}

/** Frequent conditions without boxing nodes: labels of a pattern's node, two nodes that are the same. */
function compileFastTest(expression: BoundExpression, compiling: Compiling): Test | undefined {
  if (expression.kind === "has-labels" && expression.operand.kind === "slot" && expression.operand.slot.storage === "node") {
    const { index } = expression.operand.slot;
    const holds = labelTest(expression.labels, compiling.graph);
    return (row) => {
      const id = row[index];
      return typeof id === "number" && holds(id);
    };
  }
  if (expression.kind === "compare" && (expression.operator === "=" || expression.operator === "<>") && expression.left.kind === "slot" && expression.right.kind === "slot") {
    const [left, right] = [expression.left.slot, expression.right.slot];
    if (left.storage !== right.storage || (left.storage !== "node" && left.storage !== "edge")) return undefined;
    const wanted = expression.operator === "=";
    return (row) => {
      const [a, b] = [row[left.index], row[right.index]];
      return typeof a === "number" && typeof b === "number" && (a === b) === wanted;
    };
  }
  return undefined;
}

function labelTest(labels: LabelExpression, graph: GraphReader): (node: number) => boolean {
  switch (labels.kind) {
    case "label": {
      const number = graph.labelId(labels.name);
      return number === undefined ? () => false : (node) => graph.hasLabel(node, number);
    }
    case "label-any":
      return (node) => graph.labelsOf(node).length > 0;
    case "label-not": {
      const operand = labelTest(labels.operand, graph);
      return (node) => !operand(node);
    }
    case "label-and": {
      const operands = labels.operands.map((operand) => labelTest(operand, graph));
      return (node) => operands.every((operand) => operand(node));
    }
    case "label-or": {
      const operands = labels.operands.map((operand) => labelTest(operand, graph));
      return (node) => operands.some((operand) => operand(node));
    }
  }
}

/** A type is the one label of an edge. */
function typeTest(labels: LabelExpression, type: string): boolean {
  switch (labels.kind) {
    case "label":
      return labels.name === type;
    case "label-any":
      return true;
    case "label-not":
      return !typeTest(labels.operand, type);
    case "label-and":
      return labels.operands.every((operand) => typeTest(operand, type));
    case "label-or":
      return labels.operands.some((operand) => typeTest(operand, type));
  }
}

function compileLabels(expression: Extract<BoundExpression, { kind: "has-labels" }>, compiling: Compiling): (row: Row) => Ternary {
  const operand = compileExpression(expression.operand, compiling);
  const nodeHolds = labelTest(expression.labels, compiling.graph);
  return (row) => {
    const value = operand(row);
    if (value === null) return null;
    if (value instanceof NodeValue) return nodeHolds(value.id);
    if (value instanceof EdgeValue) return typeTest(expression.labels, value.type);
    throw runtimeError("TypeError", "InvalidArgumentType", `${typeName(value)} has no labels.`, expression.span);
  };
}

function compileQuantifier(expression: Extract<BoundExpression, { kind: "quantifier" }>, compiling: Compiling): (row: Row) => Ternary {
  const list = compileExpression(expression.list, compiling);
  const where = expression.where ? compileExpression(expression.where, compiling) : readSlot(expression.slot, compiling.graph);
  const { quantifier, slot, span } = expression;
  return (row) => {
    const items = listOrNull(list(row), `${quantifier}()`);
    if (items === null) return null;
    let holding = 0;
    let open = 0;
    for (const item of items) {
      compiling.execution.tick();
      row[slot.index] = item;
      const holds = ternary(where(row), `${quantifier}()`, span);
      if (holds === null) open++;
      else if (holds) {
        holding++;
        if (quantifier === "any") return true;
        if (quantifier === "none") return false;
        if (quantifier === "single" && holding > 1) return false;
      } else if (quantifier === "all") return false;
    }
    if (open > 0) return null;
    return quantifier === "all" || quantifier === "none" ? true : quantifier === "any" ? false : holding === 1;
  };
}

// ---------------------------------------------------------------- calls, CASE, subqueries

function compileCall(expression: Extract<BoundExpression, { kind: "call" }>, compiling: Compiling): Evaluate {
  const { scalar, span } = expression;
  const { execution, graph } = compiling;
  const [only] = expression.args;
  // The number and the labels of a pattern's node need no boxed node.
  if (only?.kind === "slot" && only.slot.storage === "node" && scalar.name === "id") {
    const { index } = only.slot;
    return (row) => (typeof row[index] === "number" ? row[index] : null);
  }
  if (only?.kind === "slot" && only.slot.storage === "edge" && scalar.name === "type") {
    const { index } = only.slot;
    return (row) => (typeof row[index] === "number" ? (graph.types[graph.edgeType(row[index])] ?? null) : null);
  }
  if (only?.kind === "slot" && only.slot.storage === "edges" && scalar.name === "size") {
    const { index } = only.slot;
    return (row) => (Array.isArray(row[index]) ? row[index].length : null);
  }
  const args = expression.args.map((argument) => compileExpression(argument, compiling));
  const seesNull = scalar.nulls === "sees";
  return (row) => {
    const values: Value[] = [];
    for (const argument of args) {
      const value = argument(row);
      if (value === null && !seesNull) return null;
      values.push(value);
    }
    try {
      return scalar.evaluate(values, execution);
    } catch (error) {
      throw span ? atSpan(error, span) : error;
    }
  };
}

/** Errors of functions do not know their place; here it is known. */
function atSpan(error: unknown, span: NonNullable<BoundExpression["span"]>): unknown {
  if (!(error instanceof Error) || !("sentence" in error) || !("detail" in error) || ("span" in error && error.span)) return error;
  const found = error as ReturnType<typeof runtimeError>;
  return runtimeError(found.type, found.detail, found.sentence, span, found.hint);
}

function compileCase(expression: Extract<BoundExpression, { kind: "case" }>, compiling: Compiling): Evaluate {
  const compile = (part: BoundExpression): Evaluate => compileExpression(part, compiling);
  const otherwise = expression.otherwise ? compile(expression.otherwise) : (): Value => null;
  if (!expression.operand) {
    const branches = expression.branches.map(({ when, result }) => ({ tests: when.map((test) => compileTest(test, compiling)), result: compile(result) }));
    return (row) => {
      for (const { tests, result } of branches) if (tests.some((test) => test(row))) return result(row);
      return otherwise(row);
    };
  }
  const operand = compile(expression.operand);
  const branches = expression.branches.map(({ when, result }) => ({ values: when.map(compile), result: compile(result) }));
  return (row) => {
    const value = operand(row);
    for (const { values, result } of branches) if (values.some((candidate) => equals(value, candidate(row)) === true)) return result(row);
    return otherwise(row);
  };
}

function compileSubquery(expression: Extract<BoundExpression, { kind: "subquery" }>, compiling: Compiling): Evaluate {
  const output = expression.output && compileExpression(expression.output, compiling);
  switch (expression.form) {
    case "exists": {
      let found = false;
      const run = compiling.subquery(expression.query, () => {
        found = true;
        return false;
      });
      return (row) => {
        found = false;
        run(row);
        return found;
      };
    }
    case "count": {
      let count = 0;
      const run = compiling.countedSubquery(expression.query, (rows) => {
        count += rows;
      });
      return (row) => {
        count = 0;
        run(row);
        return count;
      };
    }
    case "first": {
      let first: Value = null;
      const run = compiling.subquery(expression.query, (row) => {
        first = output ? output(row) : null;
        return false;
      });
      return (row) => {
        first = null;
        run(row);
        return first;
      };
    }
    case "collect": {
      let values: Value[] = [];
      const run = compiling.subquery(expression.query, (row) => {
        compiling.execution.retain(1);
        values.push(output ? output(row) : null);
        return true;
      });
      return (row) => {
        values = [];
        run(row);
        return values;
      };
    }
  }
}

