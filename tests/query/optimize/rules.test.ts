// Every rule of the optimizer, on and off: the rows are the same. The queries are those that the rules are made for, and near misses of them.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Float } from "../../../src/graph/graph-reader.ts";
import { createEngine } from "../../../src/query/engine.ts";
import { rules } from "../../../src/query/optimize/rules.ts";
import { PropertyGraphBuilder } from "../../../src/graph/property-graph-builder.ts";
import type { PropertyGraph } from "../../../src/graph/property-graph.ts";
import { printValue } from "../../../src/query/values/print-value.ts";

/** Few nodes, many edges, loops and parallel edges; every edge has a date, some have a weight. */
const graphs: fc.Arbitrary<PropertyGraph> = fc
  .record({
    nodes: fc.array(fc.record({ label: fc.constantFrom("Person", "Agency"), name: fc.constantFrom("a", "b", "c", "d"), rank: fc.option(fc.integer({ min: 0, max: 2 })) }), { minLength: 1, maxLength: 6 }),
    edges: fc.array(fc.record({ source: fc.nat(), target: fc.nat(), type: fc.constantFrom("MET", "WARNED", "PAID"), day: fc.integer({ min: 0, max: 4 }), weight: fc.option(fc.integer({ min: 0, max: 2 })) }), { maxLength: 12 }),
  })
  .map(({ nodes, edges }) => {
    const builder = new PropertyGraphBuilder();
    for (const { label, name, rank } of nodes) builder.addNode(["Entity", label], { name, rank });
    for (const { source, target, type, day, weight } of edges) {
      const properties = { date: { temporal: "date", iso: `1970-01-0${day + 1}` } as const, weight: weight === null ? null : new Float(weight), number: day };
      builder.addEdge(source % nodes.length, target % nodes.length, type, properties, day, day);
    }
    return builder.build();
  });

const queries = [
  "MATCH (a:Entity {name: 'a'})-->()-->(c) RETURN count(DISTINCT c) AS n",
  "MATCH (a)-->()-->()-->(d) RETURN count(DISTINCT d) AS n",
  "MATCH (a {name: 'a'})--()--(c) RETURN DISTINCT c",
  "MATCH (a {name: 'a'})--()--()--(d) RETURN DISTINCT d.name AS name",
  "MATCH (a)-[:MET]->()<-[:MET|PAID]-(c) RETURN DISTINCT a.name AS a, c.name AS c",
  "MATCH (a)-[r:MET]->(b:Person)-[s]->(c) WHERE r.weight > 0 AND c.rank >= 1 RETURN DISTINCT c",
  "MATCH (a)-->(b)-->(c) WHERE b.name <> a.name RETURN count(DISTINCT c) AS n",
  "MATCH (a)-->(b)-->(c) WHERE b.name <> c.name RETURN count(DISTINCT c) AS n",
  "MATCH (a)-->(b)-->(c) WITH DISTINCT c, a.name AS name RETURN name, count(*) AS n",
  "MATCH (a)-->(b) MATCH (b)-->(c) RETURN count(DISTINCT c) AS n",
  "MATCH (a)-->()-->(c) RETURN a.name AS a, count(DISTINCT c) AS n, max(c.rank) AS best",
  "MATCH (a)-->()-->(c) RETURN count(DISTINCT c) AS n, count(*) AS all",
  "MATCH (a)-[:MET*1..3]->(b) RETURN count(DISTINCT b) AS n",
  "MATCH (a {name: 'a'})-[:MET|WARNED*]->(b) RETURN DISTINCT b",
  "MATCH (a {name: 'a'})<-[r:MET*0..2]-(b:Person) RETURN DISTINCT b, a",
  "MATCH (a)-[r*1..2 {number: 1}]->(b) RETURN count(DISTINCT b) AS n",
  "MATCH (a)-[r*2..3]->(b) RETURN count(DISTINCT b) AS n",
  "MATCH (a)-[r*1..3]-(b) RETURN count(DISTINCT b) AS n",
  ...["<", "<=", ">", ">="].flatMap((operator) => [
    `MATCH (a)-[r*1..4]->(b) WHERE all(i IN range(0, size(r) - 2) WHERE r[i].date ${operator} r[i + 1].date) RETURN count(DISTINCT b) AS n`,
    `MATCH (a {name: 'a'})-[r:MET|WARNED*1..3]->(b) WHERE all(i IN range(0, size(r) - 2) WHERE r[i + 1].number ${operator} r[i].number) RETURN a, b, size(r) AS n`,
    `MATCH (b)<-[r*0..3]-(a:Person) WHERE all(i IN range(0, size(r) - 2) WHERE r[i].date ${operator} r[i + 1].date) RETURN DISTINCT a, b`,
    `MATCH (a)-[r*1..3]->(b) WHERE all(i IN range(0, size(r) - 2) WHERE r[i].weight ${operator} r[i + 1].weight) RETURN count(DISTINCT b) AS n`,
  ]),
  "MATCH p = shortestPath((a:Person)-[*]->(b:Agency)) RETURN a, b, length(p) AS n",
  "MATCH p = shortestPath((a {name: 'a'})-[:MET|PAID*..3]-(b {name: 'b'})) RETURN a, b, length(p) AS n",
  "MATCH p = allShortestPaths((a {name: 'a'})-[*]-(b {name: 'b'})) RETURN p",
  "MATCH p = allShortestPaths((a)<-[r* {number: 1}]-(b)) WHERE a.name = 'c' RETURN p",
  "MATCH p = allShortestPaths((a {name: 'a'})-[*0..]->(b)) RETURN p",
  "MATCH (a)-[:MET]->(b)-[:WARNED]->(c), (a)-[:PAID]->(c) RETURN count(*) AS n",
  "MATCH (a)-[:MET]->(b)-[:MET]->(c), (a)-[r:MET]->(c) RETURN a, b, c, r",
  "MATCH (a)--(b)--(c)--(a) RETURN count(*) AS n",
  "MATCH (a)-[:MET]->(b) RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 3",
  "MATCH (a)-->(b) RETURN a.rank AS rank, b.name AS b, a.name AS a, b AS c, count(*) AS n ORDER BY n DESC, rank, b, a, c.rank, id(c) SKIP 1 LIMIT 2",
  "MATCH (a)-->(b) WITH a.name AS a, count(b.rank) AS n ORDER BY n, a LIMIT 2 RETURN a + n AS text",
  "MATCH (a)-->(b) RETURN a.rank AS rank, b AS b, count(*) AS n, sum(b.rank) AS sum ORDER BY n, rank, b.name",
  "MATCH (a)-[r]->(b) WHERE r.date < date('1970-01-03') RETURN a, b, r.date AS date ORDER BY date, a, b",
  "MATCH (a)-[r]->(b) WHERE date('1970-01-02') <= r.date AND r.date <= date('1970-01-04') AND r.weight <> 1 RETURN a, b, r",
  "MATCH (a)-[r:MET|PAID]->(b) WHERE r.date < date('1970-01-03') AND r.weight > 0 RETURN a, b, r",
  "MATCH (a)-[r:MET]-(b) WHERE date('1970-01-02') < r.date AND r.date <= date('1970-01-04') RETURN a, b, r",
  "MATCH (a)-[r:MET]->(b)-[s:MET]->(c) WHERE s.date = date('1970-01-02') AND r.date >= date('1970-01-01') RETURN a, b, c",
  "MATCH (a)-[:PAID]->(b)-[r:MET]->(c) WHERE r.date < date('1970-01-03') RETURN count(DISTINCT c) AS n",
  "MATCH (a)-[r:MET]->(b) WHERE r.date < '1970-01-03' RETURN count(*) AS n",
  "MATCH (a)-[r:MET]->(b) WHERE r.date <> date('1970-01-03') OR r.date = null RETURN count(*) AS n",
  "MATCH (a)-[r]->(b) WHERE r.number IN [1, 2] AND r.weight = 1 RETURN count(*) AS n",
  "MATCH (a)-[r]-() RETURN a, count(*) AS n",
  "MATCH (a)-->()-->() RETURN count(*) AS n",
  "MATCH (a)--()--() RETURN a.name AS name, count(*) AS n",
  "MATCH (a) RETURN a, COUNT { (a)--() } AS n ORDER BY n DESC LIMIT 3",
  "MATCH (a)-[r:MET]->(b) WHERE COUNT { (b)-[:MET|PAID]->() } > 1 RETURN a, b, COUNT { (a)<--(c:Person) } AS n",
  "MATCH (a) RETURN a, COUNT { MATCH (a)-->(b)-->(c) RETURN DISTINCT c } AS n",
  "MATCH (a)-[r]->()--(c) RETURN a, r, count(c) AS n, count(*) AS all",
  "MATCH (a)-[r*1..2]->(b)-[s:MET]-(c) RETURN b.name AS name, count(s) AS n",
  "MATCH (a)-->(b)-->(c) RETURN a.name AS name, count(c.rank) AS n",
  "MATCH (a {name: 'a'}) OPTIONAL MATCH (a)-->(b)-->(c) RETURN a.name AS name, count(c) AS n",
  "MATCH (a {name: 'a'})-[*1..3]-(b) RETURN DISTINCT b",
  "MATCH (a)-[:MET*]-(b) RETURN count(DISTINCT b) AS n",
  "MATCH (a)-[:MET|PAID*0..2]-(b) RETURN DISTINCT a.name AS a, b.name AS b",
  "MATCH (a)-[r*1..4 {number: 2}]-(b) RETURN a.name AS a, count(DISTINCT b) AS n",
];

const rowsOf = (graph: PropertyGraph, query: string, withoutRules: readonly string[]): readonly string[] =>
  createEngine(graph, { withoutRules })
    .run(query)
    .rows.map((row) => row.map(printValue).join(" | "))
    .sort();

test.each(queries)("%s", (query) => {
  fc.assert(
    fc.property(graphs, (graph) => {
      // Of several shortest paths either is right, so those are compared by what does not depend on the choice.
      const wanted = rowsOf(graph, query, rules.map(({ name }) => name));
      expect(rowsOf(graph, query, [])).toEqual(wanted);
      for (const { name } of rules) expect(rowsOf(graph, query, [name])).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["MATCH (a)-->()-->(c) RETURN count(DISTINCT c) AS n", "Ends of chain"],
  ["MATCH (a)-[*]->(b) RETURN DISTINCT b", "Ends of path"],
])("%s uses %s", (query, operator) => {
  const builder = new PropertyGraphBuilder();
  builder.addEdge(builder.addNode([]), builder.addNode([]), "MET");
  expect(createEngine(builder.build()).explain(query).map((line) => line.operator)).toContain(operator);
});
