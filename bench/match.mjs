// node bench/match.mjs: claims drawn from texts matched to events, 25,000 and four times as many, between people of whom a few are in the news every day.
// Linear is 4 times; the busy pairs of a larger collection meet more often, so that somewhat more is expected.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matchClaims } from "../dist/match/match-claims.js";
import { readOntology } from "../dist/model/ontology.js";
import { readYaml } from "../dist/node/read-yaml.js";

const ontology = readOntology([readYaml("ontology.yaml", readFileSync(join(import.meta.dirname, "../graph-data/ontology.yaml"), "utf8"), [])], []);
const types = ["warned", "met", "accused", "attacked", "said", "informed"];
let state = 1;
/** A whole number below n, the same in every run (mulberry32). */
function random(n) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
}
const letters = "abcdefghijklmnopqrstuvwxyz";
const lastNames = Array.from({ length: 3000 }, (_, i) => `Name${letters[i % 26]}${letters[Math.floor(i / 26) % 26]}${letters[Math.floor(i / 676)]}`);
function person() {
  const last = lastNames[random(random(4) === 0 ? 20 : lastNames.length)];
  const name = random(3) === 0 ? last : `Ann ${last}`;
  return { mention: random(2) === 0 ? last : name, entity: `new:${name.toLowerCase().replace(" ", "-")}`, name, type: name === last ? "organization" : "person", score: 0.7, why: "made up" };
}
const claimsOf = (count) => Array.from({ length: count }, (_, i) => ({
  id: `c${i}`, source: `s${Math.floor(i / 20)}`, span: { start: (i % 20) * 100, end: (i % 20) * 100 + 50 }, passage: `passage ${i}`, by: [], stance: "asserts", type: types[random(types.length)],
  roles: { actor: [person()], recipient: [person()] }, when: { text: "2020", edtf: `2020-0${1 + random(9)}` }, figures: {}, negated: false, rule: "active", version: 1,
}));

let before = 0;
for (const count of [25_000, 100_000]) {
  const claims = claimsOf(count).map((claim) => ({ claim, review: "proposed" }));
  const sources = [...new Set(claims.map(({ claim }) => claim.source))].map((id) => ({ id, title: id }));
  const start = process.cpuUsage();
  const { events } = matchClaims(claims, { entities: [], sources, events: [], claims: [], identity: [] }, ontology);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  console.log(`${String(count).padStart(7)} claims in ${seconds.toFixed(1)} CPU s: ${events.length} events${before > 0 ? `, ${(seconds / before).toFixed(1)} times as long` : ""}`);
  before = seconds;
}
