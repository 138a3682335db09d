// What news stories are made of: whose verb it is, who speaks, whom it is done to, by kinds of sentence.
import { expect, test } from "vitest";
import type { Mention } from "../../src/model/records.ts";
import { extract, show } from "./extract.ts";

test.each<[string, string, string]>([
  // whose subject it is
  ["Captain Erik Holm, the navy's spokesman, said a Danish trawler had rammed the patrol ship.", "struck", "Denmark > patrol ship by Erik Holm asserts"],
  ["Captain Erik Mora Holm, the navy's spokesman, fled.", "works-for", "Erik Mora Holm >  asserts"],
  ["Two nurses and a driver were handed over to Danish officers, the Norwegian health ministry said in a letter.", "said", "Norwegian health ministry >  asserts"],
  ["Gunmen linked to Denmark broke into the bank in May and stole shipping papers.", "seized-property", "Gunmen > shipping papers asserts"],
  ["Norway said it stood by its ally Denmark.", "supported", "Norway > Denmark by Norway asserts"],
  ["Norway halted the talks after Denmark arrested 11 fishermen.", "arrested", "Denmark > 11 fishermen asserts"],
  ["The minister said the alliance stood with Norway and would help Denmark.", "aided", "alliance > Denmark by minister expects"],
  ["Norway's embassy said that the agencies had shown no proof and accused Denmark of lying.", "accused", "Norway's embassy > Denmark asserts"],
  ["Anna Berg, 41, and two others condemned Norway.", "condemned", "Anna Berg+two others > Norway asserts"],
  ["The hostages were handed over and flown to Denmark.", "visited", "hostages > Denmark asserts"],
  // names
  ["Nordvik denied that it had been warned.", "warned", " > Nordvik by Nordvik denies"],
  ["Mayor Rui Tavares accused Norway of lying.", "accused", "Rui Tavares > Norway asserts"],
  ["The sect, known as Black Holm, condemned Norway.", "condemned", "Black Holm > Norway asserts"],
  ["The chief executive, Jan Bakke, apologised to customers.", "apologized", "Jan Bakke > customers asserts"],
  // who speaks
  ["Rebels freed two pilots, officials in Lima and Quito said.", "said", "officials in Lima >  asserts"],
  ["Rebels stormed the port and stole ten boats, police from two towns said on Monday, in a joint statement.", "attacked", "Rebels > port by police asserts"],
  ["Norway said the rebels, who are backed by Denmark, had stormed a village.", "attacked", "rebels > village by Norway asserts"],
  ["The Black Front denied blame and said government warplanes had bombed its camps hours before the truce.", "bombed", "government warplanes > camps by Black Front asserts"],
  ["The envoys left after gunmen attacked their convoy.", "attacked", "gunmen > convoy asserts"],
  ["\"This is bad,\" Norway's justice minister, Ingrid Moen, said.", "said", "Ingrid Moen >  asserts"],
  ["The firm warned the port's operator, Nordvik, but that was late.", "warned", "firm > Nordvik asserts"],
  ["Norway sent food to the Danes and Copenhagen recalled its envoy.", "broke-with", "Denmark > envoy asserts"],
  ["Norway, in a note posted on Monday, accused Denmark of treason.", "accused", "Norway > Denmark asserts"],
  ["Erik Holm, who resigned in March, is accused of stealing two paintings.", "resigned", "Erik Holm >  asserts"],
  ["Police charged former Trade Minister Erik Holm. Anna Berg, an ally of the former minister, fled.", "allied-with", "Anna Berg >  asserts"],
  // whom and what it is done to
  ["\"This was no mistake,\" Captain Holm told a news conference in Oslo.", "informed", "Holm > a news conference in Oslo asserts"],
  ["The rebels struck the camp in the worst confrontation this year.", "struck", "rebels > camp asserts"],
  ["Norwegian boats intruded into Danish waters.", "invaded", "Norway > Danish waters+Denmark asserts"],
  ["A Danish frigate was sent to the area.", "mobilized", " > Denmark asserts"],
  ["Norway suspended talks with Denmark on a fishing agreement.", "sanctioned", "Norway > Denmark asserts"],
  ["The suspects were handed over to Denmark.", "extradited", " > Denmark asserts"],
  ["In a statement posted on Telegram, the Black Front accused Norway of treason.", "disclosed", "nothing"],
  ["A group allied with Denmark fled.", "cooperated", "group > Denmark asserts"],
  ["The chief said the alliance stood with Norway.", "supported", "alliance > Norway by chief asserts"],
  ["My cousin was killed.", "killed", " > My cousin asserts"],
  ["The Coast Guard accused Norway of ramming one of its boats near the Garner Shoal, injuring four sailors.", "attacked", "Norway > four sailors by Coast Guard alleges"],
  ["The Coast Guard accused Norway of ramming one of its boats near the Garner Shoal, injuring four sailors.", "struck", "Norway > one of its boats near the Garner Shoal by Coast Guard alleges"],
  ["Shells hit a market in Oslo, killing at least 23 people.", "killed", "Shells > at least 23 people asserts"],
  ["Norway imposed sanctions on two rebel commanders, accusing them of looting aid.", "accused", "Norway > two rebel commanders asserts"],
  ["The note was published by the Cybersecurity and Port Security Agency.", "disclosed", "Cybersecurity and Port Security Agency >  asserts"],
  ["Norway warned that Erik Holm was a member of the militia.", "member-of", "Erik Holm >  by Norway asserts"],
  ["Soldiers using rockets killed four Danes.", "killed", "Soldiers > Danes asserts"],
  ["Norway complained that Danish jets had crossed the border and recalled its envoy.", "broke-with", "Norway > envoy asserts"],
  ["Norwegian troops killed a smuggler near the Danish border. The government blamed the gang.", "accused", "Norway > gang asserts"],
  // what is not done
  ["Residents reached by telephone condemned the raid.", "met", "nothing"],
  ["In a message sent to local radio stations, the rebels accused the army of theft.", "met", "nothing"],
  ["Norway restored the network.", "yielded", "nothing"],
  ["Hackers linked to Denmark fled.", "accused", "nothing"],
  ["A judge barred Erik Holm from contacting the witnesses.", "informed", "nothing"],
  ["Erik Holm has never received a cent.", "hosted", "nothing"],
  ["A frigate blocked a Danish ship.", "sanctioned", "nothing"],
  ["The miners hid behind a crowd.", "concealed", "nothing"],
  // doings that look like adjectives or nouns
  ["Norway sheltered three Danish pilots whom it suspected of smuggling spare parts.", "accused", "Norway > three Danish pilots asserts"],
  ["Two judges demanded that the United States stop selling rifles to Norway.", "traded", "nothing"],
  ["Two judges demanded that the United States stop selling rifles to Norway.", "ceased-fire", "nothing"],
  ["Norway threatened to halt talks on restoring relations with Denmark.", "threatened", "Norway >  asserts"],
  ["Norway threatened to halt talks on restoring relations with Denmark.", "restored-ties", "nothing"],
  ["Holm told the court that agents had found letters showing that Berg received $2 million from a Danish businessman.", "aided", "Danish businessman > Berg by Holm,agents asserts"],
  ["Danish jets using stolen codes bombed a bridge near Oslo.", "bombed", "Denmark > bridge asserts"],
  ["Holm received $3 million from a Danish arms dealer.", "aided", "Danish arms dealer > Holm asserts"],
  // what a deed does to people
  ["A mine blast killed 20 farmers on Monday.", "killed", "A mine blast > 20 farmers asserts"],
  ["The siege has displaced more than two thousand families.", "deported", "The siege > more than two thousand families asserts"],
  ["Dozens of nurses blocked a road near the border to demand pay, and police used tear gas to disperse them.", "coerced", "police >  asserts"],
  ["Norway's trade minister, Lena Brandt, refused to apologize, saying the guards had acted in self-defense.", "refused", "Lena Brandt >  asserts"],
  ["Holm accused Norway of turning a blind eye to theft.", "asked", "nothing"],
  // who is on bad terms does not work together
  ["The ruling has damaged relations between Norway and Denmark.", "cooperated", "nothing"],
  ["Relations between Norway and Denmark have soured since the vote.", "cooperated", "nothing"],
  ["Norway warned that the feud had poisoned relations with Denmark.", "attacked", "nothing"],
  // open questions
  ["Oslo has not decided whether to expel the ambassador.", "expelled", "nothing"],
  ["Oslo has not decided whether to expel the ambassador.", "planned", "nothing"],
  // acts and those they are done to
  ["Norway's finance minister postponed a trip planned for next month.", "sanctioned", "Norway's finance minister >  asserts"],
  ["The miners called a nationwide strike.", "struck-work", "miners >  asserts"],
  ["Denmark retaliated by expelling two Norwegian diplomats.", "attacked", "nothing"],
  ["Denmark retaliated by expelling two Norwegian diplomats.", "expelled", "Denmark > two Norwegian diplomats asserts"],
  ["Three nurses died when jets bombed a clinic in the town of Holm on Tuesday.", "bombed", "jets > a clinic asserts"],
])("%s (%s)", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a town by its name is that town; we is the body that a spokesman's title names; what is thrown is no target", () => {
  const named = (text: string, type: string, role: string) => (extract(text).find((claim) => claim.type === type)!.roles[role] as readonly Mention[]).map((filler) => filler.name ?? filler.mention);
  expect(named("Rebels shelled a school in the Norwegian town of Bergen.", "struck", "place")).toEqual(["Bergen"]);
  const coalition = extract("The Danish-led coalition bombed a port. \"We did not bomb Bergen,\" coalition spokesman Erik Holm said.").filter((claim) => claim.type === "bombed");
  expect(coalition.map((claim) => (claim.roles["actor"]![0] as Mention).entity)).toEqual([expect.stringContaining("coalition"), expect.stringContaining("coalition")]);
  const protest = extract("Students threw eggs at the embassy.").find((claim) => claim.type === "protested")!;
  expect(protest.roles["target"]).toHaveLength(1);
  expect(protest.roles["using"]).toMatchObject([{ mention: "eggs" }]);
});

test("what a hyphen ties to a participle is no doing of its own", () => {
  const [killed] = extract("Nine people were killed when jets bombed a market on Wednesday, Denmark-backed media reported.").filter((claim) => claim.type === "killed");
  expect(JSON.stringify(killed!.roles)).not.toContain("Denmark");
});

test("two countries are no single one", () => {
  const mediated = extract("Norway recalled its envoy from Denmark. Peru offered to mediate between the two countries.").find((claim) => claim.type === "mediated")!;
  expect(mediated.roles["recipient"]!.map((filler) => (filler as Mention).entity)).not.toContain("new:denmark");
  expect(mediated.roles["recipient"]!.map((filler) => (filler as Mention).entity)).not.toContain("new:norway");
});

test("whom a whole clause is according to is no part of what is promised in it", () => {
  const promised = extract("Norway has offered to host a new round of talks, according to an envoy.").find((claim) => claim.type === "promised")!;
  expect((promised.roles["about"]![0] as Mention).mention).toBe("to host a new round of talks");
  expect(promised.by).toMatchObject([{ mention: "an envoy" }]);
});

test("where somebody meets is not whom", () => {
  expect(extract("Envoys met in Denmark, Norway and Poland.").flatMap((claim) => claim.roles["recipient"] ?? [])).toEqual([]);
});
