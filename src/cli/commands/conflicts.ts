// whom conflicts: where the sources contradict one another, each value with those who state it.
import type { Command } from "commander";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { exitCodes } from "../../model/problem.ts";
import { findNamed } from "../find-name.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { printListing, say, writeOut } from "../output.ts";

interface ConflictsOptions extends DataOption, OutputOptions, LensOptions {
  readonly compatible?: boolean;
}

export async function runConflicts(name: string | undefined, options: ConflictsOptions): Promise<number> {
  const graph = await openGraph(options);
  const about = name === undefined ? undefined : findNamed(name, graph).id;
  const verdicts: readonly string[] = options.compatible ? ["compatible", "updated"] : ["conflict"];
  const rows = [...graph.agreement.events.values()].filter((found) => about === undefined || found.event.id === about || concerns(graph, found.event.id, about)).filter((found) => !options.status || options.status.includes(found.status)).flatMap((found) => [
    ...(found.status === "disputed" && !options.compatible ? found.testimony.filter((one) => one.stance !== "expects" && one.stance !== "unclear").map((one) => [graph.eventName(found.event.id) ?? found.event.id, "whether it happened", one.stance, graph.shortVoice(one.voice), one.sources.map((source) => source), "disputed", found.event.id]) : []),
    ...found.fields.filter((field) => verdicts.includes(field.verdict)).flatMap((field) => field.values.map((value) => [
      graph.eventName(found.event.id) ?? found.event.id, field.field, `${value.denied ? "not " : ""}${printValue(graph, value.text, value.set.kind)}${value.superseded ? " (superseded)" : ""}`, value.voices.map((voice) => graph.shortVoice(voice)), value.sources,
      options.compatible && field.best ? `${field.verdict}: ${printValue(graph, field.best.text, field.best.set.kind)}` : field.verdict, found.event.id,
    ])),
  ]);
  writeOut(printListing({ columns: ["event", "on", "value", "voices", "sources", "verdict", "id"], rows }, outputFormat(options)));
  if (rows.length === 0) {
    say(options.compatible ? "no compatible differences" : "the sources do not contradict one another here");
    return exitCodes.nothingFound;
  }
  return exitCodes.ok;
}

function printValue(graph: KnowledgeGraph, text: string, kind: string): string {
  return kind === "entities" ? text.split(" + ").map((id) => graph.nameOf(id)).join(" + ") : text;
}

function concerns(graph: KnowledgeGraph, event: string, id: string): boolean {
  const record = graph.agreement.events.get(event)?.event;
  return record !== undefined && (record.place === id || Object.values(record.roles).some((list) => list.some((filler) => filler.id === id)));
}

export function addConflicts(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("conflicts").argument("[name]", "an entity or event").description("where the sources contradict one another"))))
    .option("--compatible", "instead, differences that can all be true, and later updates")
    .addHelpText("after", '\nExamples:\n  whom conflicts\n  whom conflicts "Kerman bombings"\n  whom conflicts --compatible --json')
    .action((name: string | undefined, options: ConflictsOptions) => run(() => runConflicts(name, options)));
}
