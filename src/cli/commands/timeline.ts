// whom timeline: events in the order of their dates, with what is not dated left to the end.
import type { Command } from "commander";
import { exitCodes } from "../../model/problem.ts";
import { printSpan } from "../../model/time-span.ts";
import { findNamed } from "../find-name.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat, readDay } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { printListing, writeOut } from "../output.ts";

interface TimelineOptions extends DataOption, OutputOptions, LensOptions {
  readonly from?: string;
  readonly to?: string;
  readonly states?: boolean;
}

export async function runTimeline(name: string | undefined, options: TimelineOptions): Promise<number> {
  const graph = await openGraph(options);
  const about = name === undefined ? undefined : findNamed(name, graph).id;
  const from = options.from === undefined ? -Infinity : (readDay("--from", options.from).start ?? -Infinity);
  const to = options.to === undefined ? Infinity : (readDay("--to", options.to).end ?? Infinity);
  const rows = [...graph.agreement.events.values()]
    .filter((found) => found.status !== "unclaimed" && (options.states || !graph.ontology.eventTypes.get(found.event.type)?.state) && (!options.status || options.status.includes(found.status)))
    .filter((found) => about === undefined || found.event.id === about || found.event.place === about || Object.values(found.event.roles).some((list) => list.some((filler) => filler.id === about)))
    .filter((found) => (options.from === undefined && options.to === undefined) || (found.span.start !== null && found.span.end !== null && found.span.end >= from && found.span.start <= to))
    .sort((a, b) => (a.span.start ?? a.span.end ?? Infinity) - (b.span.start ?? b.span.end ?? Infinity) || (a.span.end ?? Infinity) - (b.span.end ?? Infinity) || (a.event.id < b.event.id ? -1 : 1))
    .map((found) => [found.span.start === null && found.span.end === null ? "undated" : printSpan(found.span), found.when === undefined ? null : graph.whenText(found.when), graph.eventName(found.event.id) ?? found.event.id, found.status, found.grade, found.voices.map((voice) => graph.shortVoice(voice)), found.event.id]);
  writeOut(printListing({ columns: ["days", "as said", "event", "status", "grade", "voices", "id"], rows }, outputFormat(options)));
  return rows.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

export function addTimeline(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("timeline").argument("[name]", "only what concerns this entity or event").description("events in the order of their dates"))))
    .option("--from <date>", "from this day on")
    .option("--to <date>", "up to this day")
    .option("--states", "standing relations too")
    .addHelpText("after", "\nExamples:\n  whom timeline\n  whom timeline Putin\n  whom timeline --from 2024-03 --to 2024-04 --csv")
    .action((name: string | undefined, options: TimelineOptions) => run(() => runTimeline(name, options)));
}
