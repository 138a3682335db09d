// What EXPLAIN, PROFILE and a query that was stopped show of the plan.
import { expect, it } from "vitest";
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
