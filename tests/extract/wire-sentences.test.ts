// Sentences as news agencies write them → type, who acts on whom, who says so.
import { expect, test } from "vitest";
import type { Mention } from "../../src/model/records.ts";
import { extract, show } from "./extract.ts";

test.each<[string, string, string]>([
  // names
  ["The June 14 Movement claimed responsibility for the attack.", "claimed", "June 14 Movement >  asserts"],
  ["Reporters Without Borders condemned Norway.", "condemned", "Reporters Without Borders > Norway asserts"],
  ["A spokesman for the Danish army, Col. Erik Holm, denied the report.", "denied", "Erik Holm >  asserts"],
  ["A miners' union leader condemned the raid.", "condemned", "miners' union leader >  asserts"],
  // what is used is not whom it is used on
  ["Police fired rubber bullets at the students.", "coerced", "Police > students asserts"],
  ["Norway halted food aid to Denmark three years ago.", "sanctioned", "Norway > Denmark asserts"],
  ["Norwegian agents supplied rifles to Danish rebels.", "aided", "Norwegian agents > Danish rebels asserts"],
  // charges and denials
  ["Norway's defense minister accused Denmark of arming militias near the coast, a claim that Copenhagen quickly rejected.", "aided", "Denmark > militias by Norway's defense minister alleges"],
  ["Norway's minister Erik Holm called the reports \"a fabrication\".", "denied", "Erik Holm >  asserts"],
  ["Norway has always denied financing the network.", "aided", "Norway > network by Norway denies"],
  // whose words
  ["The militia, which Danish diplomats say is armed by Norway, fled.", "aided", "Norway > militia by Danish diplomats asserts"],
  ["Norway said it was worried by the fighting and called on both armies to stop.", "asked", "Norway > both armies asserts"],
  ["Militants captured the village after a day of clashes, residents and a Danish diplomat said on Monday.", "invaded", "Militants > village by residents asserts"],
  ["Two aides familiar with the plan said Norway had warned Denmark.", "warned", "Norway > Denmark by Two aides asserts"],
  // threats, harm, leaving
  ["Norway threatened to leave the pact unless Denmark ends the ban.", "threatened", "Norway > Denmark asserts"],
  ["Dozens of people were injured.", "attacked", " > Dozens of people asserts"],
  ["Danish troops deployed in the north have been withdrawn.", "withdrew", "Danish troops >  asserts"],
  ["The alliance, which signed a treaty with Norway in 2012, voiced alarm over the raid.", "condemned", "alliance >  asserts"],
])("%s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a date in a name is no date, a request is no place, an act told in apposition is the one before", () => {
  const [claimed] = extract("The June 14 Movement threatened Norway.");
  expect(claimed!.when).toBeUndefined();
  expect(extract("The council met Danish envoys at the request of Norway.").flatMap((claim) => claim.roles["place"] ?? [])).toEqual([]);
  const claims = extract("Norway expelled two Danish envoys, a move that Copenhagen condemned.");
  const condemned = claims.find((claim) => claim.type === "condemned");
  expect(condemned!.roles["about"]).toMatchObject([{ claim: claims.find((claim) => claim.type === "expelled")!.id }]);
});

test("Brussels is the union's where the report names it, else Belgium's", () => {
  const target = (text: string) => (extract(text).find((claim) => claim.type === "praised")!.roles["target"] as readonly Mention[])[0]!.name;
  expect(target("Norway praised Brussels.")).toBe("Belgium");
  expect(target("The European Union met on Monday. Norway praised Brussels.")).toBe("European Union");
});
