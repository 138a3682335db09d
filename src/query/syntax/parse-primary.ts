// What an expression is made of: literals, names, calls, CASE, comprehensions, quantifiers, map projections, subqueries, patterns.
import { syntaxError } from "../errors.ts";
import type { Case, Expression, FunctionCall, MapLiteral, MapProjectionItem, Quantifier, Variable } from "./ast.ts";
import { opensPattern, parsePathPattern, parseVariable, shortestFunction } from "./parse-pattern.ts";
import type { TokenReader } from "./token-reader.ts";

/** Words that begin or join other parts of a query; as a variable they need backticks. */
const notVariables = new Set(["WHERE", "RETURN", "WITH", "MATCH", "UNWIND", "UNION", "WHEN", "THEN", "ELSE", "AND", "OR", "XOR", "IN", "AS", "DISTINCT"]);
const quantifiers: Readonly<Record<string, Quantifier["quantifier"]>> = { ALL: "all", ANY: "any", NONE: "none", SINGLE: "single" };
const subqueryForms: Readonly<Record<string, "exists" | "count" | "collect">> = { EXISTS: "exists", COUNT: "count", COLLECT: "collect" };

export function parsePrimary(reader: TokenReader): Expression {
  const { token } = reader;
  const { start } = token;
  switch (token.kind) {
    case "integer":
    case "float":
      reader.take();
      return { kind: "literal", value: token.value ?? null, span: reader.spanFrom(start) };
    case "string":
      reader.take();
      return { kind: "literal", value: token.text, span: reader.spanFrom(start) };
    case "name":
    case "quoted-name":
      return parseNamed(reader);
    case "symbol":
      return parseSymbol(reader);
    case "bad-number":
      throw syntaxError("InvalidNumberLiteral", `${token.text} is not a number.`, { start, end: token.end });
    case "end":
      throw reader.unexpected("an expression");
  }
}

function parseSymbol(reader: TokenReader): Expression {
  const { start } = reader.token;
  switch (reader.token.text) {
    case "$":
      return parseParameter(reader);
    case "[":
      return parseBracket(reader);
    case "{":
      return parseMap(reader);
    case "(": {
      if (opensPattern(reader)) return { kind: "pattern-expression", pattern: parsePathPattern(reader), span: reader.spanFrom(start) };
      reader.take();
      const inner = reader.withBar(false, () => reader.grammar.expression(reader));
      reader.expectSymbol(")");
      return inner;
    }
    default:
      throw reader.unexpected("an expression");
  }
}

function parseParameter(reader: TokenReader): Expression {
  const { start } = reader.token;
  reader.take();
  if (!reader.isName() && reader.token.kind !== "integer") throw reader.unexpected("the name of a parameter");
  const name = reader.take().text;
  return { kind: "parameter", name, span: reader.spanFrom(start) };
}

function parseNamed(reader: TokenReader): Expression {
  const { token } = reader;
  const { start, keyword } = token;
  if (reader.isKeyword("CASE")) return parseCase(reader);
  if (reader.isSymbol("(", 1)) return parseCall(reader);
  if (token.kind === "name") {
    const constant = keyword === "TRUE" ? true : keyword === "FALSE" ? false : keyword === "NULL" ? null : undefined;
    if (constant !== undefined) {
      reader.take();
      return { kind: "literal", value: constant, span: reader.spanFrom(start) };
    }
    const form = subqueryForms[keyword];
    if (form !== undefined && reader.isSymbol("{", 1)) {
      reader.position += 2;
      const query = reader.grammar.subquery(reader);
      reader.expectSymbol("}");
      return { kind: "subquery", form, query, span: reader.spanFrom(start) };
    }
    if (notVariables.has(keyword)) throw reader.unexpected("an expression");
  }
  // A name with dots before a bracket is a function in a namespace: date.truncate(...).
  let ahead = 1;
  while (reader.isSymbol(".", ahead) && reader.isName(ahead + 1)) ahead += 2;
  if (ahead > 1 && reader.isSymbol("(", ahead)) return parseCall(reader);
  const variable = parseVariable(reader);
  return reader.isSymbol("{") ? parseMapProjection(reader, variable, start) : variable;
}

// ---------------------------------------------------------------- calls

function parseCall(reader: TokenReader): Expression {
  const { start } = reader.token;
  const plain = reader.token.kind === "name";
  if (plain) {
    const { keyword } = reader.token;
    const quantifier = quantifiers[keyword];
    if (quantifier !== undefined && reader.isName(2) && reader.isKeyword("IN", 3)) return parseQuantifier(reader, quantifier);
    if (keyword === "REDUCE" && reader.isName(2) && reader.isSymbol("=", 3)) return parseReduce(reader);
    if (keyword === "COUNT" && reader.isSymbol("*", 2) && reader.isSymbol(")", 3)) {
      reader.position += 4;
      return { kind: "count-star", span: reader.spanFrom(start) };
    }
    if (shortestFunction(reader)) return { kind: "pattern-expression", pattern: parsePathPattern(reader), span: reader.spanFrom(start) };
  }
  let name = reader.take().text;
  while (reader.takeSymbol(".")) name += `.${reader.expectName("a function name").text}`;
  reader.expectSymbol("(");
  const distinct = reader.isKeyword("DISTINCT") && !reader.isSymbol(")", 1) && !reader.isSymbol(",", 1);
  if (distinct) reader.take();
  const args: Expression[] = [];
  if (!reader.isSymbol(")")) {
    do args.push(reader.grammar.expression(reader));
    while (reader.takeSymbol(","));
  }
  reader.expectSymbol(")");
  const call: FunctionCall = { kind: "call-function", name, distinct, args, span: reader.spanFrom(start) };
  return call;
}

function parseQuantifier(reader: TokenReader, quantifier: Quantifier["quantifier"]): Expression {
  const { start } = reader.token;
  reader.position += 2;
  const variable = parseVariable(reader);
  reader.expectKeyword("IN");
  const list = reader.grammar.expression(reader);
  const where = reader.takeKeyword("WHERE") ? reader.grammar.expression(reader) : undefined;
  reader.expectSymbol(")");
  return { kind: "quantifier", quantifier, variable, list, where, span: reader.spanFrom(start) };
}

function parseReduce(reader: TokenReader): Expression {
  const { start } = reader.token;
  reader.position += 2;
  const accumulator = parseVariable(reader);
  reader.expectSymbol("=");
  const initial = reader.grammar.expression(reader);
  reader.expectSymbol(",");
  const variable = parseVariable(reader);
  reader.expectKeyword("IN");
  const list = beforeBar(reader);
  reader.expectSymbol("|");
  const step = reader.grammar.expression(reader);
  reader.expectSymbol(")");
  return { kind: "reduce", accumulator, initial, variable, list, step, span: reader.spanFrom(start) };
}

function parseCase(reader: TokenReader): Expression {
  const { start } = reader.token;
  reader.take();
  const operand = reader.isKeyword("WHEN") ? undefined : reader.grammar.expression(reader);
  const branches: Case["branches"][number][] = [];
  while (reader.takeKeyword("WHEN")) {
    const when = [reader.grammar.expression(reader)];
    if (operand) while (reader.takeSymbol(",")) when.push(reader.grammar.expression(reader));
    reader.expectKeyword("THEN");
    branches.push({ when, result: reader.grammar.expression(reader) });
  }
  if (branches.length === 0) throw reader.unexpected("WHEN");
  const otherwise = reader.takeKeyword("ELSE") ? reader.grammar.expression(reader) : undefined;
  reader.expectKeyword("END");
  return { kind: "case", operand, branches, otherwise, span: reader.spanFrom(start) };
}

// ---------------------------------------------------------------- brackets and braces

function parseBracket(reader: TokenReader): Expression {
  const { start } = reader.token;
  if (reader.isName(1) && reader.isKeyword("IN", 2) && !hasComma(reader)) return parseListComprehension(reader);
  const named = reader.isName(1) && reader.isSymbol("=", 2) && reader.isSymbol("(", 3);
  reader.take();
  const at = reader.position;
  if (named) reader.position += 2;
  const pattern = reader.isSymbol("(") && opensPattern(reader);
  reader.position = at;
  if (pattern && !hasComma(reader, at - 1)) return parsePatternComprehension(reader, start);
  const items: Expression[] = [];
  if (!reader.isSymbol("]")) {
    do items.push(reader.grammar.expression(reader));
    while (reader.takeSymbol(","));
  }
  reader.expectSymbol("]");
  return { kind: "list", items, span: reader.spanFrom(start) };
}

/** Whether the bracket holds a comma of its own: then it is a list, whatever it begins like. */
function hasComma(reader: TokenReader, open = reader.position): boolean {
  const close = reader.partnerOf(open);
  // Inside CASE ... END a comma belongs to WHEN a, b THEN.
  let cases = 0;
  for (let at = open + 1; at < close; at++) {
    const partner = reader.partnerOf(at);
    const token = reader.at(at);
    if (partner !== -1) at = partner;
    else if (token.kind === "name" && token.keyword === "CASE") cases++;
    else if (token.kind === "name" && token.keyword === "END") cases = Math.max(0, cases - 1);
    else if (cases === 0 && token.kind === "symbol" && token.text === ",") return true;
  }
  return false;
}

/** An expression that a bar ends: in it `x:A|B` needs brackets. */
const beforeBar = (reader: TokenReader): Expression => reader.withBar(true, () => reader.grammar.expression(reader));

function parseListComprehension(reader: TokenReader): Expression {
  const { start } = reader.token;
  reader.take();
  const variable = parseVariable(reader);
  reader.expectKeyword("IN");
  const list = beforeBar(reader);
  const where = reader.takeKeyword("WHERE") ? beforeBar(reader) : undefined;
  const project = reader.takeSymbol("|") ? reader.grammar.expression(reader) : undefined;
  reader.expectSymbol("]");
  return { kind: "list-comprehension", variable, list, where, project, span: reader.spanFrom(start) };
}

function parsePatternComprehension(reader: TokenReader, start: number): Expression {
  const pattern = parsePathPattern(reader);
  if (!reader.isKeyword("WHERE") && !reader.isSymbol("|")) {
    // `[(a)-->(b)]`: a list of one predicate.
    reader.expectSymbol("]");
    return { kind: "list", items: [{ kind: "pattern-expression", pattern, span: pattern.span }], span: reader.spanFrom(start) };
  }
  const where = reader.takeKeyword("WHERE") ? beforeBar(reader) : undefined;
  reader.expectSymbol("|");
  const project = reader.grammar.expression(reader);
  reader.expectSymbol("]");
  return { kind: "pattern-comprehension", pattern, where, project, span: reader.spanFrom(start) };
}

function parseMap(reader: TokenReader): MapLiteral {
  const { start } = reader.token;
  reader.expectSymbol("{");
  const entries: MapLiteral["entries"][number][] = [];
  if (!reader.isSymbol("}")) {
    do {
      const key = reader.expectName("a key").text;
      reader.expectSymbol(":");
      entries.push({ key, value: reader.grammar.expression(reader) });
    } while (reader.takeSymbol(","));
  }
  reader.expectSymbol("}");
  return { kind: "map", entries, span: reader.spanFrom(start) };
}

function parseMapProjection(reader: TokenReader, subject: Variable, start: number): Expression {
  reader.expectSymbol("{");
  const items: MapProjectionItem[] = [];
  if (!reader.isSymbol("}")) {
    do items.push(parseMapProjectionItem(reader));
    while (reader.takeSymbol(","));
  }
  reader.expectSymbol("}");
  return { kind: "map-projection", subject, items, span: reader.spanFrom(start) };
}

function parseMapProjectionItem(reader: TokenReader): MapProjectionItem {
  if (reader.takeSymbol(".")) {
    if (reader.takeSymbol("*")) return { kind: "all-properties" };
    return { kind: "property", key: reader.expectName("a property name").text };
  }
  if (!reader.isName()) throw syntaxError("UnexpectedSyntax", "A map projection holds .key, .*, key: value or a variable.", reader.spanFrom(reader.token.start));
  if (!reader.isSymbol(":", 1)) return { kind: "variable", variable: parseVariable(reader) };
  const key = reader.take().text;
  reader.take();
  return { kind: "entry", key, value: reader.grammar.expression(reader) };
}
