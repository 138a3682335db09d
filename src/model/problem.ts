// Findings about input are data, not exceptions: what, where, what was expected, how to mend it.

/** Where in a file: line and column start at 1; `length` is in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  /** The whole line of text, for the caret. */
  readonly lineText?: string;
}

export interface Problem {
  /** Stable, kebab-case, for scripts: `unknown-id`, `bad-date`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly where?: Place;
  /** How to mend it. */
  readonly hint?: string;
}

/** Exit codes of the command line, by whose fault it is. */
export const exitCodes = {
  ok: 0, nothingFound: 1, usage: 2, badInput: 65, noInput: 66, ourBug: 70, inputOutput: 74, locked: 75, timeLimit: 124, interrupted: 130,
} as const;

/** A refusal meant for people, thrown where going on makes no sense. Everything else thrown is our bug. */
export class WhomError extends Error {
  readonly exitCode: number;
  readonly problems: readonly Problem[];
  constructor(message: string, exitCode: number, problems: readonly Problem[] = []) {
    super(message);
    this.name = "WhomError";
    this.exitCode = exitCode;
    this.problems = problems;
  }
}

/** A problem as text: place, message, the line with a caret, the hint. */
export function printProblem(problem: Problem): string {
  const { where } = problem;
  const place = where ? `${where.file}${where.line ? `:${where.line}${where.column ? `:${where.column}` : ""}` : ""}: ` : "";
  const lines = [`${place}${problem.severity}: ${problem.message} [${problem.code}]`];
  if (where?.lineText !== undefined && where.column) {
    // A very long line is shown as a window around the column.
    const start = Math.max(0, where.column - 60);
    const window = where.lineText.slice(start, start + 120);
    lines.push(`  | ${start > 0 ? "…" : ""}${window}`);
    const pad = where.column - 1 - start + (start > 0 ? 1 : 0);
    lines.push(`  | ${" ".repeat(Math.max(0, pad))}${"^".repeat(Math.max(1, Math.min(where.length ?? 1, 120 - Math.min(pad, 119))))}`);
  }
  if (problem.hint) lines.push(`  hint: ${problem.hint}`);
  return lines.join("\n");
}
