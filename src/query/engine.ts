// The query engine: parse -> bind -> plan -> optimize -> run. Plans are kept, so that a text that comes again only runs.
import type { GraphReader } from "../graph/graph-reader.ts";
import { noDeadline, type Deadline } from "../model/platform.ts";
import { bind } from "./bind/bind-query.ts";
import type { BoundQuery } from "./bind/bound.ts";
import { didYouMean, QueryError } from "./errors.ts";
import { standardFunctions } from "./functions/all-functions.ts";
import type { Procedure, QueryFunction } from "./functions/declare.ts";
import { FunctionLibrary } from "./functions/library.ts";
import { standardProcedures } from "./functions/procedures.ts";
import { defaultLimits, Execution, type QueryLimits } from "./limits.ts";
import { countedExpand } from "./optimize/count-edges.ts";
import { optimize, planningFor } from "./optimize/rules.ts";
import { planQuery } from "./plan/plan-query.ts";
import { listOperators } from "./plan/print-plan.ts";
import type { Plan, QueryPlan } from "./plan/plan.ts";
import { readSlot, type Evaluate, type Row, type Step } from "./run/compile-expression.ts";
import { compilePlan, type OperatorProfile, type PlanCompiling } from "./run/compile-plan.ts";
import type { Query } from "./syntax/ast.ts";
import { parseQuery } from "./syntax/parse-query.ts";
import { toParameters, type ParameterValue } from "./values/parameters.ts";
import type { Value } from "./values/value.ts";

export interface EngineOptions {
  /** Functions beside those of the standard, for instance of a domain; one of the same name replaces it. */
  readonly functions?: readonly QueryFunction[];
  readonly procedures?: readonly Procedure[];
  readonly limits?: Partial<QueryLimits>;
  /** Names of optimizer rules that are not used, see `rules`. */
  readonly withoutRules?: readonly string[];
  /** Milliseconds since 1970, for date() and the like. */
  readonly now?: () => number;
  readonly random?: () => number;
  /** Milliseconds from any start, for PROFILE. */
  readonly clock?: () => number;
}

export interface RunOptions {
  readonly parameters?: Readonly<Record<string, ParameterValue>> | ReadonlyMap<string, Value>;
  readonly deadline?: Deadline;
  readonly limits?: Partial<QueryLimits>;
}

/** One line of a plan: what EXPLAIN and PROFILE show. */
export interface PlanLine {
  readonly depth: number;
  readonly operator: string;
  readonly details: string;
  readonly expectedRows: number | undefined;
  /** Only under PROFILE. */
  readonly rows: number | undefined;
  /** Milliseconds in this operator alone, under PROFILE with a clock. */
  readonly ownMs: number | undefined;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Present under EXPLAIN (then without rows) and PROFILE; made when asked for otherwise. */
  readonly plan: readonly PlanLine[];
  /** Milliseconds of the run, under PROFILE with a clock. */
  readonly elapsedMs?: number | undefined;
  readonly notices: readonly string[];
}

export interface Engine {
  readonly graph: GraphReader;
  readonly library: FunctionLibrary;
  /** Runs a query, given as text or as a tree. Throws a QueryError that is meant for people. */
  run(query: string | Query, options?: RunOptions): QueryResult;
  /** Hands over row by row; `take` returns false to stop. */
  stream(query: string | Query, take: (row: readonly Value[]) => boolean, options?: RunOptions): { readonly columns: readonly string[] };
  /** The plan without a run. */
  explain(query: string | Query): readonly PlanLine[];
}

const keptPlans = 200;
const noParameters = new Map<string, Value>();

export function createEngine(graph: GraphReader, options: EngineOptions = {}): Engine {
  const library = new FunctionLibrary([...standardFunctions, ...(options.functions ?? [])], [...standardProcedures, ...(options.procedures ?? [])]);
  const without = new Set(options.withoutRules ?? []);
  const limits = { ...defaultLimits, ...options.limits };
  const now = options.now ?? Date.now;
  const random = options.random ?? Math.random;
  const byText = new Map<string, Prepared>();
  const byTree = new WeakMap<Query, Prepared>();

  function prepare(query: string | Query): Prepared {
    if (typeof query !== "string") {
      const known = byTree.get(query);
      if (known) return known;
      const prepared = new Prepared(query, graph, library, without);
      byTree.set(query, prepared);
      return prepared;
    }
    const known = byText.get(query);
    if (known) return known;
    const prepared = new Prepared(parseQuery(query, limits), graph, library, without);
    // The oldest plan makes room.
    const [oldest] = byText.keys();
    if (byText.size >= keptPlans && oldest !== undefined) byText.delete(oldest);
    byText.set(query, prepared);
    return prepared;
  }

  function execute(query: string | Query, take: (row: readonly Value[]) => boolean, run: RunOptions, profile?: Profiling): Prepared {
    return located(query, () => {
      const prepared = prepare(query);
      if (prepared.mode === "explain") return prepared;
      try {
        prepared.run(take, { parameters: run.parameters ? toParameters(run.parameters) : noParameters, limits: { ...limits, ...run.limits }, deadline: run.deadline ?? noDeadline, now, random }, profile);
      } catch (error) {
        throw withPlan(error, prepared.plan, graph);
      }
      return prepared;
    });
  }

  return {
    graph,
    library,
    run(query, run = {}) {
      const rows: (readonly Value[])[] = [];
      const take = (row: readonly Value[]): boolean => {
        rows.push(row);
        return true;
      };
      const mode = located(query, () => prepare(query).mode);
      const profile: Profiling | undefined = mode === "profile" ? { operators: new Map(), clock: options.clock } : undefined;
      const start = options.clock?.() ?? 0;
      const prepared = execute(query, take, run, profile);
      const elapsedMs = profile && options.clock ? options.clock() - start : undefined;
      return new Result(prepared, rows, profile?.operators, elapsedMs);
    },
    stream(query, take, run = {}) {
      return { columns: execute(query, take, run).plan.columns };
    },
    explain: (query) => located(query, () => planLines(prepare(query).plan.root, graph, undefined)),
  };
}

/** A class, because an object written with a getter costs a hidden class of its own each time, which keeps the rows alive. */
class Result implements QueryResult {
  readonly rows: readonly (readonly Value[])[];
  readonly elapsedMs: number | undefined;
  readonly #prepared: Prepared;
  readonly #profile: ReadonlyMap<Plan, OperatorProfile> | undefined;

  constructor(prepared: Prepared, rows: readonly (readonly Value[])[], profile: ReadonlyMap<Plan, OperatorProfile> | undefined, elapsedMs: number | undefined) {
    this.rows = rows;
    this.elapsedMs = elapsedMs;
    this.#prepared = prepared;
    this.#profile = profile;
  }

  get columns(): readonly string[] {
    return this.#prepared.plan.columns;
  }
  get plan(): readonly PlanLine[] {
    return planLines(this.#prepared.plan.root, this.#prepared.graph, this.#profile);
  }
  get notices(): readonly string[] {
    return this.#prepared.notices();
  }
}

interface Profiling {
  readonly operators: Map<Plan, OperatorProfile>;
  readonly clock: (() => number) | undefined;
}

/** A query that was stopped shows what it was doing. */
function withPlan(error: unknown, plan: QueryPlan, graph: GraphReader): unknown {
  if (!(error instanceof QueryError) || error.type !== "LimitExceeded") return error;
  const lines = planLines(plan.root, graph, undefined).map(({ depth, operator, details, expectedRows }) => {
    const expected = expectedRows === undefined ? "" : ` (about ${expectedRows} rows)`;
    return `    ${"  ".repeat(depth)}${operator} ${details.slice(0, 80)}${expected}`;
  });
  const shown = lines.length > 14 ? [...lines.slice(0, 13), `    ... ${lines.length - 13} more`] : lines;
  return new QueryError(error.type, error.detail, error.sentence, { span: error.span, phase: "runtime", hint: [error.hint ?? "Ask for less.", "  The plan, the last step first:", ...shown].join("\n") });
}

function planLines(root: Plan, graph: GraphReader, profile: ReadonlyMap<Plan, OperatorProfile> | undefined): readonly PlanLine[] {
  return listOperators(root, graph.types).map(({ depth, operator, details, expected, plan }) => {
    const counted = profile?.get(plan);
    return { depth, operator, details, expectedRows: expected, rows: counted?.rows, ownMs: counted && Math.max(0, counted.ownMs) };
  });
}

/** Errors get the text they point into; a stack that has overflowed becomes a limit. */
function located<T>(query: string | Query, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof QueryError && typeof query === "string" && !error.problems[0]?.where) throw error.locatedIn(query);
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      throw new QueryError("LimitExceeded", "DepthLimit", "The query is nested too deeply.", { hint: "Split it with WITH, or pass a list as a parameter." });
    }
    if (error instanceof RangeError && /string length|array length|allocation|BigInt/i.test(error.message)) {
      throw new QueryError("LimitExceeded", "MemoryLimit", "A text or list has become larger than can be held.", { phase: "runtime", hint: "Ask for less at once." });
    }
    throw error;
  }
}

// ---------------------------------------------------------------- prepared queries

type Begin = Parameters<Execution["begin"]>[0];

/** A query that is bound and planned, compiled when it first runs. */
class Prepared {
  readonly mode: Query["mode"];
  readonly plan: QueryPlan;
  readonly graph: GraphReader;
  private readonly prepareSubquery: (query: BoundQuery) => Plan;
  private readonly prepareCount: (query: BoundQuery) => Plan;
  private readonly parameters: ReturnType<typeof bind>["parameters"];
  private compiled: Compiled | undefined;
  private isRunning = false;

  constructor(query: Query, graph: GraphReader, library: FunctionLibrary, without: ReadonlySet<string>) {
    this.graph = graph;
    this.mode = query.mode;
    const bound = bind(query, library);
    this.parameters = bound.parameters;
    const planning = planningFor(graph, without);
    this.prepareSubquery = (subquery) => optimize(planQuery(subquery, planning), graph, without);
    this.prepareCount = (subquery) => {
      const prepared = this.prepareSubquery(subquery);
      return (without.has("count-edges") ? undefined : countedExpand(prepared)) ?? prepared;
    };
    this.plan = { root: this.prepareSubquery(bound.query), columns: bound.query.columns, outputs: bound.query.outputs, width: bound.width };
  }

  run(take: (row: readonly Value[]) => boolean, begin: Begin, profile?: Profiling): void {
    for (const [name, span] of this.parameters) {
      if (begin.parameters.has(name)) continue;
      const hint = didYouMean(name, begin.parameters.keys()) ?? `Hand it over: whom cypher --param ${name}=value, or {parameters: {${name}: value}}.`;
      throw new QueryError("ParameterMissing", "MissingParameter", `The parameter $${name} was not given.`, { span, hint });
    }
    // A query that is started while it runs (from a function of the domain) gets closures of its own.
    if (this.isRunning || profile) {
      this.compile(begin, profile).run(take, begin);
      return;
    }
    this.isRunning = true;
    try {
      this.compiled ??= this.compile(begin, undefined);
      this.compiled.run(take, begin);
    } finally {
      this.isRunning = false;
    }
  }

  private compile(begin: Begin, profile: Profiling | undefined): Compiled {
    return new Compiled(this.plan, this.graph, { prepareSubquery: this.prepareSubquery, prepareCount: this.prepareCount }, begin, profile);
  }

  notices(): readonly string[] {
    const isProduct = listOperators(this.plan.root, this.graph.types).filter(({ plan }) => plan.kind === "all-nodes").length > 1;
    return isProduct ? ["The query pairs all nodes with all nodes; connect the patterns or name labels."] : [];
  }
}

interface Subqueries {
  readonly prepareSubquery: (query: BoundQuery) => Plan;
  /** The plan of a subquery whose rows are only counted. */
  readonly prepareCount: (query: BoundQuery) => Plan;
}

const dropRow = (): boolean => true;

/** Closures over one row, ready to run again and again. */
class Compiled {
  private readonly execution: Execution;
  private readonly start: Step;
  private readonly width: number;
  private take: (row: readonly Value[]) => boolean = dropRow;

  constructor(plan: QueryPlan, graph: GraphReader, { prepareSubquery, prepareCount }: Subqueries, begin: Begin, profile: Profiling | undefined) {
    this.execution = new Execution(graph);
    this.execution.begin(begin);
    this.width = plan.width;
    const compiling: PlanCompiling = {
      graph,
      execution: this.execution,
      profile: profile?.operators,
      clock: profile?.clock,
      operators: 0,
      subquery: (query, next) => compilePlan(prepareSubquery(query), compiling, next),
      countedSubquery(query, add) {
        const inner = prepareCount(query);
        const slot = inner.kind === "count-edges" ? inner.slot.index : undefined;
        return compilePlan(inner, compiling, (row) => {
          add(slot === undefined ? 1 : (row[slot] as number));
          return true;
        });
      },
    };
    const outputs = plan.outputs.map((slot) => readSlot(slot, graph));
    this.start = compilePlan(plan.root, compiling, this.emit(outputs));
  }

  private emit(outputs: readonly Evaluate[]): Step {
    const [only] = outputs;
    if (only && outputs.length === 1) {
      return (row) => {
        this.execution.emit(1);
        return this.take([only(row)]);
      };
    }
    return (row) => {
      this.execution.emit(outputs.length);
      const values: Value[] = [];
      for (const output of outputs) values.push(output(row));
      return this.take(values);
    };
  }

  run(take: (row: readonly Value[]) => boolean, begin: Begin): void {
    this.execution.begin(begin);
    this.take = take;
    const row: Row = Array.from({ length: this.width }, () => null);
    try {
      this.start(row);
    } finally {
      // The rows of the last run are not kept alive.
      this.take = dropRow;
    }
  }
}

