// The functions of our domain in Cypher, on a small graph of two sources, a copy and a denial.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerQuery, isCypher } from "../../src/ask/answer-query.ts";
import { queryEngine } from "../../src/ask/functions/index.ts";
import { completionsFor } from "../../src/cli/shell/completion.ts";
import { isComplete } from "../../src/cli/shell/shell.ts";
import { openInMemory } from "./open.ts";

const graph = openInMemory(join(import.meta.dirname, "fixture"));
const cells = (text: string) => answerQuery(text, graph).rows.map((row) => row.cells);

describe("functions of our domain", () => {
  test("status and voices: a copy is no second voice", () => {
    expect(cells("MATCH (e:Event {id: 'harbor-raid'}) RETURN status(e), voices(e)")).toEqual([["reported", ["the Courier", "the Herald"]]]);
  });
  test("testimony has the speaker with the stance", () => {
    expect(cells("MATCH (e {id: 'raid-warning'}) UNWIND testimony(e) AS t RETURN t.voice, t.stance ORDER BY t.voice")).toEqual([["Mayor Ilse Brandt", "denies"], ["the Courier", "asserts"]]);
  });
  test("conflicts and values", () => {
    expect(cells("MATCH (e:Event) UNWIND conflicts(e) AS c RETURN e.id, c.field, c.value ORDER BY c.value")).toEqual([["harbor-raid", "killed", "12"], ["harbor-raid", "killed", "9"]]);
    expect(cells("MATCH (e {id: 'harbor-raid'}) RETURN [v IN values(e, 'killed') | v.voices[0]]")).toEqual([[["the Courier", "the Herald"]]]);
  });
  test("before: by dates, and in words", () => {
    expect(cells("MATCH (a {id: 'raid-warning'}), (b {id: 'harbor-raid'}) RETURN before(a, b), before(b, a)")).toEqual([["stated", "possible"]]);
    expect(cells("RETURN before('old-treaty', 'harbor-raid'), overlaps('old-treaty', 'harbor-raid')")).toEqual([["certain", false]]);
  });
  test("rollup finds the parts of the parts", () => {
    expect(cells("MATCH (x {id: 'norland'}) UNWIND rollup(x) AS part RETURN part.id ORDER BY part.id")).toEqual([["coast-guard"], ["norland"], ["norland-navy"]]);
  });
  test("evidence is the claims with their passages; an answer row carries them too", () => {
    expect(cells("MATCH (e {id: 'raid-warning'}) RETURN [v IN evidence(e) | v.source]")).toEqual([[["courier", "herald"]]]);
    const [row] = answerQuery("MATCH ()-[w:WARNED]->() RETURN w", graph).rows;
    expect(row?.event).toBe("raid-warning");
    expect(row?.evidence.map((one) => one.claim)).toContain("raid-warning~courier");
  });
  test("unheeded", () => {
    expect(cells("MATCH (e:Event) UNWIND unheeded(e) AS u RETURN e.id, u.kind, u.harm")).toEqual([["raid-warning", "nothing said", "the harbor raid"]]);
  });
  test("a wrong argument is refused in words", () => {
    expect(() => answerQuery("RETURN status(3)", graph)).toThrow(/status\(\)|INTEGER/u);
  });
});

test("Cypher is told from English", () => {
  for (const text of ["MATCH (n) RETURN n", "explain match (n) return n", "// all\nMATCH (n) RETURN n", "UNWIND [1] AS x RETURN x", "return 1"]) expect(isCypher(text), text).toBe(true);
  for (const text of ["who warned whom", "which warnings to Russia", "did the match end?", "with whom did Russia meet?"]) expect(isCypher(text), text).toBe(false);
});

describe("the shell", () => {
  const engine = queryEngine(graph);
  const complete = completionsFor(engine, graph);
  test("completes labels, types, functions, names and commands", () => {
    expect(complete("MATCH (a:Sta")[0]).toEqual(["State"]);
    expect(complete("MATCH (a)-[w:WAR")[0]).toEqual(["WARNED"]);
    expect(complete("RETURN voi")[0]).toEqual(["voices("]);
    expect(complete("MATCH (a {name: 'Norland N")[0]).toEqual(["Norland Navy'"]);
    expect(complete("MATCH (a) WHERE a.wiki")[0]).toEqual([]);
    expect(complete(":ex")[0]).toEqual([":explain"]);
  });
  test("knows when a statement goes on", () => {
    expect(isComplete("MATCH (n)", engine)).toBe(false);
    expect(isComplete("MATCH (n", engine)).toBe(false);
    expect(isComplete("MATCH (n) RETURN n", engine)).toBe(true);
    expect(isComplete("MATCH (n)) RETURN n", engine)).toBe(true);
  });
});
