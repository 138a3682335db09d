// whom sources: what each source says alone, who copies whom, and what was added in copying.
import type { Command } from "commander";
import { covers } from "../../agree/fields.ts";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { exitCodes } from "../../model/problem.ts";
import type { SourceId } from "../../model/records.ts";
import { evidenceLines } from "../evidence.ts";
import { addDataOption, addLensOptions, addOutputOptions, findSource, openGraph, outputFormat } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { paint, printListing, writeOut } from "../output.ts";

export interface SourceReport {
  readonly id: SourceId;
  readonly title: string;
  readonly published: string | null;
  readonly grade: string | null;
  readonly claims: number;
  readonly events: number;
  readonly copies: SourceId | null;
  /** Events that no other root speaks of. */
  readonly alone: readonly string[];
  /** Claims that the root of this copy does not make: events, and fields of events. */
  readonly added: readonly { readonly claim: string; readonly event: string; readonly field: string | null }[];
}

/** @param isWanted which events count, by status */
export function sourceReports(graph: KnowledgeGraph, isWanted: (event: string) => boolean = () => true): readonly SourceReport[] {
  const { voices } = graph.agreement;
  const claims = graph.agreement.claims.filter((claim) => isWanted(claim.event));
  const rootsOf = new Map<string, Set<SourceId>>();
  for (const claim of claims) rootsOf.set(claim.event, (rootsOf.get(claim.event) ?? new Set()).add(voices.isAddedInCopying(claim) ? claim.source : voices.root(claim.source)));
  return graph.dataset.sources.map((source) => {
    const own = claims.filter((claim) => claim.source === source.id);
    const root = voices.root(source.id);
    const added = own.filter((claim) => voices.isAddedInCopying(claim)).map((claim) => ({ claim: claim.id, event: claim.event, field: null }));
    const fields = root === source.id ? [] : addedFields(graph, source.id, root).filter((one) => isWanted(one.event));
    return {
      id: source.id, title: graph.sourceTitle(source.id), published: source.published?.text ?? null, grade: source.grade ?? null, claims: own.length, events: new Set(own.map((claim) => claim.event)).size, copies: source.copies ?? null,
      alone: [...new Set(own.map((claim) => claim.event))].filter((event) => [...(rootsOf.get(event) ?? [])].every((one) => one === root || one === source.id)), added: [...added, ...fields],
    };
  });
}

// A value that the copy states on an event and its root does not.
function addedFields(graph: KnowledgeGraph, copy: SourceId, root: SourceId): { claim: string; event: string; field: string }[] {
  return [...graph.agreement.events.values()].flatMap((found) => {
    if (!found.sources.includes(root)) return [];
    return found.fields.flatMap((field) => {
      const ofRoot = field.values.filter((value) => value.sources.includes(root));
      // A vaguer wording of what the root says adds nothing.
      const byCopy = field.values.filter((value) => value.sources.includes(copy) && !value.sources.includes(root) && !ofRoot.some((one) => covers(value.set, one.set, graph.agreement.containment, graph.ontology)));
      return byCopy.map((value) => ({ claim: value.claims.find((id) => graph.claims.get(id)?.source === copy) ?? "", event: found.event.id, field: field.field }));
    });
  });
}

function isShared(graph: KnowledgeGraph, report: SourceReport): boolean {
  return report.copies !== null || graph.dataset.sources.some((source) => source.copies === report.id);
}

export async function runSources(name: string | undefined, options: DataOption & OutputOptions & LensOptions): Promise<number> {
  const graph = await openGraph(options);
  const wanted = name === undefined ? undefined : findSource(name, graph);
  const reports = sourceReports(graph, (event) => options.status?.includes(graph.agreement.events.get(event)?.status ?? "") !== false).filter((report) => wanted === undefined || report.id === wanted);
  const format = outputFormat(options);
  if (format === "json") writeOut(`${JSON.stringify(reports, null, 2)}\n`);
  else if (format === "ndjson") writeOut(reports.map((report) => `${JSON.stringify(report)}\n`).join(""));
  else {
    writeOut(printListing({ columns: ["source", "title", "published", "grade", "claims", "events", "copies", "says alone", "added in copying"], rows: reports.map((one) => [one.id, one.title, one.published, one.grade, one.claims, one.events, one.copies, one.alone.length, one.added.length]) }, format));
    if (format === "table") {
      for (const report of reports) {
        if (report.copies !== null) writeOut(`\n${paint("bold", report.title)} copies ${graph.sourceTitle(report.copies)}: the two are one voice.\n`);
        if (report.added.length > 0) {
          writeOut("Added in copying:\n");
          for (const added of report.added) writeOut(`  ${graph.eventName(added.event) ?? added.event}${added.field === null ? "" : ` (${added.field})`}\n${evidenceLines(graph.evidenceOf([added.claim]), "    ").map((line) => `${line}\n`).join("")}`);
        }
        if (wanted !== undefined) writeOut(`\n${isShared(graph, report) ? "Said by this voice alone, in any of its copies" : "Said by this source alone"}:\n${report.alone.map((event) => `  ${graph.eventName(event) ?? event} (${event})\n`).join("")}`);
      }
    }
  }
  return reports.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

export function addSources(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("sources").argument("[source]", "one source by id or title").description("what each source says alone, who copies whom, what was added in copying"))))
    .addHelpText("after", "\nExamples:\n  whom sources\n  whom sources french-digest\n  whom sources --json")
    .action((name: string | undefined, options: DataOption & OutputOptions & LensOptions) => run(() => runSources(name, options)));
}
