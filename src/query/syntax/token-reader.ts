// A position in the tokens of a query: look, take, expect, and the error that says what was expected.
import { didYouMean, QueryError, syntaxError } from "../errors.ts";
import type { Expression, PathPattern, Query, Span } from "./ast.ts";
import { tokenize, type Token } from "./lexer.ts";

/** How the three parts of the grammar reach each other without importing each other. */
export interface Grammar {
  expression(reader: TokenReader): Expression;
  pattern(reader: TokenReader): PathPattern;
  subquery(reader: TokenReader): Query;
}

export class TokenReader {
  readonly text: string;
  readonly grammar: Grammar;
  readonly maxDepth: number;
  private readonly tokens: readonly Token[];
  private readonly partners: Int32Array;
  private depth = 0;
  position = 0;
  /** Whether a bar belongs to what stands around, as in `[x IN list WHERE x:A | x.name]`. */
  barEnds = false;

  constructor(text: string, grammar: Grammar, maxDepth: number) {
    const { tokens, partners } = tokenize(text);
    this.text = text;
    this.grammar = grammar;
    this.maxDepth = maxDepth;
    this.tokens = tokens;
    this.partners = partners;
  }

  get token(): Token {
    return this.peek(0);
  }
  peek(ahead: number): Token {
    return this.at(this.position + ahead);
  }
  at(position: number): Token {
    const token = this.tokens[position] ?? this.tokens.at(-1);
    if (!token) throw new Error("tokens always end with an end token");
    return token;
  }
  /** Where the bracket at a position closes, or -1. */
  partnerOf(position: number): number {
    return this.partners[position] ?? -1;
  }

  isKeyword(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "name" && token.keyword === word;
  }
  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "symbol" && token.text === symbol;
  }
  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === "name" || kind === "quoted-name";
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== "end") this.position++;
    return token;
  }
  takeKeyword(word: string): boolean {
    const found = this.isKeyword(word);
    if (found) this.position++;
    return found;
  }
  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.position++;
    return found;
  }
  expectKeyword(word: string): Token {
    if (!this.isKeyword(word)) throw this.unexpected(word);
    return this.take();
  }
  expectSymbol(symbol: string): Token {
    if (!this.isSymbol(symbol)) throw this.unexpected(`"${symbol}"`);
    return this.take();
  }
  expectName(what: string): Token {
    if (!this.isName()) throw this.unexpected(what);
    return this.take();
  }

  spanFrom(start: number): Span {
    return { start, end: Math.max(start, this.at(this.position - 1).end) };
  }

  /** The error for the token at hand. */
  unexpected(expected: string, candidates: readonly string[] = []): QueryError {
    const { token } = this;
    const found = token.kind === "end" ? "the end of the query" : token.kind === "string" ? "a string" : `"${this.text.slice(token.start, Math.min(token.end, token.start + 40))}"`;
    const hint = token.kind === "name" ? didYouMean(token.text, candidates) : undefined;
    return syntaxError("UnexpectedSyntax", `Found ${found} where ${expected} was expected.`, { start: token.start, end: Math.max(token.end, token.start + 1) }, hint);
  }

  /** Parses with or without the rule that a bar ends the expression at hand. */
  withBar<T>(barEnds: boolean, parse: () => T): T {
    const before = this.barEnds;
    this.barEnds = barEnds;
    const result = parse();
    this.barEnds = before;
    return result;
  }

  /** Counts nesting, so that no query can overflow the stack of the machine. */
  nested<T>(parse: () => T): T {
    this.depth++;
    this.checkDepth(0);
    const result = parse();
    this.depth--;
    return result;
  }
  checkDepth(more: number): void {
    if (this.depth + more <= this.maxDepth) return;
    const { start, end } = this.token;
    throw new QueryError("LimitExceeded", "DepthLimit", `This expression is nested more than ${this.maxDepth} deep.`, {
      span: { start, end },
      hint: "Split it with WITH, pass a list as a parameter, or raise the limit `depth`.",
    });
  }
}
