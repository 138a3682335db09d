// What the planner asks before it chooses where to start: counts of labels, types and degrees, kept from the build; shares of values, counted on first use.
import type { GraphStatistics } from "./graph-reader.ts";
import type { PropertyGraph } from "./property-graph.ts";

export function graphStatistics(graph: PropertyGraph): GraphStatistics {
  const { meta } = graph.data;
  const nodesWithLabel = (label: string): number => {
    const id = graph.labelId(label);
    return id === undefined ? 0 : graph.nodesWithLabel(id).length;
  };
  const edgesOfType = (type: string): number => meta.edgesByType[graph.typeId(type) ?? -1] ?? 0;
  const degrees = new Map<string, number>();
  /** Edges of a type that leave (or enter) nodes with a label. */
  const countEdges = (label: string, type: string | undefined, direction: "out" | "in"): number => {
    const labelId = graph.labelId(label);
    const typeId = type === undefined ? undefined : graph.typeId(type);
    if (labelId === undefined || (type !== undefined && typeId === undefined)) return 0;
    const table = graph.data.array(`degrees/${direction}`);
    let edges = 0;
    meta.labelSets.forEach((set, row) => {
      if (!set.includes(labelId)) return;
      for (let column = typeId ?? 0; column < (typeId === undefined ? meta.types.length : typeId + 1); column++) edges += table[row * meta.types.length + column]!;
    });
    return edges;
  };
  return {
    nodes: meta.nodes,
    edges: meta.edges,
    nodesWithLabel,
    edgesOfType,
    meanDegree(label, type, direction) {
      const key = JSON.stringify([label, type, direction]);
      let mean = degrees.get(key);
      if (mean === undefined) {
        const nodes = label === undefined ? meta.nodes : nodesWithLabel(label);
        const perType = type === undefined ? meta.edges : edgesOfType(type);
        // Without the table of degrees the edges of a type are taken to be spread evenly over all nodes.
        if (label === undefined || !meta.hasDegrees) mean = perType / Math.max(1, meta.nodes);
        else mean = countEdges(label, type, direction) / Math.max(1, nodes);
        degrees.set(key, mean);
      }
      return mean;
    },
    expectedByValue(label, key) {
      const index = graph.index(key);
      if (!index || index.distinct === 0) return 0;
      const share = label === undefined ? 1 : nodesWithLabel(label) / Math.max(1, meta.nodes);
      return (graph.nodeColumn(key)!.meta.count / index.distinct) * share;
    },
  };
}
