import { expect, test } from "vitest";
import { graphOfRecords, type GraphRecord } from "../../src/graph/property-graph-records.ts";

const node = (id: string): GraphRecord => ({ kind: "node", id, labels: ["Person"] });
const edge = (source: string, target: string): GraphRecord => ({ kind: "edge", source, target, type: "MET", startDay: 3 });

test("records become a graph, and what cannot be used is named with its place", async () => {
  const { graph, problems, leftOut } = await graphOfRecords([node("a"), node("b"), edge("a", "b"), node("a"), edge("b", "c"), { ...edge("a", "b"), startDay: 0.5 } as GraphRecord]);
  expect([graph.nodeCount, graph.edgeCount, graph.nodeProperty(1, "id"), graph.edgeStart(0)]).toEqual([2, 1, "b", 3]);
  expect(leftOut).toBe(3);
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ["repeated-id", 'Record 4 is left out: a node with the id "a" has come before.'],
    ["unknown-id", 'Record 5 is left out: an edge names the node "c", which has not come before it.'],
    ["bad-date", "Record 6 is left out: the day 0.5 is not a whole number of days."],
  ]);
});

test("a stream of 100,000 bad records keeps a hundred problems", async () => {
  async function* records() {
    for (let i = 0; i < 100_000; i++) yield edge("x", "y");
  }
  const { problems, leftOut } = await graphOfRecords(records());
  expect([problems.length, leftOut]).toEqual([100, 100_000]);
});
