// The graphs of the benchmark: sizes, names, and the raw arrays that `generate.mjs` wrote.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const sizes = {
  tiny: { nodes: 2000, edges: 20_000 },
  small: { nodes: 100_000, edges: 1_000_000 },
  medium: { nodes: 1_000_000, edges: 5_000_000 },
};
export const relations = [
  "MET", "SAID", "WARNED", "ACCUSED", "SUPPORTED", "ATTACKED", "VISITED", "SANCTIONED", "DENIED", "FUNDED",
  "JOINED", "LED", "KILLED", "ARRESTED", "THREATENED", "SIGNED", "CRITICIZED", "PRAISED", "CALLED", "LEFT",
];
export const kinds = ["Person", "Organization", "Country", "City", "Event", "Thing"];
export const dayCount = 3653;
/** 2015-01-01 in days since 1970-01-01. */
export const firstDay = 16_436;
export const isoDate = (day) => new Date((firstDay + day) * 86_400_000).toISOString().slice(0, 10);
export const nodeName = (node, kindOf) => `${kinds[kindOf[node]]}_${node}`;
export const dataFolder = (size) => join(import.meta.dirname, "data", size);

/** Numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const arrays = { source: Uint32Array, target: Uint32Array, relation: Uint8Array, day: Uint16Array, weight: Uint16Array, kind: Uint8Array };
export const arrayNames = Object.keys(arrays);

/** `weight` is in thousandths. */
export function readGraph(size) {
  const read = (name) => {
    const bytes = readFileSync(join(dataFolder(size), `${name}.bin`));
    return new arrays[name](bytes.buffer, bytes.byteOffset, bytes.byteLength / arrays[name].BYTES_PER_ELEMENT);
  };
  return Object.fromEntries(arrayNames.map((name) => [name, read(name)]));
}

export const readQuestions = (size) => JSON.parse(readFileSync(join(dataFolder(size), "questions.json"), "utf8"));
