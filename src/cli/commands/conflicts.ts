// whom conflicts: where the sources contradict one another, each value with those who state it and the passages where they do.
import type { Command } from "commander";
import type { EventAgreement } from "../../agree/agree.ts";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import type { Evidence } from "../../model/answer.ts";
import { exitCodes } from "../../model/problem.ts";
import { evidenceLines } from "../evidence.ts";
import { findNamed } from "../find-name.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { paint, printListing, say, writeOut } from "../output.ts";

interface ConflictsOptions extends DataOption, OutputOptions, LensOptions {
  readonly compatible?: boolean;
}

/** One value of one field of one event, with those who state it. */
interface Side {
  readonly event: string;
  readonly id: string;
  /** A field, or "whether it happened". */
  readonly on: string;
  readonly value: string;
  readonly voices: readonly string[];
  readonly sources: readonly string[];
  readonly verdict: string;
  readonly evidence: readonly Evidence[];
}

export async function runConflicts(name: string | undefined, options: ConflictsOptions): Promise<number> {
  const graph = await openGraph(options);
  const about = name === undefined ? undefined : findNamed(name, graph).id;
  const sides = [...graph.agreement.events.values()]
    .filter((found) => (about === undefined || concerns(found, about)) && options.status?.includes(found.status) !== false)
    .flatMap((found) => [...(options.compatible ? [] : disputes(graph, found)), ...differences(graph, found, options.compatible ? ["compatible", "updated"] : ["conflict"])]);
  const format = outputFormat(options);
  switch (format) {
    case "json": writeOut(`${JSON.stringify(sides, null, 2)}\n`); break;
    case "ndjson": writeOut(sides.map((side) => `${JSON.stringify(side)}\n`).join("")); break;
    case "csv": writeOut(printListing({ columns: ["event", "id", "on", "value", "voices", "sources", "verdict", "passages"], rows: sides.map((side) => [side.event, side.id, side.on, side.value, side.voices, side.sources, side.verdict, passages(side.evidence)]) }, format)); break;
    case "table": writeOut(blocks(sides)); break;
  }
  if (sides.length > 0) return exitCodes.ok;
  say(options.compatible ? "no compatible differences here" : "the sources do not contradict one another here");
  return exitCodes.nothingFound;
}

function disputes(graph: KnowledgeGraph, found: EventAgreement): readonly Side[] {
  if (found.status !== "disputed") return [];
  return found.testimony.filter((one) => one.stance !== "expects" && one.stance !== "unclear").map((one) => ({
    event: graph.nameOf(found.event.id), id: found.event.id, on: "whether it happened", value: one.stance, voices: [graph.shortVoice(one.voice)], sources: one.sources, verdict: "disputed", evidence: graph.evidenceOf(one.claims),
  }));
}

function differences(graph: KnowledgeGraph, found: EventAgreement, verdicts: readonly string[]): readonly Side[] {
  return found.fields.filter((field) => verdicts.includes(field.verdict)).flatMap((field) => field.values.map((value) => ({
    event: graph.nameOf(found.event.id), id: found.event.id, on: field.field, value: `${value.denied ? "not " : ""}${printValue(graph, value.text, value.set.kind)}${value.superseded ? " (superseded)" : ""}`,
    voices: value.voices.map((voice) => graph.shortVoice(voice)), sources: value.sources, verdict: field.best ? `${field.verdict}: ${printValue(graph, field.best.text, field.best.set.kind)}` : field.verdict, evidence: graph.evidenceOf(value.claims),
  })));
}

function printValue(graph: KnowledgeGraph, text: string, kind: string): string {
  return kind === "entities" ? text.split(" + ").map((id) => graph.nameOf(id)).join(" + ") : kind === "time" ? graph.whenText(text) : text;
}

function passages(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.flatMap((one) => one.passage ?? []))];
}

function blocks(sides: readonly Side[]): string {
  const lines: string[] = [];
  let before = "";
  for (const side of sides) {
    const head = `${side.event}: ${side.on}`;
    if (head !== before) lines.push(...(before === "" ? [] : [""]), `${paint("bold", head)} (${side.id}), ${side.verdict === "conflict" ? "in conflict" : side.verdict}`);
    before = head;
    lines.push(`  ${paint("bold", side.value)}: ${side.voices.join(", ")}`, ...evidenceLines(side.evidence.slice(0, 2), "      "));
    if (side.evidence.length > 2) lines.push(`      ... and ${side.evidence.length - 2} more (whom why ${side.id})`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

function concerns({ event }: EventAgreement, id: string): boolean {
  return event.id === id || event.place === id || Object.values(event.roles).some((list) => list.some((filler) => filler.id === id));
}

export function addConflicts(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("conflicts").argument("[name]", "an entity or event").description("where the sources contradict one another"))))
    .option("--compatible", "instead, differences that can all be true, and later updates")
    .addHelpText("after", '\nExamples:\n  whom conflicts\n  whom conflicts "Kerman bombings"\n  whom conflicts --compatible --json')
    .action((name: string | undefined, options: ConflictsOptions) => run(() => runConflicts(name, options)));
}
