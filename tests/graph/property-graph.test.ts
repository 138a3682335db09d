import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Float } from "../../src/graph/graph-reader.ts";
import { PropertyGraphBuilder } from "../../src/graph/property-graph-builder.ts";
import type { PropertyGraph } from "../../src/graph/property-graph.ts";
import { dayOfIsoDate, isoDateOfDay } from "../../src/graph/property-graph-values.ts";
import { openSnapshot, writeSnapshot } from "../../src/graph/snapshot.ts";
import { built, type PlainGraph, plainGraph } from "./random-graph.ts";

const absentIsNaN = (day: number | undefined): number => day ?? NaN;

/** Everything the reader says, against the plain lists. */
function expectSame(graph: PropertyGraph, plain: PlainGraph): void {
  expect(graph.nodeCount).toBe(plain.nodes.length);
  expect(graph.edgeCount).toBe(plain.edges.length);
  plain.nodes.forEach((node, id) => {
    expect(graph.labelsOf(id).map((label) => graph.labels[label]).sort()).toEqual([...node.labels].sort());
    expect(graph.labels.filter((_, label) => graph.hasLabel(id, label)).sort()).toEqual([...node.labels].sort());
    expect([...graph.nodeKeysOf(id)].sort()).toEqual(Object.keys(node.properties).sort());
    for (const [key, value] of Object.entries(node.properties)) expect(graph.nodeProperty(id, key)).toEqual(value);
  });
  const placeOf = (edge: number): number => graph.edgeProperty(edge, "at") as number;
  const seen = new Set<number>();
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const given = plain.edges[placeOf(edge)]!;
    seen.add(placeOf(edge));
    expect([graph.edgeSource(edge), graph.edgeTarget(edge), graph.types[graph.edgeType(edge)]]).toEqual([given.source, given.target, given.type]);
    expect([graph.edgeStart(edge), graph.edgeEnd(edge)]).toEqual([absentIsNaN(given.start), absentIsNaN(given.end)]);
    expect([...graph.edgeKeysOf(edge)].sort()).toEqual([...Object.keys(given.properties), "at"].sort());
    for (const [key, value] of Object.entries(given.properties)) expect(graph.edgeProperty(edge, key)).toEqual(value);
  }
  expect(seen.size).toBe(plain.edges.length);
  for (const direction of ["out", "in"] as const) {
    const [here, there] = direction === "out" ? (["source", "target"] as const) : (["target", "source"] as const);
    const all = graph.adjacencyOfAllTypes(direction);
    plain.nodes.forEach((_, node) => {
      const ofNode: number[] = [];
      graph.types.forEach((type, typeId) => {
        const { offsets, neighbors, edges } = graph.adjacency(direction, typeId);
        const slice = [...edges.subarray(offsets[node], offsets[node + 1])];
        const wanted = plain.edges.flatMap((edge, at) => (edge[here] === node && edge.type === type ? [at] : []));
        expect(slice.map(placeOf).sort((a, b) => a - b)).toEqual(wanted);
        expect([...neighbors.subarray(offsets[node], offsets[node + 1])]).toEqual(slice.map((edge) => plain.edges[placeOf(edge)]![there]));
        const order = slice.map((edge) => [plain.edges[placeOf(edge)]!.start ?? Infinity, plain.edges[placeOf(edge)]![there], edge]);
        expect(order).toEqual([...order].sort((a, b) => (Object.is(a[0], b[0]) ? 0 : a[0]! - b[0]!) || a[1]! - b[1]! || a[2]! - b[2]!));
        ofNode.push(...slice);
      });
      const place = (array: Uint32Array | Uint16Array) => [...array.subarray(all.offsets[node], all.offsets[node + 1])];
      expect(place(all.edges)).toEqual(ofNode);
      expect(place(all.types)).toEqual(ofNode.map((edge) => graph.edgeType(edge)));
      expect(place(all.neighbors)).toEqual(ofNode.map((edge) => (direction === "out" ? graph.edgeTarget(edge) : graph.edgeSource(edge))));
    });
  }
  for (const [label, name] of graph.labels.entries()) {
    const wanted = plain.nodes.flatMap((node, id) => (node.labels.includes(name) ? [id] : []));
    expect([...graph.nodesWithLabel(label)]).toEqual(wanted);
    expect(graph.statistics.nodesWithLabel(name)).toBe(wanted.length);
    for (const type of [undefined, ...graph.types]) {
      const leaving = plain.edges.filter((edge) => wanted.includes(edge.source) && (type === undefined || edge.type === type)).length;
      expect(graph.statistics.meanDegree(name, type, "out")).toBeCloseTo(leaving / Math.max(1, wanted.length));
    }
  }
}

test("the graph says what was put in", () => {
  fc.assert(fc.property(plainGraph(), (plain) => expectSame(built(plain), plain)), { numRuns: 150 });
});

test("a graph read back from a snapshot says the same", () => {
  fc.assert(fc.property(plainGraph(), (plain) => expectSame(openSnapshot(writeSnapshot(built(plain), [])).graph, plain)), { numRuns: 100 });
});

test("look-ups find what a loop finds", () => {
  fc.assert(
    fc.property(plainGraph(30, 0), fc.constantFrom("name", "count", "large", "weight", "known", "mixed"), (plain, key) => {
      const graph = built(plain);
      const scalarOf = (value: unknown) => (value instanceof Float ? value.value : typeof value === "bigint" ? Number(value) : value);
      const wanted = new Set(plain.nodes.map((node) => scalarOf(node.properties[key])));
      for (const value of [...wanted, "Anna", 1, true, "nobody"]) {
        if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") continue;
        const nodes = plain.nodes.flatMap((node, id) => (scalarOf(node.properties[key]) === value ? [id] : []));
        expect([...graph.findNodes(key, value)]).toEqual(nodes);
      }
      const rows = plain.nodes.filter((node) => node.properties[key] !== undefined).length;
      expect(graph.statistics.expectedByValue(undefined, key)).toBeLessThanOrEqual(rows);
    }),
  );
});

test("a value that only a few of many nodes have takes no room for the others", () => {
  const builder = new PropertyGraphBuilder();
  for (let node = 0; node < 10_000; node++) builder.addNode(["N"], node % 1000 === 7 ? { rare: node, half: "x" } : node % 2 === 0 ? { half: "y" } : {});
  const graph = builder.build();
  expect(graph.nodeColumn("rare")!.values.length).toBe(10);
  expect(graph.nodeColumn("rare")!.meta.form).toBe("rows");
  expect(graph.nodeColumn("half")!.meta.form).toBe("bitmap");
  for (let node = 0; node < 10_000; node++) {
    expect(graph.nodeProperty(node, "rare")).toBe(node % 1000 === 7 ? node : null);
    expect(graph.nodeProperty(node, "half")).toBe(node % 1000 === 7 ? "x" : node % 2 === 0 ? "y" : null);
  }
  expect([...graph.findNodes("half", "x")]).toEqual([7, 1007, 2007, 3007, 4007, 5007, 6007, 7007, 8007, 9007]);
});

test.each([
  [() => new PropertyGraphBuilder().addEdge(0, 0, "MET"), /two nodes that were added before it/],
  [
    () => {
      const builder = new PropertyGraphBuilder();
      builder.addNode([]);
      builder.addEdge(0, 0, "MET", {}, 1.5);
    },
    /whole days/,
  ],
])("misuse is refused: %#", (misuse, message) => expect(misuse).toThrow(message));

test.each([
  ["1970-01-01", 0],
  ["2000-02-29", 11_016],
  ["1900-02-29", undefined],
  ["0000-01-01", -719_528],
  ["9999-12-31", 2_932_896],
  ["2024-13-01", undefined],
  ["2024-3-1", undefined],
])("the day of %s is %s", (iso, day) => {
  expect(dayOfIsoDate(iso)).toBe(day);
  if (day !== undefined) expect(isoDateOfDay(day)).toBe(iso);
});
