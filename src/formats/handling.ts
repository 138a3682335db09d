// What may leave: records marked beyond a handling mark stay behind, and with them all that would tell of them.
import type { ClaimGraph } from "../graph/claim-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { SourceId, Tlp } from "../model/records.ts";

/** From open to closed (Traffic Light Protocol 2.0). */
export const tlpMarks: readonly Tlp[] = ["clear", "green", "amber", "amber+strict", "red"];

/**
 * The entities, events and sources that a mark holds back.
 * An event goes with any withheld filler, since its name and roles would tell of it, and when only withheld sources speak of it.
 */
export function withheldIds(graph: ClaimGraph, limit: Tlp): ReadonlySet<string> {
  const isClosed = (mark: unknown) => mark !== undefined && tlpMarks.indexOf(mark as Tlp) > tlpMarks.indexOf(limit);
  const withheld = new Set(graph.nodes.filter((node) => isClosed(node.properties["tlp"])).map((node) => node.key));
  if (withheld.size === 0) return withheld;
  const sourceOf = new Map(graph.edges.filter((edge) => edge.type === "FROM").map((edge) => [edge.from, edge.to]));
  const sourcesOf = new Map<string, Set<string>>();
  for (const edge of graph.edges) if (edge.type === "CLAIMS") sourcesOf.set(edge.to, (sourcesOf.get(edge.to) ?? new Set()).add(sourceOf.get(edge.from) ?? ""));
  for (const [event, sources] of sourcesOf) if ([...sources].every((source) => withheld.has(source))) withheld.add(event);
  const fillers = graph.edges.filter((edge) => edge.layer === "role" || edge.layer === "about");
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const edge of fillers) if (withheld.has(edge.to)) withheld.add(edge.from);
  }
  return withheld;
}

/** The graph as it is without its withheld sources: their voices do not count either. */
export function withoutSources(story: KnowledgeGraph, withheld: ReadonlySet<string>): KnowledgeGraph {
  const closed = story.dataset.sources.filter((source) => withheld.has(source.id)).map((source): SourceId => source.id);
  if (closed.length === 0) return story;
  const open = story.dataset.sources.map((source) => source.id).filter((id) => !closed.includes(id) && (story.lens.sources?.has(id) ?? true));
  return story.through({ ...story.lens, sources: new Set(open) });
}
