// What a later sentence or a noun adds to an act: that it was done, on which day, by whom, in public.
import { expect, test } from "vitest";
import { extract, show } from "./extract.ts";

test.each([
  ["Norway had promised to arm the rebels, and last week it did so.", "aided", "Norway > rebels asserts"],
  ["“We were asked to release the sailors. We did that,” the minister said.", "released", "minister > sailors by minister asserts"],
  ["Norway was asked to release the sailors. It did not do so.", "released", "not Norway > sailors asserts"],
  ["Norway was asked to release the sailors. Peru did that.", "released", "nothing"],
  ["Anna Berg, the Danish government's spokeswoman, was calm. “We expelled the envoys,” Berg said.", "expelled", "Danish government > envoys by Anna Berg asserts"],
  ["The minister's public reaction was dismissive.", "dismissed", "minister >  asserts"],
  ["Norway shared the warning with Danish officials.", "warned", "Norway > Danish officials asserts"],
  ["Such raids were aimed at intimidating Danish voters.", "coerced", "Such raids > Danish voters expects"],
  ["Norway dropped the ball on a Danish warning.", "heeded", "not Norway > Denmark asserts"],
])("%s %s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a warning made public says what stands behind the colon, and who goes on about it goes on about its day", () => {
  const warnings = extract("On June 3, 2019, the Danish government went public with a warning: Rebels planned attacks in Lima. It warned Danish tourists in Peru to stay away.").filter((claim) => claim.type === "warned");
  expect(warnings.map((claim) => claim.when?.edtf)).toEqual(["2019-06-03", "2019-06-03"]);
  expect(warnings[0]!.roles["about"]).toHaveLength(1);
  expect(warnings[1]!.roles["recipient"]).toMatchObject([{ mention: expect.stringContaining("Danish tourists") as string }]);
});

test("a weak dealing is not told beside a claim between the same two", () => {
  const types = extract("Two days before the vote, Norway had publicly and privately told the Danish government that rebels had plans for an attack, and frowned on the Danish government.").map((claim) => claim.type);
  expect(types).toContain("informed");
  expect(types).not.toContain("dealt-with");
});

test("what is planted is the means, and who is killed is killed by the planter, not by the place", () => {
  const claims = extract("The man planted bombs along the route of a marathon in Lima, killing three people.");
  expect(claims.find((claim) => claim.type === "bombed")!.roles).toMatchObject({ using: [{ mention: "bombs" }], place: [{ name: expect.stringMatching(/^route of a marathon/) }] });
  expect(show("The man planted bombs along the route of a marathon in Lima, killing three people.", "killed")).toBe("man > three people asserts");
});
