// Layouts other than the stored one, over the nodes that are shown.
import { NO_DAY } from "../graph/fact-graph.ts";
import type { ViewGraph } from "../graph/view-graph.ts";
import { middleDay, timeLayers } from "./time-layers.ts";
import type { DatedNode, TimeColumn } from "./time-layers.ts";

export type LayoutName = "stored" | "circle" | "time";

/** Writes x and y of the shown nodes into `places`. Start days are those of events; null where there is none.
 * @returns the columns of the layout by time; no other has any */
export function arrange(layout: LayoutName, view: ViewGraph, startOf: (id: string) => number | null, places: Float64Array): readonly TimeColumn[] {
  const { graph, shown } = view;
  if (layout === "stored") {
    places.set(graph.places);
    return [];
  }
  const nodes: number[] = [];
  for (let node = 0; node < graph.nodes.length; node += 1) if (shown.node[node] === 1) nodes.push(node);
  const put = (node: number, x: number, y: number) => {
    places[node * 2] = x;
    places[node * 2 + 1] = y;
  };
  if (layout === "time") {
    const numbers = new Map(nodes.map((node) => [graph.idOf(node), node]));
    const layers = timeLayers(dated(view, nodes, startOf));
    for (const [id, { x, y }] of layers.places) put(numbers.get(id) ?? 0, x, y);
    return layers.columns;
  }
  const byKind = nodes.map((node) => ({ node, kind: graph.kindOf(node), name: graph.nameOf(node) })).sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.name < b.name ? -1 : 1));
  for (const [index, { node }] of byKind.entries()) {
    const angle = (2 * Math.PI * index) / byKind.length;
    put(node, 100 * Math.cos(angle), 100 * Math.sin(angle));
  }
  return [];
}

// Events by their own date, whoever takes part by the middle one of theirs.
function dated({ graph, shown }: ViewGraph, nodes: readonly number[], startOf: (id: string) => number | null): readonly DatedNode[] {
  const days = new Map<number, number[]>(nodes.map((node) => [node, []]));
  for (let pair = 0; pair < graph.pairFrom.length; pair += 1) {
    for (let fact = graph.factAt[pair]!; fact < graph.factAt[pair + 1]!; fact += 1) {
      const day = graph.factStart[fact] === NO_DAY ? graph.factEnd[fact]! : graph.factStart[fact]!;
      if (shown.fact[fact] === 1 && day !== NO_DAY) for (const node of [graph.pairFrom[pair]!, graph.pairTo[pair]!]) days.get(node)?.push(day);
    }
  }
  return nodes.map((node) => ({ id: graph.idOf(node), date: (graph.nodeIsEvent[node] === 1 ? startOf(graph.idOf(node)) : null) ?? middleDay(days.get(node) ?? []) }));
}
