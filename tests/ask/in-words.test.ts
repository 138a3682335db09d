// What is said, or whom it is done to, may be no event or entity of the graph: then the report's words stand in the answer.
import { expect, test } from "vitest";
import { ask } from "../../src/ask/ask.ts";
import type { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import type { Dataset, MachineClaim } from "../../src/model/records.ts";
import { claim, graphOf as graphOfDataset, known, matched, words } from "./drawn.ts";
import { rowTexts } from "./table.ts";

const entity = (id: string, name: string) => ({ id, type: "state", name, aka: [], partOf: [] });
const dataset: Dataset = { entities: [entity("norway", "Norway"), entity("peru", "Peru")], sources: [{ id: "a", title: "the a paper" } as Dataset["sources"][number]], events: [], claims: [], identity: [] };
const graphOf = (...claims: readonly MachineClaim[]): KnowledgeGraph => graphOfDataset(matched(dataset, claims));
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

test("what one told another", () => {
  const told = graphOf(claim("informed", { actor: [known("norway")], recipient: [known("peru")], about: [words("that the fleet had left")] }));
  for (const question of ["what did Norway tell Peru?", "what did Norway say to Peru?"]) expect(rowTexts(ask(question, told))[0]).toMatch(/^Norway \| informed \| Peru \| “that the fleet had left”/u);
  expect(ask("what did Peru tell Norway?", told).rows).toEqual([]);
});
