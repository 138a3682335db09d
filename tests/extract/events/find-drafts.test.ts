// What a sentence tells, by acts that nouns name, by who is blamed, and by what is said again.
import { expect, test } from "vitest";
import { extract, show } from "../extract.ts";

test.each<[string, string, string]>([
  ["The feud between Anna Berg and Peter Hill goes on.", "opposes", "Anna Berg >  asserts"],
  ["Norway reinstated the mayor under pressure from the Supreme Court.", "asked", "Supreme Court > Norway asserts"],
  ["Norway complained that Denmark had refused to pay.", "complained", "Norway > Denmark asserts"],
  ["Sweden said Denmark was to blame for the murder of Anna Berg.", "accused", "Sweden > Denmark asserts"],
  ["Sweden said Denmark was to blame for the murder of Anna Berg.", "killed", "Denmark > Anna Berg by Sweden asserts"],
])("%s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a voice that goes on speaking says so once", () => {
  const types = extract("A Danish official said Norway had warned Denmark. The official said Norway had also warned Sweden.").map((claim) => claim.type);
  expect(types.filter((type) => type === "said").length).toBe(1);
  expect(types.filter((type) => type === "warned").length).toBe(2);
});

test("an act named again is the one told before", () => {
  const claims = extract("Norwegian jets attacked Denmark. Sweden condemned the attack.");
  const [attacked] = claims.filter((claim) => claim.type === "attacked");
  expect(claims.find((claim) => claim.type === "condemned")!.roles["about"]).toMatchObject([{ claim: attacked!.id }]);
});

test.each<[string, string, string]>([
  ["Norway may have let it happen without warning Denmark.", "warned", "nothing"],
  ["Anna Berg condemned what she called threats from Denmark.", "met", "nothing"],
])("%s", (text, type, expected) => expect(show(text, type)).toBe(expected));
