// Grafeo: a property graph in Rust, asked in Cypher. Its binding for Linux is named itself: the package around it lists platforms that cannot be locked.
import { createRequire } from "node:module";
import { dayCount, isoDate, kinds, nodeName, readGraph, relations } from "../graph-data.mjs";

const { GrafeoDB } = createRequire(import.meta.url)("@grafeo-db/js-linux-x64-gnu");
const batch = 50_000;

export async function load(size) {
  const { source, target, relation, day, weight, kind } = readGraph(size);
  const database = GrafeoDB.create();
  const ids = new Float64Array(kind.length);
  const range = (from, count) => Array.from({ length: Math.min(batch, count - from) }, (_, i) => from + i);
  for (let from = 0; from < kind.length; from += batch) {
    const made = await database.batchCreateNodesWithProps(["Entity"], range(from, kind.length).map((node) => ({ name: nodeName(node, kind), type: kinds[kind[node]], id: node })));
    made.forEach((id, i) => (ids[from + i] = id));
  }
  const dates = Array.from({ length: dayCount }, (_, each) => isoDate(each));
  for (let from = 0; from < source.length; from += batch) {
    await database.batchCreateEdges(
      range(from, source.length).map((edge) => ({ src: ids[source[edge]], dst: ids[target[edge]], type: relations[relation[edge]], properties: { date: dates[day[edge]], weight: weight[edge] / 1000 } })),
    );
  }
  await database.executeCypher("CREATE INDEX names FOR (n:Entity) ON (n.name)");
  const rows = async (text, parameters = {}) => (await database.executeCypher(text, parameters)).toArray();
  const number = async (text, parameters) => Number((await rows(text, parameters))[0].n);
  return {
    version: database.version(),
    name: async ({ name }) => (await rows("MATCH (a:Entity {name: $name}) RETURN a.type AS type", { name }))[0].type,
    hub: async ({ name }) => (await rows("MATCH (a:Entity {name: $name})-[:WARNED]->(b:Entity) RETURN DISTINCT b.name AS name", { name })).length,
    "hub before": async ({ name, before }) => (await rows(`MATCH (b:Entity {name: $name})<-[r:WARNED]-(a:Entity) WHERE r.date < '${before}' RETURN a.name AS name, r.date AS d ORDER BY d`, { name })).length,
    "2 hops": ({ name }) => number("MATCH (a:Entity {name: $name})-[]->()-[]->(c) RETURN count(DISTINCT c) AS n", { name }),
    "3 hops": ({ name }) => number("MATCH (a:Entity {name: $name})-[]->()-[]->()-[]->(d) RETURN count(DISTINCT d) AS n", { name }),
    "in order": ({ name }) => number("MATCH (a:Entity {name: $name})-[rs:WARNED*1..4]->(b) WHERE all(i IN range(0, size(rs)-2) WHERE rs[i].date <= rs[i+1].date) RETURN count(DISTINCT b) AS n", { name }),
    shortest: ({ from, to }) => number("MATCH p = shortestPath((a:Entity {name: $from})-[*..10]->(b:Entity {name: $to})) RETURN length(p) AS n", { from, to }),
    group: async () => (await rows("MATCH (a:Entity)-[:WARNED]->(b:Entity) RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20")).map(({ a, b, n }) => [a, b, Number(n)]),
    triangle: () => number("MATCH (a:Entity)-[:SUPPORTED]->(b:Entity)-[:ATTACKED]->(c:Entity), (a)-[:ACCUSED]->(c) RETURN count(*) AS n"),
  };
}
