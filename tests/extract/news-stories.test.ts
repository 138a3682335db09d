// What news stories are made of: whose verb it is, who speaks, whom it is done to, by kinds of sentence.
import { expect, test } from "vitest";
import { extract, show } from "./extract.ts";

test.each<[string, string, string]>([
  // whose subject it is
  ["Captain Erik Holm, the navy's spokesman, said a Danish trawler had rammed the patrol ship.", "struck", "Denmark > the patrol ship by Erik Holm asserts"],
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
])("%s (%s)", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("where somebody meets is not whom", () => {
  expect(extract("Envoys met in Denmark, Norway and Poland.").flatMap((claim) => claim.roles["recipient"] ?? [])).toEqual([]);
});
