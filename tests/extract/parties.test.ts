// Who acts on whom, and which PLOVER category it is: mutual acts, demands, owners of machines, announced acts, whole phrases.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EntityCatalog } from "../../src/extract/entities/entity-catalog.ts";
import { EventFrames } from "../../src/extract/events/event-frames.ts";
import { extractClaims } from "../../src/extract/extract-claims.ts";
import { readGazetteer } from "../../src/extract/entities/gazetteer.ts";
import { sentenceParser } from "../../src/extract/trees/parse-sentences.ts";
import { ploverCode } from "../../src/extract/plover-code.ts";
import { readOntology } from "../../src/model/ontology.ts";
import type { ClaimReference, Mention } from "../../src/model/records.ts";
import { loadEnglishWeights } from "../../src/node/load-weights.ts";
import { nodePlatform } from "../../src/node/platform.ts";
import { readYaml } from "../../src/node/read-yaml.ts";

const data = (file: string) => readFileSync(new URL(`../../graph-data/${file}`, import.meta.url), "utf8");
const ontology = readOntology([readYaml("ontology.yaml", data("ontology.yaml"), [])], []);
const frames = new EventFrames(ontology);
const gazetteer = readGazetteer(JSON.parse(data("gazetteer.json")));
const parse = sentenceParser(loadEnglishWeights(), gazetteer);

const word = (filler: Mention | ClaimReference) => ("entity" in filler ? filler.mention : "<claim>");

/** `type CATEGORY: actors > others` of the first claim of that type. */
function read(text: string, type: string): string {
  const { claims } = extractClaims(text, parse(text), { source: "test", frames, catalog: new EntityCatalog([], gazetteer), hash: nodePlatform.hash });
  const claim = claims.find((one) => one.type === type);
  if (!claim) return `nothing (${claims.map((one) => one.type).join(", ")})`;
  const others = Object.entries(claim.roles).filter(([role]) => role === "recipient" || role === "target").flatMap(([, fillers]) => fillers.map(word));
  return `${ploverCode(claim, claims, ontology)}: ${(claim.roles["actor"] ?? []).map(word).join("+")} > ${others.join("+")}`;
}

test.each([
  ["Norway and Denmark signed a treaty.", "signed-with", "SUPPORT: Norway+Denmark > Norway+Denmark"],
  ["Norway signed a treaty with Denmark.", "signed-with", "SUPPORT: Norway > Denmark"],
  ["The minister said Norway must release the crew.", "asked", "REQUEST: The minister > Norway"],
  ["Norway said it would attack Denmark.", "attacked", "THREATEN: it > Denmark"],
  ["Norway lifted the embargo against Denmark.", "eased", "RETREAT: Norway > Denmark"],
  ["Norway imposed an embargo against Denmark.", "sanctioned", "SANCTION: Norway > Denmark"],
  ["Norway halted its military assistance to Denmark.", "sanctioned", "SANCTION: Norway > Denmark"],
  ["Norway sent food to Denmark.", "aided", "AID: Norway > Denmark"],
  ["Norway sent troops to Denmark.", "mobilized", "MOBILIZE: Norway > Denmark+troops"],
  ["Norway launched air strikes against Denmark.", "struck", "ASSAULT: Norway > Denmark"],
  ["Norway expelled two Danish diplomats.", "expelled", "SANCTION: Norway > two Danish diplomats"],
  ["Norway deported two Danish workers.", "deported", "COERCE: Norway > two Danish workers"],
  ["Norway may expel two Danish diplomats.", "expelled", "THREATEN: Norway > two Danish diplomats"],
  ["Norway rejected the Danish proposal.", "refused", "REJECT: Norway > Danish"],
])("%s", (text, type, expected) => expect(read(text, type)).toBe(expected));

test.each([
  ["Norway received a loan from Denmark.", "aided", "AID: Denmark > Norway"],
  ["Norway insisted that Denmark pull its soldiers out of the north.", "asked", "REQUEST: Norway > Denmark"],
  ["Norwegian police seized a Danish tanker.", "seized-property", "COERCE: Norwegian police > a Danish tanker"],
  ["Norwegian troops seized a Danish town.", "invaded", "ASSAULT: Norwegian troops > a Danish town"],
  ["Norway sent crates of food to Denmark.", "aided", "AID: Norway > Denmark"],
  ["Norwegian and Danish troops carried out joint naval exercises.", "cooperated", "COOPERATE: Norwegian and Danish troops > Danish"],
])("%s", (text, type, expected) => expect(read(text, type)).toBe(expected));

test.each([
  ["Norway warned Denmark not to interfere.", "threatened", "THREATEN: Norway > Denmark"],
  ["Norway warned Denmark of an attack.", "warned", "COOPERATE: Norway > Denmark"],
  ["Norway said Danish pirates would be hanged.", "threatened", "THREATEN: Norway > Danish pirates"],
  ["Norway said it would close the port unless Denmark paid.", "threatened", "THREATEN: Norway > Denmark"],
  ["Norway told Denmark it must withdraw.", "asked", "REQUEST: Norway > Denmark"],
  ["Norway said Denmark needs to do more.", "asked", "REQUEST: Norway > Denmark"],
  ["Protesters stormed the Danish embassy.", "attacked", "PROTEST: Protesters > the Danish embassy"],
  ["Norway stayed in contact with Denmark.", "met", "CONSULT: Norway > Denmark"],
])("%s", (text, type, expected) => expect(read(text, type)).toBe(expected));

// Acts that nouns name: by whom, of whom, between whom, from whom.
test.each([
  ["The expulsion of two Danish diplomats by Norway angered Stockholm.", "expelled", "SANCTION: Norway > two Danish diplomats"],
  ["Criticism by Norway of Denmark has grown louder.", "condemned", "ACCUSE: Norway > Denmark"],
  ["Norway-Denmark talks resumed on Monday in Stockholm.", "met", "CONSULT: Norway > Denmark"],
  ["A joint exercise by Norway and Denmark began on Monday.", "cooperated", "COOPERATE: Norway > Denmark"],
  ["Norway's rejection of the offer from Denmark surprised diplomats.", "refused", "REJECT: Norway > Denmark"],
  ["Denmark got a loan of 12 million dollars from Norway.", "aided", "AID: Norway > Denmark"],
  ["Denmark came in for sharp criticism from Norway over the arrests.", "condemned", "ACCUSE: Norway > Denmark"],
  ["The withdrawal of Norwegian troops from Denmark is complete.", "withdrew", "RETREAT: Norwegian troops > "],
  ["Two Danish soldiers were killed and a third wounded by Norwegian troops.", "killed", "ASSAULT: Norwegian troops > Two Danish soldiers"],
  ["Two Danish soldiers were shot dead on Monday in a clash with Norwegian troops.", "killed", "ASSAULT: Norwegian troops > Two Danish soldiers"],
  ["Norwegian and Danish troops clashed near the border on Sunday.", "attacked", "ASSAULT: Norwegian and Danish troops > Danish"],
])("%s", (text, type, expected) => expect(read(text, type)).toBe(expected));

test.each([
  ["Norway struck Denmark, which hit back with rockets.", "attacked", "ASSAULT: Denmark > Norway"],
  ["Norway attacked Denmark with the help of Sweden.", "aided", "AID: Sweden > Norway"],
  ["The senate adopted a motion condemning Denmark.", "condemned", "ACCUSE: The senate > Denmark"],
  ["Norwegian police threw dozens of Danish students out of the hall.", "expelled", "SANCTION: Norwegian police > dozens of Danish students"],
  ["Norway would attack Denmark, its premier said.", "attacked", "THREATEN: Norway > Denmark"],
])("%s", (text, type, expected) => expect(read(text, type)).toBe(expected));

test.each([
  ["Norwegian police blocked a road.", "obstructed", "COERCE: Norwegian police > a road"],
  ["Danish farmers blocked a road.", "obstructed", "PROTEST: Danish farmers > a road"],
  ["Norway called Denmark a liar.", "accused", "ACCUSE: Norway > Denmark"],
  ["Norway proposed that Denmark withdraw its troops.", "asked", "REQUEST: Norway > Denmark"],
  ["Norway stood by Denmark.", "supported", "SUPPORT: Norway > Denmark"],
  ["The Norwegian human rights commission passed a resolution critical of Denmark on Wednesday.", "condemned", "ACCUSE: The Norwegian human rights commission > Denmark"],
  ["Norwegian police laid siege to Denmark.", "coerced", "COERCE: Norwegian police > Denmark"],
])("%s", (text, type, expected) => expect(read(text, type)).toBe(expected));

test.each([
  ["Norway freed eleven Danish prisoners on Friday.", "released", "RETREAT: Norway > eleven Danish prisoners"],
  ["Norway placed restrictions on Danish ships on Monday.", "sanctioned", "SANCTION: Norway > Danish ships"],
  ["A Norwegian court has charged three Danish officers with the murder of an activist.", "charged", "ACCUSE: A Norwegian court > three Danish officers"],
  ["Thousands of Lebanese marched through Beirut on Sunday against the king.", "protested", "PROTEST: Thousands of Lebanese > the king"],
])("%s", (text, type, expected) => expect(read(text, type)).toBe(expected));
