// What one query may use: rows, memory, hops, nesting, text; and the execution that counts it.
import type { GraphReader } from "../graph/graph-reader.ts";
import { noDeadline, type Deadline } from "../model/platform.ts";
import { QueryError } from "./errors.ts";
import type { FunctionContext } from "./functions/declare.ts";
import type { Value } from "./values/value.ts";

export interface QueryLimits {
  /** Rows in the result. */
  readonly rows: number;
  /** Values kept at one time by sorting, grouping, collecting and the result: about 16 bytes each. */
  readonly cells: number;
  /** Most edges in one variable-length path. */
  readonly hops: number;
  /** Deepest nesting of an expression. */
  readonly depth: number;
  /** Longest query text, in UTF-16 code units. */
  readonly textLength: number;
  /** Most clauses (more exactly: operators) in one query. */
  readonly operators: number;
}
export const defaultLimits: QueryLimits = { rows: 1_000_000, cells: 20_000_000, hops: 1_000, depth: 500, textLength: 1_000_000, operators: 1_000 };

const ticksBetweenChecks = 1023;

/** One run of a query: its parameters, its clock, and what it has used. */
export class Execution implements FunctionContext {
  readonly graph: GraphReader;
  parameters: ReadonlyMap<string, Value> = new Map();
  limits: QueryLimits = defaultLimits;
  deadline: Deadline = noDeadline;
  private clock: () => number = () => 0;
  private randomSource: () => number = Math.random;
  private startedAt: number | undefined;
  private cells = 0;
  private ticks = 0;
  /** Results that have been given so far, for the message. */
  rows = 0;

  constructor(graph: GraphReader) {
    this.graph = graph;
  }

  begin(options: { readonly parameters: ReadonlyMap<string, Value>; readonly limits: QueryLimits; readonly deadline: Deadline; readonly now: () => number; readonly random: () => number }): void {
    this.parameters = options.parameters;
    this.limits = options.limits;
    this.deadline = options.deadline;
    this.clock = options.now;
    this.randomSource = options.random;
    this.startedAt = undefined;
    this.runs++;
    this.cells = 0;
    this.ticks = 0;
    this.rows = 0;
  }

  now(): number {
    this.startedAt ??= this.clock();
    return this.startedAt;
  }
  random(): number {
    return this.randomSource();
  }

  /** How many runs there were, so that what is computed once a run knows when it is stale. */
  runs = 0;

  /** For searches that count their own steps: throws when the time is up. */
  check(): void {
    if (this.deadline.expired()) throw this.timeLimit();
  }

  /** Called in every loop that can be long. */
  tick(): void {
    this.ticks++;
    if ((this.ticks & ticksBetweenChecks) === 0 && this.deadline.expired()) throw this.timeLimit();
  }
  private timeLimit(): QueryError {
    const after = Number.isFinite(this.deadline.timeoutMs) ? ` after ${this.deadline.timeoutMs} ms` : "";
    return new QueryError("LimitExceeded", "TimeLimit", `The query was stopped${after}; it had found ${this.rows} row${this.rows === 1 ? "" : "s"}.`, {
      phase: "runtime",
      hint: "Name labels, types or properties to start from, bound paths (*1..3), add LIMIT, or allow more time. EXPLAIN shows the plan.",
    });
  }

  retain(cells: number): void {
    this.cells += cells;
    if (this.cells > this.limits.cells) {
      throw new QueryError("LimitExceeded", "MemoryLimit", `The query would keep more than ${this.limits.cells} values in memory.`, {
        phase: "runtime",
        hint: "Return or collect less, add LIMIT, or raise the limit `cells`.",
      });
    }
  }
  release(cells: number): void {
    this.cells -= cells;
  }
  /** Counts a row of the result. */
  emit(width: number): void {
    this.rows++;
    if (this.rows > this.limits.rows) {
      throw new QueryError("LimitExceeded", "RowLimit", `The query gives more than ${this.limits.rows} rows.`, { phase: "runtime", hint: "Add LIMIT, or raise the limit `rows`." });
    }
    this.retain(width);
  }
}
