// whom ask and whom cypher as commands: tables with passages, JSON, CSV, exit codes, limits.
import { describe, expect, test } from "vitest";
import { folderOf, smallStory, whom } from "./run-whom.ts";

const data = folderOf(smallStory);

describe("whom ask", () => {
  test("prints a table, then the passages with their source", () => {
    const { code, out } = whom(["ask", "who warned whom", "--data", data]);
    expect(code).toBe(0);
    expect(out).toMatch(/Northland\s+warned\s+Southland\s+2020-05-01\s+reported\s+gazette/u);
    expect(out).toContain("“Northland warned Southland on May 1”");
    expect(out).toContain("the same words in: The Mirror");
  });
  test("--json carries the query, what was understood and the evidence", () => {
    const answer = JSON.parse(whom(["ask", "who warned Southland", "--data", data, "--json"]).out);
    expect(answer.understood).toContain("who warned Southland");
    expect(answer.cypher).toContain("WARNED");
    expect(answer.rows[0].evidence.map((one: { source: string }) => one.source)).toEqual(["gazette", "mirror"]);
    expect(answer.rows[0].voices).toEqual(["The Gazette"]);
  });
  test("the explained Cypher gives the same rows in whom cypher", () => {
    const cypher = whom(["ask", "who warned Southland", "--data", data, "--explain"]).out.trim();
    const rows = JSON.parse(whom(["cypher", cypher, "--data", data, "--json"]).out);
    expect(rows.map((row: { who: string; whom: string }) => [row.who, row.whom])).toEqual([["Northland", "Southland"]]);
  });
  test("--csv and --ndjson", () => {
    expect(whom(["ask", "how many people were killed in the flood?", "--data", data, "--csv"]).out).toMatch(/^in,killed,agreement,voices,sources,event,sources\r\nthe flood,10,conflict/u);
    const lines = whom(["ask", "how many people were killed in the flood?", "--data", data, "--ndjson"]).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).killed)).toEqual(["10", "12"]);
  });
  test("lenses: --source, --as-of, --status", () => {
    expect(whom(["ask", "how many people were killed in the flood?", "--data", data, "--source", "herald", "--csv"]).out).not.toContain("gazette");
    expect(whom(["ask", "how many people were killed in the flood?", "--data", data, "--as-of", "2020-05-10", "--csv"]).out).not.toContain("herald");
    expect(whom(["ask", "who warned whom", "--data", data, "--status", "denied"]).code).toBe(1);
    expect(whom(["ask", "who warned whom", "--data", data, "--status", "certain"])).toMatchObject({ code: 2 });
  });
  test("a question that is not understood names the words, offers others, and exits with 1", () => {
    const { code, out, err } = whom(["ask", "who flurbed Southland", "--data", data]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain('not understood: "flurbed"');
    expect(err).toContain("whom can answer:");
  });
});

describe("whom cypher", () => {
  const run = (...args: string[]) => whom(["cypher", ...args, "--data", data]);
  test("table, parameters, a file on standard input", () => {
    expect(run("MATCH (a)-[w:WARNED]->(b) RETURN a.name, b.name").out).toMatch(/Northland\s+Southland/u);
    expect(JSON.parse(run("MATCH (n {name: $name}) RETURN labels(n) AS labels", "--param", "name=Northland", "--json").out)).toEqual([{ labels: ["Entity", "State"] }]);
    expect(JSON.parse(whom(["cypher", "--data", data, "--ndjson"], { input: "RETURN 1 AS one;\n" }).out)).toEqual({ one: 1 });
    expect(run("RETURN '=1+1' AS x", "--csv").out).toBe("x\r\n'=1+1\r\n");
  });
  test("EXPLAIN has a plan and no rows; PROFILE has both", () => {
    const explained = run("EXPLAIN MATCH (n:State) RETURN n.name").out;
    expect(explained).toContain("Nodes by label");
    expect(explained).not.toContain("Northland");
    expect(run("PROFILE MATCH (n:State) RETURN n.name").out).toContain("Northland");
  });
  test("an error shows its place once, with a suggestion, and exits with 65", () => {
    const { code, err } = run("MATCH (e:Event) RETURN statsu(e)");
    expect(code).toBe(65);
    expect(err).toContain("Did you mean status?");
    expect(err.match(/\^\^\^\^\^\^/gu)?.length).toBe(1);
  });
  test("what would run for ever is stopped with 124", () => {
    expect(run("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)", "--timeout", "0.5").code).toBe(124);
  });
  test("the matched part as GEXF", () => {
    const { out } = run("MATCH (a)-[w:WARNED]->(b) RETURN a, w, b", "--format", "gexf");
    expect(out.match(/<node /gu)?.length).toBe(2);
    expect(out.match(/<edge /gu)?.length).toBe(1);
    expect(run("RETURN 1", "--format", "gexf").code).toBe(2);
  });
});
