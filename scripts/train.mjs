// npm run train: makes weights/english.bin.gz from ../shared/treebank (UD English EWT, train; dev is only looked at).
//
// Teachers, larger and each from another beginning, are trained first, side by side. The network that is shipped learns from the treebank
// and from what the teachers think of it together (Hinton, Vinyals and Dean 2015). The same input gives the same bytes; two cores take about an hour.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { loadEnglish, writeEnglish } from "../dist/text/english.js";
import { exportNetwork } from "./english/export-network.mjs";
import { learnLemmas } from "./english/learn-lemmas.mjs";
import { readConllu } from "./english/read-conllu.mjs";
import { scoreParser } from "./english/score-parser.mjs";
import { readTeachings, teachingsOf } from "./english/teachings.mjs";
import { trainNetwork } from "./english/train-network.mjs";
import { learnVocabulary, numberSentences } from "./english/treebank-features.mjs";

const root = join(import.meta.dirname, "..");
const treebank = join(resolve(process.env.WHOM_SHARED ?? join(root, "../shared")), "treebank");
const option = (name, otherwise) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise;
const out = option("out", join(root, "weights/english.bin.gz"));
const notes = option("notes", join(root, ".train"));
const teachers = Number(option("teachers", 2));
const teacher = Number(option("teacher", 0));
const epochs = Number(option("epochs", teacher > 0 ? 18 : 32));
const size = teacher > 0 ? { hidden: 96, layers: 3, tagLayer: 1, arc: 96, label: 48 } : { hidden: Number(option("hidden", 64)), layers: 3, tagLayer: 1, arc: 64, label: 32 };
const dropout = teacher > 0 ? { layers: 0.2, vectors: 0.15, features: 0.06, rareWords: 0.25 } : { layers: 0.05, vectors: 0.05, features: 0.02, rareWords: 0.25 };

const started = performance.now();
const name = teacher > 0 ? `teacher ${teacher}` : "network";
const log = (text) => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${name}: ${text}`);
const notesOf = (number) => join(notes, `teacher-${number}.bin`);
mkdirSync(notes, { recursive: true });
mkdirSync(dirname(resolve(out)), { recursive: true });

// Teachers that have been trained already are not trained again.
if (teacher === 0) {
  const missing = Array.from({ length: teachers }, (_, index) => index + 1).filter((number) => !existsSync(notesOf(number)));
  const next = async () => {
    for (let number = missing.shift(); number !== undefined; number = missing.shift()) {
      const child = spawn(process.execPath, [import.meta.filename, ...process.argv.slice(2), `--teacher=${number}`], { stdio: "inherit" });
      const code = await new Promise((done) => child.on("close", done));
      if (code !== 0) process.exit(code ?? 70);
    }
  };
  await Promise.all([next(), next()]);
}

const train = readConllu(join(treebank, "en_ewt-ud-train.conllu"));
const dev = readConllu(join(treebank, "en_ewt-ud-dev.conllu"));
const data = learnVocabulary(train);
const sentences = numberSentences(train, data);
const { tags, relations, vocabulary } = data;
const header = { tags, relations, lemmas: learnLemmas(train), size, vocabulary };
const pack = (trainer) => writeEnglish(header, exportNetwork(trainer));
const report = (bytes) => {
  const { errors: _errors, ...scores } = scoreParser(loadEnglish(bytes), dev);
  return JSON.stringify(scores);
};
if (teacher === 0) readTeachings(sentences, Array.from({ length: teachers }, (_, index) => readFileSync(notesOf(index + 1))), data, Number(option("trust", 0.75)));

const onEpoch = (epoch, trainer) => {
  if (epoch % 4 === 0 || epoch === epochs) log(`epoch ${epoch} of ${epochs}: dev ${report(pack(trainer))}`);
};
const trainer = await trainNetwork(sentences, data, { size, batchWords: teacher > 0 ? 400 : 350, seed: 100 * teacher + Number(option("seed", 1)), epochs, dropout, onEpoch });
if (teacher > 0) writeFileSync(notesOf(teacher), teachingsOf(sentences, trainer));
else {
  const bytes = pack(trainer);
  const packed = gzipSync(bytes, { level: 9 });
  writeFileSync(out, packed);
  log(`${out}: ${(packed.length / 1e6).toFixed(2)} MB on disk, ${(bytes.length / 1e6).toFixed(1)} MB in memory; dev ${report(bytes)}`);
}
