// What is said, or whom it is done to, may be no event or entity of the graph: then the report's words stand in the answer.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agree } from "../../src/agree/agree.ts";
import { ask } from "../../src/ask/ask.ts";
import { claimGraph } from "../../src/graph/claim-graph.ts";
import { propertyGraphOf } from "../../src/graph/claim-graph-arrays.ts";
import { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { matchClaims } from "../../src/match/match-claims.ts";
import { ontologyToData, readOntology } from "../../src/model/ontology.ts";
import type { Dataset, MachineClaim, Mention } from "../../src/model/records.ts";
import { readYaml } from "../../src/node/read-yaml.ts";
import { rowTexts } from "./table.ts";

const ontology = readOntology([readYaml("ontology.yaml", readFileSync(new URL("../../graph-data/ontology.yaml", import.meta.url), "utf8"), [])], []);
const entity = (id: string, name: string) => ({ id, type: "state", name, aka: [], partOf: [] });
const dataset: Dataset = { entities: [entity("norway", "Norway"), entity("peru", "Peru")], sources: [{ id: "a", title: "the a paper" } as Dataset["sources"][number]], events: [], claims: [], identity: [] };
const known = (id: string): Mention => ({ mention: id, entity: id, score: 1, why: "test" });
const words = (mention: string): Mention => ({ mention, entity: "", score: 0, why: "not resolved" });
let next = 0;
function claim(type: string, roles: MachineClaim["roles"], more: Partial<MachineClaim> = {}): MachineClaim {
  next += 1;
  return { id: `c${next}`, source: "a", span: { start: next * 10, end: next * 10 + 5 }, passage: "…", by: [], stance: "asserts", type, roles, figures: {}, negated: false, rule: "active", version: 1, ...more };
}

function graphOf(...claims: readonly MachineClaim[]): KnowledgeGraph {
  const matched = matchClaims(claims.map((one) => ({ claim: one, review: "proposed" as const })), dataset, ontology);
  const whole: Dataset = { ...dataset, events: matched.events, claims: matched.claims };
  return new KnowledgeGraph({ dataset: () => whole, ontology: () => ontologyToData(ontology), texts: () => ({}), positions: () => ({}), reader: () => propertyGraphOf(claimGraph(whole, agree(whole, ontology), ontology)) });
}
const answer = (question: string, graph: KnowledgeGraph): readonly string[] => rowTexts(ask(question, graph)).map((row) => row.split(" | ").slice(0, 3).join(" | "));

const denial = claim("denied", { actor: [known("norway")], about: [words("that it had a hand in it,")] });
const speech = claim("said", { actor: [known("norway")], about: [words("“the talks went well”")] });
const warning = claim("warned", { actor: [known("norway")], recipient: [words("two fishermen")] });
const graph = graphOf(denial, speech, warning);

test("who denied what, and what somebody denied", () => {
  expect(answer("who denied what", graph)).toEqual(["Norway | denied | “that it had a hand in it”"]);
  expect(answer("what did Norway deny?", graph)).toEqual(["Norway | denied | “that it had a hand in it”"]);
  expect(answer("what did Peru deny?", graph)).toEqual([]);
});

test("whom it was done to", () => expect(answer("who warned whom", graph)).toEqual(["Norway | warned | “two fishermen”"]));

test("what somebody said stands beside the events that he spoke of", () => {
  expect(answer("what did Norway say?", graphOf(denial, speech))).toEqual(["Norway | denies | “that it had a hand in it”", "Norway | asserts | “the talks went well”"]);
});

test("what was not said is not told as said", () => expect(answer("what did Norway say?", graphOf({ ...speech, negated: true }))).toEqual([]));

test("an event is called after its words, in one pair of quotation marks", () => {
  expect(graph.dataset.events.map((event) => graph.eventName(event.id))).toEqual(["Norway denied “that it had a hand in it”", "Norway said “the talks went well”", "Norway warned “two fishermen”"]);
});

test("words that are an entity in another claim give way to it", () => {
  const both = graphOf(warning, { ...claim("warned", { actor: [known("norway")], recipient: [known("peru")] }), passage: warning.passage });
  for (const event of both.dataset.events) if (event.roles["recipient"]) expect(event.words).toBeUndefined();
});

test("long words are cut between two of them", () => {
  const long = graphOf(claim("said", { actor: [known("norway")], about: [words("word ".repeat(100))] }));
  expect(long.dataset.events[0]!.words!["about"]).toMatch(/^(?:word )+…$/u);
  expect(long.dataset.events[0]!.words!["about"]!.length).toBeLessThanOrEqual(202);
});

test("a saying about a saying is called by both, whichever comes first in the data", () => {
  const inner = claim("warned", { actor: [known("peru")], recipient: [known("norway")] });
  const outer = claim("said", { actor: [known("norway")], about: [{ claim: inner.id }] }, { span: { start: 1, end: 2 } });
  const told = graphOf(outer, inner);
  expect(told.dataset.events.map((event) => told.eventName(event.id))).toContain("Norway said Peru warned Norway");
});
