// Writes the graph of one size to data/<size>: raw arrays for us, CSV for the peers. `node generate.mjs small`
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { arrayNames, dataFolder, dayCount, isoDate, kinds, nodeName, randomNumbers, relations, sizes } from "./graph-data.mjs";

const size = process.argv[2] ?? "small";
const { nodes, edges } = sizes[size];
const folder = dataFolder(size);
mkdirSync(join(folder, "relation"), { recursive: true });
const random = randomNumbers(20_240_322 + nodes);

// Hubs follow a rank law with exponent 0.6 and are spread over the numbers of the nodes.
const place = Uint32Array.from({ length: nodes }, (_, node) => node);
for (let i = nodes - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [place[i], place[j]] = [place[j], place[i]];
}
const anyNode = () => place[Math.floor(nodes * random() ** 2.5)];
const shares = relations.map((_, rank) => 1 / (rank + 1) ** 0.8);
const total = shares.reduce((sum, share) => sum + share, 0);
let sum = 0;
const relationBounds = shares.map((share) => (sum += share) / total);
const kindBounds = [0.45, 0.65, 0.7, 0.78, 0.95, 1];
const pick = (bounds) => {
  const number = random();
  const found = bounds.findIndex((bound) => number <= bound);
  return found < 0 ? bounds.length - 1 : found;
};

const graph = { source: new Uint32Array(edges), target: new Uint32Array(edges), relation: new Uint8Array(edges), day: new Uint16Array(edges), weight: new Uint16Array(edges), kind: new Uint8Array(nodes) };
for (let node = 0; node < nodes; node++) graph.kind[node] = pick(kindBounds);
for (let edge = 0; edge < edges; edge++) {
  do {
    graph.source[edge] = anyNode();
    graph.target[edge] = anyNode();
  } while (graph.source[edge] === graph.target[edge]);
  graph.relation[edge] = pick(relationBounds);
  graph.day[edge] = Math.floor(random() * dayCount);
  graph.weight[edge] = Math.round(random() * 1000);
}
for (const name of arrayNames) writeFileSync(join(folder, `${name}.bin`), graph[name]);

async function writeLines(file, head, count, line) {
  const stream = createWriteStream(join(folder, file));
  stream.write(`${head}\n`);
  for (let from = 0; from < count; from += 20_000) {
    let text = "";
    for (let i = from; i < Math.min(count, from + 20_000); i++) text += line(i);
    if (!stream.write(text)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
}

const dates = Array.from({ length: dayCount }, (_, day) => isoDate(day));
const name = (node) => nodeName(node, graph.kind);
const facts = (edge) => `${dates[graph.day[edge]]},${(graph.weight[edge] / 1000).toFixed(3)},${edge}\n`;
await writeLines("nodes.csv", "name,kind,id", nodes, (node) => `${name(node)},${kinds[graph.kind[node]]},${node}\n`);
await writeLines("edges.csv", "src,dst,rel,date,weight,eid", edges, (edge) => `${name(graph.source[edge])},${name(graph.target[edge])},${relations[graph.relation[edge]]},${facts(edge)}`);
for (const [relation, relationName] of relations.entries()) {
  const list = [];
  for (let edge = 0; edge < edges; edge++) if (graph.relation[edge] === relation) list.push(edge);
  await writeLines(join("relation", `${relationName}.csv`), "src,dst,date,weight,eid", list.length, (i) => `${name(graph.source[list[i]])},${name(graph.target[list[i]])},${facts(list[i])}`);
}
console.log(`${size}: ${nodes} nodes, ${edges} edges`);
