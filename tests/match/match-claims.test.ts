// Which claims become one event, and that their order does not matter.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { matchClaims } from "../../src/match/match-claims.ts";
import { readOntology } from "../../src/model/ontology.ts";
import type { Dataset, MachineClaim, Mention } from "../../src/model/records.ts";
import { readYaml } from "../../src/node/read-yaml.ts";

const ontology = readOntology([readYaml("ontology.yaml", readFileSync(new URL("../../graph-data/ontology.yaml", import.meta.url), "utf8"), [])], []);
const entity = (id: string, partOf: string[] = []) => ({ id, type: "state", name: id, aka: [], partOf });
const dataset: Dataset = { entities: [entity("us"), entity("cia", ["us"]), entity("russia"), entity("iran")], sources: [], events: [], claims: [], identity: [] };

let next = 0;
const mention = (id: string): Mention => ({ mention: id, entity: id, score: 1, why: "test" });
interface Given { readonly source?: string; readonly type?: string; readonly actor?: string; readonly recipient?: string; readonly edtf?: string; readonly negated?: boolean; readonly roles?: MachineClaim["roles"]; readonly id?: string }
function claim(given: Given): MachineClaim {
  next += 1;
  return {
    id: given.id ?? `c${next}`, source: given.source ?? "a", span: { start: next * 10, end: next * 10 + 5 }, passage: "…", by: [], stance: "asserts", type: given.type ?? "warned",
    roles: given.roles ?? { ...(given.actor ? { actor: [mention(given.actor)] } : {}), ...(given.recipient ? { recipient: [mention(given.recipient)] } : {}) },
    ...(given.edtf ? { when: { text: given.edtf, edtf: given.edtf } } : {}), figures: {}, negated: given.negated ?? false, rule: "active", version: 1,
  };
}
const events = (...claims: readonly MachineClaim[]) => matchClaims(claims.map((one) => ({ claim: one, review: "proposed" as const })), dataset, ontology).events.length;

describe("one event", () => {
  test("the same parties in one report", () => expect(events(claim({ actor: "us", recipient: "russia" }), claim({ actor: "us", recipient: "russia" }))).toBe(1));
  test("a part for the whole", () => expect(events(claim({ actor: "cia", recipient: "russia" }), claim({ actor: "us", recipient: "russia" }))).toBe(1));
  test("two reports with the same days", () => expect(events(claim({ actor: "us", recipient: "russia", edtf: "2024-03" }), claim({ source: "b", actor: "us", recipient: "russia", edtf: "2024-03-07" }))).toBe(1));
  test("a kind of the same type", () => expect(events(claim({ type: "informed", actor: "us", recipient: "russia" }), claim({ actor: "us", recipient: "russia" }))).toBe(1));
});

describe("two events", () => {
  test("another recipient", () => expect(events(claim({ actor: "us", recipient: "russia" }), claim({ actor: "us", recipient: "iran" }))).toBe(2));
  test("days that do not meet", () => expect(events(claim({ actor: "us", recipient: "russia", edtf: "2024-01" }), claim({ actor: "us", recipient: "russia", edtf: "2024-03" }))).toBe(2));
  test("two reports with nothing to tie them", () => expect(events(claim({ actor: "us", recipient: "russia" }), claim({ source: "b", actor: "us", recipient: "russia" }))).toBe(2));
  test("an undated claim joins one of two dated events, and does not glue them together", () =>
    expect(events(claim({ actor: "us", recipient: "russia", edtf: "2024-01" }), claim({ actor: "us", recipient: "russia" }), claim({ actor: "us", recipient: "russia", edtf: "2024-03" }))).toBe(2));
});

test("the order of the claims does not matter", () => {
  const claims = [
    claim({ actor: "us", recipient: "russia", edtf: "2024-03" }), claim({ source: "b", actor: "cia", recipient: "russia", edtf: "2024-03-07" }), claim({ actor: "us", recipient: "iran" }), claim({ source: "c", actor: "us", recipient: "russia" }),
    claim({ type: "said", roles: { actor: [mention("us")], about: [{ claim: "c1" }] } }),
  ];
  const asked = (list: readonly MachineClaim[]) => matchClaims(list.map((one) => ({ claim: one, review: "proposed" as const })), dataset, ontology);
  const once = asked(claims);
  for (let turn = 0; turn < 10; turn += 1) {
    const shuffled = [...claims].sort((a, b) => ((a.span.start * 7919 * (turn + 1)) % 101) - ((b.span.start * 7919 * (turn + 1)) % 101));
    expect(asked(shuffled)).toEqual(once);
  }
});

test("what is said not to have happened is denied on the same event", () => {
  const { events: found, claims } = matchClaims([claim({ actor: "us", recipient: "russia" }), claim({ actor: "us", recipient: "russia", negated: true })].map((one) => ({ claim: one, review: "proposed" as const })), dataset, ontology);
  expect(found.length).toBe(1);
  expect(claims.map((one) => one.stance)).toEqual(["asserts", "denies"]);
});

test("what is only alleged not to have happened is no denial", () => {
  const accused = { ...claim({ actor: "us", recipient: "russia", negated: true }), stance: "alleges" as const };
  expect(matchClaims([{ claim: accused, review: "proposed" }], dataset, ontology).claims[0]!.stance).toBe("alleges not");
});

test("a copy in the same words means whom its root means", () => {
  const sources = [{ id: "wire", title: "the wire" }, { id: "paper", title: "a paper that runs it", copies: "wire" }].map((one) => ({ held: true, ...one })) as unknown as Dataset["sources"];
  const told = (source: string, actor: string) => ({ ...claim({ source, actor, recipient: "russia" }), passage: "It warned Russia of storms in the north" });
  const { events: found, claims } = matchClaims([told("wire", "us"), told("paper", "iran")].map((one) => ({ claim: one, review: "proposed" as const })), { ...dataset, sources }, ontology);
  expect(found.map((event) => event.roles["actor"])).toEqual([[{ id: "us" }]]);
  expect(claims.map((one) => one.roles)).toEqual([{}, {}]);
});

test("a reviewer's event is taken", () => {
  const { events: found, claims } = matchClaims([{ claim: claim({ actor: "us", recipient: "russia" }), review: "accepted", event: "the-warning" }], { ...dataset, events: [{ id: "the-warning", aka: [], type: "warned", roles: {} }] }, ontology);
  expect(found).toEqual([]);
  expect(claims[0]).toMatchObject({ event: "the-warning", review: "accepted", why: "joined: put here by a reviewer" });
});
