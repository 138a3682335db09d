// whom stats: counts, and the usual measures of a network from graphology's own libraries.
import type { Command } from "commander";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { statuses } from "../../agree/status.ts";
import { exitCodes } from "../../model/problem.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat, positive } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { paint, printListing, writeOut } from "../output.ts";

interface StatsOptions extends DataOption, OutputOptions, LensOptions {
  readonly top: string;
}

export async function runStats(options: StatsOptions): Promise<number> {
  const graph = await openGraph(options);
  const { measures } = await import("../../graph/measures.ts");
  const isWanted = (status: unknown) => options.status?.includes(String(status)) !== false;
  const edges = graph.claimGraph.edges.filter((edge) => edge.layer === "fact" && edge.properties["status"] !== "unclaimed" && isWanted(edge.properties["status"]));
  const rows = measures({ nodes: graph.claimGraph.nodes, edges });
  const counts = countsOf(graph, edges.length, isWanted);
  const top = rows.slice(0, positive("--top", options.top));
  const format = outputFormat(options);
  const listing = { columns: ["id", "name", "degree", "betweenness", "pagerank", "community"], rows: top.map((row) => [row.id, graph.nameOf(row.id), row.degree, round(row.betweenness), round(row.pagerank), row.community]) };
  if (format === "json") writeOut(`${JSON.stringify({ counts, entities: top }, null, 2)}\n`);
  else {
    if (format === "table") writeOut(`${Object.entries(counts).map(([name, count]) => `${name}: ${count}`).join("\n")}\n\n${paint("bold", "Entities by PageRank, on the facts")}\n`);
    writeOut(printListing(listing, format));
  }
  return exitCodes.ok;
}

function countsOf(graph: KnowledgeGraph, facts: number, isWanted: (status: string) => boolean): Record<string, number> {
  const events = [...graph.agreement.events.values()].filter((event) => isWanted(event.status));
  return {
    entities: graph.dataset.entities.length, sources: graph.dataset.sources.length, events: events.length, claims: new Set(events.flatMap((event) => event.claims)).size, facts,
    ...Object.fromEntries(statuses.map((status) => [status, events.filter((event) => event.status === status).length]).filter(([, count]) => count !== 0)),
    "events with a conflict": events.filter((event) => event.fields.some((field) => field.verdict === "conflict")).length,
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export function addStats(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("stats").description("counts, degree, betweenness, PageRank and communities"))))
    .option("--top <number>", "list so many entities", "20")
    .addHelpText("after", "\nExamples:\n  whom stats\n  whom stats --top 5 --json\n  whom stats --source french-digest")
    .action((options: StatsOptions) => run(() => runStats(options)));
}
