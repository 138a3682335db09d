// What there is no sign of is doubted, not denied; what a claim of responsibility is for; who backs it.
import { expect, test } from "vitest";
import { extract, show } from "../extract.ts";

test.each([
  ["There is no evidence that Peru armed the rebels.", "aided", "Peru > rebels doubts"],
  ["There is little sign Norway warned Denmark.", "warned", "Norway > Denmark doubts"],
  ["There was no sign that Norway acted to try to prevent the bombing of the port.", "prevented", "Norway > port doubts"],
  ["Norway did not warn Denmark.", "warned", "not Norway > Denmark asserts"],
])("%s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a bare claim of responsibility is for the deed told before it, and what backs the claim is another event", () => {
  const claims = extract("A blast at a market in Kano killed nine people. The Tamba Front claimed responsibility, and Canada said it had evidence backing up the militant group's claim.");
  const of = (type: string) => claims.find((claim) => claim.type === type)!;
  expect(of("claimed").roles["about"]).toMatchObject([{ claim: of("killed").id }]);
  expect(of("confirmed").roles["about"]).toMatchObject([{ claim: of("claimed").id }]);
  expect(of("confirmed").roles["actor"]).toMatchObject([{ name: "Canada" }]);
  expect(of("confirmed").by).toMatchObject([{ mention: "Canada" }]);
});

test("an attack that is only planned has not happened", () => {
  expect(show("The army planned an attack on Norway.", "attacked")).toBe("army > Norway expects");
});

test("nobody claims nothing", () => {
  expect(extract("No group claimed responsibility.")).toEqual([]);
});
