// whom why: the claims and passages behind an event, an edge, or all that joins two entities.
import type { Command } from "commander";
import { widestLens } from "../../agree/lens.ts";
import { exitCodes } from "../../model/problem.ts";
import { evidenceLines, standing } from "../evidence.ts";
import { findNamed } from "../find-name.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { paint, printListing, say, writeOut } from "../output.ts";

type WhyOptions = DataOption & OutputOptions & LensOptions;

export async function runWhy(what: string, whom: string | undefined, options: WhyOptions): Promise<number> {
  const graph = await openGraph(options);
  const edges = graph.claimGraph.edges.filter((edge) => edge.layer === "fact");
  const byKey = whom === undefined ? edges.find((edge) => edge.key === what) : undefined;
  let found: { readonly title: string; readonly event: string; readonly claims: readonly string[] }[];
  const ofEdge = (edge: (typeof edges)[number]) => ({ title: `${graph.nameOf(edge.from)} -[${edge.type}]-> ${graph.nameOf(edge.to)}`, event: String(edge.properties["event"]), claims: (edge.properties["claims"] as readonly string[] | undefined) ?? [] });
  if (byKey) found = [ofEdge(byKey)];
  else {
    const first = findNamed(what, graph);
    if (whom === undefined) {
      if (first.kind === "event") found = [{ title: first.name, event: first.id, claims: graph.agreement.events.get(first.id)?.claims ?? [] }];
      else {
        say(`${first.name} is an entity; why needs an event, an edge key, or two names\n  hint: whom show "${what}" lists its events`);
        return exitCodes.usage;
      }
    } else {
      const second = findNamed(whom, graph);
      found = edges.filter((edge) => (edge.from === first.id && edge.to === second.id) || (edge.from === second.id && edge.to === first.id)).map(ofEdge);
    }
  }
  if (whom !== undefined && graph.lens !== widestLens) found = found.filter((one) => one.claims.length > 0);
  found = found.filter((one) => !options.status || options.status.includes(graph.agreement.events.get(one.event)?.status ?? ""));
  const format = outputFormat(options);
  if (format === "table") writeOut(found.map((one) => `${paint("bold", one.title)}  ${one.event}: ${standing(graph, one.event)}\n${evidenceLines(graph.evidenceOf(one.claims)).map((line) => `${line}\n`).join("")}\n`).join(""));
  else if (format === "json") writeOut(`${JSON.stringify(found.map((one) => ({ ...one, status: graph.agreement.events.get(one.event)?.status, evidence: graph.evidenceOf(one.claims) })), null, 2)}\n`);
  else writeOut(printListing({ columns: ["edge", "event", "claim", "source", "by", "stance", "passage"], rows: found.flatMap((one) => graph.evidenceOf(one.claims).map((evidence) => [one.title, one.event, evidence.claim, evidence.source, evidence.by, evidence.stance, evidence.passage ?? null])) }, format));
  if (found.length === 0) say("no fact joins the two\n  hint: whom path finds longer ways");
  return found.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

export function addWhy(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("why").argument("<what>", "an event, an edge key, or an entity").argument("[whom]", "a second entity").description("the claims and passages behind a fact"))))
    .addHelpText("after", '\nExamples:\n  whom why russia-warning\n  whom why "United States" Russia\n  whom why "russia-warning:us>russia" --json')
    .action((what: string, whom: string | undefined, options: WhyOptions) => run(() => runWhy(what, whom, options)));
}
