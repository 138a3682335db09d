// whom show: an entity with its facts by relation and time, or an event with its roles, fields and claims.
import type { Command } from "commander";
import { widestLens } from "../../agree/lens.ts";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { exitCodes } from "../../model/problem.ts";
import { evidenceLines, standing } from "../evidence.ts";
import { findNamed } from "../find-name.ts";
import type { Named } from "../find-name.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { paint, printListing, writeOut } from "../output.ts";

type ShowOptions = DataOption & OutputOptions & LensOptions;

interface Fact {
  readonly relation: string;
  readonly direction: "out" | "in";
  readonly other: string;
  readonly when: string | null;
  readonly status: string;
  readonly grade: string;
  readonly voices: number;
  readonly event: string;
}

/** The facts about an entity or event, by relation and time. */
export function factsOf(graph: KnowledgeGraph, id: string): readonly Fact[] {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return graph.claimGraph.edges
    .filter((edge) => edge.layer === "fact" && (edge.from === id || edge.to === id) && (graph.lens === widestLens || edge.properties["status"] !== "unclaimed"))
    .map((edge) => {
      const type = graph.ontology.eventTypes.get(graph.agreement.events.get(String(edge.properties["event"]))?.event.type ?? "");
      const out = edge.from === id;
      const negated = edge.properties["negated"] === true;
      const forward = negated ? (type?.not[0] ?? `not: ${type?.forms[0] ?? edge.type}`) : (type?.forms[0] ?? edge.type.toLowerCase());
      const backward = `${negated ? "not: " : ""}${type?.back ?? edge.type.toLowerCase()}`;
      return {
        relation: out ? forward : backward, direction: out ? ("out" as const) : ("in" as const), other: graph.nameOf(out ? edge.to : edge.from), when: text(edge.properties["when"]) === null ? null : graph.whenText(String(edge.properties["when"])), status: String(edge.properties["status"]), grade: String(edge.properties["grade"]),
        voices: Number(edge.properties["voices"]), event: String(edge.properties["event"]), sort: edge.span?.start ?? Infinity,
      };
    })
    .sort((a, b) => (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0) || a.sort - b.sort || (a.event < b.event ? -1 : 1))
    .map(({ sort: _sort, ...fact }) => fact);
}

interface Part {
  readonly role: string;
  readonly event: string;
  readonly name: string;
  readonly status: string;
}

/** Events in which an entity has a part that no fact shows: as their place, as an instrument, or in what is only spoken of. */
export function partsOf(graph: KnowledgeGraph, id: string, facts: readonly Fact[]): readonly Part[] {
  const shown = new Set(facts.map((fact) => fact.event));
  return graph.claimGraph.edges
    .filter((edge) => (edge.layer === "role" || edge.layer === "about") && edge.to === id && !shown.has(edge.from))
    .map((edge) => ({ role: String(edge.properties["role"]), event: edge.from, name: graph.nameOf(edge.from), status: graph.agreement.events.get(edge.from)?.status ?? "unclaimed" }))
    .filter((part) => part.status !== "unclaimed" || graph.lens === widestLens)
    .sort((a, b) => (a.event < b.event ? -1 : a.event > b.event ? 1 : a.role < b.role ? -1 : 1));
}

export async function runShow(name: string, options: ShowOptions): Promise<number> {
  const graph = await openGraph(options);
  const named = findNamed(name, graph);
  if (named.kind === "event") return showEvent(graph, named, options);
  const entity = graph.entities.get(named.id);
  const facts = factsOf(graph, named.id).filter((fact) => !options.status || options.status.includes(fact.status));
  const parts = partsOf(graph, named.id, factsOf(graph, named.id)).filter((part) => options.status?.includes(part.status) !== false);
  const speaks = graph.agreement.claims.filter((claim) => claim.by.includes(named.id));
  const format = outputFormat(options);
  if (format === "json") writeOut(`${JSON.stringify({ ...entity, facts, parts, speaks: speaks.map((claim) => claim.id) }, null, 2)}\n`);
  else {
    if (format === "table") {
      writeOut(`${paint("bold", named.name)} (${named.id}), ${entity?.type}${entity?.wikidata === undefined ? "" : `, Wikidata ${entity.wikidata}`}\n`);
      if (entity && entity.aka.length > 0) writeOut(`also: ${entity.aka.join(", ")}\n`);
      for (const { ids, relation, because, by, where } of graph.dataset.identity) {
        if (because === undefined || relation !== "same" || !ids.includes(named.id)) continue;
        const others = ids.filter((id) => id !== named.id).join(" ");
        writeOut(`one with ${others}: ${because}${by === undefined && where === undefined ? `; if not: whom resolve ${named.id} ${others} --different` : ""}\n`);
      }
      if (entity && entity.partOf.length > 0) writeOut(`part of: ${entity.partOf.map((id) => graph.nameOf(id)).join(", ")}\n`);
      const parts = graph.dataset.entities.filter((other) => other.partOf.includes(named.id));
      if (parts.length > 0) writeOut(`has part: ${parts.map((part) => part.name).join(", ")}\n`);
      writeOut("\n");
    }
    writeOut(printListing({ columns: ["relation", "whom or what", "when", "status", "grade", "voices", "event"], rows: facts.map((fact) => [fact.relation, fact.other, fact.when, fact.status, fact.grade, fact.voices, fact.event]) }, format));
    if (format === "table") {
      if (parts.length > 0) writeOut(`\nAlso has a part in\n${parts.map((part) => `  ${part.role}: ${part.name} (${part.status}, ${part.event})\n`).join("")}`);
      if (speaks.length > 0) writeOut(`\nSpeaks in\n${evidenceLines(graph.evidenceOf(speaks.map((claim) => claim.id))).map((line) => `${line}\n`).join("")}`);
    }
  }
  return facts.length + parts.length + speaks.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

function showEvent(graph: KnowledgeGraph, named: Named, options: ShowOptions): number {
  const found = graph.agreement.events.get(named.id);
  if (!found) return exitCodes.nothingFound;
  const roles = Object.entries(found.event.roles).map(([role, list]) => [role, list.map((filler) => `${filler.not ? "not " : ""}${graph.nameOf(filler.id)}`)] as const);
  const testimony = found.testimony.map((one) => ({ voice: graph.nameOf(one.voice), stance: one.stance, sources: one.sources, claims: one.claims, via: one.via ?? null }));
  const fields = found.fields.map((field) => ({ field: field.field, verdict: field.verdict, best: field.best?.text ?? null, values: field.values.map((value) => ({ text: value.text, denied: value.denied, superseded: value.superseded, voices: value.voices.map((voice) => graph.nameOf(voice)), sources: value.sources })) }));
  const format = outputFormat(options);
  if (format === "json" || format === "ndjson") {
    const data = { id: named.id, name: named.name, type: found.event.type, roles: Object.fromEntries(roles), when: found.when ?? null, status: found.status, grade: found.grade, disputed: found.disputed, testimony, fields, evidence: graph.evidenceOf(found.claims) };
    writeOut(format === "json" ? `${JSON.stringify(data, null, 2)}\n` : `${JSON.stringify(data)}\n`);
  } else if (format === "csv") writeOut(printListing({ columns: ["claim", "source", "by", "stance", "passage"], rows: graph.evidenceOf(found.claims).map((one) => [one.claim, one.source, one.by, one.stance, one.passage ?? null]) }, "csv"));
  else {
    writeOut(`${paint("bold", named.name)} (${named.id}), ${found.event.type}: ${standing(graph, named.id)}\n`);
    if (found.when !== undefined) writeOut(`when: ${graph.whenText(found.when)}\n`);
    for (const [role, list] of roles) writeOut(`${role}: ${list.join(", ")}\n`);
    for (const [role, words] of Object.entries(found.event.words ?? {})) writeOut(`${role}: “${words}”\n`);
    if (found.event.note !== undefined) writeOut(`note: ${found.event.note}\n`);
    writeOut(`\nWhy this status\n`);
    writeOut(testimony.length === 0 ? "  nobody speaks of it\n" : testimony.map((one) => `  ${one.voice} ${one.stance}${one.via === null ? "" : ` (through ${graph.eventName(one.via) ?? one.via})`}\n`).join(""));
    const open = fields.filter((field) => field.verdict !== "agreed");
    if (open.length > 0) writeOut(`\nDifferences\n${open.map((field) => `  ${field.field}: ${field.verdict}${field.best === null ? "" : `, best ${field.best}`}: ${field.values.map((value) => `${value.denied ? "not " : ""}${value.text} (${value.voices.join(", ")})`).join(" | ")}\n`).join("")}`);
    writeOut(`\nClaims\n${evidenceLines(graph.evidenceOf(found.claims)).map((line) => `${line}\n`).join("")}`);
    const facts = factsOf(graph, named.id);
    if (facts.length > 0) writeOut(`\nSaid of it\n${facts.map((fact) => `  ${fact.relation} ${fact.other} (${fact.status}, ${fact.event})\n`).join("")}`);
  }
  return exitCodes.ok;
}

export function addShow(program: Command, run: (action: () => Promise<number>) => void): void {
  addLensOptions(addOutputOptions(addDataOption(program.command("show").argument("<name>", "an entity or event, by name, alias or id").description("what is known of an entity or event"))))
    .addHelpText("after", '\nExamples:\n  whom show Putin\n  whom show "the Moscow attack"\n  whom show kerman-bombing --json')
    .action((name: string, options: ShowOptions) => run(() => runShow(name, options)));
}
