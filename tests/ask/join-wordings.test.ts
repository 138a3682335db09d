// One event drawn from text, told in several words for the same parties, is one row that names them all.
import { expect, test } from "vitest";
import { ask } from "../../src/ask/ask.ts";
import type { Dataset, MachineClaim, ReviewState } from "../../src/model/records.ts";
import { graphOf, known, matched } from "./drawn.ts";

const entity = (id: string, name: string, partOf: string[] = []) => ({ id, type: "state", name, aka: [], partOf });
const dataset: Dataset = {
  entities: [entity("norway", "Norway"), entity("envoys", "Norwegian envoys", ["norway"]), entity("denmark", "Denmark"), entity("police", "Danish police", ["denmark"]), entity("court", "Danish court", ["denmark"]), entity("peru", "Peru")],
  sources: ["a", "b", "c"].map((id) => ({ id, title: `the ${id} paper` }) as Dataset["sources"][number]), events: [], claims: [], identity: [],
};
const warning = (source: string, actor: string, recipient: string): MachineClaim => ({
  id: `${source}-${actor}-${recipient}`, source, span: { start: 0, end: 9 }, passage: `${actor} ${recipient}`, by: [], stance: "asserts", type: "warned", roles: { actor: [known(actor)], recipient: [known(recipient)] },
  when: { text: "May 2030", edtf: "2030-05" }, figures: {}, negated: false, rule: "active", version: 1,
});
const rowsOf = (claims: readonly MachineClaim[], review?: Exclude<ReviewState, "rejected">) => rowsOfMatched(matched(dataset, claims, review));
const rowsOfMatched = (whole: Dataset) => ask("who warned whom", graphOf(whole)).rows;

test("a state and its organs are one party", () => {
  const rows = rowsOf([warning("a", "norway", "police"), warning("b", "envoys", "police"), warning("c", "norway", "denmark")]);
  expect(rows.map((row) => row.cells.slice(0, 3))).toEqual([[["Norway", "Norwegian envoys"], "warned", ["Denmark", "Danish police"]]]);
  expect(rows[0]!.evidence).toHaveLength(3);
  expect(rows[0]!.voices).toEqual(["the a paper", "the b paper", "the c paper"]);
});

test("two organs of one state are that state's, where they take part in one event", () => {
  const whole = matched(dataset, [warning("a", "norway", "police")]);
  const [rest] = whole.claims;
  expect(rowsOfMatched({ ...whole, claims: [...whole.claims, { ...rest!, id: "other", source: "b", roles: { recipient: [{ id: "court" }] } }] }).map((row) => row.cells.slice(0, 3))).toEqual([["Norway", "warned", ["Danish court", "Danish police"]]]);
});

test("other parties stay apart", () => {
  expect(rowsOf([warning("a", "norway", "police"), warning("a", "norway", "peru")])).toHaveLength(2);
});

test("what somebody has reviewed stands as it is", () => {
  expect(rowsOf([warning("a", "norway", "police"), warning("b", "envoys", "police")], "accepted")).toHaveLength(2);
});
