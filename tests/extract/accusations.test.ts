// What somebody is accused of did not happen for the report: it is the accusers' word, and a denial denies it.
import { expect, test } from "vitest";
import { extract, show } from "./extract.ts";

test.each([
  ["Norway faced accusations it had spied on Denmark.", "spied", "Norway > Denmark by unnamed accusers alleges"],
  ["Norway faced claims it had spied on Denmark.", "spied", "Norway > Denmark alleges"],
  ["Norway faced claims it had spied on Denmark.", "accused", "unnamed accusers > Norway asserts"],
  ["Peru's navy has faced allegations that it failed to rescue migrants.", "aided", "not Peru's navy > migrants by unnamed accusers alleges"],
  ["Dakar drew criticism for failing to warn residents of the flood.", "warned", "not Senegal > residents by unnamed accusers alleges"],
  ["Dakar drew criticism for failing to warn residents of the flood.", "condemned", " > Senegal asserts"],
  ["The Danish bank was hit by allegations it had funded rebels in Mali.", "aided", "Danish bank > rebels by unnamed accusers alleges"],
  ["The Danish bank was hit by allegations it had funded rebels in Mali.", "struck", "nothing"],
  ["Kenya was accused of arming militias in Sudan.", "aided", "Kenya > militias by unnamed accusers alleges"],
  ["Critics accused the ministry of failing to warn Anna Berg of the storm.", "warned", "not ministry > Anna Berg by Critics alleges"],
  ["Doctors criticized Norway for abandoning the refugees and expelling Danish nurses.", "expelled", "Norway > Danish nurses by Doctors alleges"],
])("%s %s", (text, type, expected) => expect(show(text, type)).toBe(expected));

test.each(["rejected accusations that it had bombed", "denied allegations it bombed", "dismissed claims that it had bombed"])("the army %s the clinic: the accusers say so, the army denies it", (words) => {
  const claims = extract(`The army ${words} the clinic in Lira.`);
  const bombed = claims.find((claim) => claim.type === "bombed")!;
  expect(bombed.stance).toBe("alleges");
  expect(bombed.by.map((voice) => voice.name ?? voice.mention)).toEqual(words.includes("claims") ? [] : ["unnamed accusers"]);
  const denied = claims.find((claim) => claim.type === "denied")!;
  expect(denied.roles["about"]).toMatchObject([{ claim: bombed.id }]);
  expect(denied.roles["place"]).toBeUndefined();
});
