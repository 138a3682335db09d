// The facts about a node by relation and time, in words.
import { whenText } from "../when-text.ts";
import { factGraphOf } from "../graph/view-graph.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

export interface FactLine {
  readonly key: string;
  /** Who or what stands at the other end, and its name. */
  readonly otherId: string;
  readonly other: string;
  readonly event: string;
  readonly when: string | undefined;
  readonly status: string;
  readonly grade: string;
  readonly disputed: boolean;
}

export function orderedFacts(graph: KnowledgeGraph, id: string): readonly { readonly relation: string; readonly facts: readonly FactLine[] }[] {
  const groups = new Map<string, (FactLine & { readonly start: number })[]>();
  for (const edge of factGraphOf(graph).factsOf(id)) {
    const event = String(edge.properties["event"]);
    const type = graph.ontology.eventTypes.get(graph.event(event)?.type ?? "");
    const out = edge.from === id;
    const negated = edge.properties["negated"] === true;
    const forward = negated ? (type?.not[0] ?? `did not: ${type?.forms[0] ?? edge.type}`) : (type?.forms[0] ?? edge.type);
    const relation = out ? forward : negated ? `is said: ${forward}` : (type?.back ?? edge.type);
    const when = edge.properties["when"];
    const group = groups.get(relation) ?? [];
    group.push({ key: edge.key, otherId: out ? edge.to : edge.from, other: graph.nameOf(out ? edge.to : edge.from), event, when: typeof when === "string" ? whenText(graph, when) : undefined, status: String(edge.properties["status"]), grade: String(edge.properties["grade"]), disputed: edge.properties["disputed"] === true, start: edge.span?.start ?? Infinity });
    groups.set(relation, group);
  }
  return [...groups].map(([relation, facts]) => ({ relation, facts: facts.sort((a, b) => a.start - b.start) })).sort((a, b) => b.facts.length - a.facts.length || (a.relation < b.relation ? -1 : 1));
}
