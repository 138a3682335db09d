// Expressions, by precedence climbing: OR, XOR, AND, NOT, comparisons, predicates (IN, STARTS WITH, IS NULL), + -, * / %, ^, signs, postfix.
import { Float } from "../../graph/graph-reader.ts";
import { syntaxError } from "../errors.ts";
import type { BinaryOperator, Comparison, ComparisonOperator, Expression, Logical } from "./ast.ts";
import { integerOverflow } from "./lexer.ts";
import { parseLabels } from "./parse-pattern.ts";
import { parsePrimary } from "./parse-primary.ts";
import type { TokenReader } from "./token-reader.ts";

export function parseExpression(reader: TokenReader): Expression {
  return reader.nested(() => parseOr(reader));
}

const parseOr = (reader: TokenReader): Expression => chain(reader, "OR", "or", parseXor);
const parseXor = (reader: TokenReader): Expression => chain(reader, "XOR", "xor", parseAnd);
const parseAnd = (reader: TokenReader): Expression => chain(reader, "AND", "and", parseNot);

function chain(reader: TokenReader, word: string, operator: Logical["operator"], parseOperand: (reader: TokenReader) => Expression): Expression {
  const { start } = reader.token;
  const first = parseOperand(reader);
  if (!reader.isKeyword(word)) return first;
  const operands = [first];
  while (reader.takeKeyword(word)) operands.push(parseOperand(reader));
  return { kind: "logical", operator, operands, span: reader.spanFrom(start) };
}

function parseNot(reader: TokenReader): Expression {
  // A run of NOTs is counted, not nested.
  const starts: number[] = [];
  while (reader.isKeyword("NOT")) {
    starts.push(reader.token.start);
    reader.take();
  }
  let expression = parseComparison(reader);
  // NOT NOT x is x as a boolean: pairs beyond the last two change nothing.
  while (starts.length > 3) starts.length -= 2;
  for (const start of starts.reverse()) expression = { kind: "unary", operator: "not", operand: expression, span: reader.spanFrom(start) };
  return expression;
}

const comparisonOperators: ReadonlySet<string> = new Set(["=", "<>", "<", "<=", ">", ">="]);
const isComparison = (text: string): text is ComparisonOperator => comparisonOperators.has(text);

function parseComparison(reader: TokenReader): Expression {
  const { start } = reader.token;
  const operands = [parsePredicate(reader)];
  const operators: ComparisonOperator[] = [];
  for (;;) {
    const { kind, text } = reader.token;
    if (kind !== "symbol" || !isComparison(text)) break;
    reader.take();
    operators.push(text);
    operands.push(parsePredicate(reader));
  }
  const [first] = operands;
  if (first && operators.length === 0) return first;
  const comparison: Comparison = { kind: "comparison", operands, operators, span: reader.spanFrom(start) };
  return comparison;
}

function parsePredicate(reader: TokenReader): Expression {
  const { start } = reader.token;
  let left = parseSum(reader);
  for (let height = 1; ; height++) {
    const operator = takePredicateOperator(reader);
    if (operator !== undefined) {
      left = { kind: "binary", operator, left, right: parseSum(reader), span: reader.spanFrom(start) };
    } else if (reader.isKeyword("IS")) {
      reader.take();
      const negated = reader.takeKeyword("NOT");
      if (reader.takeKeyword("NULL")) left = { kind: "is-null", operand: left, negated, span: reader.spanFrom(start) };
      else if (negated) throw reader.unexpected("NULL");
      else left = { kind: "has-labels", operand: left, labels: parseLabels(reader, "node", true), span: reader.spanFrom(start) };
    } else if (reader.isSymbol(":") && reader.isName(1) === true) {
      reader.take();
      left = { kind: "has-labels", operand: left, labels: parseLabels(reader, "node", true), span: reader.spanFrom(start) };
    } else if (reader.isSymbol(":") && (reader.isSymbol("!", 1) || reader.isSymbol("%", 1) || reader.isSymbol("(", 1))) {
      reader.take();
      left = { kind: "has-labels", operand: left, labels: parseLabels(reader, "node", true), span: reader.spanFrom(start) };
    } else return left;
    reader.checkDepth(height);
  }
}

function takePredicateOperator(reader: TokenReader): BinaryOperator | undefined {
  if (reader.takeSymbol("=~")) return "=~";
  if (reader.takeKeyword("IN")) return "in";
  if (reader.takeKeyword("CONTAINS")) return "contains";
  if (reader.isKeyword("STARTS") && reader.isKeyword("WITH", 1)) {
    reader.position += 2;
    return "starts with";
  }
  if (reader.isKeyword("ENDS") && reader.isKeyword("WITH", 1)) {
    reader.position += 2;
    return "ends with";
  }
  return undefined;
}

const parseSum = (reader: TokenReader): Expression => leftToRight(reader, ["+", "-"], parseProduct);
const parseProduct = (reader: TokenReader): Expression => leftToRight(reader, ["*", "/", "%"], parsePower);
const parsePower = (reader: TokenReader): Expression => leftToRight(reader, ["^"], parseSign);

function leftToRight(reader: TokenReader, operators: readonly BinaryOperator[], parseOperand: (reader: TokenReader) => Expression): Expression {
  const { start } = reader.token;
  let left = parseOperand(reader);
  for (let height = 1; ; height++) {
    const operator = operators.find((symbol) => reader.isSymbol(symbol));
    if (operator === undefined) return left;
    reader.take();
    left = { kind: "binary", operator, left, right: parseOperand(reader), span: reader.spanFrom(start) };
    reader.checkDepth(height);
  }
}

function parseSign(reader: TokenReader): Expression {
  const { start } = reader.token;
  if (!reader.isSymbol("-") && !reader.isSymbol("+")) return parsePostfix(reader);
  const operator = reader.take().text === "-" ? "-" : "+";
  const { token } = reader;
  // A minus directly before a number belongs to it: -9223372036854775808 is an INTEGER though 2^63 is not.
  if (operator === "-" && (token.kind === "integer" || token.kind === "float") && !startsPostfix(reader, 1)) {
    reader.take();
    const value = negated(token.value ?? 0);
    return { kind: "literal", value, span: reader.spanFrom(start) };
  }
  const operand = reader.nested(() => parseSign(reader));
  return { kind: "unary", operator, operand, span: reader.spanFrom(start) };
}

function negated(value: number | bigint | Float): number | bigint | Float {
  if (typeof value === "number") return value === 0 ? 0 : -value;
  if (typeof value === "bigint") return -value;
  return new Float(0 - value.value);
}

const startsPostfix = (reader: TokenReader, ahead: number): boolean => reader.isSymbol(".", ahead) || reader.isSymbol("[", ahead);

function parsePostfix(reader: TokenReader): Expression {
  const { start } = reader.token;
  let subject = parsePrimary(reader);
  for (let height = 1; startsPostfix(reader, 0); height++) {
    if (reader.takeSymbol(".")) {
      const name = reader.expectName("a property name");
      subject = { kind: "property", subject, key: name.text, span: reader.spanFrom(start) };
    } else {
      reader.expectSymbol("[");
      subject = parseElement(reader, subject, start);
    }
    reader.checkDepth(height);
  }
  checkInteger(subject);
  return subject;
}

function parseElement(reader: TokenReader, subject: Expression, start: number): Expression {
  const from = reader.isSymbol("..") ? undefined : reader.grammar.expression(reader);
  if (reader.takeSymbol("..")) {
    const to = reader.isSymbol("]") ? undefined : reader.grammar.expression(reader);
    reader.expectSymbol("]");
    return { kind: "slice", subject, from, to, span: reader.spanFrom(start) };
  }
  reader.expectSymbol("]");
  if (!from) throw syntaxError("UnexpectedSyntax", "An index is missing between the brackets.", reader.spanFrom(start));
  return { kind: "index", subject, index: from, span: reader.spanFrom(start) };
}

function checkInteger(expression: Expression): void {
  if (expression.kind !== "literal" || typeof expression.value !== "bigint" || expression.value < 2n ** 63n) return;
  throw integerOverflow(String(expression.value), expression.span?.start ?? 0, expression.span?.end ?? 0);
}
