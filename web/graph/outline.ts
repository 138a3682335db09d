// What a story holds, counted from the columns of its graph: no record is read.
import { factGraphOf } from "./view-graph.ts";
import type { FactGraph } from "./fact-graph.ts";
import type { GraphReader, KnowledgeGraph } from "../../src/index.ts";

export type Tally = readonly (readonly [name: string, count: number])[];

const mostFirst = (counts: Iterable<readonly [string, number]>): Tally => [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** Whether somebody speaks of a fact; all count where it is not asked. */
function spokenOf({ statuses, factStatus }: FactGraph, voicedOnly: boolean): (fact: number) => boolean {
  const unclaimed = voicedOnly ? statuses.indexOf("unclaimed") : -1;
  return (fact) => factStatus[fact] !== unclaimed;
}

/** Kinds of those who take part in facts. */
export function kindsIn(story: KnowledgeGraph, voicedOnly: boolean): Tally {
  const graph = factGraphOf(story);
  const { kinds, nodeKind, pairFrom, pairTo, factAt } = graph;
  const isSpokenOf = spokenOf(graph, voicedOnly);
  const takesPart = new Uint8Array(nodeKind.length);
  for (let pair = 0; pair < pairFrom.length; pair += 1) {
    for (let fact = factAt[pair]!; fact < factAt[pair + 1]!; fact += 1) if (isSpokenOf(fact)) takesPart[pairFrom[pair]!] = takesPart[pairTo[pair]!] = 1;
  }
  const counts = kinds.map(() => 0);
  for (const [node, kind] of nodeKind.entries()) counts[kind]! += takesPart[node]!;
  return mostFirst(kinds.map((kind, at) => [kind, counts[at]!]));
}

export function statusesIn(story: KnowledgeGraph, voicedOnly: boolean): Tally {
  const graph = factGraphOf(story);
  return tally(graph, graph.statuses, graph.factStatus, voicedOnly);
}

export function relationsIn(story: KnowledgeGraph, voicedOnly: boolean): Tally {
  const graph = factGraphOf(story);
  return tally(graph, graph.reader.types, graph.factType, voicedOnly);
}

function tally(graph: FactGraph, names: readonly string[], factName: Uint8Array | Uint16Array, voicedOnly: boolean): Tally {
  const isSpokenOf = spokenOf(graph, voicedOnly);
  const counts = names.map(() => 0);
  for (const [fact, name] of factName.entries()) if (isSpokenOf(fact)) counts[name]! += 1;
  return mostFirst(names.map((name, at) => [name, counts[at]!]));
}

/** Speakers by the number of claims in which they speak. */
export function speakersIn({ reader }: KnowledgeGraph): Tally {
  const by = reader.typeId("BY");
  const counts = new Map<number, number>();
  if (by !== undefined) for (const speaker of reader.adjacency("out", by).neighbors) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return mostFirst([...counts].map(([node, count]) => [String(reader.nodeProperty(node, "id")), count]));
}

/** In how many claims an entity speaks. */
export function claimsBy({ reader }: KnowledgeGraph, id: string): number {
  return nodesOf(reader, id, "Entity").reduce((sum, node) => sum + inward(reader, node, "BY").length, 0);
}

/** Ids of events that say or do something about an event. */
export function eventsAbout({ reader }: KnowledgeGraph, id: string): readonly string[] {
  return nodesOf(reader, id, "Event").flatMap((node) => [...new Set(inward(reader, node, "ABOUT"))].sort((a, b) => a - b).map((from) => String(reader.nodeProperty(from, "id"))));
}

export function countsOf({ reader }: KnowledgeGraph): { readonly events: number; readonly claims: number; readonly sources: number } {
  const { statistics } = reader;
  return { events: statistics.nodesWithLabel("Event"), claims: statistics.nodesWithLabel("Claim"), sources: statistics.nodesWithLabel("Source") };
}

/** Whether some claim has not been reviewed. */
export const hasUnreviewed = ({ reader }: KnowledgeGraph): boolean => reader.findNodes("review", "proposed").length > 0;

/** Ids of events in which voices contradict one another, in the order of the records. */
export function contradicted({ reader }: KnowledgeGraph): readonly string[] {
  const [column, label] = [reader.nodeColumn("conflicts"), reader.labelId("Event")];
  if (!column || label === undefined) return [];
  return [...reader.nodesWithLabel(label)].filter((node) => column.position(node) >= 0).map((node) => String(reader.nodeProperty(node, "id")));
}

function nodesOf(reader: GraphReader, id: string, label: string): readonly number[] {
  const wanted = reader.labelId(label);
  return wanted === undefined ? [] : [...reader.findNodes("id", id)].filter((node) => reader.hasLabel(node, wanted));
}

function inward(reader: GraphReader, node: number, type: string): readonly number[] {
  const wanted = reader.typeId(type);
  const { offsets, neighbors, types } = reader.adjacencyOfAllTypes("in");
  const found: number[] = [];
  for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) if (types[at] === wanted) found.push(neighbors[at]!);
  return found;
}
