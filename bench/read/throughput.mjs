// Sentences a second on one core, stage by stage, over a text (default: the treebank's own sentences in ../shared), as `whom read` runs them:
// first as a process begins, when all of the code is still to be compiled, then each stage by itself; then, whether twice the text takes twice the time, and memory stays;
// at last the news texts of ../shared, whose sentences are longer.
// node bench/read/throughput.mjs [FILE]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { tuneForReading } from "../../dist/cli/tune-for-reading.js";
import { EntityCatalog } from "../../dist/extract/entities/entity-catalog.js";
import { EventFrames } from "../../dist/extract/events/event-frames.js";
import { extractClaims } from "../../dist/extract/extract-claims.js";
import { attributionsOf } from "../../dist/extract/attributions/speaker-of.js";
import { readGazetteer } from "../../dist/extract/entities/gazetteer.js";
import { sentenceParser } from "../../dist/extract/trees/parse-sentences.js";
import { makeReport } from "../../dist/extract/report.js";
import { readOntology } from "../../dist/model/ontology.js";
import { loadEnglishWeights } from "../../dist/node/load-weights.js";
import { nodePlatform } from "../../dist/node/platform.js";
import { readYaml } from "../../dist/node/read-yaml.js";
import { makeTuples } from "../../dist/text/clauses/make-tuples.js";

const root = join(import.meta.dirname, "../..");
const treebank = join(process.env["WHOM_SHARED"] ?? join(root, "../shared"), "treebank/en_ewt-ud-train.conllu");
const [, , file] = process.argv;
if (file === undefined && !existsSync(treebank)) {
  process.stdout.write("bench:read: no text given and no treebank in ../shared\n");
  process.exit(0);
}
const lines = file === undefined ? readFileSync(treebank, "utf8").split("\n").flatMap((line) => (line.startsWith("# text = ") ? [line.slice(9)] : [])) : readFileSync(file, "utf8").split("\n");
// Documents of about forty lines, as news has them.
const documents = [];
for (let at = 0; at < lines.length && documents.length < 150; at += 40) documents.push(lines.slice(at, at + 40).join("\n\n"));

tuneForReading();
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");
const ontology = readOntology([readYaml("ontology.yaml", readFileSync(join(root, "graph-data/ontology.yaml"), "utf8"), [])], []);
const frames = new EventFrames(ontology);
const gazetteer = readGazetteer(JSON.parse(readFileSync(join(root, "graph-data/gazetteer.json"), "utf8")));
const catalog = new EntityCatalog([], gazetteer);
const parse = sentenceParser(loadEnglishWeights(), gazetteer);

const options = { source: "bench", frames, catalog, hash: nodePlatform.hash };
const readAll = (text) => extractClaims(text, parse(text), options).report.sentences.length;

function stage(name, run, warmUp = 10) {
  for (const document of documents.slice(0, warmUp)) run(document);
  const before = process.cpuUsage();
  let sentences = 0;
  for (const document of documents) sentences += run(document);
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  process.stdout.write(`${name.padEnd(34)} ${String(Math.round(sentences / seconds)).padStart(7)} sentences a CPU second (${sentences} sentences, ${seconds.toFixed(2)} s)\n`);
}

stage("text to claims, in a new process", readAll, 0);
const parsed = new Map(documents.map((document) => [document, parse(document)]));
stage("sentences, words, tags, trees", (text) => parse(text).length);
stage("clauses", (text) => makeReport(text, parsed.get(text)).sentences.length);
stage("clauses and tuples", (text) => {
  const report = makeReport(text, parsed.get(text));
  for (const sentence of report.sentences) makeTuples(sentence.tree, sentence.clauses);
  return report.sentences.length;
});
stage("clauses and attributions", (text) => {
  const report = makeReport(text, parsed.get(text));
  attributionsOf(report);
  return report.sentences.length;
});
stage("claims from trees", (text) => extractClaims(text, parsed.get(text), options).report.sentences.length);
parsed.clear();
for (let round = 1; round <= 3; round += 1) {
  stage(`text to claims, all stages, ${round} of 3`, readAll, 0);
  collectGarbage();
  process.stdout.write(`${"".padEnd(34)} ${(process.memoryUsage().heapUsed / 1e6).toFixed(1).padStart(7)} MB of objects in use\n`);
}
const shared = process.env["WHOM_SHARED"] ?? join(root, "../shared");
const news = ["stories", "seeds"].flatMap((folder) => (existsSync(join(shared, folder)) ? readdirSync(join(shared, folder)).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(join(shared, folder, name), "utf8")) : []));
if (file === undefined && news.length > 0) {
  documents.splice(0, documents.length, ...Array.from({ length: 20 }, () => news).flat());
  const sentences = news.flatMap((text) => parse(text));
  stage(`news, ${(sentences.reduce((sum, { tokens }) => sum + tokens.length, 0) / sentences.length).toFixed(0)} words a sentence`, readAll, news.length);
  stage("of that, tags and trees", (text) => parse(text).length, 0);
}
