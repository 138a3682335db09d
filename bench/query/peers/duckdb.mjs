// DuckDB: SQL over a table of nodes and a table of edges sorted by source, relation and date.
import { DuckDBInstance } from "@duckdb/node-api";
import { dataFolder, relations } from "../graph-data.mjs";

const frontiers = (hops) => {
  const steps = Array.from({ length: hops }, (_, i) => `h${i + 1} AS (SELECT DISTINCT e.dst AS id FROM e JOIN h${i} ON e.src = h${i}.id)`);
  return `WITH h0 AS (SELECT id FROM n WHERE name = $1), ${steps.join(", ")} SELECT count(*) FROM h${hops}`;
};

export async function load(size) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const folder = dataFolder(size);
  const names = relations.map((relation) => `'${relation}'`).join(",");
  for (const statement of [
    `CREATE TABLE n AS SELECT id::INTEGER id, name, kind FROM read_csv('${folder}/nodes.csv')`,
    "CREATE UNIQUE INDEX n_name ON n(name)",
    "CREATE UNIQUE INDEX n_id ON n(id)",
    `CREATE TYPE relation AS ENUM (${names})`,
    `CREATE TABLE e AS SELECT s.id src, t.id dst, rel::relation rel, date::DATE date, weight::FLOAT weight FROM read_csv('${folder}/edges.csv') x JOIN n s ON s.name = x.src JOIN n t ON t.name = x.dst ORDER BY src, rel, date`,
    "CREATE INDEX e_src ON e(src)",
    "CREATE INDEX e_dst ON e(dst)",
  ]) {
    await connection.run(statement);
  }
  const prepared = new Map();
  const rows = async (text, ...parameters) => {
    if (!prepared.has(text)) prepared.set(text, await connection.prepare(text));
    const statement = prepared.get(text);
    parameters.forEach((value, i) => statement.bindVarchar(i + 1, value));
    return (await statement.runAndReadAll()).getRows();
  };
  const number = async (...query) => Number((await rows(...query))[0][0]);
  return {
    version: (await rows("SELECT version()"))[0][0],
    name: async ({ name }) => (await rows("SELECT kind FROM n WHERE name = $1", name))[0][0],
    hub: async ({ name }) => (await rows("SELECT DISTINCT b.name FROM n a JOIN e ON e.src = a.id JOIN n b ON b.id = e.dst WHERE a.name = $1 AND e.rel = 'WARNED'", name)).length,
    "hub before": async ({ name, before }) =>
      (await rows(`SELECT a.name, e.date FROM n b JOIN e ON e.dst = b.id JOIN n a ON a.id = e.src WHERE b.name = $1 AND e.rel = 'WARNED' AND e.date < DATE '${before}' ORDER BY e.date`, name)).length,
    "2 hops": ({ name }) => number(frontiers(2), name),
    "3 hops": ({ name }) => number(frontiers(3), name),
    "in order": ({ name }) =>
      number(
        `WITH RECURSIVE w(v, d, k) AS (SELECT e.dst, e.date, 1 FROM e WHERE src = (SELECT id FROM n WHERE name = $1) AND rel = 'WARNED'
         UNION ALL SELECT e.dst, e.date, k + 1 FROM w JOIN e ON e.src = w.v WHERE e.rel = 'WARNED' AND e.date >= w.d AND k < 4) SELECT count(DISTINCT v) FROM w`,
        name,
      ),
    // The known length is given as the bound, which SQL needs and we do not.
    shortest: ({ from, to, length }) =>
      number(
        `WITH RECURSIVE b(v, k) AS (SELECT id, 0 FROM n WHERE name = $1 UNION SELECT e.dst, b.k + 1 FROM b JOIN e ON e.src = b.v WHERE b.k < ${length})
         SELECT min(k) FROM b WHERE v = (SELECT id FROM n WHERE name = $2)`,
        from,
        to,
      ),
    group: async () =>
      (await rows(`SELECT a.name, b.name, c FROM (SELECT src, dst, count(*) c FROM e WHERE rel = 'WARNED' GROUP BY src, dst) x JOIN n a ON a.id = src JOIN n b ON b.id = dst ORDER BY c DESC, a.name, b.name LIMIT 20`)).map(([a, b, count]) => [a, b, Number(count)]),
    triangle: () => number("SELECT count(*) FROM e e1 JOIN e e2 ON e2.src = e1.dst JOIN e e3 ON e3.src = e1.src AND e3.dst = e2.dst WHERE e1.rel = 'SUPPORTED' AND e2.rel = 'ATTACKED' AND e3.rel = 'ACCUSED'"),
  };
}
