// Options that commands share: which folder, which lens, which output.
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type { Lens } from "../agree/lens.ts";
import { statuses } from "../agree/status.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { nearest, NameIndex } from "../model/names.ts";
import { exitCodes, WhomError } from "../model/problem.ts";
import { readTime } from "../model/time-span.ts";
import type { TimeSpan } from "../model/time-span.ts";
import { findDataFolder, listInputs } from "../node/data-folder.ts";
import { openFolder } from "../node/open-folder.ts";
import { say } from "./output.ts";
import type { OutputFormat } from "./output.ts";

export interface DataOption {
  readonly data?: string;
}
export interface OutputOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly csv?: boolean;
}
export interface LensOptions {
  readonly source?: readonly string[];
  readonly asOf?: string;
  readonly status?: readonly string[];
  readonly proposed?: boolean;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function collectStatus(value: string, before: readonly string[] = []): readonly string[] {
  const status = value.trim().toLowerCase().replaceAll("-", " ");
  const known: readonly string[] = statuses;
  if (!known.includes(status)) throw new InvalidArgumentError(`the statuses are: ${known.join(", ")}.`);
  return [...before, status];
}

export function addDataOption(command: Command): Command {
  return command.option("--data <dir>", "data folder (default: ./graph-data, else the bundled story)");
}

export function addOutputOptions(command: Command): Command {
  return command.addOption(new Option("--json", "print JSON").conflicts(["ndjson", "csv"])).addOption(new Option("--ndjson", "print one JSON object a line").conflicts("csv")).option("--csv", "print CSV");
}

export function addLensOptions(command: Command): Command {
  return command
    .option("--source <id>", "only what this source says (may be repeated)", collect)
    .option("--as-of <date>", "only what was published by this day")
    .option("--proposed", "also with claims drawn from texts that nobody has reviewed; they are marked")
    .option("--status <status>", "only events of this status (may be repeated)", collectStatus);
}

export function outputFormat(options: OutputOptions): OutputFormat {
  return options.json ? "json" : options.ndjson ? "ndjson" : options.csv ? "csv" : "table";
}

/** The graph of the folder, through the lens that the options describe. */
export async function openGraph(options: DataOption & LensOptions): Promise<KnowledgeGraph> {
  const folder = findDataFolder(options.data);
  const opened = await openFolder(folder, options.proposed === true);
  if (opened.stale) say("note: graph-data has errors (see `whom check`); this is the last good build");
  sayIfUnreviewed(folder, opened.graph, options.proposed === true);
  const lens = readLens(options, opened.graph);
  return lens ? opened.graph.through(lens) : opened.graph;
}

/** Claims that were drawn from texts, and an empty graph all the same: they wait for a reviewer, or for `--proposed`. */
export function sayIfUnreviewed(folder: string, graph: KnowledgeGraph, proposed: boolean): void {
  if (proposed || graph.dataset.events.length > 0 || !listInputs(folder).some((input) => input.kind === "claims")) return;
  say("note: the claims drawn from texts are not reviewed yet, and do not count: whom review decides on them, --proposed counts them as they are");
}

function readLens(options: LensOptions, graph: KnowledgeGraph): Lens | undefined {
  if (options.source === undefined && options.asOf === undefined) return undefined;
  const sources = options.source?.map((name) => findSource(name, graph));
  const day = options.asOf === undefined ? undefined : lastDay(options.asOf);
  return { review: "all", ...(sources ? { sources: new Set(sources) } : {}), ...(day === undefined ? {} : { asOf: day }) };
}

function lastDay(text: string): number {
  const { end } = readDay("--as-of", text);
  if (end === null) throw new WhomError(`--as-of: "${text}" has no end\n  hint: write 2024-03-25, 2024-03 or 2024`, exitCodes.usage);
  return end;
}

/** The days that a date given as an option means. */
export function readDay(option: string, text: string): TimeSpan {
  const reading = readTime(text);
  if (reading.ok && reading.value.kind === "span") return reading.value.span;
  throw new WhomError(`${option}: "${text}" is not a date\n  hint: write 2024-03-25, 2024-03 or 2024`, exitCodes.usage);
}

/** A source by id, or by a name that fits one alone. */
export function findSource(name: string, graph: KnowledgeGraph): string {
  if (graph.sources.has(name)) return name;
  const index = new NameIndex(graph.dataset.sources.map((source) => ({ id: source.id, names: [source.title, ...(source.publisher === undefined ? [] : [source.publisher])] })));
  const found = index.find(name);
  if (found.length === 1 && found[0]) {
    if (found[0].kind === "sound" || found[0].kind === "misspelled") say(`note: "${name}" was read as the source ${found[0].id}`);
    return found[0].id;
  }
  const near = nearest(name, graph.sources.keys());
  throw new WhomError(`no source is called "${name}"\n  hint: ${near === undefined ? `the sources are: ${[...graph.sources.keys()].join(", ")}` : `did you mean "${near}"?`}`, exitCodes.usage);
}

/** A whole number above 0, given as an option. */
export function positive(option: string, value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new WhomError(`${option}: "${value}" is not a whole number above 0`, exitCodes.usage);
}

/** Who decides, where nobody is named. */
export const userName = (): string => process.env["USER"] ?? process.env["USERNAME"] ?? "reviewer";
