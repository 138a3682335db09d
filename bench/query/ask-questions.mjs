// Chooses the parameters of the questions and finds the right answers by plain loops over lists of edges. `node ask-questions.mjs small`
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, firstDay, kinds, nodeName, randomNumbers, readGraph, relations, sizes } from "./graph-data.mjs";

const size = process.argv[2] ?? "small";
const { nodes, edges } = sizes[size];
const { source, target, relation, day, kind } = readGraph(size);
const random = randomNumbers(7 + nodes);
const name = (node) => nodeName(node, kind);
const out = Array.from({ length: nodes }, () => []);
const into = Array.from({ length: nodes }, () => []);
for (let edge = 0; edge < edges; edge++) {
  out[source[edge]].push(edge);
  into[target[edge]].push(edge);
}
const warned = relations.indexOf("WARNED");
const chosen = (count, isWanted) => {
  const found = [];
  while (found.length < count) {
    const node = Math.floor(random() * nodes);
    if (!found.includes(node) && isWanted(node)) found.push(node);
  }
  return found;
};

let hub = 0;
for (let node = 0; node < nodes; node++) if (out[node].length > out[hub].length) hub = node;
const before = "2024-03-22";
const lastDay = Date.parse(before) / 86_400_000 - firstDay;

/** The ends of trails (no edge twice) and of walks of so many hops. */
function ends(from, hops) {
  let walk = new Set([from]);
  for (let hop = 0; hop < hops; hop++) walk = new Set([...walk].flatMap((node) => out[node].map((edge) => target[edge])));
  const trail = new Set();
  const go = (node, used) => {
    if (used.length === hops) trail.add(node);
    else for (const edge of out[node]) if (!used.includes(edge)) go(target[edge], [...used, edge]);
  };
  go(from, []);
  return { walk: walk.size, trail: trail.size };
}
// Cypher counts trails and SQL counts walks; the starts are chosen so that both are the same number.
const middling = chosen(5, (node) => {
  if (out[node].length !== Math.max(10, Math.round((edges / nodes) * (nodes > 500_000 ? 5 : 1)))) return false;
  return [2, 3].every((hops) => ends(node, hops).walk === ends(node, hops).trail);
});

const ofType = (node) => out[node].filter((edge) => relation[edge] === warned);
const [least, most] = nodes > 500_000 ? [39, 70] : nodes > 10_000 ? [14, 26] : [3, 9];
function inOrder(from) {
  const found = new Set();
  const go = (node, since, used) => {
    for (const edge of ofType(node)) {
      if (used.includes(edge) || day[edge] < since) continue;
      found.add(target[edge]);
      if (used.length < 3) go(target[edge], day[edge], [...used, edge]);
    }
  };
  go(from, 0, []);
  return found.size;
}

function pairs(count, length) {
  const found = [];
  while (found.length < count) {
    const from = Math.floor(random() * nodes);
    const seen = new Set([from]);
    let frontier = [from];
    for (let hop = 0; hop < length; hop++) {
      const next = [];
      for (const node of frontier) {
        for (const edge of out[node]) {
          if (seen.has(target[edge])) continue;
          seen.add(target[edge]);
          next.push(target[edge]);
        }
      }
      frontier = next;
    }
    if (frontier.length > 0) found.push({ from: name(from), to: name(frontier[Math.floor(random() * frontier.length)]), length });
  }
  return found;
}

function topPairs() {
  const counts = new Map();
  for (let edge = 0; edge < edges; edge++) {
    if (relation[edge] !== warned) continue;
    const key = source[edge] * nodes + target[edge];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const least = [...counts.values()].sort((a, b) => b - a)[Math.min(20, counts.size) - 1];
  return [...counts].filter(([, count]) => count >= least).map(([key, count]) => [name(Math.floor(key / nodes)), name(key % nodes), count]).sort((a, b) => b[2] - a[2] || compare(a[0], b[0]) || compare(a[1], b[1])).slice(0, 20);
}

function triangles() {
  const [first, second, third] = ["SUPPORTED", "ATTACKED", "ACCUSED"].map((each) => relations.indexOf(each));
  const closing = new Map();
  for (let edge = 0; edge < edges; edge++) {
    if (relation[edge] === third) closing.set(source[edge] * nodes + target[edge], (closing.get(source[edge] * nodes + target[edge]) ?? 0) + 1);
  }
  let count = 0;
  for (let edge = 0; edge < edges; edge++) {
    if (relation[edge] !== first) continue;
    for (const next of out[target[edge]]) if (relation[next] === second) count += closing.get(source[edge] * nodes + target[next]) ?? 0;
  }
  return count;
}

const answers = {
  name: Array.from({ length: 200 }, () => Math.floor(random() * nodes)).map((node) => ({ name: name(node), type: kinds[kind[node]] })),
  hub: [{ name: name(hub), count: new Set(ofType(hub).map((edge) => target[edge])).size }],
  "hub before": [{ name: name(hub), before, count: into[hub].filter((edge) => relation[edge] === warned && day[edge] < lastDay).length }],
  "2 hops": middling.map((node) => ({ name: name(node), count: ends(node, 2).trail })),
  "3 hops": middling.map((node) => ({ name: name(node), count: ends(node, 3).trail })),
  "in order": chosen(5, (node) => ofType(node).length > least && ofType(node).length < most).map((node) => ({ name: name(node), count: inOrder(node) })),
  shortest: pairs(10, nodes > 500_000 ? 5 : 4),
  group: [{ top: topPairs() }],
  triangle: [{ count: triangles() }],
};
writeFileSync(join(dataFolder(size), "questions.json"), JSON.stringify(answers, null, 1));
for (const [question, list] of Object.entries(answers)) console.log(size, question, JSON.stringify(list.slice(0, 5).map(({ count, length, type }) => count ?? length ?? type ?? "")));
