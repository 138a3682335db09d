// What stories by a second hand showed: verbs behind relatives, lists and quotations; counts that stand for people; what somebody is called; who speaks in a statement.
import { expect, test } from "vitest";
import { extract, show } from "./extract.ts";

test.each([
  // Counts
  ["The blast killed 31 people and wounded more than 70.", "attacked", "The blast > more than 70 asserts"],
  ["Rebels killed nine guards and abducted at least six others.", "abducted", "Rebels > at least six others asserts"],
  ["More than 6,000 people have been killed by the army.", "killed", "army > More than 6,000 people asserts"],
  ["A fifth, a Danish citizen named Erik Holm, was detained in Oslo by Norwegian police.", "arrested", "Norwegian police > Danish citizen asserts"],
  // Verbs behind what commas set apart
  ["Norway condemned the attack, while Sweden, which expelled two Danish envoys in 2024, said it would send aid.", "said", "Sweden >  asserts"],
  ["Chad summoned the envoy, warned that a strike would be met with fire and expelled two Danish diplomats.", "expelled", "Chad > two Danish diplomats asserts"],
  ["Anna Berg spoke with Erik Holm and, an aide said, threatened to attack Norway.", "attacked", "Anna Berg > Norway by aide,Anna Berg expects"],
  ["Officers, according to the Danish service, fled, but rebels struck Norwegian soldiers.", "struck", "rebels > Norwegian soldiers by Danish service asserts"],
  ["Holm has been under pressure from Norway, which in May imposed sanctions on Chad.", "sanctioned", "Norway > Chad asserts"],
  ["The group broke away from Hamas after its founder, a former fisherman known as Abu Noor, quarreled with other commanders over money.", "condemned", "Abu Noor >  asserts"],
  ["Hackers thought to be working for Russia knocked out the websites of Estonia.", "hacked", "Hackers > Estonia asserts"],
  // What is said, and of whom
  ["Norway criticized a group that Chad said was being armed by Denmark.", "aided", "Denmark > group by Chad asserts"],
  ["Erik Holm accused Anna Berg, whom Norway accused of attacking Denmark.", "attacked", "Anna Berg > Denmark by Norway alleges"],
  ["Norwegian jets bombed what the army described as two Danish ships.", "bombed", "Norway > Denmark asserts"],
  ["A statement by Hamas said Chad had attacked Egypt.", "attacked", "Chad > Egypt by Hamas asserts"],
  ["His client is a courier who attacked Danish soldiers.", "attacked", "client > Danish soldiers asserts"],
  ["The Norwegian militia denied having attacked Denmark.", "attacked", "Norwegian militia > Denmark by Norwegian militia denies"],
  ["Norway passed on the warning to Denmark.", "warned", "Norway > Denmark asserts"],
  ["The Danish army had been told.", "informed", " > Danish army asserts"],
  ["Anna Berg wrote to the mayor that the bridge was unsafe.", "informed", "Anna Berg > mayor asserts"],
  ["Danish officials would not comment.", "refused", "Danish officials >  asserts"],
  ["Erik Holm told a rally that talks had failed.", "informed", "Erik Holm > a rally asserts"],
  // Told before it is said who says it
  ["Chad is arming rebels, Norway charged on Thursday.", "accused", "Norway > Chad asserts"],
  ["Chad must hand over the men, Norway insisted on Monday.", "asked", "Norway > Chad asserts"],
  // Headlines
  ["Norway congratulates Holm on win, calls vote fair", "praised", "Norway > Holm asserts"],
  ["Chad scoffs at Norway's offer", "dismissed", "Chad > Norway asserts"],
  // What is done to whom
  ["A request from Chad was turned down on Thursday by Norwegian Home Secretary Erik Holm.", "refused", "Erik Holm > Chad asserts"],
  ["Some 400 warplanes have been placed on standby by NATO.", "mobilized", "NATO > Some 400 warplanes asserts"],
  ["The council gave Chad 30 days to lift its ban.", "threatened", "council > Chad asserts"],
  // Names
  ["Norway blamed Lashkar-e-Noor.", "accused", "Norway > Lashkar-e-Noor asserts"],
  ["A faction calling itself Ansar al-Noor attacked Chad.", "attacked", "Ansar al-Noor > Chad asserts"],
])("%s (%s)", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("what holds for nobody, or is said by nobody, is no claim of somebody", () => {
  const claims = extract("No group has claimed responsibility for the attack.").filter(({ type }) => type === "claimed");
  expect(claims.map(({ negated, roles }) => [negated, roles["actor"]])).toEqual([[true, undefined]]);
  expect(extract("The gunman is believed to be hiding near Oslo.").filter(({ type }) => type === "concluded")).toEqual([]);
  expect(extract("Holm said that the dead men were rebels.").filter(({ type }) => type === "protested")).toEqual([]);
});

test("a nickname stands within one name, and a ministry's field with it", () => {
  const names = (text: string) => extract(text).flatMap(({ roles }) => Object.values(roles).flat()).flatMap((one) => ("entity" in one ? [one.name ?? one.mention] : []));
  expect(names("Norwegian police arrested Wagner “Tio” Prates in Oslo.")).toContain("Wagner “Tio” Prates");
  expect(names("Norway arrested an Interior Ministry official.")).toContain("Interior Ministry official");
});

test("a semicolon ends what somebody said before it", () => {
  const [arrest] = extract("Danish police helped as well, the official said; they arrested Erik Holm in Oslo.").filter(({ type }) => type === "arrested");
  expect(arrest?.by).toEqual([]);
});

test("a message is where something is said, no part of what is said", () => {
  const [claim] = extract("Hamas took responsibility for the raid in an audio message on Friday.").filter(({ type }) => type === "claimed");
  expect(claim?.roles["about"]?.map((one) => one.mention)).toEqual(["the raid"]);
});

test("a reaction is to what another told last", () => {
  const claims = extract("On March 7 Norway warned Danish officials of an attack. Erik Holm's public reaction was dismissive.");
  const warning = claims.find(({ type }) => type === "warned")!;
  expect(claims.find(({ type }) => type === "dismissed")?.roles["about"]).toMatchObject([{ claim: warning.id }]);
});

test("a minister's country is the one that his title names, and he works for it", () => {
  const text = "Sweden warned Norway. Danish Prime Minister Erik Holm said his country would expel two diplomats.";
  expect(show(text, "expelled")).toBe("Denmark > two diplomats by Erik Holm expects");
  expect(extract(text).find(({ type }) => type === "works-for")?.roles["whole"]).toMatchObject([{ name: "Denmark" }]);
  expect(extract("The French Foreign Ministry met Anna Berg.").filter(({ type }) => type === "works-for")).toEqual([]);
});
