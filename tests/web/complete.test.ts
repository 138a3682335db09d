// What the bar proposes: who is meant first, names inside questions, the next word of a query.
import { beforeAll, expect, test } from "vitest";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";
import type { KnowledgeGraph } from "../../src/index.ts";
import { isQuestion, nameIndexOf, suggestions } from "../../web/complete.ts";

let graph: KnowledgeGraph;
beforeAll(async () => {
  ({ graph } = await openFolder(bundledFolder));
});
const propose = (typed: string) => suggestions(graph, () => nameIndexOf(graph), typed);

test.each([
  ["Putin", "Vladimir Putin"], // not Russia, which is also called Putin's government
  ["put", "Vladimir Putin"],
  ["clap", "James Clapper"],
  ["crocus attack", "the Moscow attack"],
  ["isis-k", "ISIS-K"],
])("%s → %s first", (typed, expected) => expect(propose(typed)[0]?.text).toBe(expected));

test("a misspelled name is still found", () => expect(propose("Clappper").map((one) => one.text)).toContain("James Clapper"));
test("words of a passage lead to its event", () => expect(propose("brushed aside").some((one) => one.kind === "passage" && one.detail.includes("brushed aside"))).toBe(true));
test("an empty bar proposes questions", () => expect(propose("").every((one) => one.kind === "question")).toBe(true));

test.each([
  ["what did Put", "what did Vladimir Putin"],
  ["who warned Russ", "who warned Russia"],
  ["MATCH (a:Pers", "MATCH (a:Person"],
  ["MATCH (a)-[w:WARN", "MATCH (a)-[w:WARNED"],
  ["MATCH (a) RETURN a.na", "MATCH (a) RETURN a.name"],
])("%s → %s", (typed, expected) => expect(propose(typed).map((one) => one.id)).toContain(expected));

test.each([["who warned whom", true], ["MATCH (a) RETURN a", true], ["Putin", false], ["whoever", false]])("is %s for the engine? %s", (text, expected) => expect(isQuestion(text)).toBe(expected));
