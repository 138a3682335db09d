// whom cypher: an openCypher query on the graph, once or in a shell.
import { readFileSync } from "node:fs";
import { Option } from "commander";
import type { Command } from "commander";
import { answerOf, matchedKeys } from "../../ask/answer-query.ts";
import { queryEngine } from "../../ask/functions/index.ts";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import type { Cell } from "../../model/answer.ts";
import { deadlineIn } from "../../model/platform.ts";
import { exitCodes, WhomError } from "../../model/problem.ts";
import { nodePlatform } from "../../node/platform.ts";
import type { Engine, QueryResult } from "../../query/engine.ts";
import { printValue } from "../../query/values/print-value.ts";
import { toParameters } from "../../query/values/parameters.ts";
import type { ParameterValue } from "../../query/values/parameters.ts";
import { EdgeValue, isList, isMap, NodeValue, PathValue } from "../../query/values/value.ts";
import type { Value } from "../../query/values/value.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { printListing, say, writeOut } from "../output.ts";
import type { OutputFormat } from "../output.ts";

interface CypherOptions extends DataOption, OutputOptions, LensOptions {
  readonly param?: readonly string[];
  readonly file?: string;
  readonly format?: string;
  readonly timeout: string;
  readonly evidence?: boolean;
}

export async function runCypher(words: readonly string[], options: CypherOptions): Promise<number> {
  const timeoutMs = Number(options.timeout) * 1000;
  if (!(timeoutMs > 0)) throw new WhomError(`--timeout: "${options.timeout}" is not a number of seconds`, exitCodes.usage);
  if (options.status) throw new WhomError("--status is a matter of the query here\n  hint: write WHERE e.status = 'reported'", exitCodes.usage);
  const text = queryText(words, options);
  const parameters = toParameters(Object.fromEntries((options.param ?? []).map(readParameter)));
  const graph = await openGraph(options);
  const engine = queryEngine(graph, { clock: nodePlatform.clock });
  const run = (query: string): QueryResult => engine.run(query, { parameters, deadline: deadlineIn(timeoutMs, nodePlatform.clock) });
  if (text === undefined) {
    const { runShell } = await import("../shell/shell.ts");
    await runShell({ engine, graph, format: outputFormat(options), print: (query, format) => printResult(query, run(query), graph, engine, format, options) });
    return exitCodes.ok;
  }
  const result = run(text);
  if (options.format !== undefined) await exportMatched(options.format, result, graph);
  else printResult(text, result, graph, engine, outputFormat(options), options);
  return exitCodes.ok;
}

function queryText(words: readonly string[], options: CypherOptions): string | undefined {
  if (options.file !== undefined) {
    if (words.length > 0) throw new WhomError("give the query as text or with --file, not both", exitCodes.usage);
    try {
      return readFileSync(options.file === "-" ? 0 : options.file, "utf8").replace(/;\s*$/u, "");
    } catch (error) {
      throw new WhomError(`cannot read ${options.file}: ${error instanceof Error ? error.message : String(error)}`, exitCodes.noInput);
    }
  }
  if (words.length > 0) return words.join(" ").replace(/;\s*$/u, "");
  return process.stdin.isTTY ? undefined : readFileSync(0, "utf8").replace(/;\s*$/u, "");
}

// --param name=value: JSON where it is JSON, else text.
function readParameter(text: string): readonly [string, ParameterValue] {
  const at = text.indexOf("=");
  if (at < 1) throw new WhomError(`--param: "${text}" has no name\n  hint: write --param name=value`, exitCodes.usage);
  const written = text.slice(at + 1);
  try {
    return [text.slice(0, at), JSON.parse(written) as ParameterValue];
  } catch {
    return [text.slice(0, at), written];
  }
}

function printResult(text: string, result: QueryResult, graph: KnowledgeGraph, _engine: Engine, format: OutputFormat, options: CypherOptions): void {
  for (const notice of result.notices) say(`note: ${notice}`);
  const isPlan = /^\s*(?:explain|profile)\b/iu.test(text);
  if (isPlan && format === "table") {
    const counted = result.plan.some((line) => line.rows !== undefined);
    writeOut(printListing({ columns: ["operator", "expected rows", ...(counted ? ["rows", "ms"] : []), "details"], rows: result.plan.map((line) => [`${"  ".repeat(line.depth)}${line.operator}`, line.expectedRows === undefined ? null : Math.round(line.expectedRows * 100) / 100, ...(counted ? [line.rows ?? null, line.ownMs === undefined ? null : Math.round(line.ownMs * 1000) / 1000] : []), line.details]) }, "table"));
    if (result.elapsedMs !== undefined) say(`${result.rows.length} row${result.rows.length === 1 ? "" : "s"} in ${result.elapsedMs.toFixed(1)} ms`);
    if (!counted) return;
    writeOut("\n");
  } else if (isPlan && result.rows.length === 0) {
    writeOut(`${JSON.stringify(result.plan, null, 2)}\n`);
    return;
  }
  if (format === "json" && options.evidence) writeOut(`${JSON.stringify(answerOf(text, result, graph), null, 2)}\n`);
  else if (format === "json") writeOut(`${JSON.stringify(result.rows.map((row) => record(result.columns, row)), null, 2)}\n`);
  else if (format === "ndjson") writeOut(result.rows.map((row) => `${JSON.stringify(record(result.columns, row))}\n`).join(""));
  else writeOut(printListing({ columns: result.columns, rows: result.rows.map((row) => row.map(shownCell)) }, format));
  if (format === "table" && !isPlan) say(`${result.rows.length} row${result.rows.length === 1 ? "" : "s"}`);
}

// In tables a node is its name in brackets, an edge its type, a path their chain.
function shownCell(value: Value): Cell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) return value;
  if (value instanceof NodeValue) return `(${nodeName(value)})`;
  if (value instanceof EdgeValue) return `[:${value.type}]`;
  if (value instanceof PathValue) {
    const { graph } = value;
    return value.nodes.map((node, index) => {
      const edge = value.edges[index];
      const name = `(${nodeName(new NodeValue(graph, node))})`;
      if (edge === undefined) return name;
      const type = graph.types[graph.edgeType(edge)] ?? "";
      return graph.edgeSource(edge) === node ? `${name}-[:${type}]->` : `${name}<-[:${type}]-`;
    }).join("");
  }
  if (isList(value)) return value.map((one) => shownCell(one)).map((cell) => (Array.isArray(cell) ? `[${cell.join(", ")}]` : String(cell)));
  return printValue(value).replace(/^'(.*)'$/u, "$1");
}

function nodeName(node: NodeValue): string {
  const name = node.property("name");
  return typeof name === "string" ? name : String(node.id);
}

function record(columns: readonly string[], row: readonly Value[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column, index) => [column, toJson(row[index] ?? null)]));
}

function toJson(value: Value): unknown {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return String(value);
  if (isList(value)) return value.map(toJson);
  if (isMap(value)) return Object.fromEntries([...value].map(([key, one]) => [key, toJson(one)]));
  if (value instanceof NodeValue) return { labels: value.labels, properties: toJson(value.properties) };
  if (value instanceof EdgeValue) return { type: value.type, from: toJson(new NodeValue(value.graph, value.source).property("id")), to: toJson(new NodeValue(value.graph, value.target).property("id")), properties: toJson(value.properties) };
  if (value instanceof PathValue) return { nodes: value.nodes.map((node) => toJson(new NodeValue(value.graph, node))), relationships: value.edges.map((edge) => toJson(new EdgeValue(value.graph, edge))) };
  const text = printValue(value);
  return /^-?(?:\d|Infinity|NaN)/u.test(text) ? Number(text) : text.replace(/^'(.*)'$/u, "$1");
}

// The nodes and edges in the rows, in another program's format.
async function exportMatched(name: string, result: QueryResult, graph: KnowledgeGraph): Promise<void> {
  const [{ exportGraph }, { formats }] = await Promise.all([import("../../formats/export-graph.ts"), import("../../formats/index.ts")]);
  const format = formats.find((one) => one.name === name || one.extension === name);
  if (!format) throw new WhomError(`no export format is called "${name}"\n  hint: choose ${formats.map((one) => one.name).join(", ")}`, exitCodes.usage);
  const keys = matchedKeys(result);
  if (keys.nodes.size === 0) throw new WhomError("the rows hold no nodes, relationships or paths to export\n  hint: RETURN the nodes and relationships themselves, not their properties", exitCodes.usage);
  const [file] = format.write(exportGraph(graph, { keep: (node) => keys.nodes.has(node.key), keepEdge: (edge) => keys.edges.has(edge.key) }), graph);
  if (file) writeOut(file.text);
}

export function addCypher(program: Command, run: (action: () => Promise<number>) => void): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  const command = addOutputOptions(addLensOptions(addDataOption(program.command("cypher").description("run an openCypher query, or open a shell where none is given").argument("[query...]", "the query"))));
  command
    .option("--param <name=value>", "a parameter, as JSON or text (may be repeated)", collect)
    .option("--file <path>", "read the query from a file (- for standard input)")
    .option("--evidence", "with --json: the claims and passages behind each row")
    .addOption(new Option("--format <name>", "the matched nodes and relationships as gexf, json ...").conflicts(["json", "ndjson", "csv"]))
    .option("--timeout <seconds>", "stop after this time, with exit code 124", "30")
    .addHelpText("after", `
Functions of this graph: voices(e), status(e), testimony(e), evidence(e), conflicts(e), values(e, field), fillers(e, role), before(a, b), overlaps(a, b), rollup(x), unheeded(e)

Examples:
  whom cypher "MATCH (a)-[w:WARNED]->(b) RETURN a.name, b.name, w.when ORDER BY w.when"
  whom cypher 'MATCH (e:Event) WHERE size(conflicts(e)) > 0 RETURN e.name, conflicts(e)' --json
  whom cypher 'MATCH (a {name: $name})-[f]->(b) RETURN type(f), b.name' --param name="Vladimir Putin"
  whom cypher "PROFILE MATCH p = shortestPath((:Person {name: 'Vladimir Putin'})-[*]-(:Entity {name: 'ISIS-K'})) RETURN p"
  whom cypher "MATCH (a)-[w:WARNED]->(b) RETURN a, w, b" --format gexf > warnings.gexf
  whom cypher                          opens the shell`)
    .action((words: readonly string[], options: CypherOptions) => run(async () => runCypher(words, options)));
}
