// Who says what of an event: voices, status, testimony, evidence, conflicts, values.
import type { EventAgreement } from "../../agree/agree.ts";
import type { FieldAgreement } from "../../agree/fields.ts";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { listOf, mapType, stringType } from "../../query/bind/static-type.ts";
import { parameterOf, scalar } from "../../query/functions/declare.ts";
import type { QueryFunction } from "../../query/functions/declare.ts";
import type { Value } from "../../query/values/value.ts";
import { eventParameter, idOf, mapOf } from "./arguments.ts";

export function testimonyFunctions(graph: KnowledgeGraph): readonly QueryFunction[] {
  const find = (name: string, value: Value | undefined): EventAgreement | undefined => graph.agreement.events.get(idOf(name, value));
  const voiceNames = (voices: readonly string[]) => voices.map((voice) => graph.nameOf(voice));
  const values = (field: FieldAgreement) => field.values.map((value) => mapOf({ field: field.field, value: fieldText(graph, field.field, value.text), denied: value.denied, verdict: field.verdict, voices: voiceNames(value.voices), sources: value.sources, claims: value.claims }));
  return [
    scalar("voices", [eventParameter("event")], listOf(stringType), "The names of the voices that assert or allege an event; copies are one voice.", "voices(e)", ([event]) => voiceNames(find("voices", event)?.voices ?? [])),
    scalar("status", [eventParameter("event")], stringType, "The status of an event: reported, disputed, alleged, doubted, denied, alleged not, expected or unclaimed.", "status(e)", ([event]) => find("status", event)?.status ?? null),
    scalar("testimony", [eventParameter("event")], listOf(mapType), "What each voice says of an event: maps of voice, stance, via, sources and claims.", "testimony(e)", ([event]) =>
      (find("testimony", event)?.testimony ?? []).map((one) => mapOf({ voice: graph.nameOf(one.voice), stance: one.stance, via: one.via ?? null, sources: one.sources, claims: one.claims }))),
    scalar("evidence", [eventParameter("event")], listOf(mapType), "The claims behind an event: maps of claim, source, title, by, stance and passage.", "evidence(e)", ([event]) =>
      graph.evidenceOf(find("evidence", event)?.claims ?? []).map((one) => mapOf({ claim: one.claim, source: one.source, title: one.sourceTitle, by: one.by, stance: one.stance, passage: one.passage ?? null }))),
    scalar("conflicts", [eventParameter("event")], listOf(mapType), "The fields of an event on which voices disagree, one map a value: field, value, denied, verdict, voices, sources, claims.", "conflicts(e)", ([event]) =>
      (find("conflicts", event)?.fields ?? []).filter((field) => field.verdict === "conflict").flatMap(values)),
    scalar("values", [eventParameter("event"), parameterOf("field", "string", true)], listOf(mapType), "The values of a field of an event (or of all fields), one map a value with its voices.", "values(e, 'killed')", ([event, wanted]) =>
      (find("values", event)?.fields ?? []).filter((field) => wanted === undefined || wanted === null || field.field === wanted).flatMap(values)),
    scalar("fillers", [eventParameter("event"), parameterOf("role", "string")], listOf(stringType), "The names of those who fill a role of an event by the word of at least one voice.", "fillers(e, 'actor')", ([event, role]) => {
      const found = find("fillers", event);
      return found && typeof role === "string" ? fillersOf(found, role).map((id) => graph.nameOf(id)) : [];
    }),
    scalar("words", [eventParameter("event"), parameterOf("role", "string")], stringType, "What fills a role of an event in the words of a report only, being no entity or event of the graph.", "words(e, 'about')", ([event, role]) =>
      (typeof role === "string" ? find("words", event)?.event.words?.[role] : undefined) ?? null),
  ];
}

/** Ids that fill a role by somebody's word: in a claim on the event, or in what is said of it. */
export function fillersOf(found: EventAgreement, role: string): readonly string[] {
  const ids = new Set<string>();
  for (const reading of found.readings) for (const filler of reading.roles[role] ?? []) ids.add(filler.id);
  for (const one of found.testimony) {
    if (one.self?.role === role) ids.add(one.self.entity);
    else if (one.via !== undefined && one.self === undefined) for (const filler of found.event.roles[role] ?? []) ids.add(filler.id);
  }
  if (found.testimony.length === 0) for (const filler of found.event.roles[role] ?? []) ids.add(filler.id);
  return [...ids];
}

/** A value as people read it: ids of roles become names. */
export function fieldText(graph: KnowledgeGraph, field: string, text: string): string {
  if (field === "when" || field === "type" || graph.ontology.figures.includes(field)) return text.replace(/\b(before|after) (\S+)$/u, (_, relation: string, id: string) => `${relation} ${graph.nameOf(id)}`);
  return text.split(" + ").map((id) => graph.nameOf(id)).join(" + ");
}
