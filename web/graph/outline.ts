// What a story holds, counted from the columns of its graph: no record is read.
import { factGraphOf } from "./view-graph.ts";
import type { GraphReader, KnowledgeGraph } from "../../src/index.ts";

export type Tally = readonly (readonly [name: string, count: number])[];

const mostFirst = (counts: Iterable<readonly [string, number]>): Tally => [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** Kinds of those who take part in facts. */
export function kindsIn(story: KnowledgeGraph): Tally {
  const { kinds, nodeKind } = factGraphOf(story);
  const counts = kinds.map(() => 0);
  for (const kind of nodeKind) counts[kind]! += 1;
  return mostFirst(kinds.map((kind, at) => [kind, counts[at]!]));
}

export function statusesIn(story: KnowledgeGraph): Tally {
  const { statuses, factStatus } = factGraphOf(story);
  const counts = statuses.map(() => 0);
  for (const status of factStatus) counts[status]! += 1;
  return mostFirst(statuses.map((status, at) => [status, counts[at]!]));
}

export function relationsIn(story: KnowledgeGraph): Tally {
  const { factType, reader } = factGraphOf(story);
  const counts = reader.types.map(() => 0);
  for (const type of factType) counts[type]! += 1;
  return mostFirst(reader.types.map((type, at) => [type, counts[at]!]));
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
