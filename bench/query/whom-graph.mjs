// The benchmark graph in whom: built edge by edge, or opened from its snapshot in data/<size>.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Float } from "../../dist/graph/graph-reader.js";
import { PropertyGraphBuilder } from "../../dist/graph/property-graph-builder.js";
import { openSnapshot, writeSnapshot } from "../../dist/graph/snapshot.js";
import { dataFolder, dayCount, firstDay, isoDate, kinds, nodeName, readGraph, relations } from "./graph-data.mjs";

/** Nodes (:Entity:Person {name, type, id}), edges of 20 types with {date, weight, eid}. */
export function buildGraph(size) {
  const raw = readGraph(size);
  const builder = new PropertyGraphBuilder();
  for (let node = 0; node < raw.kind.length; node++) {
    const kind = kinds[raw.kind[node]];
    builder.addNode(["Entity", kind], { name: nodeName(node, raw.kind), type: kind });
  }
  const dates = Array.from({ length: dayCount }, (_, day) => ({ temporal: "date", iso: isoDate(day) }));
  for (let edge = 0; edge < raw.source.length; edge++) {
    const day = raw.day[edge];
    builder.addEdge(raw.source[edge], raw.target[edge], relations[raw.relation[edge]], { date: dates[day], weight: new Float(raw.weight[edge] / 1000) }, firstDay + day, firstDay + day);
  }
  return builder.build();
}

export const snapshotFile = (size) => join(dataFolder(size), "whom.graph");

export function openGraph(size) {
  const file = snapshotFile(size);
  if (!existsSync(file)) writeFileSync(file, writeSnapshot(buildGraph(size), []));
  return openSnapshot(readFileSync(file)).graph;
}
