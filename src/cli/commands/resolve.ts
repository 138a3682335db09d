// whom resolve: entities that may be the same, with the evidence; and a person's word on two of them, written to the journal.
import type { Command } from "commander";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { likelySame } from "../../match/likely-same.ts";
import type { Evidence } from "../../model/answer.ts";
import { exitCodes, WhomError } from "../../model/problem.ts";
import { findDataFolder } from "../../node/data-folder.ts";
import { appendDecisions } from "../../node/journal.ts";
import { evidenceLines } from "../evidence.ts";
import { findNamed } from "../find-name.ts";
import type { Named } from "../find-name.ts";
import { addDataOption, addOutputOptions, openGraph, outputFormat } from "../options.ts";
import type { DataOption, OutputOptions } from "../options.ts";
import { paint, printListing, say, writeOut } from "../output.ts";

interface ResolveOptions extends DataOption, OutputOptions {
  readonly proposed?: boolean;
  readonly same?: boolean;
  readonly different?: boolean;
  readonly because?: string;
  readonly by?: string;
  readonly least: string;
}

export async function runResolve(names: readonly string[], options: ResolveOptions): Promise<number> {
  const graph = await openGraph(options);
  if (options.same || options.different) return decide(graph, names, options);
  if (names.length > 1) throw new WhomError("two names go with --same or --different", exitCodes.usage);
  const least = Number(options.least);
  if (!(least >= 0 && least <= 1)) throw new WhomError(`--least: "${options.least}" is not a number from 0 to 1`, exitCodes.usage);
  const about = names[0] === undefined ? undefined : findNamed(names[0], graph).id;
  const speaking = claimsByEntity(graph);
  const pairs = likelySame(graph.dataset)
    .filter((pair) => pair.score >= least && (about === undefined || pair.a === about || pair.b === about))
    .map((pair) => ({ ...pair, names: [graph.nameOf(pair.a), graph.nameOf(pair.b)] as const, claims: [speaking.get(pair.a)?.length ?? 0, speaking.get(pair.b)?.length ?? 0] as const, evidence: [evidence(graph, speaking, pair.a), evidence(graph, speaking, pair.b)] as const }));
  const format = outputFormat(options);
  switch (format) {
    case "json": writeOut(`${JSON.stringify(pairs, null, 2)}\n`); break;
    case "ndjson": writeOut(pairs.map((pair) => `${JSON.stringify(pair)}\n`).join("")); break;
    case "csv": writeOut(printListing({ columns: ["score", "a", "name of a", "b", "name of b", "why", "claims on a", "claims on b"], rows: pairs.map((pair) => [pair.score, pair.a, pair.names[0], pair.b, pair.names[1], pair.reasons, ...pair.claims]) }, format)); break;
    case "table":
      for (const pair of pairs) {
        writeOut(`${pair.score.toFixed(2)}  ${paint("bold", `${pair.names[0]} (${pair.a})  =?  ${pair.names[1]} (${pair.b})`)}\n      ${pair.reasons.join("; ")}\n`);
        for (const [at, id] of [pair.a, pair.b].entries()) writeOut(`      ${id}: ${pair.claims[at]} claims\n${evidenceLines(pair.evidence[at] ?? [], "        ").map((line) => `${line}\n`).join("")}`);
        writeOut("\n");
      }
      if (pairs.length > 0) writeOut("A person decides: whom resolve A B --same, or --different; or a line in identity.yaml.\n");
  }
  if (pairs.length > 0) return exitCodes.ok;
  say("no two entities look like one");
  return exitCodes.nothingFound;
}

function decide(graph: KnowledgeGraph, names: readonly string[], options: ResolveOptions): number {
  if (names.length !== 2 || (options.same && options.different)) throw new WhomError("name two entities and one of --same and --different", exitCodes.usage);
  // An id that was taken for another entity's can be parted from it again.
  const merged = new Set(graph.dataset.identity.flatMap((line) => line.ids));
  const found = names.map((name): Named => (merged.has(name) && !graph.entities.has(name) ? { id: name, kind: "entity", name } : findNamed(name, graph)));
  for (const one of found) if (one.kind === "event") throw new WhomError(`${one.name} is an event\n  hint: only entities are the same or different; whom review puts claims to events`, exitCodes.usage);
  const ids = found.map((one) => one.id);
  if (ids[0] === ids[1]) throw new WhomError(`${names.join(" and ")} are one entity already (${ids[0]})`, exitCodes.usage);
  const folder = findDataFolder(options.data);
  const [line] = appendDecisions(folder, [{ at: new Date().toISOString(), who: options.by ?? process.env["USER"] ?? process.env["USERNAME"] ?? "reviewer", do: options.same ? "same" : "different", on: ids, ...(options.because === undefined ? {} : { because: options.because }) }]);
  say(`${line?.seq}: ${found.map((one) => one.name).join(" and ")} are ${options.same ? "the same" : "different"} (an undo line in decisions.jsonl takes it back: whom review, then u ${line?.seq})`);
  return exitCodes.ok;
}

function claimsByEntity(graph: KnowledgeGraph): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  const add = (id: string, claim: string) => out.set(id, [...(out.get(id) ?? []), claim]);
  for (const found of graph.agreement.events.values()) {
    const fillers = new Set(Object.values(found.event.roles).flatMap((list) => list.map((filler) => filler.id)));
    for (const reading of found.readings) for (const id of new Set([...fillers, ...Object.values(reading.roles).flatMap((list) => list.map((filler) => filler.id)), ...reading.claim.by])) if (graph.entities.has(id)) add(id, reading.claim.id);
  }
  return out;
}

function evidence(graph: KnowledgeGraph, speaking: ReadonlyMap<string, readonly string[]>, id: string): readonly Evidence[] {
  return graph.evidenceOf((speaking.get(id) ?? []).slice(0, 2));
}

export function addResolve(program: Command, run: (action: () => Promise<number>) => void): void {
  addOutputOptions(addDataOption(program.command("resolve").argument("[names...]", "one entity, or two to decide on").description("entities that may be the same, with evidence; --same and --different decide")))
    .option("--proposed", "also with claims that nobody has reviewed")
    .option("--least <score>", "only pairs of at least this score, 0 to 1", "0.5")
    .option("--same", "the two are the same: write it to the journal")
    .option("--different", "the two are different: write it to the journal")
    .option("--because <text>", "why")
    .option("--by <name>", "who decides (default: your user name)")
    .addHelpText("after", '\nExamples:\n  whom resolve --data my-story --proposed\n  whom resolve Kirby\n  whom resolve "John Kirby" kirby-2 --same --because "same office"')
    .action((names: readonly string[], options: ResolveOptions) => run(() => runResolve(names, options)));
}
