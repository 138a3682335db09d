// Patterns: (a:Label {key: value})-[r:TYPE*1..3]->(b), label expressions, shortestPath( ).
import { syntaxError } from "../errors.ts";
import type { EdgePattern, LabelExpression, MapLiteral, NodePattern, Parameter, PathPattern, PathSearch, Variable } from "./ast.ts";
import type { TokenReader } from "./token-reader.ts";

/** A whole path pattern, with `name =` and a search (shortestPath, ALL SHORTEST, SHORTEST 2) where written. */
export function parsePathPattern(reader: TokenReader): PathPattern {
  const { start } = reader.token;
  let variable: Variable | undefined;
  if (reader.isName() && reader.isSymbol("=", 1)) {
    variable = parseVariable(reader);
    reader.take();
  }
  const prefix = parseSearchPrefix(reader);
  const legacy = shortestFunction(reader);
  if (legacy) {
    if (prefix) throw reader.unexpected("a node pattern");
    reader.take();
    reader.expectSymbol("(");
    const inner = parseChain(reader);
    reader.expectSymbol(")");
    checkShortest(reader, inner);
    return { ...inner, variable, search: legacy, span: reader.spanFrom(start) };
  }
  return { ...parseChain(reader), variable, search: prefix, span: reader.spanFrom(start) };
}

/** `shortestPath` or `allShortestPaths` before a bracket. */
export function shortestFunction(reader: TokenReader): PathSearch | undefined {
  if (!reader.isSymbol("(", 1)) return undefined;
  if (reader.isKeyword("SHORTESTPATH")) return { kind: "shortest" };
  if (reader.isKeyword("ALLSHORTESTPATHS")) return { kind: "all-shortest" };
  return undefined;
}

function checkShortest(reader: TokenReader, pattern: PathPattern): void {
  if (pattern.edges.length === 1) return;
  throw syntaxError("UnexpectedSyntax", "shortestPath takes one relationship between two nodes.", reader.spanFrom(pattern.span?.start ?? 0), "For instance shortestPath((a)-[*]-(b)).");
}

function parseSearchPrefix(reader: TokenReader): PathSearch | undefined {
  if (reader.takeKeyword("ALL")) {
    if (reader.takeKeyword("SHORTEST")) {
      takePathWord(reader);
      return { kind: "all-shortest" };
    }
    takePathWord(reader);
    return undefined;
  }
  if (reader.takeKeyword("ANY")) {
    if (reader.takeKeyword("SHORTEST")) {
      takePathWord(reader);
      return { kind: "shortest" };
    }
    const count = takeCount(reader);
    takePathWord(reader);
    return { kind: "any", count };
  }
  if (!reader.takeKeyword("SHORTEST")) return undefined;
  const count = takeCount(reader);
  takePathWord(reader);
  if (reader.takeKeyword("GROUP") || reader.takeKeyword("GROUPS")) return { kind: "groups", count };
  return { kind: "shortest", count };
}
const takePathWord = (reader: TokenReader): boolean => reader.takeKeyword("PATH") || reader.takeKeyword("PATHS");
const takeCount = (reader: TokenReader): number | undefined => (reader.token.kind === "integer" ? Number(reader.take().value) : undefined);

function parseChain(reader: TokenReader): PathPattern {
  const { start } = reader.token;
  const nodes: NodePattern[] = [parseNode(reader)];
  const edges: EdgePattern[] = [];
  while (reader.isSymbol("-") || (reader.isSymbol("<") && reader.isSymbol("-", 1))) {
    edges.push(parseEdge(reader));
    nodes.push(parseNode(reader));
  }
  return { kind: "path-pattern", nodes, edges, span: reader.spanFrom(start) };
}

/** Whether the bracket at hand opens a pattern of at least one edge, and not an expression in brackets. */
export function opensPattern(reader: TokenReader): boolean {
  const close = reader.partnerOf(reader.position);
  if (close === -1) return false;
  const looksLikeNode =
    reader.isSymbol(")", 1) ||
    reader.isSymbol(":", 1) ||
    reader.isSymbol("{", 1) ||
    ((reader.isKeyword("WHERE", 1) || reader.isKeyword("IS", 1)) && !reader.isSymbol(".", 2)) ||
    (reader.isName(1) && (reader.isSymbol(")", 2) || reader.isSymbol(":", 2) || reader.isSymbol("{", 2) || reader.isKeyword("IS", 2) || reader.isKeyword("WHERE", 2)));
  if (!looksLikeNode) return false;
  let at = close + 1;
  const takes = (symbol: string): boolean => {
    const token = reader.at(at);
    const found = token.kind === "symbol" && token.text === symbol;
    if (found) at++;
    return found;
  };
  takes("<");
  if (!takes("-")) return false;
  if (reader.at(at).text === "[" && reader.at(at).kind === "symbol") {
    const bracket = reader.partnerOf(at);
    if (bracket === -1) return false;
    at = bracket + 1;
  }
  if (!takes("-")) return false;
  takes(">");
  return takes("(");
}

function parseNode(reader: TokenReader): NodePattern {
  const { start } = reader.token;
  reader.expectSymbol("(");
  const variable = reader.isName() && !startsFilter(reader) ? parseVariable(reader) : undefined;
  const labels = parseLabelPart(reader, "node");
  const properties = parseProperties(reader);
  const where = reader.takeKeyword("WHERE") ? reader.withBar(false, () => reader.grammar.expression(reader)) : undefined;
  reader.expectSymbol(")");
  return { kind: "node-pattern", variable, labels, properties, where, span: reader.spanFrom(start) };
}

/** `WHERE` or `IS` that is not itself the name of a variable. */
const startsFilter = (reader: TokenReader): boolean =>
  (reader.isKeyword("WHERE") || (reader.isKeyword("IS") && !reader.isSymbol("{", 1))) && !reader.isSymbol(")", 1) && !reader.isSymbol(":", 1) && !reader.isSymbol("]", 1);

function parseEdge(reader: TokenReader): EdgePattern {
  const { start } = reader.token;
  const left = reader.takeSymbol("<");
  reader.expectSymbol("-");
  let variable: Variable | undefined;
  let types: LabelExpression | undefined;
  let length: EdgePattern["length"];
  let properties: MapLiteral | Parameter | undefined;
  let where;
  if (reader.takeSymbol("[")) {
    if (reader.isName() && !startsFilter(reader)) variable = parseVariable(reader);
    types = parseLabelPart(reader, "edge");
    length = parseLength(reader);
    if (reader.isSymbol("..")) throw badLength(reader, "The star is missing before the path length.");
    properties = parseProperties(reader);
    if (reader.takeKeyword("WHERE")) where = reader.withBar(false, () => reader.grammar.expression(reader));
    reader.expectSymbol("]");
  }
  reader.expectSymbol("-");
  const right = reader.takeSymbol(">");
  length ??= parseQuantifier(reader);
  const direction = left === right ? "both" : right ? "out" : "in";
  return { kind: "edge-pattern", variable, direction, types, length, properties, where, span: reader.spanFrom(start) };
}

/** `*`, `*2`, `*1..3`, `*..3`, `*2..`. */
function parseLength(reader: TokenReader): EdgePattern["length"] {
  if (!reader.takeSymbol("*")) return undefined;
  const min = takeLength(reader);
  if (!reader.takeSymbol("..")) return min === undefined ? {} : { min, max: min };
  return { min, max: takeLength(reader) };
}

/** `-[...]->+`, `{2}`, `{1,3}`: the quantifiers of the newer standard, on one edge. */
function parseQuantifier(reader: TokenReader): EdgePattern["length"] {
  if (reader.takeSymbol("+")) return {};
  if (reader.takeSymbol("*")) return { min: 0 };
  if (!reader.takeSymbol("{")) return undefined;
  const min = takeLength(reader);
  if (reader.takeSymbol("}")) return { min, max: min };
  reader.expectSymbol(",");
  const max = takeLength(reader);
  reader.expectSymbol("}");
  return { min: min ?? 0, max };
}

function takeLength(reader: TokenReader): number | undefined {
  if (reader.token.kind === "integer") return Number(reader.take().value);
  if (reader.isSymbol("-") || reader.token.kind === "float" || reader.isSymbol("$")) {
    throw badLength(reader, "A path length is a whole number from 0 up.");
  }
  return undefined;
}
const badLength = (reader: TokenReader, sentence: string): Error =>
  syntaxError("InvalidRelationshipPattern", sentence, { start: reader.token.start, end: reader.token.end }, "For instance *1..3.");

/** A map, or a parameter that holds one; the binder says whether a parameter may stand here. */
function parseProperties(reader: TokenReader): MapLiteral | Parameter | undefined {
  if (!reader.isSymbol("{") && !reader.isSymbol("$")) return undefined;
  const expression = reader.grammar.expression(reader);
  if (expression.kind === "map" || expression.kind === "parameter") return expression;
  throw syntaxError("UnexpectedSyntax", "Properties in a pattern are written {key: value}.", expression.span);
}

export function parseVariable(reader: TokenReader): Variable {
  const { start } = reader.token;
  const name = reader.expectName("a variable");
  return { kind: "variable", name: name.text, span: reader.spanFrom(start) };
}

function parseLabelPart(reader: TokenReader, element: "node" | "edge"): LabelExpression | undefined {
  if (!reader.isSymbol(":") && !(reader.isKeyword("IS") && !reader.isSymbol(")", 1))) return undefined;
  reader.take();
  return parseLabels(reader, element);
}

/** After the first colon: `A:B` and `A|:B` of the older standard, `A&B`, `A|B`, `!A`, `%`, brackets of the newer. */
export function parseLabels(reader: TokenReader, element: "node" | "edge", inExpression = false): LabelExpression {
  return reader.nested(() => {
    const { start } = reader.token;
    const operands = [parseLabelTerm(reader, element)];
    const isOurs = (): boolean => !(inExpression && reader.barEnds);
    while (isOurs() && reader.takeSymbol("|")) {
      reader.takeSymbol(":");
      operands.push(parseLabelTerm(reader, element));
    }
    return join("label-or", operands, reader, start);
  });
}

function parseLabelTerm(reader: TokenReader, element: "node" | "edge"): LabelExpression {
  const { start } = reader.token;
  const operands = [parseLabelFactor(reader, element)];
  const separators = element === "node" ? ["&", ":"] : ["&"];
  while (separators.some((separator) => reader.takeSymbol(separator))) operands.push(parseLabelFactor(reader, element));
  return join("label-and", operands, reader, start);
}

function parseLabelFactor(reader: TokenReader, element: "node" | "edge"): LabelExpression {
  const { start } = reader.token;
  if (reader.takeSymbol("!")) {
    const operand = reader.nested(() => parseLabelFactor(reader, element));
    return { kind: "label-not", operand, span: reader.spanFrom(start) };
  }
  if (reader.takeSymbol("%")) return { kind: "label-any", span: reader.spanFrom(start) };
  if (reader.takeSymbol("(")) {
    const inner = parseLabels(reader, element);
    reader.expectSymbol(")");
    return inner;
  }
  const name = reader.expectName(element === "node" ? "a label" : "a relationship type");
  return { kind: "label", name: name.text, span: reader.spanFrom(start) };
}

function join(kind: "label-and" | "label-or", operands: readonly LabelExpression[], reader: TokenReader, start: number): LabelExpression {
  const [first] = operands;
  return first && operands.length === 1 ? first : { kind, operands, span: reader.spanFrom(start) };
}
