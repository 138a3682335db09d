// Ours: the full Cypher text of the questions, on the graph opened from its snapshot.
import { questions } from "../questions.mjs";
import { openGraph } from "../whom-graph.mjs";

// Another build can be measured by naming its folder: WHOM_DIST=/tmp/other/dist/
const { createEngine } = await import(new URL("query/engine.js", process.env.WHOM_DIST ? `file://${process.env.WHOM_DIST}` : new URL("../../../dist/", import.meta.url)));

const only = (rows) => rows[0][0];
const count = (rows) => rows.length;
const shape = { name: only, hub: count, "hub before": count, "2 hops": only, "3 hops": only, "in order": only, shortest: only, group: (rows) => rows, triangle: only };

export function load(size) {
  const engine = createEngine(openGraph(size));
  return Object.fromEntries(Object.entries(questions).map(([question, { cypher }]) => [question, (parameters) => shape[question](engine.run(cypher, { parameters }).rows)]));
}
