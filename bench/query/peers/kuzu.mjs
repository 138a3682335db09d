// Kuzu: one relation table a type, and one of all edges for the questions without a type.
import { createRequire } from "node:module";
import { join } from "node:path";
import { dataFolder, relations } from "../graph-data.mjs";

const kuzu = createRequire(import.meta.url)("kuzu");

export function load(size) {
  const database = new kuzu.Database(":memory:", 8 * 1024 ** 3);
  const connection = new kuzu.Connection(database, 2);
  const folder = dataFolder(size);
  const run = (text) => connection.querySync(text);
  run("CREATE NODE TABLE Entity(name STRING, type STRING, id INT64, PRIMARY KEY(name))");
  run(`COPY Entity FROM '${join(folder, "nodes.csv")}' (HEADER=true)`);
  for (const relation of relations) {
    run(`CREATE REL TABLE ${relation}(FROM Entity TO Entity, date DATE, weight FLOAT, eid INT64)`);
    run(`COPY ${relation} FROM '${join(folder, "relation", `${relation}.csv`)}' (HEADER=true)`);
  }
  run("CREATE REL TABLE E(FROM Entity TO Entity, rel STRING, date DATE, weight FLOAT, eid INT64)");
  run(`COPY E FROM '${join(folder, "edges.csv")}' (HEADER=true)`);
  const prepared = new Map();
  const rows = (text, parameters = {}) => {
    if (!prepared.has(text)) {
      const statement = connection.prepareSync(text);
      if (!statement.isSuccess()) throw new Error(statement.getErrorMessage());
      prepared.set(text, statement);
    }
    const result = connection.executeSync(prepared.get(text), parameters);
    const list = result.getAllSync();
    result.close();
    return list;
  };
  const number = (text, parameters) => Number(rows(text, parameters)[0]?.n);
  return {
    version: kuzu.VERSION,
    name: ({ name }) => rows("MATCH (a:Entity {name: $name}) RETURN a.type AS type", { name })[0].type,
    hub: ({ name }) => rows("MATCH (a:Entity {name: $name})-[:WARNED]->(b:Entity) RETURN DISTINCT b.name AS name", { name }).length,
    "hub before": ({ name, before }) => rows(`MATCH (b:Entity {name: $name})<-[r:WARNED]-(a:Entity) WHERE r.date < date('${before}') RETURN a.name AS name, r.date AS d ORDER BY d`, { name }).length,
    "2 hops": ({ name }) => number("MATCH (a:Entity {name: $name})-[:E]->(:Entity)-[:E]->(c:Entity) RETURN count(DISTINCT c.name) AS n", { name }),
    "3 hops": ({ name }) => number("MATCH (a:Entity {name: $name})-[:E]->(:Entity)-[:E]->(:Entity)-[:E]->(d:Entity) RETURN count(DISTINCT d.name) AS n", { name }),
    "in order": ({ name }) =>
      number("MATCH (a:Entity {name: $name})-[r:WARNED*1..4]->(b:Entity) WHERE list_sort(properties(rels(r), 'date')) = properties(rels(r), 'date') RETURN count(DISTINCT b.name) AS n", { name }),
    shortest: ({ from, to }) => number("MATCH (a:Entity {name: $from})-[e:E* SHORTEST 1..10]->(b:Entity {name: $to}) RETURN length(e) AS n", { from, to }),
    group: () => rows("MATCH (a:Entity)-[:WARNED]->(b:Entity) RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20").map(({ a, b, n }) => [a, b, Number(n)]),
    triangle: () => number("MATCH (a:Entity)-[:SUPPORTED]->(b:Entity)-[:ATTACKED]->(c:Entity), (a)-[:ACCUSED]->(c) RETURN count(*) AS n"),
  };
}
