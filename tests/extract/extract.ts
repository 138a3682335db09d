// Text → claims by the shipped weights, ontology and gazetteer, for the tests beside this file.
import { readFileSync } from "node:fs";
import { EntityCatalog } from "../../src/extract/entities/entity-catalog.ts";
import { EventFrames } from "../../src/extract/events/event-frames.ts";
import { extractClaims } from "../../src/extract/extract-claims.ts";
import { readGazetteer } from "../../src/extract/entities/gazetteer.ts";
import { sentenceParser } from "../../src/extract/trees/parse-sentences.ts";
import { readOntology } from "../../src/model/ontology.ts";
import type { ClaimReference, Entity, MachineClaim, Mention } from "../../src/model/records.ts";
import { loadEnglishWeights } from "../../src/node/load-weights.ts";
import { nodePlatform } from "../../src/node/platform.ts";
import { readYaml } from "../../src/node/read-yaml.ts";

const data = (file: string) => readFileSync(new URL(`../../graph-data/${file}`, import.meta.url), "utf8");
const frames = new EventFrames(readOntology([readYaml("ontology.yaml", data("ontology.yaml"), [])], []));
const gazetteer = readGazetteer(JSON.parse(data("gazetteer.json")));
const parse = sentenceParser(loadEnglishWeights(), gazetteer);

export const extract = (text: string, entities: readonly Entity[] = []): readonly MachineClaim[] =>
  extractClaims(text, parse(text), { source: "test", frames, catalog: new EntityCatalog(entities, gazetteer), hash: nodePlatform.hash }).claims;

const name = (filler: Mention | ClaimReference) => ("entity" in filler ? (filler.name ?? filler.mention) : `<${filler.mention ?? ""}>`);

/** The first claim of the type in a line: [not] actor > recipient or target [by speaker] stance; "nothing" for none. */
export function show(text: string, type: string): string {
  const claim = extract(text).find((one) => one.type === type);
  if (!claim) return "nothing";
  const role = (which: string) => (claim.roles[which] ?? []).map(name).join("+");
  return `${claim.negated ? "not " : ""}${role("actor")} > ${role("recipient") || role("target")}${claim.by.length > 0 ? ` by ${claim.by.map(name).join(",")}` : ""} ${claim.stance}`;
}
