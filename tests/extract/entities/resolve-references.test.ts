// Whom a pronoun or description means: the sentence before, then the claim whose party is asked for.
import { expect, test } from "vitest";
import { extract } from "../extract.ts";

const party = (text: string, type: string, role: string): string => {
  const claims = extract(text).filter((one) => one.type === type);
  return (claims.at(-1)?.roles[role] ?? []).map((filler) => ("entity" in filler ? (filler.name ?? filler.mention) : "")).join("+");
};

test.each<[string, string, string, string]>([
  ["Norway said it had warned Denmark.", "warned", "actor", "Norway"],
  ["Anna Berg told Parliament about the talks on Monday. The prime minister condemned Denmark.", "condemned", "actor", "Anna Berg"],
  ["Theresa Hill met John Miller. She condemned Denmark.", "condemned", "actor", "Theresa Hill"],
  ["Theresa Hill met John Miller. He condemned Denmark.", "condemned", "actor", "John Miller"],
  ["Oslo rejected the offer. The government accused Denmark of lying.", "accused", "actor", "Norway"],
  ["Norway expelled two envoys. It accused Denmark of lying.", "accused", "actor", "Norway"],
  ["A Danish official praised Sweden. The official condemned Finland.", "condemned", "actor", "Danish official"],
  ["John Miller dismissed Peter Hall but later praised him.", "praised", "target", "Peter Hall"],
  ["A Danish agency arrested the former finance minister. The prime minister accused Sweden of lying.", "accused", "actor", "prime minister"],
  ["The Central Security Agency warned Norway. The court convicted Erik Berg.", "convicted", "actor", "court"],
  ["Two envoys arrived in Lund. Anna Holm met Erik Berg and spoke with Jon Dahl. She told them that Norway had warned Denmark.", "informed", "recipient", ""],
  ["Norwegian troops entered Lund. Danish intelligence had tipped off the government.", "warned", "recipient", "Norway"],
  ["Oslo banned the paper. Norwegian police arrested its owner. Bergen and Oslo were calm. A lawyer told a Danish paper on Monday that nobody was hurt. The government accused the union of treason.", "accused", "actor", "Norway"],
  ["John Miller met Peter Hall but denied that Norway had anything to do with his death.", "killed", "target", "Peter Hall"],
])("%s %s %s", (text, type, role, expected) => expect(party(text, type, role)).toBe(expected));

test("who speaks is no third person in his own words", () => {
  const [claim] = extract("“We warned them,” Miller told reporters after he met Denmark's king.").filter((one) => one.type === "warned");
  expect((claim?.roles["recipient"] ?? []).map((filler) => ("entity" in filler ? filler.mention : ""))).not.toContain("reporters");
});
