import { expect, test } from "vitest";
import { cypherStatements } from "../../src/formats/cypher-script.ts";
import { exportGraph } from "../../src/formats/export-graph.ts";
import type { ExportGraph } from "../../src/formats/format.ts";
import { mermaid } from "../../src/formats/mermaid.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";
import { createEngine } from "../../src/query/engine.ts";
import { GraphUnderConstruction } from "../query/tck/set-up.ts";

const { graph: story } = await openFolder(bundledFolder);
const whole = exportGraph(story);
const warnings = whole.edges.filter((edge) => edge.type === "WARNED" || edge.type === "FAILED_TO_WARN");
const part: ExportGraph = { ...whole, edges: warnings, nodes: whole.nodes.filter((node) => warnings.some((edge) => edge.from === node.key || edge.to === node.key)) };

function carriedOut(graph: ExportGraph) {
  const made = new GraphUnderConstruction();
  for (const statement of cypherStatements(graph)) made.execute(statement);
  return made.graph();
}

test("the script makes the same nodes and relationships, with their properties", () => {
  const made = carriedOut(part);
  expect([made.nodeCount, made.edgeCount]).toEqual([part.nodes.length, part.edges.length]);
  for (const [number, node] of part.nodes.entries()) for (const [key, value] of Object.entries(node.properties)) expect(made.nodeProperty(number, key)).toEqual(value);
  const edges = new Map(Array.from({ length: made.edgeCount }, (_, number) => [made.edgeProperty(number, "key"), number]));
  for (const edge of part.edges) for (const [key, value] of Object.entries(edge.properties)) expect(made.edgeProperty(edges.get(edge.key) ?? -1, key)).toEqual(value);
  const { rows } = createEngine(made).run("MATCH (a)-[:FAILED_TO_WARN]->(b) RETURN a.id, b.id");
  expect(rows.map((row) => [...row])).toEqual(expect.arrayContaining([["us-ic", "khashoggi"]]));
  expect(createEngine(made).run("MATCH ()-[w:WARNED]->({id: 'khashoggi'}) RETURN w").rows).toEqual([]);
});

test("hostile names stay names", () => {
  const names = ["'}) DETACH DELETE n //", "\\", "\\'", "a\nb\u0000", "\u2028", "`", "{}[]$x", "😀"];
  const hostile: ExportGraph = { withheld: 0, edges: [], nodes: names.map((name, index) => ({ key: `n${index}`, labels: ["Entity", "Odd ` kind"], properties: { id: `n${index}`, name }, x: 0, y: 0 })) };
  const made = carriedOut(hostile);
  expect(names.map((_, number) => made.nodeProperty(number, "name"))).toEqual(names);
});

test("a flowchart has its own ids, and labels that cannot end early", () => {
  const hostile: ExportGraph = {
    withheld: 0,
    nodes: [{ key: "end", labels: ["Entity"], properties: { name: 'a"]; click n0 "javascript:x"' }, x: 0, y: 0 }, { key: "b", labels: ["Event"], properties: { name: "<b>`#" }, x: 0, y: 0 }],
    edges: [{ key: "k", type: "FAILED_TO_WARN", from: "end", to: "b", layer: "fact", properties: { negated: true } }],
  };
  expect(mermaid.write(hostile, story)[0]?.text).toBe('flowchart LR\n  n0["a#34;]#59; click n0 #34;javascript:x#34;"]\n  n1(["#60;b#62;#96;#35;"])\n  n0 -.-x|"failed to warn"| n1\n');
});
