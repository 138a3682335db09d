// The engine on a small graph: one row of the table a feature.
import { describe, expect, it } from "vitest";
import { deadlineIn } from "../../src/model/platform.ts";
import { QueryError } from "../../src/query/errors.ts";
import { parameterOf, scalar } from "../../src/query/functions/declare.ts";
import { answer, smallEngine } from "./small-graph.ts";

const engine = smallEngine();

const questions: readonly (readonly [query: string, rows: readonly string[]])[] = [
  ["MATCH (n:City) RETURN n.name ORDER BY n.name", ["'Oslo'", "'Rome'"]],
  ["MATCH (a:Person {name: 'Ann'})-[r:KNOWS]->(b) RETURN b.name, r.since", ["'Bob' | 2010"]],
  ["MATCH (a)-[:LIVES_IN]->(c)<-[:LIVES_IN]-(b) WHERE a.name < b.name RETURN a.name, b.name, c.name", ["'Ann' | 'Bob' | 'Oslo'"]],
  ["MATCH (a {name: 'Ann'})-[:KNOWS*1..3]->(b) RETURN b.name", ["'Bob'", "'Eve'", "'Ann'"]],
  ["MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(a) RETURN count(*)", ["3"]],
  ["MATCH (p:Person) OPTIONAL MATCH (p)-[:KNOWS {since: 2020}]->(q) RETURN p.name, q.name ORDER BY p.name", ["'Ann' | null", "'Bob' | 'Eve'", "'Eve' | null"]],
  ["MATCH (c:City)<--(p) RETURN c.name AS city, count(p) AS people, collect(p.name) AS names ORDER BY people DESC", ["'Oslo' | 2 | ['Ann', 'Bob']", "'Rome' | 1 | ['Eve']"]],
  ["MATCH (p:Person) WHERE NOT (p)-->(:City {name: 'Rome'}) RETURN p.name ORDER BY p.name DESC LIMIT 1", ["'Bob'"]],
  ["MATCH p = shortestPath((a {name: 'Oslo'})-[*]-(b {name: 'Rome'})) RETURN length(p)", ["3"]],
  ["MATCH p = allShortestPaths((a {name: 'Oslo'})-[*]-(b {name: 'Rome'})) RETURN [n IN nodes(p) | n.name]", ["['Oslo', 'Bob', 'Eve', 'Rome']", "['Oslo', 'Ann', 'Eve', 'Rome']"]],
  ["MATCH (p:Person) RETURN p {.name, city: [(p)-[:LIVES_IN]->(c) | c.name][0]} ORDER BY p.name LIMIT 1", ["{name: 'Ann', city: 'Oslo'}"]],
  ["MATCH (p:Person) CALL { WITH p MATCH (p)-[:KNOWS]->(q) RETURN q.name AS friend } RETURN p.name, friend ORDER BY p.name", ["'Ann' | 'Bob'", "'Bob' | 'Eve'", "'Eve' | 'Ann'"]],
  ["MATCH (n) WHERE n:Spy|City RETURN count(*)", ["3"]],
  ["MATCH (n:Person&!Spy) RETURN count(*)", ["2"]],
  ["MATCH (n) RETURN COUNT { (n)-->() } AS degree, count(*) ORDER BY degree", ["0 | 2", "2 | 3"]],
  ["UNWIND [3, 1, 2] AS x WITH x ORDER BY x SKIP 1 RETURN collect(x)", ["[2, 3]"]],
  ["RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 1 AS x", ["1", "2"]],
  ["RETURN 7 / 2, 7.0 / 2, 7 % 2, 2 ^ 3, 1 = 1.0, null = null, 'a' + 1", ["3 | 3.5 | 1 | 8.0 | true | null | 'a1'"]],
  ["RETURN reduce(s = 0, x IN range(1, 4) | s + x), all(x IN [1, 2] WHERE x > 0), single(x IN [1, 2] WHERE x > 1)", ["10 | true | true"]],
  ["RETURN date('2024-03-22') - duration('P2W'), duration.between(date('2024-03-07'), date('2024-03-22')).days", ["'2024-03-08' | 15"]],
  ["MATCH (a:Person) RETURN a.name, a.name + count(*) AS x, count(*) + size([x IN [1] | x])", ["'Ann' | 'Ann1' | 2", "'Bob' | 'Bob1' | 2", "'Eve' | 'Eve1' | 2"]],
  ["MATCH (a:Person) WITH a, count(*) + COUNT { (a)-->() } AS x RETURN sum(x)", ["9"]],
  ["MATCH (a)-[r:KNOWS]->(b) WITH collect(r) AS all UNWIND all AS e MATCH (x)-[e]->(y) RETURN x.name, y.name", ["'Ann' | 'Bob'", "'Bob' | 'Eve'", "'Eve' | 'Ann'"]],
  ["CALL db.labels() YIELD label RETURN collect(label)", ["['Person', 'Spy', 'City']"]],
];

describe("answers", () => {
  it.each(questions)("%s", (query, rows) => {
    expect([...answer(engine, query)].sort()).toEqual([...rows].sort());
  });
  it("takes parameters from plain JavaScript values", () => {
    expect(answer(engine, "MATCH (n {name: $name}) RETURN n.age, $list, $map.key", { parameters: { name: "Ann", list: [1, 2.5], map: { key: "x" } } })).toEqual(["30 | [1, 2.5] | 'x'"]);
  });
  it("takes functions of a domain", () => {
    const twice = scalar("twice", [parameterOf("number", "integer")], { kind: "integer" }, "Twice a number.", "twice(2)", ([value]) => (typeof value === "number" ? value * 2 : null));
    expect(answer(smallEngine({ functions: [twice] }), "RETURN twice(21), twice(null)")).toEqual(["42 | null"]);
  });
});

describe("refusals", () => {
  const refusals: readonly (readonly [query: string, detail: string, says: RegExp])[] = [
    ["MATCH (person) RETURN persn.name", "UndefinedVariable", /Did you mean person\?/],
    ["MATCH (n) RETURN siez([1])", "UnknownFunction", /Did you mean size/],
    ["MTCH (n) RETURN n", "UnexpectedSyntax", /Did you mean MATCH/],
    ["MATCH (n) SET n.x = 1", "WritingClause", /YAML/],
    ["MATCH (n)", "InvalidClauseComposition", /Add RETURN/],
    ["RETURN 'never closed", "UnexpectedSyntax", /never closed/],
    ["MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation", /WITH or RETURN/],
    ["MATCH (a) RETURN a.name, count(*) + size([(a)-->(b) | b])", "AmbiguousAggregationExpression", /not grouped by/],
    ["RETURN $missing", "MissingParameter", /\$missing/],
  ];
  it.each(refusals)("%s", (query, detail, says) => {
    const refusal = caught(() => engine.run(query));
    expect(refusal.detail).toBe(detail);
    expect(refusal.message).toMatch(says);
  });
  it("shows the place with a caret", () => {
    expect(caught(() => engine.run("MATCH (n)\nRETURN m")).message).toContain("query:2:8: error: The variable m is not defined here. [undefined-variable]\n  | RETURN m\n  |        ^");
  });
});

describe("limits", () => {
  const inTime = (): { deadline: ReturnType<typeof deadlineIn> } => ({ deadline: deadlineIn(200, () => performance.now()) });
  const stopped: readonly (readonly [name: string, query: string])[] = [
    ["range of a million million", "RETURN range(0, 1000000000000)"],
    ["brackets 100,000 deep", `RETURN ${"(".repeat(100_000)}1${")".repeat(100_000)}`],
    ["lists 100,000 deep", `RETURN ${"[".repeat(100_000)}1${"]".repeat(100_000)}`],
    ["a sum of 100,000 terms", `RETURN ${"1 + ".repeat(100_000)}1`],
    ["100,000 minus signs", `RETURN ${"- ".repeat(100_000)}1`],
    ["more than a megabyte of text", `RETURN '${"x".repeat(1_100_000)}'`],
    ["20,000 clauses", `${"MATCH (a) ".repeat(20_000)}RETURN 1`],
    ["nested comprehensions", `RETURN ${"[x IN ".repeat(2_000)}[1]${"]".repeat(2_000)}`],
    ["a cartesian product", "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b UNWIND range(1, 10000) AS c RETURN count(*)"],
    ["doubling lists", "RETURN reduce(l = [1], x IN range(1, 60) | l + l)"],
    ["lists that hold themselves twice", "RETURN reduce(x = [], a IN range(1, 60) | x + [x] + [x])"],
    ["text that grows beyond measure", "WITH reduce(s = 'a', x IN range(1, 23) | s + s) AS s RETURN size(replace(s, 'a', s))"],
    ["a pattern of 100,000 nodes", `MATCH (a)${"-->()".repeat(100_000)} RETURN 1`],
    ["30,000 parts of a UNION", `${"RETURN 1 AS x UNION ".repeat(30_000)}RETURN 1 AS x`],
    ["brackets of labels", `MATCH (n:${"(".repeat(100_000)}A${")".repeat(100_000)}) RETURN n`],
    ["doubling text", "RETURN size(reduce(l = 'aaaaaaaa', x IN range(1, 60) | l + l))"],
  ];
  it.each(stopped)("stops at %s", (_name, query) => {
    expect(caught(() => engine.run(query, inTime())).type).toBe("LimitExceeded");
  });
  it("takes long chains of OR and long lists", () => {
    expect(answer(engine, `MATCH (n) WHERE ${Array.from({ length: 5_000 }, (_, at) => `n.name = 'x${at}'`).join(" OR ")} OR n.age = 40 RETURN n.name`)).toEqual(["'Bob'"]);
    expect(answer(engine, `RETURN size([${"1,".repeat(50_000)}1])`)).toEqual(["50001"]);
    expect(answer(engine, `MATCH (n) WHERE n.age IN [${Array.from({ length: 100_000 }, (_, at) => at).join(",")}] RETURN count(n)`)).toEqual(["2"]);
    expect(engine.run(`RETURN ${Array.from({ length: 20_000 }, (_, at) => `${at} AS c${at}`).join(",")}`).columns.length).toBe(20_000);
  });
});

function caught(act: () => unknown): QueryError {
  try {
    act();
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
