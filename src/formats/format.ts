// What an export format is: a name, what it holds, and how a graph becomes its text.
import type { EdgeRecord, NodeRecord } from "../graph/claim-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { Tlp } from "../model/records.ts";

/** The part of a graph that leaves: entities, events and the edges between them, already cleared by their handling marks. */
export interface ExportGraph {
  readonly nodes: readonly ExportNode[];
  readonly edges: readonly EdgeRecord[];
  /** What was held back because of its mark. */
  readonly withheld: number;
}

export interface ExportNode extends NodeRecord {
  readonly x: number;
  readonly y: number;
}

export interface Format {
  readonly name: string;
  readonly extension: string;
  readonly description: string;
  /** The files of the export: a suffix (empty for the main one) and its text. */
  write(graph: ExportGraph, story: KnowledgeGraph): readonly { readonly suffix: string; readonly text: string }[];
}

const OPENNESS: readonly Tlp[] = ["clear", "green", "amber", "amber+strict", "red"];

/** Entities, events and their edges of a graph; records marked beyond `tlp` stay behind, with all edges at them. */
export function exportGraph(story: Pick<KnowledgeGraph, "claimGraph" | "positions">, options: { readonly tlp?: Tlp; readonly keep?: (node: NodeRecord) => boolean; readonly keepEdge?: (edge: EdgeRecord) => boolean } = {}): ExportGraph {
  const limit = OPENNESS.indexOf(options.tlp ?? "green");
  const open = (properties: NodeRecord["properties"]) => properties["tlp"] === undefined || OPENNESS.indexOf(properties["tlp"] as Tlp) <= limit;
  const positions = story.positions;
  let withheld = 0;
  const nodes: ExportNode[] = [];
  const kept = new Set<string>();
  for (const node of story.claimGraph.nodes) {
    if ((node.labels[0] !== "Entity" && node.labels[0] !== "Event") || options.keep?.(node) === false) continue;
    if (!open(node.properties)) {
      withheld += 1;
      continue;
    }
    const [x, y] = positions[node.key] ?? [0, 0];
    nodes.push({ ...node, x, y });
    kept.add(node.key);
  }
  const edges = story.claimGraph.edges.filter((edge) => edge.layer !== "evidence" && kept.has(edge.from) && kept.has(edge.to) && open(edge.properties) && options.keepEdge?.(edge) !== false);
  return { nodes, edges, withheld };
}

/** Colors by kind, from the palette of Okabe and Ito (2008), which holds for the three color deficiencies. */
export const kindColors: Readonly<Record<string, readonly [number, number, number]>> = {
  Person: [0, 114, 178], State: [213, 94, 0], Agency: [230, 159, 0], ArmedGroup: [204, 51, 17], Organization: [0, 158, 115], Outlet: [0, 158, 115], People: [86, 180, 233], Place: [120, 120, 120], Document: [204, 121, 167], Policy: [204, 121, 167], Event: [60, 60, 60],
};

export function colorOf(node: NodeRecord): readonly [number, number, number] {
  return kindColors[node.labels[0] === "Event" ? "Event" : (node.labels[1] ?? "")] ?? [120, 120, 120];
}

export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join("|");
  if (typeof value === "object" && value !== null && "iso" in value) return String(value.iso);
  if (typeof value === "object" && value !== null && "value" in value) return String(value.value);
  return value === null || value === undefined ? "" : String(value as string | number | boolean | bigint);
}
