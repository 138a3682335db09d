// One event at a time, from the snapshot's single records: the same as what agree() gives for the whole.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { agree } from "../../src/agree/agree.ts";
import { claimGraph } from "../../src/graph/claim-graph.ts";
import type { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { openKnowledgeGraph } from "../../src/graph/open-knowledge-graph.ts";
import { writeKnowledgeGraph } from "../../src/graph/write-knowledge-graph.ts";
import type { Ontology } from "../../src/model/ontology.ts";
import type { Claim, Dataset, Entity, EventRecord, Source } from "../../src/model/records.ts";
import type { TimeExpression } from "../../src/model/time-span.ts";
import { readFolder } from "../../src/node/build-folder.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";

const bundled = readFolder(bundledFolder);

function opened(dataset: Dataset, ontology: Ontology): KnowledgeGraph {
  const graph = claimGraph(dataset, agree(dataset, ontology), ontology);
  return openKnowledgeGraph(writeKnowledgeGraph({ dataset, ontology, texts: new Map(), claimGraph: graph, positions: {} }));
}

function expectSame(dataset: Dataset, ontology: Ontology): void {
  const graph = opened(dataset, ontology);
  const whole = agree(graph.dataset, ontology);
  for (const event of dataset.events) expect(graph.eventAgreement(event.id), event.id).toEqual(whole.events.get(event.id));
  expect(graph.eventAgreement("nothing of that id")).toBeUndefined();
}

test("every event of the bundled folder", () => expectSame(bundled.dataset, bundled.ontology));

test("records and names are found one by one", () => {
  const { dataset, ontology } = bundled;
  const graph = opened(dataset, ontology);
  for (const entity of dataset.entities) expect([graph.entity(entity.id)?.name, graph.nameOf(entity.id), graph.isEntity(entity.id), graph.isEvent(entity.id)]).toEqual([entity.name, entity.name, true, false]);
  for (const event of dataset.events) expect([graph.isEvent(event.id), graph.isEntity(event.id)]).toEqual([true, false]);
  for (const claim of dataset.claims) expect(graph.claim(claim.id)?.passage).toBe(claim.passage);
  for (const event of dataset.events) expect(graph.event(event.id)?.type).toBe(event.type);
  for (const source of dataset.sources) expect(graph.sources.get(source.id)?.title).toBe(source.title);
});

// Few events that speak of and lean on one another in any way, circles too.
const small = fc.nat({ max: 5 });
const time: fc.Arbitrary<TimeExpression> = fc.oneof(
  small.map((day) => ({ kind: "span" as const, text: `day ${day}`, span: { start: day, end: day + 1 } })),
  fc.tuple(small, fc.constantFrom("before" as const, "after" as const)).map(([anchor, relation]) => ({ kind: "relative" as const, text: `${relation} v${anchor}`, relation, anchor: `v${anchor}`, distance: { min: 1, max: 3 } })),
);
const event = fc.record({ type: fc.constantFrom("warned", "dismissed", "denied", "accused", "attacked", "confirmed"), about: fc.array(fc.record({ id: small.map((at) => `v${at}`), not: fc.boolean() }), { maxLength: 2 }), actor: small, when: fc.option(time, { nil: undefined }) });
const claim = fc.record({ event: small, source: fc.nat({ max: 2 }), by: fc.array(small, { maxLength: 2 }), stance: fc.constantFrom("asserts" as const, "alleges" as const, "denies" as const, "doubts" as const, "unclear" as const), omits: fc.subarray(["actor", "when", "type"]), when: fc.option(time, { nil: undefined }), place: fc.option(small, { nil: undefined }), type: fc.option(fc.constantFrom("warned", "attacked"), { nil: undefined }) });

test("any few events that speak of and lean on one another", () => {
  fc.assert(fc.property(fc.array(event, { minLength: 6, maxLength: 6 }), fc.array(claim, { maxLength: 12 }), (events, claims) => {
    const dataset: Dataset = {
      entities: Array.from({ length: 6 }, (_, at): Entity => ({ id: `p${at}`, type: "person", name: `Person ${at}`, aka: [], partOf: at > 2 ? [`p${at - 3}`] : [] })),
      sources: [0, 1, 2].map((at): Source => ({ id: `s${at}`, title: `Source ${at}`, held: true, grade: "B", ...(at === 2 ? { copies: "s1" } : {}) })),
      events: events.map(({ type, about, actor, when }, at): EventRecord => ({ id: `v${at}`, type, aka: [], roles: { actor: [{ id: `p${actor}` }], ...(about.length > 0 ? { about } : {}) }, ...(when ? { when } : {}) })),
      claims: claims.map(({ event: of, source, by, stance, omits, when, place, type }, at): Claim => ({ id: `c${at}`, event: `v${of}`, source: `s${source}`, by: by.map((one) => `p${one}`), stance, omits, denies: {}, roles: {}, figures: {}, review: "accepted", ...(when ? { when } : {}), ...(place === undefined ? {} : { place: `p${place}` }), ...(type === undefined ? {} : { type }) })),
      identity: [],
    };
    expectSame(dataset, bundled.ontology);
  }), { numRuns: 100 });
});
