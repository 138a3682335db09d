import { expect, test } from "vitest";
import { likelySame } from "../../src/match/likely-same.ts";
import type { Dataset, Entity } from "../../src/model/records.ts";

const entity = (id: string, type: string, name: string, more: Partial<Entity> = {}): Entity => ({ id, type, name, aka: [], partOf: [], ...more });
const of = (entities: readonly Entity[], more: Partial<Dataset> = {}) => likelySame({ entities, sources: [], events: [], claims: [], identity: [], ...more });

test.each([
  ["one name twice", entity("a", "person", "Ada Envoy"), entity("b", "person", "Ada Envoy"), "both called"],
  ["a last name", entity("a", "person", "Kirby"), entity("b", "person", "John Kirby"), "ends"],
  ["another transliteration", entity("a", "person", "Dzhokhar Zarnaev"), entity("b", "person", "Djokhar Tsarnaev"), "sound alike"],
  ["a slip of the pen", entity("a", "agency", "Northern Intelligence Service"), entity("b", "agency", "Northern Inteligence Service"), ""],
  ["an acronym", entity("a", "agency", "FSB"), entity("b", "agency", "Federal Security Bureau"), "may stand for"],
])("may be one: %s", (_what, a, b, reason) => {
  const [pair] = of([a, b]);
  expect(pair).toMatchObject({ a: "a", b: "b" });
  expect(pair?.score).toBeGreaterThanOrEqual(0.5);
  expect(pair?.reasons.join("; ")).toContain(reason);
});

test.each([
  ["descriptions", entity("a", "people", "extremists"), entity("b", "people", "extremists"), {}],
  ["a person and a place of one name", entity("a", "person", "Lincoln"), entity("b", "place", "Lincoln"), {}],
  ["two Wikidata ids", entity("a", "person", "Ada Envoy", { wikidata: "Q1" }), entity("b", "person", "Ada Envoy", { wikidata: "Q2" }), {}],
  ["a whole and its part", entity("a", "state", "Northland"), entity("b", "agency", "Northland", { partOf: ["a"] }), {}],
  ["what a line says", entity("a", "person", "Ada Envoy"), entity("b", "person", "Ada Envoy"), { identity: [{ relation: "different", ids: ["a", "b"] }] }],
  ["named side by side", entity("a", "person", "Ada Envoy"), entity("b", "person", "Ada Envoy"), { events: [{ id: "e", type: "met", aka: [], roles: { actor: [{ id: "a" }, { id: "b" }] } }] }],
] satisfies readonly (readonly [string, Entity, Entity, Partial<Dataset>])[])("hardly one: %s", (_what, a, b, more) => {
  expect(of([a, b], more).filter((pair) => pair.score >= 0.5)).toEqual([]);
});

test("the order of the records does not matter", () => {
  const list = ["Ada Envoy", "Ada Envoi", "A. Envoy", "Bo Envoy", "Envoy"].map((name, index) => entity(`e${index}`, "person", name));
  expect(of([...list].reverse())).toEqual(of(list));
});
