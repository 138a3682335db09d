// What an export format is: a name, what it holds, and how a graph becomes its text.
import type { EdgeRecord, NodeRecord } from "../graph/claim-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";

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
