// One scenario against the engine: passed, failed with what was wrong, or not applicable with the reason.
import { deadlineIn } from "../../../src/model/platform.ts";
import type { StaticType } from "../../../src/query/bind/static-type.ts";
import { createEngine, type EngineOptions, type QueryResult } from "../../../src/query/engine.ts";
import { QueryError } from "../../../src/query/errors.ts";
import { parameterOf, type ParameterKind, type Procedure } from "../../../src/query/functions/declare.ts";
import { equals } from "../../../src/query/values/equality.ts";
import type { Value } from "../../../src/query/values/value.ts";
import { canonical, canonicalCell, type Comparison } from "./cell.ts";
import type { FeatureStep, Scenario } from "./gherkin.ts";
import { binaryTree, GraphUnderConstruction, UnsupportedSetUp, writes } from "./set-up.ts";

export type Outcome = { readonly kind: "passed" } | { readonly kind: "failed"; readonly why: string } | { readonly kind: "not-applicable"; readonly reason: string };
const failed = (why: string): Outcome => ({ kind: "failed", why });

const timeoutMs = 10_000;

export function runScenario(scenario: Scenario, options: EngineOptions = {}): Outcome {
  const queries = scenario.steps.filter(({ text }) => text === "executing query:");
  if (queries.some(({ docString = "" }) => writes(docString))) return { kind: "not-applicable", reason: "the query under test writes" };
  try {
    return play(scenario, options);
  } catch (error) {
    if (error instanceof UnsupportedSetUp) return { kind: "not-applicable", reason: error.message };
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function play(scenario: Scenario, options: EngineOptions): Outcome {
  const made = new GraphUnderConstruction();
  let parameters: ReadonlyMap<string, Value> = new Map();
  const procedures: Procedure[] = [];
  let result: QueryResult | undefined;
  let error: unknown;
  for (const step of scenario.steps) {
    const { text, docString = "", table = [] } = step;
    const procedure = /^there exists a procedure (.*)$/.exec(text);
    const raised = /^an? (\w+) should be raised at ([\w ]+): (.*)$/.exec(text);
    const tree = /^the binary-tree-([12]) graph$/.exec(text);
    if (text === "an empty graph" || text === "any graph" || text === "no side effects" || text === "the side effects should be:") continue;
    if (tree) made.execute(binaryTree(tree[1] === "1" ? 1 : 2));
    else if (text === "having executed:") made.execute(docString);
    else if (text === "parameters are:") parameters = new Map(table.map(([name = "", value = ""]) => [name, evaluate(value)]));
    else if (procedure) procedures.push(readProcedure(procedure[1] ?? "", table));
    else if (text === "executing query:" || text === "executing control query:") {
      result = undefined;
      error = undefined;
      try {
        result = createEngine(made.graph(), { ...options, procedures }).run(docString, { parameters, deadline: deadlineIn(timeoutMs, () => performance.now()) });
      } catch (caught) {
        error = caught;
      }
    } else if (raised) {
      const outcome = compareError(raised[1] ?? "", raised[2] ?? "", raised[3] ?? "", error, result);
      if (outcome) return outcome;
    } else if (text.startsWith("the result should be")) {
      if (error !== undefined) return failed(error instanceof QueryError ? `unexpected ${error.type} ${error.detail}: ${error.sentence}` : String(error instanceof Error ? error.stack : error));
      const outcome = compareResult(step, result);
      if (outcome) return outcome;
    } else return { kind: "not-applicable", reason: `unknown step: ${text}` };
  }
  return { kind: "passed" };
}

const emptyEngine = createEngine(new GraphUnderConstruction().graph());
const evaluate = (text: string): Value => emptyEngine.run(`RETURN ${text}`).rows[0]?.[0] ?? null;

function compareError(type: string, phase: string, detail: string, error: unknown, result: QueryResult | undefined): Outcome | undefined {
  const expected = `${type} at ${phase}: ${detail}`;
  if (error === undefined) return failed(`expected ${expected}, got ${result?.rows.length ?? 0} rows`);
  if (!(error instanceof QueryError)) return failed(`expected ${expected}, got ${error instanceof Error ? error.stack : String(error)}`);
  const same = error.type === type && (phase === "any time" || error.phase === phase) && (detail === "*" || error.detail === detail);
  return same ? undefined : failed(`expected ${expected}, got ${error.type} at ${error.phase}: ${error.detail}: ${error.sentence}`);
}

function compareResult(step: FeatureStep, result: QueryResult | undefined): Outcome | undefined {
  if (!result) return failed("there is no result");
  const [header = [], ...expectedRows] = step.table ?? [];
  if (step.text === "the result should be empty") return result.rows.length === 0 ? undefined : failed(`expected no rows, got ${result.rows.length}`);
  const how: Comparison = { sortLists: step.text.includes("ignoring element order") };
  const missing = header.filter((name) => !result.columns.includes(name));
  if (missing.length > 0 || header.length !== result.columns.length) return failed(`expected the columns ${header.join(" | ")}, got ${result.columns.join(" | ")}`);
  const expected = expectedRows.map((row) => row.map((cell) => canonicalCell(cell, how)).join(" | "));
  const actual = result.rows.map((row) => header.map((name) => canonical(row[result.columns.indexOf(name)] ?? null, how)).join(" | "));
  const isOrdered = step.text.includes("in order");
  const [a, b] = isOrdered ? [expected, actual] : [[...expected].sort(), [...actual].sort()];
  if (a.length === b.length && a.every((row, at) => row === b[at])) return undefined;
  return failed(`expected${isOrdered ? " in order" : ""}\n      ${a.join("\n      ")}\n    got\n      ${b.join("\n      ")}`);
}

// ---------------------------------------------------------------- procedures

const typeNames: Readonly<Record<string, StaticType["kind"]>> = { INTEGER: "integer", STRING: "string", NUMBER: "number", FLOAT: "float", BOOLEAN: "boolean" };
const fields = (text: string): readonly { readonly name: string; readonly kind: StaticType["kind"] }[] =>
  text.split(",").flatMap((field) => {
    const match = /^\s*(\S+)\s*::\s*(\w+)\??\s*$/.exec(field);
    return match ? [{ name: match[1] ?? "", kind: typeNames[match[2] ?? ""] ?? "any" }] : [];
  });

/** `test.my.proc(in :: INTEGER?) :: (out :: STRING?):` with a table from arguments to results. */
function readProcedure(signature: string, table: readonly (readonly string[])[]): Procedure {
  const match = /^([\w.]+)\((.*?)\)\s*::\s*\((.*?)\)\s*:?$/.exec(signature);
  const inputs = fields(match?.[2] ?? "");
  const outputs = fields(match?.[3] ?? "");
  const rows = table.slice(1).map((row) => row.map(evaluate));
  const takes = (kind: StaticType["kind"]): readonly ParameterKind[] => (kind === "float" ? ["float", "integer"] : [kind]);
  return {
    name: match?.[1] ?? "",
    parameters: inputs.map(({ name, kind }) => parameterOf(name, takes(kind))),
    columns: outputs.map(({ name, kind }) => ({ name, type: { kind } })),
    doc: "A procedure of a scenario.",
    rows: (args) => rows.filter((row) => args.every((argument, at) => argument === null ? (row[at] ?? null) === null : equals(argument, row[at] ?? null) === true)).map((row) => row.slice(inputs.length)),
  };
}

