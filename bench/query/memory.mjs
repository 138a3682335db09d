// Prints how long loading takes and how many bytes a graph holds, an edge and a node, beside strings. `node memory.mjs medium`
import { readFileSync, writeFileSync } from "node:fs";
import { openSnapshot, writeSnapshot } from "../../dist/graph/snapshot.js";
import { arraysOf } from "../../dist/graph/property-graph-data.js";
import { buildGraph, snapshotFile } from "./whom-graph.mjs";

const size = process.argv[2] ?? "small";
const timed = (act) => {
  const start = process.cpuUsage();
  const wall = performance.now();
  const value = act();
  const { user, system } = process.cpuUsage(start);
  return { value, cpuMs: Math.round((user + system) / 1000), wallMs: Math.round(performance.now() - wall) };
};

const built = timed(() => buildGraph(size));
const graph = built.value;
const { meta } = graph.data;
const written = timed(() => writeSnapshot(graph, []));
writeFileSync(snapshotFile(size), written.value);
const opened = timed(() => openSnapshot(readFileSync(snapshotFile(size))));
const bytes = { node: 0, edge: 0, string: 0 };
for (const { name } of arraysOf(meta)) {
  const part = name.startsWith("strings/") ? "string" : name.startsWith("node") || name.endsWith("/offsets") || name.startsWith("degrees") ? "node" : "edge";
  bytes[part] += graph.data.array(name).byteLength;
}
// What queries add on first use: numbers of outgoing edges in order, the index of names, every label's nodes.
const addedPerEdge = graph.adjacencyOfAllTypes("out").edges.byteLength / meta.edges;
const touched = timed(() => opened.value.graph.adjacencyOfAllTypes("out"));
const name = timed(() => opened.value.graph.findNodes("name", "Person_0"));
const cut = timed(() => opened.value.graph.adjacency("in", 2));
const round = (number) => Math.round(number * 10) / 10;
console.log(
  JSON.stringify({
    size,
    nodes: meta.nodes,
    edges: meta.edges,
    buildCpuMs: built.cpuMs,
    writeMs: written.wallMs,
    openWithReadMs: opened.wallMs,
    touchOutgoingMs: touched.wallMs,
    nameIndexMs: name.wallMs,
    cutOneTypeMs: cut.wallMs,
    bytesPerEdge: round(bytes.edge / meta.edges),
    withOrderOfEdges: round(bytes.edge / meta.edges + addedPerEdge),
    bytesPerNode: round(bytes.node / meta.nodes),
    stringBytesPerNode: round(bytes.string / meta.nodes),
    fileMB: round(written.value.length / 1e6),
  }, null, 1),
);
