// Prints the development scores of everything that can be computed from ../shared; npm run evaluate, with --errors for what went wrong by kind.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EntityCatalog } from "../dist/extract/entities/entity-catalog.js";
import { EventFrames } from "../dist/extract/events/event-frames.js";
import { extractClaims } from "../dist/extract/extract-claims.js";
import { readGazetteer } from "../dist/extract/entities/gazetteer.js";
import { parseLine, sentenceParser } from "../dist/extract/trees/parse-sentences.js";
import { ploverCode } from "../dist/extract/plover-code.js";
import { quotationsOf } from "../dist/extract/read-text.js";
import { makeReport } from "../dist/extract/report.js";
import { readOntology } from "../dist/model/ontology.js";
import { readTime } from "../dist/model/time-span.js";
import { loadEnglishWeights } from "../dist/node/load-weights.js";
import { nodePlatform } from "../dist/node/platform.js";
import { readYaml } from "../dist/node/read-yaml.js";
import { parseWords } from "../dist/text/analyze-text.js";
import { makeTuples, tupleText } from "../dist/text/clauses/make-tuples.js";
import { readGold, scoreCarb } from "./evaluate/score-carb.mjs";
import { readPlover, readPloverClasses, scorePlover } from "./evaluate/score-plover.mjs";
import { readMarked, recordParts, scoreQuotes } from "./evaluate/score-quotes.mjs";
import { scoreStories } from "./evaluate/score-stories.mjs";

const shared = process.env["WHOM_SHARED"] ?? join(import.meta.dirname, "../../shared");
const showErrors = process.argv.includes("--errors");
const english = loadEnglishWeights();
const ontology = readOntology([readYaml("ontology.yaml", readFileSync(join(import.meta.dirname, "../graph-data/ontology.yaml"), "utf8"), [])], []);
const frames = new EventFrames(ontology);
const gazetteer = readGazetteer(JSON.parse(readFileSync(join(import.meta.dirname, "../graph-data/gazetteer.json"), "utf8")));
const catalog = new EntityCatalog([], gazetteer);
const parse = sentenceParser(english, gazetteer);

const percent = (value) => `${(100 * value).toFixed(1)} %`;
const say = (line) => process.stdout.write(`${line}\n`);
/** Runs a measure where its file is there; says so where it is not. */
function measure(name, file, run) {
  const path = join(shared, file);
  if (existsSync(path)) run(path);
  else say(`${name}: skipped, ${file} is not in ${shared}`);
}

function claimsOf(text, source, published) {
  const span = published === undefined ? undefined : readTime(published).value.span;
  const { claims } = extractClaims(text, parse(text), { source, frames, catalog, hash: nodePlatform.hash, ...(span ? { published: span } : {}) });
  return claims.map((claim) => {
    const type = ontology.eventTypes.get(claim.type);
    const is = [];
    for (let above = type?.is; above; above = ontology.eventTypes.get(above)?.is) is.push(above);
    return { ...claim, is, plover: ploverCode(claim, claims, ontology) };
  });
}

measure("parser, EWT dev", "treebank/en_ewt-ud-dev.conllu", (path) => {
  let words = 0;
  let [upos, uas, las] = [0, 0, 0];
  const started = process.cpuUsage();
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    const gold = block.split("\n").filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
    if (gold.length === 0) continue;
    for (const [at, token] of parseWords(gold.map((columns) => ({ text: columns[1], start: 0, end: 0 })), english).entries()) {
      words += 1;
      if (token.upos === gold[at][3]) upos += 1;
      if (token.head + 1 === Number(gold[at][6])) {
        uas += 1;
        if (token.relation === gold[at][7]) las += 1;
      }
    }
  }
  const used = process.cpuUsage(started);
  say(`parser, EWT dev, gold tokens: UPOS ${percent(upos / words)}, UAS ${percent(uas / words)}, LAS ${percent(las / words)}, ${Math.round(words / ((used.user + used.system) / 1e6))} words a CPU second`);
});

measure("Open IE, CaRB dev", "carb-dev/dev.tsv", (path) => {
  const gold = readGold(readFileSync(path, "utf8"));
  const predicted = [];
  for (const [first] of gold.values()) {
    const [sentence] = makeReport(first.sentence, [parseLine(first.sentence, english)]).sentences;
    for (const tuple of makeTuples(sentence.tree, sentence.clauses)) predicted.push({ sentence: first.sentence, confidence: tuple.confidence, kind: tuple.kind, ...tupleText(sentence.tree, tuple) });
  }
  const score = scoreCarb(gold, predicted);
  say(`Open IE, CaRB dev: F1 ${score.f1.toFixed(3)} (P ${score.precision.toFixed(3)}, R ${score.recall.toFixed(3)}) with ${score.count} tuples of confidence ${score.confidence} and up`);
  if (!showErrors) return;
  const kinds = new Map();
  for (const { tuple, precision } of score.details) {
    const entry = kinds.get(tuple.kind) ?? kinds.set(tuple.kind, [0, 0]).get(tuple.kind);
    entry[0] += 1;
    entry[1] += precision;
  }
  for (const [kind, [count, sum]] of [...kinds].sort((a, b) => b[1][0] - a[1][0])) say(`    ${kind.padEnd(24)} ${String(count).padStart(4)} tuples, precision ${(sum / count).toFixed(2)}`);
});

function sayPlover(name, records) {
  const score = scorePlover(records, (text) => claimsOf(text, "record"));
  say(`${name}: source and target in one claim ${percent(score.dyads)}, category macro-F1 ${percent(score.macroF1)}, accuracy ${percent(score.accuracy)} of ${score.records}`);
  if (!showErrors) return;
  for (const [category, { right, said, gold }] of score.perCategory) say(`    ${category.padEnd(12)} gold ${gold}, said ${said}, right ${right}`);
  for (const { record, found, said, claims } of score.misses) {
    if (!found) say(`    no claim joins ${record.sources.join("; ")} and ${record.targets.join("; ")}: ${record.id}`);
    if (said !== record.category) say(`    ${record.category} read as ${said || "nothing"} (${claims.map((claim) => claim.type).join(", ")}): ${record.id}`);
  }
}

measure("PLOVER records", "plover/PLOVER_GSR_CAMEO_half.json", (path) => sayPlover("PLOVER records", readPlover(readFileSync(path, "utf8")).map((record) => ({ ...record, text: record.text.replace(/``|''/g, '"') }))));
sayPlover("PLOVER classes, marked sentences", readPloverClasses(readFileSync(join(import.meta.dirname, "../tests/extract/plover-classes.tsv"), "utf8")));

{
  const marked = readMarked(readFileSync(join(import.meta.dirname, "../tests/extract/attributions/marked-news.txt"), "utf8"));
  const score = scoreQuotes(marked, (text) => {
    const { report, links } = extractClaims(text, parse(text), { source: "marked", frames, catalog, hash: nodePlatform.hash });
    return quotationsOf("marked", report, links, 0).map(recordParts);
  });
  say(`who says what, our own marked texts: cue F1 ${score.cueF1.toFixed(3)}, cue and source ${score.sourceF1.toFixed(3)}, with content ${score.contentF1.toFixed(3)} of ${score.gold} marked and ${score.said} found`);
  if (showErrors) for (const { why, found } of score.errors.sort((a, b) => (a.why < b.why ? -1 : a.why > b.why ? 1 : 0))) say(`    ${why}: ${found}`);
}

// The days on which the three stories' events were news; their texts give weekdays only.
const published = { h01: "2024-01-25", h07: "2019-04-23", h12: "2018-03-14" };
measure("annotated stories", "stories/gold.json", (path) => {
  const rows = JSON.parse(readFileSync(path, "utf8"));
  const entities = JSON.parse(readFileSync(join(shared, "stories/entities.json"), "utf8"));
  const score = scoreStories(rows, entities, (document) => {
    const text = readFileSync(join(shared, `stories/${document}.txt`), "utf8");
    return { text, claims: claimsOf(text, document, published[document]) };
  });
  say(`annotated stories: precision (lower bound) ${percent(score.precision)} of ${score.claims} claims, recall ${percent(score.recall)} of ${score.rows} rows, speakers ${score.speakers} of ${score.withSpeaker}`);
  if (!showErrors) return;
  for (const { row, why } of score.missed) say(`    missed ${why}: ${row.id} ${row.subject} ${row.relation} ${row.object ?? ""}${row.speaker ? ` (by ${row.speaker})` : ""}`);
  for (const claim of score.wrong) say(`    no row for: ${claim.type} [${claim.rule}] ${claim.passage.slice(0, 100)}`);
});
