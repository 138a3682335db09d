// What EXPLAIN, PROFILE and a query that was stopped show of the plan.
import { expect, it } from "vitest";
import { PropertyGraphBuilder } from "../../src/graph/property-graph-builder.ts";
import { createEngine } from "../../src/query/engine.ts";
import { QueryError } from "../../src/query/errors.ts";
import { smallEngine } from "./small-graph.ts";

const text = (lines: readonly { readonly operator: string; readonly details: string; readonly rows: number | undefined }[]): readonly string[] =>
  lines.map(({ operator, details, rows }) => `${operator} ${details}${rows === undefined ? "" : ` -> ${rows}`}`.trim());

it("EXPLAIN shows the plan, the last step first, and runs nothing", () => {
  const result = smallEngine().run("EXPLAIN MATCH (a:Person {name: 'Ann'})-[:KNOWS]->(b) RETURN b.name");
  expect(result.rows).toEqual([]);
  expect(result.columns).toEqual(["b.name"]);
  expect(text(result.plan)).toEqual(["Project b.name = b.name", "Expand (a)-[_2:KNOWS]->(b)", "Filter a:Person AND a.name = 'Ann'", "Nodes by property a.name = 'Ann'", "Start"]);
});

it("PROFILE counts rows and time and gives the answer", () => {
  let now = 0;
  const result = smallEngine({ clock: () => now++ }).run("PROFILE MATCH (a:Person)-[:LIVES_IN]->(c) WITH c, count(*) AS people ORDER BY people DESC LIMIT 1 RETURN c.name, people");
  expect(result.rows).toEqual([["Oslo", 2]]);
  expect(result.plan.find(({ operator }) => operator === "Expand")?.rows).toBe(3);
  expect(result.plan.every(({ ownMs }) => ownMs !== undefined && ownMs >= 0)).toBe(true);
  expect(result.elapsedMs).toBeGreaterThan(0);
});

it("starts where fewest rows are expected, unless the rule is off", () => {
  const query = "MATCH (p:Person)-[:LIVES_IN]->(c:City {name: 'Rome'}) RETURN p.name";
  const startOf = (withoutRules: readonly string[]): string | undefined => smallEngine({ withoutRules }).explain(query).at(-2)?.operator;
  expect(startOf([])).toBe("Nodes by property");
  expect(startOf(["seek"])).toBe("All nodes");
  expect(smallEngine({ withoutRules: ["seek", "reorder", "push-filters"] }).run(query).rows).toEqual([["Eve"]]);
});

it("shows the plan of a query that was stopped", () => {
  const stopped = (): unknown => smallEngine({ limits: { rows: 2 } }).run("MATCH (n) RETURN n.name");
  expect(stopped).toThrow(QueryError);
  expect(stopped).toThrow(/more than 2 rows[\s\S]*Add LIMIT[\s\S]*All nodes n \(about 5 rows\)/);
});

it("keeps the plan of a text and of a tree, and may be used while it runs", () => {
  const engine = smallEngine();
  const nested: number[] = [];
  engine.stream("MATCH (n:Person) RETURN n.name AS name", () => {
    nested.push(engine.run("MATCH (n:Person) RETURN n.name AS name").rows.length);
    return true;
  });
  expect(nested).toEqual([3, 3, 3]);
  expect(engine.run("MATCH (n:Person) RETURN n.name AS name").rows.length).toBe(3);
});

it("starts with the relationships of a rare type", () => {
  const builder = new PropertyGraphBuilder();
  for (let at = 0; at < 40; at++) builder.addNode([], { at });
  builder.addEdge(3, 7, "RARE");
  builder.addEdge(7, 7, "RARE");
  builder.addEdge(7, 8, "OTHER");
  const engine = createEngine(builder.build());
  const query = "MATCH (a)-[r:RARE]-(b)-->(c) RETURN a.at, b.at, c.at";
  expect(engine.explain(query).at(-2)?.operator).toBe("Relationships by type");
  const rows = (found: ReturnType<typeof engine.run>): readonly string[] => found.rows.map((row) => row.join(" ")).sort();
  expect(rows(engine.run(query))).toEqual(["3 7 7", "3 7 8", "7 7 8"]);
  expect(rows(createEngine(engine.graph, { withoutRules: ["reorder"] }).run(query))).toEqual(["3 7 7", "3 7 8", "7 7 8"]);
});
