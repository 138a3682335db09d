// whom path: how two entities or events are connected, each step with its evidence.
import type { Command } from "commander";
import { widestLens } from "../../agree/lens.ts";
import { structureTypes } from "../../graph/claim-graph.ts";
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { toldEvents } from "../../graph/told-events.ts";
import { nearest } from "../../model/names.ts";
import { deadlineIn } from "../../model/platform.ts";
import { exitCodes, WhomError } from "../../model/problem.ts";
import { nodePlatform } from "../../node/platform.ts";
import { cheapestPaths } from "../../query/paths/cheapest-paths.ts";
import { passesThrough } from "../../query/paths/path-settings.ts";
import type { Path, PathSettings } from "../../query/paths/path-settings.ts";
import { allShortestPaths, shortestPath } from "../../query/paths/shortest-paths.ts";
import { simplePaths } from "../../query/paths/simple-paths.ts";
import { earliestPath } from "../../query/paths/time-paths.ts";
import { evidenceLines } from "../evidence.ts";
import { findNamed, nameIndexOf } from "../find-name.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat, positive } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { paint, printListing, say, writeOut } from "../output.ts";

interface PathOptions extends DataOption, OutputOptions, LensOptions {
  readonly all?: boolean;
  readonly simple?: boolean;
  readonly trusted?: boolean;
  readonly inOrder?: boolean;
  readonly directed?: boolean;
  readonly types?: readonly string[];
  readonly through?: readonly string[];
  readonly avoid?: readonly string[];
  readonly max: string;
  readonly count: string;
  readonly timeout: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export async function runPath(from: string, to: string, options: PathOptions): Promise<number> {
  const graph = await openGraph(options);
  const index = nameIndexOf(graph);
  const [start, end] = [findNamed(from, graph, index), findNamed(to, graph, index)];
  const through = (options.through ?? []).map((name) => findNamed(name, graph, index).id);
  const avoid = (options.avoid ?? []).map((name) => findNamed(name, graph, index).id);
  const reader = graph.reader;
  const number = (id: string): number => {
    const node = reader.findNodes("id", id)[0];
    if (node === undefined) throw new WhomError(`"${id}" is not in the graph`, exitCodes.ourBug);
    return node;
  };
  const timeoutMs = positive("--timeout", options.timeout);
  const avoided = new Set(avoid.map(number));
  const settings: PathSettings = {
    direction: options.directed ? "out" : "both",
    types: pathTypes(reader, options.types),
    deadline: deadlineIn(timeoutMs, nodePlatform.clock),
    node: (node) => !avoided.has(node),
edge: usableEdges(graph, reader, options.status),
  };
  const paths = findPaths(reader, number(start.id), number(end.id), through.map(number), settings, options);
  const format = outputFormat(options);
  const steps = paths.map((path) => stepsOf(graph, reader, path));
  if (format === "json" || format === "ndjson") {
    const data = steps.map((list) => ({ from: start.id, to: end.id, hops: list.length, steps: list }));
    writeOut(format === "json" ? `${JSON.stringify(data, null, 2)}\n` : data.map((one) => `${JSON.stringify(one)}\n`).join(""));
  } else if (format === "csv") writeOut(printListing({ columns: ["path", "step", "from", "relation", "to", "direction", "when", "status", "event"], rows: steps.flatMap((list, path) => list.map((step, at) => [path + 1, at + 1, step.from, step.relation, step.to, step.direction, step.when, step.status, step.event])) }, "csv"));
  else {
    for (const list of steps) {
      writeOut(`${paint("bold", `${list.length} step${list.length === 1 ? "" : "s"}: ${[start.name, ...list.map((step) => step.name)].join(" · ")}`)}\n`);
      for (const step of list) {
        const arrow = step.direction === "out" ? `-[${step.relation}]->` : `<-[${step.relation}]-`;
        writeOut(`  ${step.fromName} ${arrow} ${step.name}${step.when === null ? "" : `  ${step.when}`}${step.status === null ? "" : `  ${step.status}`}\n`);
        writeOut(evidenceLines(step.evidence.slice(0, 2), "      ").map((line) => `${line}\n`).join(""));
        if (step.evidence.length > 2) writeOut(`      ... and ${step.evidence.length - 2} more (whom why ${step.event})\n`);
      }
    }
  }
  if (paths.length === 0) say(`no path joins ${start.name} and ${end.name} in ${options.max} steps\n  hint: a larger --max, no --directed, or fewer filters`);
  return paths.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

// Under a lens nobody may speak of an event: its edges are no way then.
function usableEdges(graph: KnowledgeGraph, reader: GraphReader, statuses: readonly string[] | undefined): ((edge: number) => boolean) | undefined {
  const told = graph.lens === widestLens ? undefined : toldEvents(graph.claimGraph);
  if (!told && !statuses) return undefined;
  return (edge) => {
    const status = reader.edgeProperty(edge, "status");
    if (told && (status === "unclaimed" || !told.has(text(reader.edgeProperty(edge, "event"))))) return false;
    return !statuses || status === null || statuses.includes(text(status));
  };
}

function findPaths(reader: GraphReader, from: number, to: number, through: readonly number[], settings: PathSettings, options: PathOptions): readonly Path[] {
  const maxHops = positive("--max", options.max);
  const count = positive("--count", options.count);
  const take = (paths: Iterable<Path>): Path[] => {
    const out: Path[] = [];
    for (const path of paths) {
      if (passesThrough(path, through)) out.push(path);
      if (out.length >= count) break;
    }
    return out;
  };
  if (options.inOrder) {
    if (through.length > 0) throw new WhomError("--in-order gives the path that arrives first, wherever it leads; it does not go with --through", exitCodes.usage);
    const path = earliestPath(reader, from, to, settings);
    return path ? [path] : [];
  }
  if (options.trusted) {
    // A step costs less the more voices stand behind it; what carries no voices (a role) costs as much as one voice.
    const weight = (edge: number) => 1 / Math.max(1, Number(reader.edgeProperty(edge, "voices") ?? 1));
    return take(cheapestPaths(reader, from, to, count * (through.length > 0 ? 10 : 1), { ...settings, weight }));
  }
  if (options.simple || through.length > 0) return take(simplePaths(reader, from, to, { ...settings, maxHops, through })).sort((a, b) => a.edges.length - b.edges.length);
  if (options.all) return take(allShortestPaths(reader, from, to, { ...settings, maxHops }));
  const path = shortestPath(reader, from, to, { ...settings, maxHops });
  return path ? [path] : [];
}

// Facts, roles and about edges; evidence and roll-up lines only when named.
function pathTypes(reader: GraphReader, wanted: readonly string[] | undefined): readonly number[] {
  const hidden: readonly string[] = structureTypes.filter((type) => type !== "HAS_ROLE" && type !== "ABOUT");
  if (!wanted) return reader.types.flatMap((type, id) => (hidden.includes(type) ? [] : [id]));
  return wanted.flatMap((list) => list.split(",")).map((name) => {
    const type = name.trim().toUpperCase().replaceAll(/[\s-]+/gu, "_");
    const id = reader.typeId(type);
    if (id === undefined) throw new WhomError(`no relation is called "${name}"\n  hint: ${nearest(type, reader.types) === undefined ? `the relations are: ${reader.types.join(", ")}` : `did you mean ${nearest(type, reader.types)}?`}`, exitCodes.usage);
    return id;
  });
}

function stepsOf(graph: KnowledgeGraph, reader: GraphReader, path: Path) {
  return path.edges.map((edge, index) => {
    const [from, to] = [path.nodes[index] ?? 0, path.nodes[index + 1] ?? 0];
    const id = (node: number) => text(reader.nodeProperty(node, "id"));
    const event = text(reader.edgeProperty(edge, "event")) || (graph.agreement.events.has(id(from)) ? id(from) : id(to));
    const claims = reader.edgeProperty(edge, "claims");
    const when = text(reader.edgeProperty(edge, "when"));
    const status = text(reader.edgeProperty(edge, "status"));
    const role = text(reader.edgeProperty(edge, "role"));
    return {
      from: id(from), fromName: graph.nameOf(id(from)), relation: `${reader.types[reader.edgeType(edge)] ?? ""}${role === "" ? "" : ` ${role}`}`, to: id(to), name: graph.nameOf(id(to)), direction: reader.edgeSource(edge) === from ? ("out" as const) : ("in" as const),
      when: when === "" ? null : graph.whenText(when), status: status === "" ? null : status, event, evidence: graph.evidenceOf(Array.isArray(claims) ? claims.map(String) : roleClaims(graph, event, role, id(from) === event ? id(to) : id(from))),
    };
  });
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The claims that put somebody into a role; where none does so by itself, all that speak of the event. */
function roleClaims(graph: KnowledgeGraph, event: string, role: string, filler: string): readonly string[] {
  const found = graph.agreement.events.get(event);
  const own = (found?.readings ?? []).filter((reading) => (role === "place" ? reading.place === filler : reading.roles[role]?.some((one) => one.id === filler))).map((reading) => reading.claim.id);
  return own.length > 0 ? own : (found?.claims ?? []);
}

export function addPath(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("path").argument("<from>").argument("<to>").description("how two entities or events are connected"))))
    .option("--all", "all shortest paths")
    .option("--simple", "all paths without a repeated node, up to --max steps")
    .option("--trusted", "the paths with most voices behind their steps")
    .option("--in-order", "only forward in time: no step begins before the one before it")
    .option("--directed", "follow edges from subject to object only")
    .option("--types <list>", "only these relations (may be repeated)", collect)
    .option("--through <name>", "only paths through this (may be repeated)", collect)
    .option("--avoid <name>", "no path through this (may be repeated)", collect)
    .option("--max <steps>", "at most so many steps", "6")
    .option("--count <number>", "at most so many paths", "20")
    .option("--timeout <ms>", "give up after so many milliseconds", "10000")
    .addHelpText("after", '\nExamples:\n  whom path "Vladimir Putin" "ISIS-K"\n  whom path Clapper "the Moscow attack" --all\n  whom path Kirby Russia --trusted --count 3 --json')
    .action((from: string, to: string, options: PathOptions) => run(() => runPath(from, to, options)));
}
