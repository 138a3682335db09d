// Trees are printed and parsed again: the same tree comes back.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Float } from "../../../src/graph/graph-reader.ts";
import * as ast from "../../../src/query/syntax/ast.ts";
import type { Clause, EdgePattern, Expression, LabelExpression, NodePattern, PathPattern, Projection, Query, Variable } from "../../../src/query/syntax/ast.ts";
import { parseExpressionText, parsePatternText, parseQuery } from "../../../src/query/syntax/parse-query.ts";
import { printExpression, printPattern, printQuery } from "../../../src/query/syntax/print.ts";

/** A tree without places and source texts, and without what is undefined. */
function bare(tree: unknown): unknown {
  if (tree instanceof Float) return { float: tree.value };
  if (Array.isArray(tree)) return tree.map(bare);
  if (typeof tree !== "object" || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).filter(([key, value]) => key !== "span" && key !== "text" && value !== undefined).map(([key, value]) => [key, bare(value)]));
}

const name = fc.oneof(fc.constantFrom("a", "b", "name", "end", "Übung", "match", "in", "null", "a b", "x`y", "1st", "count", "all", "IS", "where"), fc.string({ minLength: 1, maxLength: 4 }));
const variable: fc.Arbitrary<Variable> = name.map(ast.variable);
const literal = fc.oneof(
  fc.constantFrom<null | boolean>(null, true, false),
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((big) => (Number.isSafeInteger(Number(big)) ? Number(big) : big)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => new Float(value + 0)),
  fc.string({ unit: "grapheme" }),
).map(ast.literal);

const labels: fc.Arbitrary<LabelExpression> = fc.letrec<{ any: LabelExpression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    name.map((label): LabelExpression => ({ kind: "label", name: label })),
    fc.constant<LabelExpression>({ kind: "label-any" }),
    tie("any").map((operand): LabelExpression => ({ kind: "label-not", operand })),
    fc.tuple(fc.constantFrom("label-and" as const, "label-or" as const), fc.array(tie("any"), { minLength: 2, maxLength: 3 })).map(([kind, operands]): LabelExpression => ({ kind, operands })),
  ),
})).any;

const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });

const { expression, pattern, query } = fc.letrec<{ expression: Expression; pattern: PathPattern; clause: Clause; query: Query; node: NodePattern; edge: EdgePattern }>((tie) => {
  const list = (minLength = 0): fc.Arbitrary<Expression[]> => fc.array(tie("expression"), { minLength, maxLength: 3 });
  const some = optional(tie("expression"));
  const map = fc.array(fc.record({ key: name, value: tie("expression") }), { maxLength: 2 }).map((entries): ast.MapLiteral => ({ kind: "map", entries }));
  const projection: fc.Arbitrary<Projection> = fc.record({
    distinct: fc.boolean(),
    star: fc.boolean(),
    items: fc.array(fc.record({ expression: tie("expression"), alias: optional(variable) }), { minLength: 1, maxLength: 2 }),
    orderBy: fc.array(fc.record({ expression: tie("expression"), descending: fc.boolean() }), { maxLength: 2 }),
    skip: some,
    limit: some,
  });
  const operators = fc.constantFrom("+", "-", "*", "/", "%", "^", "=~", "in", "starts with", "ends with", "contains") as fc.Arbitrary<ast.BinaryOperator>;
  const comparisons = fc.constantFrom("=", "<>", "<", "<=", ">", ">=") as fc.Arbitrary<ast.ComparisonOperator>;
  return {
    node: fc.record({ kind: fc.constant("node-pattern" as const), variable: optional(variable), labels: optional(labels), properties: optional(map), where: some }),
    edge: fc.record({
      kind: fc.constant("edge-pattern" as const),
      direction: fc.constantFrom("out" as const, "in" as const, "both" as const),
      variable: optional(variable),
      types: optional(labels),
      length: fc.constantFrom(undefined, {}, { min: 2, max: 2 }, { min: 1, max: 3 }, { max: 4 }, { min: 0 }),
      properties: optional(map),
      where: some,
    }),
    pattern: fc
      .tuple(optional(variable), fc.array(tie("edge"), { maxLength: 2 }), fc.array(tie("node"), { minLength: 3, maxLength: 3 }), fc.constantFrom(undefined, "shortest" as const, "all-shortest" as const))
      .map(([named, edges, nodes, search]): PathPattern => ({ kind: "path-pattern", variable: named, edges, nodes: nodes.slice(0, edges.length + 1), search: search && edges.length > 0 ? { kind: search } : undefined })),
    expression: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.oneof(literal, variable, name.map(ast.parameter), fc.constant(ast.countStar)),
      fc.tuple(tie("expression"), name).map(([subject, key]) => ast.property(subject, key)),
      fc.tuple(tie("expression"), tie("expression")).map(([subject, index]): Expression => ({ kind: "index", subject, index })),
      fc.tuple(tie("expression"), some, some).map(([subject, from, to]): Expression => ({ kind: "slice", subject, from, to })),
      list().map((items) => ast.list(...items)),
      map,
      fc.tuple(fc.constantFrom("not" as const, "-" as const, "+" as const), tie("expression")).map(([operator, operand]): Expression => ({ kind: "unary", operator, operand })),
      fc.tuple(operators, tie("expression"), tie("expression")).map(([operator, left, right]) => ast.binary(operator, left, right)),
      fc.tuple(fc.constantFrom("and" as const, "or" as const, "xor" as const), list(2)).map(([operator, operands]): Expression => ({ kind: "logical", operator, operands })),
      fc.tuple(list(2), comparisons, comparisons).map(([operands, a, b]): Expression => ({ kind: "comparison", operands, operators: [a, b].slice(0, operands.length - 1) })),
      fc.tuple(tie("expression"), fc.boolean()).map(([operand, negated]) => ast.isNull(operand, negated)),
      fc.tuple(tie("expression"), labels).map(([operand, of]) => ast.hasLabels(operand, of)),
      fc.tuple(fc.constantFrom("size", "date.truncate", "count", "exists"), list(), fc.boolean()).map(([of, args, distinct]): Expression => ({ kind: "call-function", name: of, args, distinct: distinct && args.length > 0 })),
      fc.record({ kind: fc.constant("case" as const), operand: fc.constant(undefined), branches: fc.array(fc.record({ when: list(1).map((when) => when.slice(0, 1)), result: tie("expression") }), { minLength: 1, maxLength: 2 }), otherwise: some }),
      fc.record({ kind: fc.constant("case" as const), operand: tie("expression"), branches: fc.array(fc.record({ when: list(1), result: tie("expression") }), { minLength: 1, maxLength: 2 }), otherwise: some }),
      fc.record({ kind: fc.constant("list-comprehension" as const), variable, list: tie("expression"), where: some, project: some }),
      fc.record({ kind: fc.constant("quantifier" as const), quantifier: fc.constantFrom("all" as const, "any" as const, "none" as const, "single" as const), variable, list: tie("expression"), where: some }),
      fc.record({ kind: fc.constant("reduce" as const), accumulator: variable, initial: tie("expression"), variable, list: tie("expression"), step: tie("expression") }),
      fc.record({ kind: fc.constant("map-projection" as const), subject: variable, items: fc.array(fc.oneof(fc.constant({ kind: "all-properties" as const }), name.map((key) => ({ kind: "property" as const, key })), variable.map((of) => ({ kind: "variable" as const, variable: of })), fc.record({ kind: fc.constant("entry" as const), key: name, value: tie("expression") })), { maxLength: 3 }) }),
      tie("pattern").filter(({ edges, search }) => (search ? edges.length === 1 : edges.length > 0)).map((of) => ast.patternExists({ ...of, variable: undefined })),
      fc.record({ kind: fc.constant("pattern-comprehension" as const), pattern: tie("pattern").filter(({ edges, search }) => edges.length > 0 && !search), where: some, project: tie("expression") }),
      fc.tuple(fc.constantFrom("exists" as const, "count" as const, "collect" as const), tie("query")).map(([form, of]): Expression => ({ kind: "subquery", form, query: of })),
    ),
    clause: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: fc.constant("match" as const), optional: fc.boolean(), patterns: fc.array(tie("pattern"), { minLength: 1, maxLength: 2 }), where: some }),
      fc.record({ kind: fc.constant("unwind" as const), list: tie("expression"), variable }),
      fc.tuple(projection, some).map(([of, where]): Clause => ({ kind: "with", ...of, where })),
      fc.record({ kind: fc.constant("procedure" as const), name: fc.constant("db.labels"), args: optional(list()), yields: fc.constantFrom(undefined, "*" as const, [{ name: "label", alias: undefined }]), where: fc.constant(undefined) }),
      fc.record({ kind: fc.constant("call" as const), optional: fc.boolean(), imports: fc.constantFrom(undefined, "*" as const, [ast.variable("a")]), query: tie("query") }),
    ),
    query: fc
      .tuple(fc.array(fc.tuple(fc.array(tie("clause"), { maxLength: 2 }), projection), { minLength: 1, maxLength: 2 }), fc.boolean())
      .map(([branches, all]): Query => ({ kind: "query", all: all && branches.length > 1, branches: branches.map(([clauses, of]) => ({ kind: "single-query", clauses: [...clauses, { kind: "return", ...of }] })) })),
  };
});

describe("print, then parse", () => {
  const runs = { numRuns: 200 };
  it("gives the same expression", () => {
    fc.assert(fc.property(expression, (tree) => void expect(bare(parseExpressionText(printExpression(tree)))).toEqual(bare(tree))), runs);
  });
  it("gives the same pattern", () => {
    fc.assert(fc.property(pattern, (tree) => void expect(bare(parsePatternText(printPattern(tree))[0])).toEqual(bare(tree))), runs);
  });
  it("gives the same query", () => {
    fc.assert(fc.property(query, (tree) => void expect(bare(parseQuery(printQuery(tree)))).toEqual(bare(tree))), runs);
  });
});
