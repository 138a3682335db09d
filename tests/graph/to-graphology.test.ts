import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Float } from "../../src/graph/graph-reader.ts";
import { PropertyGraphBuilder } from "../../src/graph/property-graph-builder.ts";
import { toGraphology } from "../../src/graph/to-graphology.ts";
import { built, plainGraph } from "./random-graph.ts";

test("graphology holds the same nodes and edges", () => {
  fc.assert(
    fc.property(plainGraph(), (plain) => {
      const result = toGraphology(built(plain));
      expect([result.order, result.size]).toEqual([plain.nodes.length, plain.edges.length]);
      plain.nodes.forEach((node, id) => expect([...result.getNodeAttribute(`n${id}`, "labels")].sort()).toEqual([...node.labels].sort()));
      result.forEachEdge((_, { at, type, startDay, endDay }, source, target) => {
        const given = plain.edges[at]!;
        expect([source, target, type, startDay, endDay]).toEqual([`n${given.source}`, `n${given.target}`, given.type, given.start, given.end]);
      });
    }),
    { numRuns: 50 },
  );
});

test("a part of a graph: chosen nodes, and the chosen edges between them", () => {
  const builder = new PropertyGraphBuilder();
  for (const id of ["a", "b", "c"]) builder.addNode(["N"], { id, weight: new Float(0.5), day: { temporal: "date", iso: "2024-01-01" }, ["__proto__x"]: 1 });
  builder.addEdge(0, 1, "MET", { key: "first" });
  builder.addEdge(1, 2, "MET", { key: "first" });
  builder.addEdge(0, 2, "LEFT");
  const graph = builder.build();
  const all = toGraphology(graph);
  expect(all.nodes()).toEqual(["a", "b", "c"]);
  expect(all.getNodeAttributes("a")).toEqual({ labels: ["N"], id: "a", weight: 0.5, day: "2024-01-01", ["__proto__x"]: 1 });
  expect(new Set(all.edges()).size).toBe(3);
  expect(all.hasEdge("first")).toBe(true);
  const part = toGraphology(graph, { node: (node) => node !== 1, edge: (edge) => graph.types[graph.edgeType(edge)] === "LEFT" });
  expect([part.nodes(), part.size]).toEqual([["a", "c"], 1]);
});
