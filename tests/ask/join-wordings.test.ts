// One event drawn from text, told in several words for the same parties, is one row that names them all.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agree } from "../../src/agree/agree.ts";
import { ask } from "../../src/ask/ask.ts";
import { claimGraph } from "../../src/graph/claim-graph.ts";
import { propertyGraphOf } from "../../src/graph/claim-graph-arrays.ts";
import { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { matchClaims } from "../../src/match/match-claims.ts";
import { ontologyToData, readOntology } from "../../src/model/ontology.ts";
import type { Dataset, MachineClaim, Mention, ReviewState } from "../../src/model/records.ts";
import { readYaml } from "../../src/node/read-yaml.ts";

const ontology = readOntology([readYaml("ontology.yaml", readFileSync(new URL("../../graph-data/ontology.yaml", import.meta.url), "utf8"), [])], []);
const entity = (id: string, name: string, partOf: string[] = []) => ({ id, type: "state", name, aka: [], partOf });
const dataset: Dataset = {
  entities: [entity("norway", "Norway"), entity("envoys", "Norwegian envoys", ["norway"]), entity("denmark", "Denmark"), entity("police", "Danish police", ["denmark"]), entity("court", "Danish court", ["denmark"]), entity("peru", "Peru")],
  sources: ["a", "b", "c"].map((id) => ({ id, title: `the ${id} paper` }) as Dataset["sources"][number]), events: [], claims: [], identity: [],
};
const mention = (id: string): Mention => ({ mention: id, entity: id, score: 1, why: "test" });
const warning = (source: string, actor: string, recipient: string): MachineClaim => ({
  id: `${source}-${actor}-${recipient}`, source, span: { start: 0, end: 9 }, passage: `${actor} ${recipient}`, by: [], stance: "asserts", type: "warned", roles: { actor: [mention(actor)], recipient: [mention(recipient)] },
  when: { text: "May 2030", edtf: "2030-05" }, figures: {}, negated: false, rule: "active", version: 1,
});

function rowsOf(claims: readonly MachineClaim[], review: Exclude<ReviewState, "rejected"> = "proposed") {
  return rowsOfMatched(matchClaims(claims.map((claim) => ({ claim, review })), dataset, ontology));
}

function rowsOfMatched(matched: Pick<Dataset, "events" | "claims">) {
  const whole: Dataset = { ...dataset, events: matched.events, claims: matched.claims };
  const graph = new KnowledgeGraph({ dataset: () => whole, ontology: () => ontologyToData(ontology), texts: () => ({}), positions: () => ({}), reader: () => propertyGraphOf(claimGraph(whole, agree(whole, ontology), ontology)) });
  return ask("who warned whom", graph).rows;
}

test("a state and its organs are one party", () => {
  const rows = rowsOf([warning("a", "norway", "police"), warning("b", "envoys", "police"), warning("c", "norway", "denmark")]);
  expect(rows.map((row) => row.cells.slice(0, 3))).toEqual([[["Norway", "Norwegian envoys"], "warned", ["Denmark", "Danish police"]]]);
  expect(rows[0]!.evidence).toHaveLength(3);
  expect(rows[0]!.voices).toEqual(["the a paper", "the b paper", "the c paper"]);
});

test("two organs of one state are that state's, where they take part in one event", () => {
  const { events, claims } = matchClaims([warning("a", "norway", "police")].map((claim) => ({ claim, review: "proposed" as const })), dataset, ontology);
  const [rest] = claims;
  expect(rowsOfMatched({ events, claims: [...claims, { ...rest!, id: "other", source: "b", roles: { recipient: [{ id: "court" }] } }] }).map((row) => row.cells.slice(0, 3))).toEqual([["Norway", "warned", ["Danish court", "Danish police"]]]);
});

test("other parties stay apart", () => {
  expect(rowsOf([warning("a", "norway", "police"), warning("a", "norway", "peru")])).toHaveLength(2);
});

test("what somebody has reviewed stands as it is", () => {
  expect(rowsOf([warning("a", "norway", "police"), warning("b", "envoys", "police")], "accepted")).toHaveLength(2);
});
