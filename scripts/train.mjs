// npm run train: makes weights/english.bin.gz from ../shared/treebank (UD English EWT, train; dev is only looked at).
// The same input gives the same bytes. Takes some minutes on one core.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { loadEnglish, writeEnglish } from "../dist/text/english.js";
import { LinearModel } from "../dist/text/linear-model.js";
import { lemmatize } from "../dist/text/lemmatize.js";
import { Tagger } from "../dist/text/tag-words.js";
import { quantize } from "./english/averaged-perceptron.mjs";
import { readConllu } from "./english/read-conllu.mjs";
import { scoreParser } from "./english/score-parser.mjs";
import { trainParser } from "./english/train-parser.mjs";
import { trainTagger } from "./english/train-tagger.mjs";

const root = join(import.meta.dirname, "..");
const treebank = join(resolve(process.env.WHOM_SHARED ?? join(root, "../shared")), "treebank");
const option = (name, otherwise) => Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const bits = { tagger: option("tagger-bits", 18), actions: option("action-bits", 21), labels: option("label-bits", 17) };
const started = performance.now();
const log = (text) => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const train = readConllu(join(treebank, "en_ewt-ud-train.conllu"));
const dev = readConllu(join(treebank, "en_ewt-ud-dev.conllu"));
const tagNames = [...new Set(train.flatMap(({ words }) => words.map((word) => `${word.upos}/${word.xpos}`)))].sort();
const relations = [...new Set(train.flatMap(({ words }) => words.map((word) => word.relation)))].sort();
const tagNumber = new Map(tagNames.map((tag, index) => [tag, index]));
const tagOf = (word) => tagNumber.get(`${word.upos}/${word.xpos}`);

// The parser must learn from tags as good and as bad as it will get: each part is tagged by a tagger that has not seen it.
const parts = 4;
const tags = [];
for (let part = 0; part < parts; part += 1) {
  const { weights, fixed } = trainTagger(train.filter((_, index) => index % parts !== part), tagOf, tagNames.length, { bits: bits.tagger, epochs: 5, seed: part + 1 });
  const tagger = new Tagger(new LinearModel(weights, tagNames.length), fixed, tagNames);
  for (const [index, { words }] of train.entries()) if (index % parts === part) tags[index] = tagger.tag(words.map((word) => word.form));
  log(`tags for part ${part + 1} of ${parts}`);
}
const tagger = trainTagger(train, tagOf, tagNames.length, { bits: bits.tagger, epochs: option("tagger-epochs", 8), seed: 11 });
log("tagger trained");

// Lemmas that the rules miss, by word and part of speech; the commonest wins.
const lemmaCounts = new Map();
for (const { words } of train) for (const { form, upos, xpos, lemma } of words) {
  const key = `${form.toLowerCase().replace(/[’‘]/g, "'")}/${upos}`;
  const entry = lemmaCounts.get(key) ?? new Map();
  entry.set(`${lemma}\t${xpos}`, (entry.get(`${lemma}\t${xpos}`) ?? 0) + 1);
  lemmaCounts.set(key, entry);
}
const none = new Map();
const lemmas = [];
for (const [key, entry] of lemmaCounts) {
  const [[best]] = [...entry].sort((a, b) => b[1] - a[1]);
  const [lemma, xpos] = best.split("\t");
  const [form, upos] = [key.slice(0, key.lastIndexOf("/")), key.slice(key.lastIndexOf("/") + 1)];
  const total = [...entry.values()].reduce((sum, count) => sum + count, 0);
  if (upos !== "PROPN" && lemmatize(form, upos, xpos, none) !== lemma && (total > 1 || lemma.length > 1)) lemmas.push([key, lemma]);
}

const pack = (parser) => {
  const header = { tags: tagNames, relations, fixed: [...tagger.fixed], lemmas, bits };
  return writeEnglish(header, [quantize(tagger.weights), quantize(parser.actions), quantize(parser.labels)]);
};
const report = (bytes) => {
  const { errors: _errors, ...scores } = scoreParser(loadEnglish(bytes), dev);
  return JSON.stringify(scores);
};
// Linear models of other shuffles add up to one: their mean costs nothing at run time and is steadier than any of them.
const seeds = option("seeds", 4);
const mean = { actions: undefined, labels: undefined };
for (let seed = 1; seed <= seeds; seed += 1) {
  const one = trainParser(train, (index) => tags[index], relations, { actionBits: bits.actions, labelBits: bits.labels, epochs: option("epochs", 10), seed: seed * 7, log });
  for (const table of ["actions", "labels"]) {
    if (mean[table]) for (let at = 0; at < mean[table].length; at += 1) mean[table][at] += one[table][at];
    else mean[table] = one[table];
  }
  log(`after ${seed} of ${seeds}: dev ${report(pack(mean))}`);
}
const parser = mean;
const bytes = pack(parser);
const packed = gzipSync(bytes, { level: 9 });
mkdirSync(join(root, "weights"), { recursive: true });
writeFileSync(join(root, "weights/english.bin.gz"), packed);
log(`weights/english.bin.gz: ${(packed.length / 1e6).toFixed(2)} MB on disk, ${(bytes.length / 1e6).toFixed(1)} MB in memory; dev ${report(bytes)}`);
