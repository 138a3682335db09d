// People whom a report calls by the last name only are those whom the other reports name in full, where there is but one; and what reviewers called the same is matched as one.
import { describe, expect, test } from "vitest";
import { ask } from "../../src/ask/ask.ts";
import type { Dataset, IdentityLine, MachineClaim } from "../../src/model/records.ts";
import { claim, graphOf, known, matched, newly } from "../ask/drawn.ts";
import { rowTexts } from "../ask/table.ts";

const dataset: Dataset = {
  entities: [{ id: "chad", type: "state", name: "Chad", aka: [], partOf: [] }, { id: "mali", type: "state", name: "Mali", aka: [], partOf: [] }],
  sources: ["a", "b", "c"].map((id) => ({ id, title: id }) as Dataset["sources"][number]), events: [], claims: [], identity: [],
};
const full = claim("warned", { actor: [newly("Anna Holm", "person")], recipient: [known("chad")] });
const short = claim("met", { actor: [newly("Anna Holm", "person", "Holm")], recipient: [known("chad")] });
const lone = claim("condemned", { actor: [newly("Holm", "organization")], target: [known("chad")] }, { source: "b" });
const ids = (claims: readonly MachineClaim[], identity: readonly IdentityLine[] = []): readonly string[] => matched({ ...dataset, identity }, claims).entities.map((entity) => entity.id).slice(2);

describe("a last name alone", () => {
  test("is the only person of that name", () => {
    const whole = matched(dataset, [lone, full, short]);
    expect(whole.entities.slice(2)).toMatchObject([{ id: "anna-holm", name: "Anna Holm", type: "person", aka: ["Holm"] }]);
    expect(whole.identity).toEqual([{ relation: "same", ids: ["anna-holm", "holm"], because: "Anna Holm is the only Holm in the texts (“Holm” alone in b)" }]);
  });
  test("is found under both names in a question", () => {
    const graph = graphOf(matched(dataset, [full, short, lone]));
    expect(rowTexts(ask("who did Holm meet", graph))[0]).toMatch(/^Anna Holm \| met \| Chad/u);
    expect(rowTexts(ask("what did Anna Holm do?", graph))).toHaveLength(3);
  });
  test("is nobody's where two people have it", () => expect(ids([full, short, lone, claim("met", { actor: [newly("Peter Holm", "person")], recipient: [known("chad")] })])).toEqual(["anna-holm", "holm", "peter-holm"]));
  test("is not hers whom no report calls so", () => expect(ids([full, lone])).toEqual(["anna-holm", "holm"]));
  test("is not hers who has dealings with nobody of that report", () => expect(ids([full, short, { ...lone, roles: { ...lone.roles, target: [known("mali")] } }])).toEqual(["anna-holm", "holm"]));
  test("is no person's where it is a place or has people who work for it", () => {
    expect(ids([full, short, { ...lone, roles: { ...lone.roles, actor: [newly("Holm", "city")] } }])).toEqual(["anna-holm", "holm"]);
    expect(ids([full, short, lone, claim("works-for", { actor: [newly("Jon Dahl", "person")], whole: [newly("Holm", "organization")] }, { source: "b" })])).toContain("holm");
  });
  test("is kept apart where a person said so", () => expect(ids([full, short, lone], [{ relation: "different", ids: ["holm", "anna-holm"] }])).toEqual(["anna-holm", "holm"]));
  test("does not hang on the order of the claims", () => expect(matched(dataset, [short, lone, full])).toEqual(matched(dataset, [full, short, lone])));
});

test("events of two that a reviewer called the same are one", () => {
  const other = claim("warned", { actor: [newly("A. Holmgren", "person")], recipient: [known("chad")] });
  expect(matched(dataset, [full, other]).events).toHaveLength(2);
  const whole = matched({ ...dataset, identity: [{ relation: "same", ids: ["anna-holm", "a-holmgren"] }] }, [full, { ...other, roles: { ...other.roles, actor: [{ ...newly("A. Holmgren", "person"), entity: "new:a-holmgren" }] } }]);
  expect(whole.events).toHaveLength(1);
  expect(whole.claims).toHaveLength(2);
});
