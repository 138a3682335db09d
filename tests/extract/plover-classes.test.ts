// A table of sentences, ten or more a PLOVER class: does a claim join the marked parties, and is the class right? The bars rise with the scores.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EntityCatalog } from "../../src/extract/entities/entity-catalog.ts";
import { EventFrames } from "../../src/extract/events/event-frames.ts";
import { extractClaims } from "../../src/extract/extract-claims.ts";
import { readGazetteer } from "../../src/extract/entities/gazetteer.ts";
import { sentenceParser } from "../../src/extract/trees/parse-sentences.ts";
import { ploverCode } from "../../src/extract/plover-code.ts";
import { readOntology } from "../../src/model/ontology.ts";
import type { MachineClaim } from "../../src/model/records.ts";
import { loadEnglishWeights } from "../../src/node/load-weights.ts";
import { nodePlatform } from "../../src/node/platform.ts";
import { readYaml } from "../../src/node/read-yaml.ts";

const data = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const ontology = readOntology([readYaml("ontology.yaml", data("../../graph-data/ontology.yaml"), [])], []);
const frames = new EventFrames(ontology);
const gazetteer = readGazetteer(JSON.parse(data("../../graph-data/gazetteer.json")));
const catalog = new EntityCatalog([], gazetteer);
const parse = sentenceParser(loadEnglishWeights(), gazetteer);

const rows = data("plover-classes.tsv").trim().split("\n").slice(1).map((line) => line.split("\t") as [string, string, string, string]);

/** The words of everyone in these roles, in lower case. */
const wordsOf = (claim: MachineClaim, wanted: (role: string) => boolean) => Object.entries(claim.roles).filter(([role]) => wanted(role)).flatMap(([, fillers]) => fillers.map((filler) => `${filler.mention ?? ""} ${"entity" in filler ? (filler.name ?? "") : ""}`)).join(" | ").toLowerCase();

function read([, source, target, text]: (typeof rows)[number]): { readonly joined: boolean; readonly code: string } {
  const { claims } = extractClaims(text, parse(text), { source: "test", frames, catalog, hash: nodePlatform.hash });
  const mutual = source === target;
  const names = (list: string) => list.toLowerCase().split(";");
  const joining = claims.filter((claim) => {
    const actors = wordsOf(claim, (role) => mutual || role === "actor");
    const others = wordsOf(claim, (role) => mutual || role !== "actor");
    return names(source).every((name) => actors.includes(name)) && names(target).every((name) => others.includes(name));
  });
  const code = [...joining, ...claims].map((claim) => ploverCode(claim, claims, ontology)).find((one) => one !== "") ?? "";
  return { joined: joining.length > 0, code: code === "RETREAT" ? "YIELD" : code };
}

test("most sentences of each PLOVER class are read as that class, between the right parties", () => {
  const results = rows.map((row) => ({ row, ...read(row) }));
  expect(rows.length).toBeGreaterThanOrEqual(790);
  expect(results.filter(({ joined }) => joined).length / rows.length).toBeGreaterThan(0.88);
  expect(results.filter(({ row, code }) => code === row[0]).length / rows.length).toBeGreaterThan(0.85);
  for (const name of new Set(rows.map(([first]) => first))) {
    const own = results.filter(({ row }) => row[0] === name);
    expect(own.filter(({ row, code }) => code === row[0]).length / own.length, name).toBeGreaterThanOrEqual(0.6);
  }
});
