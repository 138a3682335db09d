// Prints how long a cold process takes to open the snapshot and to reach a first answer. `node open.mjs medium`
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { openSnapshot } from "../../dist/graph/snapshot.js";
import { sha256, snapshotFile } from "./whom-graph.mjs";

const file = openSync(snapshotFile(process.argv[2] ?? "small"), "r");
const start = performance.now();
const source = {
  length: fstatSync(file).size,
  read(offset, length) {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  },
};
const { graph } = openSnapshot(source, sha256);
const opened = performance.now();
const [node] = graph.findNodes("name", "Person_0");
const found = performance.now();
const { offsets, neighbors } = graph.adjacencyOfAllTypes("out");
const names = Array.from(neighbors.subarray(offsets[node ?? 0], offsets[(node ?? 0) + 1]), (neighbor) => graph.nodeProperty(neighbor, "name"));
const answered = performance.now();
closeSync(file);
const round = (number) => Math.round(number * 10) / 10;
console.log(JSON.stringify({ openMs: round(opened - start), findByNameMs: round(found - opened), neighborsMs: round(answered - found), rows: names.length }));
