// Syntax tree -> query text in one canonical form; parsing the text gives the same tree again.
import { Float } from "../../graph/graph-reader.ts";
import type { Clause, EdgePattern, Expression, LabelExpression, MapLiteral, NodePattern, Parameter, PathPattern, ProjectionItem, Projection, Query, Variable } from "./ast.ts";

/** The whole query, one clause a line. */
export function printQuery(query: Query): string {
  const mode = query.mode ? `${query.mode.toUpperCase()} ` : "";
  return mode + query.branches.map((branch) => branch.clauses.map(printClause).join("\n")).join(query.all ? "\nUNION ALL\n" : "\nUNION\n");
}

// ---------------------------------------------------------------- names and literals

const plainName = /^[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}]*$/u;
/** Words that an expression or a clause may begin or go on with: in backticks they are always names. */
const words = new Set(
  ("ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT DESC DESCENDING DISTINCT ELSE END ENDS EXISTS FALSE GROUP GROUPS IN IS LIMIT MATCH NONE NOT NULL " +
    "OFFSET ON OPTIONAL OR ORDER PATH PATHS REDUCE RETURN SHORTEST SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD EXPLAIN PROFILE SHORTESTPATH ALLSHORTESTPATHS").split(" "),
);
export const printName = (name: string): string => (plainName.test(name) && !words.has(name.toUpperCase()) ? name : `\`${name.replaceAll("`", "``")}\``);
const printFunctionName = (name: string): string =>
  name.split(".").map((part) => (plainName.test(part) ? part : `\`${part.replaceAll("`", "``")}\``)).join(".");
/** A parameter may be called by a number: $1. */
const printParameter = (parameter: Parameter): string => `$${/^(?:0|[1-9][0-9]*)$/.test(parameter.name) ? parameter.name : printName(parameter.name)}`;

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
export const printString = (text: string): string => `'${text.replace(/[\\'\n\r\t]/g, (character) => escapes[character] ?? character)}'`;

export function printFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  if (text.includes("e")) return text.replace("e+", "e");
  return text.includes(".") ? text : `${text}.0`;
}

function printLiteral(value: null | boolean | number | bigint | Float | string): string {
  if (typeof value === "string") return printString(value);
  if (value instanceof Float) return Number.isFinite(value.value) ? printFloat(value.value) : `toFloat('${printFloat(value.value)}')`;
  return String(value);
}

// ---------------------------------------------------------------- clauses

const printWhere = (where: Expression | undefined): string => (where ? ` WHERE ${printExpression(where)}` : "");

export function printClause(clause: Clause): string {
  switch (clause.kind) {
    case "match":
      return `${clause.optional ? "OPTIONAL " : ""}MATCH ${clause.patterns.map(printPattern).join(", ")}${printWhere(clause.where)}`;
    case "unwind":
      return `UNWIND ${printExpression(clause.list)} AS ${printName(clause.variable.name)}`;
    case "with":
      return `WITH ${printProjection(clause)}${printWhere(clause.where)}`;
    case "return":
      return `RETURN ${printProjection(clause)}`;
    case "call": {
      const names = (variables: readonly Variable[]): string => variables.map(({ name }) => printName(name)).join(", ");
      const imports = clause.imports === undefined ? "" : `(${clause.imports === "*" ? "*" : names(clause.imports)}) `;
      return `${clause.optional ? "OPTIONAL " : ""}CALL ${imports}{ ${printQuery(clause.query)} }`;
    }
    case "procedure": {
      const args = clause.args ? `(${clause.args.map((argument) => printExpression(argument)).join(", ")})` : "";
      const one = ({ name, alias }: { readonly name: string; readonly alias?: Variable | undefined }): string =>
        printName(name) + (alias ? ` AS ${printName(alias.name)}` : "");
      const yields = clause.yields === undefined ? "" : ` YIELD ${clause.yields === "*" ? "*" : clause.yields.map(one).join(", ")}`;
      return `CALL ${printFunctionName(clause.name)}${args}${yields}${printWhere(clause.where)}`;
    }
  }
}

function printProjection(projection: Projection): string {
  const item = ({ expression, alias }: ProjectionItem): string => printExpression(expression) + (alias ? ` AS ${printName(alias.name)}` : "");
  const items = [...(projection.star ? ["*"] : []), ...projection.items.map(item)].join(", ");
  const sort = projection.orderBy.map(({ expression, descending }) => printExpression(expression) + (descending ? " DESC" : "")).join(", ");
  return (
    (projection.distinct ? "DISTINCT " : "") +
    items +
    (sort === "" ? "" : ` ORDER BY ${sort}`) +
    (projection.skip ? ` SKIP ${printExpression(projection.skip)}` : "") +
    (projection.limit ? ` LIMIT ${printExpression(projection.limit)}` : "")
  );
}

// ---------------------------------------------------------------- patterns

export function printPattern(pattern: PathPattern): string {
  const [first, ...rest] = pattern.nodes;
  const chain = (first ? printNode(first) : "()") + pattern.edges.map((edge, at) => printEdge(edge) + printNode(rest[at] ?? { kind: "node-pattern" })).join("");
  const name = pattern.variable ? `${printName(pattern.variable.name)} = ` : "";
  const { search } = pattern;
  if (!search) return name + chain;
  const count = search.count === undefined ? "" : ` ${search.count}`;
  const isLegacy = pattern.edges.length === 1 && search.count === undefined;
  if (search.kind === "shortest") return name + (isLegacy ? `shortestPath(${chain})` : search.count === undefined ? `ANY SHORTEST ${chain}` : `SHORTEST${count} ${chain}`);
  if (search.kind === "all-shortest") return name + (isLegacy ? `allShortestPaths(${chain})` : `ALL SHORTEST ${chain}`);
  return `${name}${search.kind === "any" ? `ANY${count} PATH` : `SHORTEST${count} GROUPS`} ${chain}`;
}

const printProperties = (properties: MapLiteral | Parameter | undefined): string => (properties ? ` ${printExpression(properties)}` : "");

function printNode(node: NodePattern): string {
  const inside = (node.variable ? printName(node.variable.name) : "") + (node.labels ? `:${printLabels(node.labels)}` : "") + printProperties(node.properties) + printWhere(node.where);
  return `(${inside.trimStart()})`;
}

function printEdge(edge: EdgePattern): string {
  const { length } = edge;
  const range = length === undefined ? "" : `*${length.min ?? ""}${length.min !== undefined && length.min === length.max ? "" : length.min === undefined && length.max === undefined ? "" : `..${length.max ?? ""}`}`;
  const inside = (edge.variable ? printName(edge.variable.name) : "") + (edge.types ? `:${printLabels(edge.types)}` : "") + range + printProperties(edge.properties) + printWhere(edge.where);
  const bracket = inside === "" ? "" : `[${inside.trimStart()}]`;
  return `${edge.direction === "in" ? "<-" : "-"}${bracket}${edge.direction === "out" ? "->" : "-"}`;
}

export function printLabels(labels: LabelExpression, isInside = false): string {
  switch (labels.kind) {
    case "label":
      return printName(labels.name);
    case "label-any":
      return "%";
    case "label-not":
      return `!${printLabels(labels.operand, true)}`;
    case "label-and":
    case "label-or": {
      const text = labels.operands.map((operand) => printLabels(operand, true)).join(labels.kind === "label-and" ? "&" : "|");
      return isInside ? `(${text})` : text;
    }
  }
}

// ---------------------------------------------------------------- expressions

/** From loosest to tightest. */
const precedence = { or: 1, xor: 2, and: 3, not: 4, comparison: 5, predicate: 6, sum: 7, product: 8, power: 9, sign: 10, postfix: 11, primary: 12 } as const;
const binaryPrecedence: Readonly<Record<string, number>> = { "+": precedence.sum, "-": precedence.sum, "*": precedence.product, "/": precedence.product, "%": precedence.product, "^": precedence.power };

/** `outer` is the precedence of what stands around; looser expressions get brackets. */
export function printExpression(expression: Expression, outer = 0): string {
  const bracketed = (own: number, text: string): string => (own < outer ? `(${text})` : text);
  switch (expression.kind) {
    case "literal": {
      const text = printLiteral(expression.value);
      return text.startsWith("-") ? bracketed(precedence.sign, text) : text;
    }
    case "parameter":
      return printParameter(expression);
    case "variable":
      return printName(expression.name);
    case "property":
      return `${printExpression(expression.subject, precedence.postfix)}.${printName(expression.key)}`;
    case "index":
      return `${printExpression(expression.subject, precedence.postfix)}[${printExpression(expression.index)}]`;
    case "slice":
      return `${printExpression(expression.subject, precedence.postfix)}[${expression.from ? printExpression(expression.from) : ""}..${expression.to ? printExpression(expression.to) : ""}]`;
    case "list":
      return `[${expression.items.map((item) => printExpression(item, isInList(item) ? precedence.primary : 0)).join(", ")}]`;
    case "map":
      return `{${expression.entries.map(({ key, value }) => `${printName(key)}: ${printExpression(value)}`).join(", ")}}`;
    case "unary":
      if (expression.operator === "not") return bracketed(precedence.not, `NOT ${printExpression(expression.operand, precedence.not)}`);
      // A minus before a number would become part of the number.
      if (expression.operand.kind === "literal") return bracketed(precedence.sign, `${expression.operator} (${printExpression(expression.operand)})`);
      return bracketed(precedence.sign, `${expression.operator} ${printExpression(expression.operand, precedence.sign)}`);
    case "binary": {
      const own = binaryPrecedence[expression.operator] ?? precedence.predicate;
      return bracketed(own, `${printExpression(expression.left, own)} ${expression.operator.toUpperCase()} ${printExpression(expression.right, own + 1)}`);
    }
    case "logical": {
      const own = precedence[expression.operator];
      return bracketed(own, expression.operands.map((operand) => printExpression(operand, own + 1)).join(` ${expression.operator.toUpperCase()} `));
    }
    case "comparison": {
      const own = precedence.comparison;
      return bracketed(own, expression.operands.map((operand, at) => (at === 0 ? "" : `${expression.operators[at - 1] ?? "="} `) + printExpression(operand, own + 1)).join(" "));
    }
    case "is-null":
      return bracketed(precedence.predicate, `${printExpression(expression.operand, precedence.predicate)} IS ${expression.negated ? "NOT " : ""}NULL`);
    case "has-labels":
      return bracketed(precedence.predicate, `${printExpression(expression.operand, expression.operand.kind === "has-labels" ? precedence.postfix : precedence.predicate)}:${printLabels(expression.labels, true)}`);
    case "call-function":
      return `${printFunctionName(expression.name)}(${expression.distinct ? "DISTINCT " : ""}${expression.args.map((argument) => printExpression(argument)).join(", ")})`;
    case "count-star":
      return "count(*)";
    case "case": {
      const branches = expression.branches.map(({ when, result }) => ` WHEN ${when.map((value) => printExpression(value)).join(", ")} THEN ${printExpression(result)}`).join("");
      return `CASE${expression.operand ? ` ${printExpression(expression.operand)}` : ""}${branches}${expression.otherwise ? ` ELSE ${printExpression(expression.otherwise)}` : ""} END`;
    }
    case "list-comprehension":
      return `[${printName(expression.variable.name)} IN ${printExpression(expression.list)}${printWhere(expression.where)}${expression.project ? ` | ${printExpression(expression.project)}` : ""}]`;
    case "pattern-comprehension":
      return `[${printPattern(expression.pattern)}${printWhere(expression.where)} | ${printExpression(expression.project)}]`;
    case "quantifier":
      return `${expression.quantifier}(${printName(expression.variable.name)} IN ${printExpression(expression.list)}${printWhere(expression.where)})`;
    case "reduce":
      return `reduce(${printName(expression.accumulator.name)} = ${printExpression(expression.initial)}, ${printName(expression.variable.name)} IN ${printExpression(expression.list)} | ${printExpression(expression.step)})`;
    case "map-projection": {
      const items = expression.items.map((item) => {
        if (item.kind === "all-properties") return ".*";
        if (item.kind === "property") return `.${printName(item.key)}`;
        return item.kind === "variable" ? printName(item.variable.name) : `${printName(item.key)}: ${printExpression(item.value)}`;
      });
      return `${printName(expression.subject.name)} {${items.join(", ")}}`;
    }
    case "pattern-expression":
      // What follows a pattern would be read as its next relationship.
      return bracketed(precedence.comparison, printPattern(expression.pattern));
    case "subquery":
      return `${expression.form.toUpperCase()} { ${printQuery(expression.query)} }`;
  }
}

/** `x IN y` alone in brackets would read as a comprehension. */
const isInList = (item: Expression): boolean => item.kind !== "literal" && item.kind !== "variable" && item.kind !== "list" && item.kind !== "map" && item.kind !== "call-function";
