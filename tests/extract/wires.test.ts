// What wire stories showed: who says so at the end, whom one blames, what is used, who is quoted, names that read as verbs or as several.
import { expect, test } from "vitest";
import { extract, show } from "./extract.ts";

test.each([
  ["A cable warned the Danish embassy in Chad of possible violence, Norwegian sources said on Monday.", "warned", "cable > Danish embassy in Chad by Norwegian sources asserts"],
  ["The cable, dispatched from Oslo on Monday, advised the embassy the broadcasts could provoke violence.", "informed", "cable > embassy asserts"],
  ["Chad denies any involvement and the report quoted Erik Holm as saying it was over.", "said", "Erik Holm >  asserts"],
  ["Norwegian authorities have not allowed Erik Holm to be interviewed.", "allowed", "not Norwegian authorities > Erik Holm asserts"],
  ["Police in Oslo blamed the attack on Danish rebels.", "accused", "Police > Danish rebels asserts"],
  ["Norway called on Chad for a full exchange of information and spokeswoman Maria Holm complained the charges were false.", "complained", "Maria Holm >  asserts"],
  ["The suspects arrested Wednesday matched descriptions of two men.", "arrested", " > suspects asserts"],
  ["A nerve agent was used to poison Erik Holm in Norway.", "attacked", " > Erik Holm asserts"],
  ["The Danish service on Monday accused Holm of breaking the terms of a sentence he is still serving.", "accused", "Danish service > Holm asserts"],
  ["Anna Berg had been fighting for a more secure embassy.", "attacked", "nothing"],
  ["The Danish embassies did not meet the department's own standards.", "met", "nothing"],
  ["Norway and Chad had been amassing clues about threats.", "mobilized", "nothing"],
  ["Norway spurned requests from the Danish ambassador in Chad, Anna Berg, to move the embassy.", "refused", "Norway > Danish ambassador asserts"],
  ["The IRA acknowledged responsibility for the blast.", "claimed", "IRA >  asserts"],
  ["Coup leaders in Mali faced criticism, with Norway suspending aid to Chad.", "sanctioned", "Norway > Chad asserts"],
  ["Coup leaders in Mali faced criticism, with Norway suspending Danish aid.", "sanctioned", "Norway > Denmark asserts"],
  ["Norway said it was expelling a diplomat that it accused of spying.", "accused", "Norway > diplomat by Norway asserts"],
  ["Norway urged the release of Burkina Faso President Erik Holm.", "leads", "Erik Holm >  by Norway asserts"],
  ["President Erik Holm was reportedly held by Norwegian soldiers on Monday.", "arrested", "Norwegian soldiers > Erik Holm alleges"],
  ["Norway held the soldiers responsible for the safety of Erik Holm.", "accused", "Norway > soldiers asserts"],
  ["The army seized power in Mali in 2020.", "overthrew", "army > Mali asserts"],
  ["Erik Holm left the consulate.", "broke-with", "nothing"],
  ["Danish authorities arrested more than a hundred academics.", "arrested", "Danish authorities > more than a hundred academics asserts"],
])("%s (%s)", (text, type, expected) => expect(show(text, type)).toBe(expected));

const names = (text: string) => new Set(extract(text).flatMap(({ roles, by }) => [...Object.values(roles).flat(), ...by]).flatMap((one) => ("entity" in one && one.entity !== "" ? [one.name ?? one.mention] : [])));

test("names stand whole, and what tells of a faith or of whom one is linked to is no name", () => {
  expect(names("Police arrested Mustafa Said Ahmed in Norway.")).toContain("Mustafa Said Ahmed");
  expect([...names("Prudence Holm, the Danish ambassador to Chad, met Anna Berg.")]).toEqual(expect.arrayContaining(["Prudence Holm", "Anna Berg"]));
  expect(names("Norway paid millions to Sunni groups.")).not.toContain("Sunni");
  expect(names("Norway warned the Hezbollah-linked group.")).not.toContain("Hezbollah-");
});

test("the government in a capital is that state's", () => {
  expect(show("The government in Berlin warned Chad.", "warned")).toBe("Germany > Chad asserts");
});
