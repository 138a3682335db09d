// A graph of claims as they are drawn from text, in memory.
import { readFileSync } from "node:fs";
import { agree } from "../../src/agree/agree.ts";
import { claimGraph } from "../../src/graph/claim-graph.ts";
import { propertyGraphOf } from "../../src/graph/claim-graph-arrays.ts";
import { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { matchClaims } from "../../src/match/match-claims.ts";
import { ontologyToData, readOntology } from "../../src/model/ontology.ts";
import type { Dataset, MachineClaim, Mention, ReviewState } from "../../src/model/records.ts";
import { readYaml } from "../../src/node/read-yaml.ts";

export const ontology = readOntology([readYaml("ontology.yaml", readFileSync(new URL("../../graph-data/ontology.yaml", import.meta.url), "utf8"), [])], []);

export const known = (id: string): Mention => ({ mention: id, entity: id, score: 1, why: "test" });
/** Words that no entity or event fills. */
export const words = (mention: string): Mention => ({ mention, entity: "", score: 0, why: "not resolved" });
/** An entity that the graph does not have yet. */
export const newly = (name: string, type: string, mention = name): Mention => ({ mention, entity: `new:${name.toLowerCase().replaceAll(" ", "-")}`, name, type, score: 0.7, why: "test" });

let next = 0;
export function claim(type: string, roles: MachineClaim["roles"], more: Partial<MachineClaim> = {}): MachineClaim {
  next += 1;
  return { id: `c${next}`, source: "a", span: { start: next * 10, end: next * 10 + 5 }, passage: `passage ${next}`, by: [], stance: "asserts", type, roles, figures: {}, negated: false, rule: "active", version: 1, ...more };
}

export function matched(dataset: Dataset, claims: readonly MachineClaim[], review: Exclude<ReviewState, "rejected"> = "proposed"): Dataset {
  const found = matchClaims(claims.map((one) => ({ claim: one, review })), dataset, ontology);
  return { ...dataset, entities: [...dataset.entities, ...found.entities], events: found.events, claims: found.claims, identity: [...dataset.identity, ...found.identity] };
}

export function graphOf(dataset: Dataset): KnowledgeGraph {
  return new KnowledgeGraph({ dataset: () => dataset, ontology: () => ontologyToData(ontology), texts: () => ({}), positions: () => ({}), reader: () => propertyGraphOf(claimGraph(dataset, agree(dataset, ontology), ontology)) });
}
