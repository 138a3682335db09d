// graphology: loops over its MultiDirectedGraph, and its own library for the shortest path.
import { createRequire } from "node:module";
import { dayCount, isoDate, kinds, nodeName, readGraph, relations } from "../graph-data.mjs";

const require = createRequire(import.meta.url);
const { MultiDirectedGraph } = require("graphology");
const { bidirectional } = require("graphology-shortest-path/unweighted");

export function load(size) {
  const { source, target, relation, day, weight, kind } = readGraph(size);
  const graph = new MultiDirectedGraph();
  const names = Array.from(kind, (_, node) => nodeName(node, kind));
  const dates = Array.from({ length: dayCount }, (_, each) => isoDate(each));
  names.forEach((name, node) => graph.addNode(name, { type: kinds[kind[node]] }));
  for (let edge = 0; edge < source.length; edge++) graph.addEdge(names[source[edge]], names[target[edge]], { rel: relations[relation[edge]], date: dates[day[edge]], weight: weight[edge] / 1000 });
  const ends = (name, hops) => {
    let frontier = new Set([name]);
    for (let hop = 0; hop < hops; hop++) {
      const next = new Set();
      for (const node of frontier) graph.forEachOutNeighbor(node, (neighbor) => next.add(neighbor));
      frontier = next;
    }
    return frontier.size;
  };
  return {
    name: ({ name }) => graph.getNodeAttribute(name, "type"),
    hub: ({ name }) => {
      const found = new Set();
      graph.forEachOutEdge(name, (_, { rel }, __, to) => rel === "WARNED" && found.add(to));
      return found.size;
    },
    "hub before": ({ name, before }) => {
      const found = [];
      graph.forEachInEdge(name, (_, { rel, date }, from) => rel === "WARNED" && date < before && found.push([from, date]));
      return found.sort((a, b) => (a[1] < b[1] ? -1 : 1)).length;
    },
    "2 hops": ({ name }) => ends(name, 2),
    "3 hops": ({ name }) => ends(name, 3),
    "in order": ({ name }) => {
      const found = new Set();
      const go = (node, since, hops) =>
        graph.forEachOutEdge(node, (_, { rel, date }, __, to) => {
          if (rel !== "WARNED" || date < since) return;
          found.add(to);
          if (hops < 4) go(to, date, hops + 1);
        });
      go(name, "", 1);
      return found.size;
    },
    shortest: ({ from, to }) => bidirectional(graph, from, to).length - 1,
    group: () => {
      const counts = new Map();
      graph.forEachEdge((_, { rel }, from, to) => {
        if (rel === "WARNED") counts.set(`${from}\t${to}`, (counts.get(`${from}\t${to}`) ?? 0) + 1);
      });
      return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 20).map(([key, count]) => [...key.split("\t"), count]);
    },
    triangle: () => {
      let total = 0;
      graph.forEachNode((a) => {
        const closing = new Map();
        const middle = [];
        graph.forEachOutEdge(a, (_, { rel }, __, to) => {
          if (rel === "ACCUSED") closing.set(to, (closing.get(to) ?? 0) + 1);
          if (rel === "SUPPORTED") middle.push(to);
        });
        if (closing.size > 0) for (const b of middle) graph.forEachOutEdge(b, (_, { rel }, __, to) => rel === "ATTACKED" && (total += closing.get(to) ?? 0));
      });
      return total;
    },
  };
}
