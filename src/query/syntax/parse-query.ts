// Query text -> syntax tree: EXPLAIN and PROFILE, UNION, and the clauses. Clauses that write are refused.
import { QueryError, syntaxError } from "../errors.ts";
import type { CallClause, Clause, Expression, MatchClause, PathPattern, ProcedureClause, Projection, ProjectionItem, Query, ReturnClause, SingleQuery, SortItem, UnwindClause, Variable, WithClause } from "./ast.ts";
import { parseExpression } from "./parse-expression.ts";
import { parsePathPattern, parseVariable } from "./parse-pattern.ts";
import { TokenReader, type Grammar } from "./token-reader.ts";

export interface ParseLimits {
  /** Longest query text, in UTF-16 code units. */
  readonly textLength: number;
  /** Deepest nesting of an expression. */
  readonly depth: number;
}
export const defaultParseLimits: ParseLimits = { textLength: 1_000_000, depth: 500 };

const clauseWords = ["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "UNION", "WHERE", "ORDER", "SKIP", "LIMIT"];
const writingWords = new Set(["CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "LOAD", "DROP"]);
const grammar: Grammar = { expression: parseExpression, pattern: parsePathPattern, subquery: parseSubquery };

/** Parses one query. Throws a QueryError that knows its place in the text. */
export function parseQuery(text: string, limits: ParseLimits = defaultParseLimits): Query {
  return readAll(text, limits, (reader) => {
    const mode = reader.takeKeyword("EXPLAIN") ? "explain" : reader.takeKeyword("PROFILE") ? "profile" : undefined;
    const query = parseBranches(reader, false);
    reader.takeSymbol(";");
    return { ...query, mode };
  });
}

/** Parses patterns with commas between them, as MATCH takes them. */
export function parsePatternText(text: string, limits: ParseLimits = defaultParseLimits): readonly PathPattern[] {
  return readAll(text, limits, parsePatterns);
}

/** Parses one expression. */
export function parseExpressionText(text: string, limits: ParseLimits = defaultParseLimits): Expression {
  return readAll(text, limits, parseExpression);
}

function readAll<T>(text: string, limits: ParseLimits, parse: (reader: TokenReader) => T): T {
  if (text.length > limits.textLength) {
    throw new QueryError("LimitExceeded", "TextLimit", `The query is ${text.length} characters long; at most ${limits.textLength} are read.`, {
      hint: "Hand long lists over as parameters ($names).",
    });
  }
  try {
    const reader = new TokenReader(text, grammar, limits.depth);
    const result = parse(reader);
    if (reader.token.kind !== "end") throw afterQuery(reader);
    return result;
  } catch (error) {
    if (error instanceof QueryError) throw error.locatedIn(text);
    throw error;
  }
}

function afterQuery(reader: TokenReader): QueryError {
  return refusedWriting(reader) ?? reader.unexpected("a clause or the end of the query", clauseWords);
}

function refusedWriting(reader: TokenReader): QueryError | undefined {
  const { token } = reader;
  if (token.kind !== "name" || !writingWords.has(token.keyword)) return undefined;
  return syntaxError(
    "WritingClause",
    `${token.keyword} writes, and queries only read.`,
    { start: token.start, end: token.end },
    "Facts are written in the YAML files of graph-data: entities.yaml, sources.yaml, events/*.yaml; then build the graph again.",
  );
}

// ---------------------------------------------------------------- branches

/** Inside braces: a whole query, or a bare pattern that stands for MATCH. */
function parseSubquery(reader: TokenReader): Query {
  return reader.nested(() => {
    if (!reader.isSymbol("(") && !(reader.isName() && reader.isSymbol("=", 1))) return parseBranches(reader, true);
    const { start } = reader.token;
    const patterns = parsePatterns(reader);
    const where = parseWhere(reader);
    const span = reader.spanFrom(start);
    const clause: MatchClause = { kind: "match", optional: false, patterns, where, span };
    return { kind: "query", branches: [{ kind: "single-query", clauses: [clause], span }], all: false, span };
  });
}

function parseBranches(reader: TokenReader, isSubquery: boolean): Query {
  const { start } = reader.token;
  const branches = [parseSingle(reader, isSubquery)];
  let all: boolean | undefined;
  while (reader.isKeyword("UNION")) {
    const at = reader.take();
    const hasAll = reader.takeKeyword("ALL");
    if (!hasAll) reader.takeKeyword("DISTINCT");
    if (all !== undefined && all !== hasAll) {
      throw syntaxError("InvalidClauseComposition", "UNION and UNION ALL cannot be mixed in one query.", { start: at.start, end: at.end }, "Put one of them into CALL { ... }.");
    }
    all = hasAll;
    branches.push(parseSingle(reader, isSubquery));
    checkCount(reader, branches.length, "parts of a UNION");
  }
  return { kind: "query", branches, all: all ?? false, span: reader.spanFrom(start) };
}

/** No person writes as many; a program that does should hand over parameters. */
const mostClauses = 1_000;
function checkCount(reader: TokenReader, count: number, what: string): void {
  if (count <= mostClauses) return;
  const { start, end } = reader.token;
  throw new QueryError("LimitExceeded", "OperatorLimit", `The query has more than ${mostClauses} ${what}.`, { span: { start, end }, hint: "Hand lists over as parameters and UNWIND them." });
}

function parseSingle(reader: TokenReader, isSubquery: boolean): SingleQuery {
  const { start } = reader.token;
  const clauses: Clause[] = [];
  for (;;) {
    const clause = parseClause(reader);
    if (!clause) break;
    const last = clauses.at(-1);
    if (last?.kind === "return") {
      throw syntaxError("InvalidClauseComposition", `${clause.kind === "return" ? "A second RETURN" : "A clause after RETURN"} cannot stand here: RETURN ends a query.`, clause.span, "Use WITH for what comes in between.");
    }
    clauses.push(clause);
    checkCount(reader, clauses.length, "clauses");
  }
  const last = clauses.at(-1);
  if (!last) throw refusedWriting(reader) ?? reader.unexpected("MATCH, UNWIND, WITH, CALL or RETURN", clauseWords);
  const refused = refusedWriting(reader);
  if (refused) throw refused;
  const standalone = clauses.length === 1 && last.kind === "procedure";
  if (last.kind !== "return" && !isSubquery && !standalone) {
    if (reader.token.kind === "end" || reader.isKeyword("UNION") || reader.isSymbol(";")) {
      throw syntaxError("InvalidClauseComposition", "The query does not end with RETURN.", { start: reader.token.start, end: reader.token.start + 1 }, "Add RETURN and what you want to see.");
    }
    throw reader.unexpected("a clause", clauseWords);
  }
  return { kind: "single-query", clauses, span: reader.spanFrom(start) };
}

// ---------------------------------------------------------------- clauses

function parseClause(reader: TokenReader): Clause | undefined {
  const { start } = reader.token;
  if (reader.isKeyword("OPTIONAL") && reader.isKeyword("CALL", 1)) {
    reader.position += 2;
    return parseCall(reader, start, true);
  }
  if (reader.isKeyword("OPTIONAL") && reader.isKeyword("MATCH", 1)) {
    reader.position += 2;
    return parseMatch(reader, start, true);
  }
  if (reader.takeKeyword("MATCH")) return parseMatch(reader, start, false);
  if (reader.takeKeyword("UNWIND")) return parseUnwind(reader, start);
  if (reader.takeKeyword("WITH")) return parseWith(reader, start);
  if (reader.takeKeyword("RETURN")) return parseReturn(reader, start);
  if (reader.takeKeyword("CALL")) return parseCall(reader, start, false);
  return undefined;
}

const parseWhere = (reader: TokenReader): Expression | undefined => (reader.takeKeyword("WHERE") ? parseExpression(reader) : undefined);

function parsePatterns(reader: TokenReader): readonly PathPattern[] {
  const patterns = [parsePathPattern(reader)];
  while (reader.takeSymbol(",")) patterns.push(parsePathPattern(reader));
  return patterns;
}

function parseMatch(reader: TokenReader, start: number, optional: boolean): MatchClause {
  const patterns = parsePatterns(reader);
  const where = parseWhere(reader);
  return { kind: "match", optional, patterns, where, span: reader.spanFrom(start) };
}

function parseUnwind(reader: TokenReader, start: number): UnwindClause {
  const list = parseExpression(reader);
  reader.expectKeyword("AS");
  const variable = parseVariable(reader);
  return { kind: "unwind", list, variable, span: reader.spanFrom(start) };
}

function parseWith(reader: TokenReader, start: number): WithClause {
  const projection = parseProjection(reader);
  const where = parseWhere(reader);
  return { kind: "with", ...projection, where, span: reader.spanFrom(start) };
}

function parseReturn(reader: TokenReader, start: number): ReturnClause {
  return { kind: "return", ...parseProjection(reader), span: reader.spanFrom(start) };
}

function parseProjection(reader: TokenReader): Projection {
  const distinct = reader.isKeyword("DISTINCT") && !reader.isSymbol(",", 1) && !reader.isKeyword("AS", 1);
  if (distinct) reader.take();
  const star = reader.takeSymbol("*");
  const items: ProjectionItem[] = [];
  if (!star || reader.takeSymbol(",")) {
    do items.push(parseItem(reader));
    while (reader.takeSymbol(","));
  }
  const orderBy: SortItem[] = [];
  if (reader.isKeyword("ORDER") && reader.isKeyword("BY", 1)) {
    reader.position += 2;
    do orderBy.push(parseSortItem(reader));
    while (reader.takeSymbol(","));
  }
  const skip = reader.takeKeyword("SKIP") || reader.takeKeyword("OFFSET") ? parseExpression(reader) : undefined;
  const limit = reader.takeKeyword("LIMIT") ? parseExpression(reader) : undefined;
  return { distinct, star, items, orderBy, skip, limit };
}

function parseItem(reader: TokenReader): ProjectionItem {
  const { start } = reader.token;
  const expression = parseExpression(reader);
  const { end } = reader.spanFrom(start);
  const alias = reader.takeKeyword("AS") ? parseVariable(reader) : undefined;
  return { expression, alias, text: reader.text.slice(start, end), span: { start, end } };
}

function parseSortItem(reader: TokenReader): SortItem {
  const { start } = reader.token;
  const expression = parseExpression(reader);
  const descending = reader.takeKeyword("DESC") || reader.takeKeyword("DESCENDING");
  if (!descending && !reader.takeKeyword("ASC")) reader.takeKeyword("ASCENDING");
  return { expression, descending, span: reader.spanFrom(start) };
}

function parseCall(reader: TokenReader, start: number, optional: boolean): CallClause | ProcedureClause {
  if (reader.isSymbol("{") || reader.isSymbol("(")) {
    const imports = reader.isSymbol("(") ? parseImports(reader) : undefined;
    reader.expectSymbol("{");
    const query = reader.nested(() => parseBranches(reader, true));
    reader.expectSymbol("}");
    return { kind: "call", optional, imports, query, span: reader.spanFrom(start) };
  }
  let name = reader.expectName("a procedure or {").text;
  while (reader.takeSymbol(".")) name += `.${reader.expectName("a procedure").text}`;
  const args = reader.isSymbol("(") ? parseArguments(reader) : undefined;
  const yields = reader.takeKeyword("YIELD") ? parseYields(reader) : undefined;
  const where = yields ? parseWhere(reader) : undefined;
  return { kind: "procedure", name, args, yields, where, span: reader.spanFrom(start) };
}

function parseImports(reader: TokenReader): readonly Variable[] | "*" {
  reader.expectSymbol("(");
  const variables: Variable[] = [];
  const star = reader.takeSymbol("*");
  if (!star && !reader.isSymbol(")")) {
    do variables.push(parseVariable(reader));
    while (reader.takeSymbol(","));
  }
  reader.expectSymbol(")");
  return star ? "*" : variables;
}

function parseArguments(reader: TokenReader): readonly Expression[] {
  reader.expectSymbol("(");
  const args: Expression[] = [];
  if (!reader.isSymbol(")")) {
    do args.push(parseExpression(reader));
    while (reader.takeSymbol(","));
  }
  reader.expectSymbol(")");
  return args;
}

function parseYields(reader: TokenReader): ProcedureClause["yields"] {
  if (reader.takeSymbol("*") || reader.takeSymbol("-")) return "*";
  const yields: { readonly name: string; readonly alias?: Variable | undefined }[] = [];
  do {
    const name = reader.expectName("a result of the procedure").text;
    yields.push({ name, alias: reader.takeKeyword("AS") ? parseVariable(reader) : undefined });
  } while (reader.takeSymbol(","));
  return yields;
}
