// What a query can be refused for: the standard's names for the error, the place in the text, and how to mend it.
import { exitCodes, printProblem, WhomError, type Problem } from "../model/problem.ts";
import type { Span } from "./syntax/ast.ts";

/** The families of the openCypher standard, and `LimitExceeded` for our own limits. */
export type QueryErrorType =
  | "SyntaxError"
  | "SemanticError"
  | "TypeError"
  | "ArgumentError"
  | "ArithmeticError"
  | "EntityNotFound"
  | "ParameterMissing"
  | "ProcedureError"
  | "LimitExceeded";

export interface QueryErrorOptions {
  readonly span?: Span | undefined;
  readonly hint?: string | undefined;
  readonly phase?: "compile time" | "runtime";
}

/** A refused or stopped query. `detail` is the standard's name, such as `UndefinedVariable`. */
export class QueryError extends WhomError {
  readonly type: QueryErrorType;
  readonly detail: string;
  readonly phase: "compile time" | "runtime";
  readonly span: Span | undefined;
  readonly hint: string | undefined;
  /** The sentence alone, without place and hint. */
  readonly sentence: string;

  constructor(type: QueryErrorType, detail: string, sentence: string, options: QueryErrorOptions = {}, text?: string) {
    const problem = toProblem(detail, sentence, options, text);
    super(text === undefined ? sentence : printProblem(problem), type === "LimitExceeded" ? exitCodes.timeLimit : exitCodes.badInput, [problem]);
    this.name = "QueryError";
    this.type = type;
    this.detail = detail;
    this.phase = options.phase ?? "compile time";
    this.span = options.span;
    this.hint = options.hint;
    this.sentence = sentence;
  }

  /** The same error, able to show its place in the text. */
  locatedIn(text: string): QueryError {
    return new QueryError(this.type, this.detail, this.sentence, this, text);
  }
}

function toProblem(detail: string, sentence: string, options: QueryErrorOptions, text: string | undefined): Problem {
  const code = detail.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  const hint = options.hint === undefined ? {} : { hint: options.hint };
  if (text === undefined || !options.span) return { code, severity: "error", message: sentence, ...hint };
  const { start, end } = options.span;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", start) === -1 ? text.length : text.indexOf("\n", start);
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < lineStart; at = text.indexOf("\n", at + 1)) line++;
  const where = {
    file: "query",
    line,
    column: start - lineStart + 1,
    length: Math.max(1, Math.min(end, lineEnd) - start),
    lineText: text.slice(lineStart, lineEnd),
  };
  return { code, severity: "error", message: sentence, where, ...hint };
}

export const syntaxError = (detail: string, sentence: string, span?: Span, hint?: string): QueryError =>
  new QueryError("SyntaxError", detail, sentence, { span, hint });

export const runtimeError = (type: QueryErrorType, detail: string, sentence: string, span?: Span, hint?: string): QueryError =>
  new QueryError(type, detail, sentence, { span, hint, phase: "runtime" });

/** A sentence "Did you mean a?" for the nearest known names, or undefined when none is near. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length > 60) return undefined;
  const most = Math.max(1, Math.floor(wanted.length * 0.4));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    if (candidate === name || Math.abs(candidate.length - wanted.length) > most) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= most) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  const best = near.slice(0, 3).map(({ candidate }) => candidate);
  return best.length === 0 ? undefined : `Did you mean ${best.join(", or ")}?`;
}

/** Insertions, deletions, replacements and swaps of neighbors that make one of the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
