// Whole readings that once went wrong in ways a reader would notice: who says it, who did it, when, and what it refers to.
import { expect, test } from "vitest";
import { extract, show } from "./extract.ts";

const of = (text: string, type: string) => extract(text).find((claim) => claim.type === type);

test("what a relative clause adds to the thing claimed is the report's own word", () => {
  const text = "The rebels claimed responsibility for the bombing that killed nine people in Lima.";
  expect(show(text, "killed")).toBe("the bombing > nine people asserts");
  expect(of(text, "claimed")!.roles["about"]).toMatchObject([{ claim: of(text, "killed")!.id }]);
});

test("“that attack” is the deed named last, not an older one that happens to be told", () => {
  const text = "Norway invaded Denmark in 2022. Officials spoke ahead of bombings in Lima. The Tamba Front claimed responsibility for that attack.";
  expect(of(text, "claimed")!.roles["about"]).toMatchObject([{ mention: "that attack", entity: "" }]);
});

test("an apposition behind the speaker's name, a day and a site do not hide what he said", () => {
  const text = "In 2004 the navy of Peru was wary when Norwegian officials warned Denmark, Omar Reyes, a former diplomat in Oslo and Lima, said Monday on Facebook.";
  expect(show(text, "warned")).toBe("Norwegian officials > Denmark by Omar Reyes asserts");
  expect(of(text, "warned")!.when).toMatchObject({ edtf: "2004" });
  expect(of(text, "said")!.roles["about"]).not.toMatchObject([{ mention: "Facebook" }]);
});

test.each([
  ["Officers may waive the duty to warn, such as when disclosure could endanger Danish envoys.", "warned", "nothing"],
  ["Norway warned Danish officials ahead of bombings in the city of Lima.", "warned", "Norway > Danish officials asserts"],
  ["Dakar drew criticism from Oslo for expelling two Norwegian envoys.", "condemned", "Norway > Senegal asserts"],
  ["Dakar drew criticism from Oslo for expelling two Norwegian envoys.", "expelled", "Senegal > two Norwegian envoys by Norway alleges"],
  ["The navy faced criticism under President Omar Reyes for failing to warn Anna Berg.", "warned", "not navy > Anna Berg by unnamed accusers alleges"],
])("%s %s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a month is no place", () => {
  expect(of("Norway bombed Denmark in May.", "bombed")!.roles["place"]).toBeUndefined();
});

test("a date inside a noun phrase is the date of what the noun names", () => {
  const text = "Security grew after Norway's May 3, 1998, attacks on the Danish embassy in Lima.";
  expect(show(text, "attacked")).toBe("Norway > Danish embassy in Lima asserts");
  expect(of(text, "attacked")!.when).toMatchObject({ edtf: "1998-05-03" });
});

test("an act that a noun in -ing names", () => {
  const text = "Guards stood at the vigil, a memorial of the 2020 killing of a Danish judge by a Norwegian drone strike.";
  expect(show(text, "killed")).toBe("Norway > Danish judge asserts");
  expect(of(text, "killed")!.when).toMatchObject({ edtf: "2020" });
});

test("what is done only if something else is possible is no dealing", () => {
  expect(show("Danes can regard any Norwegian offer as naive, and look for openings to use it for gain or to undermine Norway.", "dealt-with")).toBe("nothing");
});

test.each([
  ["Two weeks before an attack at a market in Lima killed nine people, Norway warned Peru.", "killed", "an attack at a market in Lima > nine people asserts"],
  ["Norway warned Peru of the attack at the market in Lima on May 3.", "warned", "Norway > Peru asserts"],
  ["Even with the early warnings of Norway, neither the Danes nor the Peruvian police prevented the attack.", "prevented", "not Danes+Peruvian police >  asserts"],
  ["It is of use in cases where Norway is passing files to an enemy.", "informed", "nothing"],
  ["Norway shared the name of one of the bombers with Denmark.", "informed", "Norway > Denmark asserts"],
  ["A book known as Norwegian Directive 9 was printed.", "knew", "nothing"],
  ["A Dane visited Peru and went on to rob a bank.", "visited", "Dane > Peru asserts"],
])("%s %s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a policy that nobody is said to have made was made", () => {
  expect(of("The policy was set down in 2015.", "issued")).toMatchObject({ roles: { document: [{ mention: "The policy" }] }, when: { edtf: "2015" } });
});

test.each([
  ["Norway wrote a law under a rule called the duty to rescue.", "asked", "nothing"],
  ["Danish officials said after the vote that they had shared a warning with Norway.", "warned", "Danish officials > Norway by Danish officials asserts"],
  ["In a letter this spring, CIA Director Anna Hill warned Norway.", "warned", "Anna Hill > Norway asserts"],
  ["After Danish officials concluded that the man was harmless, he and his brother planted bombs along the road, killing three guards.", "killed", "man+brother > three guards asserts"],
])("%s %s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test.each([
  ["Warning enemies about a storm has its use.", "warned", "nothing"],
  ["Despite the duty to warn, distrust between Norway and Peru has often hindered work on shared threats such as Denmark.", "warned", "nothing"],
  ["Agreeing to take information sent by an enemy country can be seen as weakness.", "informed", "nothing"],
  ["The doctrine was established by an order from Anna Hill.", "issued", "Anna Hill >  asserts"],
  ["Norway told Peru of a scheme by officials resulting in a trial.", "led-to", "nothing"],
  ["Norway reportedly maintained friendly ties with countries such as Peru.", "said", "nothing"],
  ["The minister knew more than they thought.", "knew", "nothing"],
  ["Because Danish intelligence knew that a threat weighed on Lima, it warned Peru.", "knew", "Danish intelligence >  asserts"],
  ["They told the paper by warning Norway that rebels planned to attack Danes.", "attacked", "rebels > Danes expects"],
  ["Nobody spoke of the visit which may be short, but which says a lot about Norway.", "said", "nothing"],
])("%s %s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test.each([
  ["Anna Hill, the navy's spokeswoman, made clear that the visit should not be seen as a step in Norwegian-Danish cooperation.", "cooperated", "nothing"],
  ["Norway opted to publish the files to rally friends and Peru, and to press Denmark to leave Lima.", "protested", "nothing"],
])("%s %s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("the rule and the order that sets it down are issued; whoever is named beside them is not", () => {
  expect(of("In 2015 Anna Hill formalized duty to rescue in an order of the Danish navy.", "issued")!.roles["document"]).toMatchObject([{ mention: expect.stringContaining("duty") as string }, { mention: expect.stringContaining("an order") as string }]);
});
