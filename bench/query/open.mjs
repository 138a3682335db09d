// Prints how long a cold process takes from its start to the first answer of each question on the snapshot. `node open.mjs medium`
import { spawnSync } from "node:child_process";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { openSnapshot } from "../../dist/graph/snapshot.js";
import { createEngine } from "../../dist/query/engine.js";
import { readQuestions } from "./graph-data.mjs";
import { questions } from "./questions.mjs";
import { openGraph, snapshotFile } from "./whom-graph.mjs";

const [size = "small", question] = process.argv.slice(2);
const round = (number) => Math.round(number * 10) / 10;

/** Reads pieces of the file when they are asked for, as the command line does. */
function openFile(path) {
  const file = openSync(path, "r");
  const source = {
    length: fstatSync(file).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    },
  };
  return { snapshot: openSnapshot(source), close: () => closeSync(file) };
}

if (question) {
  const start = performance.now();
  const { snapshot, close } = openFile(snapshotFile(size));
  const opened = performance.now();
  const [parameters] = readQuestions(size)[question];
  const { rows } = createEngine(snapshot.graph).run(questions[question].cypher, { parameters });
  const answered = performance.now();
  close();
  console.log(JSON.stringify({ question, openMs: round(opened - start), answerMs: round(answered - opened), sinceProcessStartMs: round(answered), rows: rows.length }));
} else {
  openGraph(size);
  for (const each of Object.keys(questions)) spawnSync(process.execPath, [import.meta.filename, size, each], { stdio: "inherit" });
}
