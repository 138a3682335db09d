// A graph seen through its lens → the part of it that is exported: entities, events and the edges between them.
import { widestLens } from "../agree/lens.ts";
import type { ClaimGraph, EdgeRecord, NodeRecord } from "../graph/claim-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { toldEvents } from "../graph/told-events.ts";
import type { Tlp } from "../model/records.ts";
import type { ExportGraph, ExportNode } from "./format.ts";
import { withheldIds, withoutSources } from "./handling.ts";

export interface ExportSelection {
  /** The most closed handling mark that may leave; `green` by default. */
  readonly tlp?: Tlp;
  /** Only events of these statuses, with those who take part in them. */
  readonly statuses?: readonly string[];
  readonly keep?: (node: NodeRecord) => boolean;
  readonly keepEdge?: (edge: EdgeRecord) => boolean;
}

/** Under a narrow lens, or with `statuses`, what nobody there speaks of is left out. */
export function exportGraph(story: KnowledgeGraph, selection: ExportSelection = {}): ExportGraph {
  const withheld = withheldIds(story.claimGraph, selection.tlp ?? "green");
  const open = withoutSources(story, withheld);
  const { nodes, edges } = open.claimGraph;
  const positions = story.positions;
  const isNarrow = story.lens !== widestLens || selection.statuses !== undefined;
  const told = isNarrow ? eventsOf(open.claimGraph, selection.statuses) : undefined;
  const events = new Set(nodes.filter((node) => node.labels[0] === "Event" && !withheld.has(node.key) && told?.has(node.key) !== false).map((node) => node.key));
  const parties = isNarrow ? new Set(edges.filter((edge) => isOf(edge, events)).flatMap((edge) => [edge.from, edge.to])) : undefined;
  const kept: ExportNode[] = [];
  for (const node of nodes) {
    const isWanted = node.labels[0] === "Event" ? events.has(node.key) : node.labels[0] === "Entity" && !withheld.has(node.key) && parties?.has(node.key) !== false;
    if (!isWanted || selection.keep?.(node) === false) continue;
    const [x, y] = positions[node.key] ?? [0, 0];
    kept.push({ ...node, x, y });
  }
  const keys = new Set(kept.map((node) => node.key));
  // An edge of an event may leave where the event could, even if the event itself is not asked for.
  const isOpen = (edge: EdgeRecord) => edge.layer === "whole" || isOf(edge, events);
  return { nodes: kept, edges: edges.filter((edge) => edge.layer !== "evidence" && keys.has(edge.from) && keys.has(edge.to) && isOpen(edge) && selection.keepEdge?.(edge) !== false), withheld: withheld.size };
}

function isOf(edge: EdgeRecord, events: ReadonlySet<string>): boolean {
  return (edge.layer === "fact" || edge.layer === "role" || edge.layer === "about") && events.has(String(edge.properties["event"]));
}

function eventsOf(graph: ClaimGraph, statuses: readonly string[] | undefined): ReadonlySet<string> {
  if (!statuses) return toldEvents(graph);
  return new Set(graph.nodes.filter((node) => node.labels[0] === "Event" && statuses.includes(String(node.properties["status"]))).map((node) => node.key));
}
