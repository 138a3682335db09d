// The facts about a node by relation and time, in words.
import { whenText } from "../when-text.ts";
import type { FactRow } from "../graph/fact-graph.ts";
import { factGraphOf } from "../graph/view-graph.ts";
import { typeOfEvent } from "../story.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

export interface FactGroup {
  readonly relation: string;
  /** By date. */
  readonly facts: readonly FactRow[];
}

export interface FactLine {
  /** Who or what stands at the other end, and its name. */
  readonly otherId: string;
  readonly other: string;
  readonly event: string;
  readonly when: string | undefined;
  readonly status: string;
  readonly grade: string;
  readonly disputed: boolean;
}

/** The relation with the most facts first. */
export function factGroups(story: KnowledgeGraph, id: string): readonly FactGroup[] {
  const graph = factGraphOf(story);
  const node = graph.numberOf(id);
  const groups = new Map<string, FactRow[]>();
  for (const row of node < 0 ? [] : graph.factsAbout(node)) {
    const relation = relationOf(story, row, graph.pairFrom[row.pair] === node);
    const group = groups.get(relation);
    if (group) group.push(row);
    else groups.set(relation, [row]);
  }
  // What has no day has one beyond all others.
  return [...groups].map(([relation, facts]) => ({ relation, facts: facts.sort((a, b) => graph.factStart[a.fact]! - graph.factStart[b.fact]!) })).sort((a, b) => b.facts.length - a.facts.length || (a.relation < b.relation ? -1 : 1));
}

function relationOf(story: KnowledgeGraph, { fact }: FactRow, isOut: boolean): string {
  const graph = factGraphOf(story);
  const edgeType = graph.reader.types[graph.factType[fact]!]!;
  const type = story.ontology.eventTypes.get(typeOfEvent(story, graph.eventOf(fact)) ?? "");
  const negated = graph.reader.edgeProperty(graph.facts[fact]!, "negated") === true;
  const forward = negated ? (type?.not[0] ?? `did not: ${type?.forms[0] ?? edgeType}`) : (type?.forms[0] ?? edgeType);
  if (isOut) return forward;
  return negated ? `is said: ${forward}` : (type?.back ?? edgeType);
}

export function factLine(story: KnowledgeGraph, id: string, { pair, fact }: FactRow): FactLine {
  const graph = factGraphOf(story);
  const from = graph.idOf(graph.pairFrom[pair]!);
  const otherId = from === id ? graph.idOf(graph.pairTo[pair]!) : from;
  const [when, grade] = ["when", "grade"].map((key) => graph.reader.edgeProperty(graph.facts[fact]!, key));
  return { otherId, other: story.nameOf(otherId), event: graph.eventOf(fact), when: typeof when === "string" ? whenText(story, when) : undefined, status: graph.statuses[graph.factStatus[fact]!]!, grade: String(grade), disputed: graph.factDisputed[fact] === 1 };
}
