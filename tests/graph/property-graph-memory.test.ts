// What a graph holds beside its texts: at most 40 bytes an edge and 60 a node. bench/query/memory.mjs measures the same on 5 M edges.
import { expect, test } from "vitest";
import { Float } from "../../src/graph/graph-reader.ts";
import { PropertyGraphBuilder } from "../../src/graph/property-graph-builder.ts";
import { arraysOf } from "../../src/graph/property-graph-data.ts";
import { isoDateOfDay } from "../../src/graph/property-graph-values.ts";

test("20 types, names, dates and weights stay within 40 bytes an edge and 60 a node", () => {
  const [nodes, edges, types] = [10_000, 50_000, 20];
  const builder = new PropertyGraphBuilder();
  for (let node = 0; node < nodes; node++) builder.addNode(["Entity", node % 3 === 0 ? "Person" : "Agency"], { name: `name ${node}`, type: "Person", rank: node % 7 });
  for (let edge = 0; edge < edges; edge++) {
    const day = 16_000 + ((edge * 7919) % 3000);
    builder.addEdge((edge * 31) % nodes, (edge * 17 + 5) % nodes, `TYPE_${edge % types}`, { date: { temporal: "date", iso: isoDateOfDay(day) }, weight: new Float(edge / 1000) }, day, day);
  }
  const graph = builder.build();
  const bytes = { node: 0, edge: 0 };
  for (const { name } of arraysOf(graph.data.meta)) {
    if (name.startsWith("strings/")) continue;
    const isOfNodes = name.startsWith("node") || name.endsWith("/offsets") || name.startsWith("degrees/");
    bytes[isOfNodes ? "node" : "edge"] += graph.data.array(name).byteLength;
  }
  // The order of outgoing edges is made when an untyped path is first followed.
  bytes.edge += graph.adjacencyOfAllTypes("out").edges.byteLength;
  expect(bytes.edge / edges).toBeLessThanOrEqual(40);
  expect(bytes.node / nodes).toBeLessThanOrEqual(60);
});
