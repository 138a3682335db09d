// ForceAtlas2 by the batch, beside the page: the library's own kernel over two matrices, without a graph around them.
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { Requests } from "./protocol.ts";

// Per node: x, y, dx, dy, their last values, mass, convergence, size, fixed. Per edge: source and target by their place in the other matrix, and weight.
const NODE_WIDTH = 10;
const MASS = 6;
const STEP = 10;

/** Iterations until the time is used up, in milliseconds of this thread. Fixed nodes stay. */
export function refine({ nodes, edges, milliseconds }: Requests["refine"]["ask"]): Requests["refine"]["answer"] {
  if (nodes.length < 2) return { places: [], iterations: 0 };
  const at = new Map(nodes.map(({ id }, index) => [id, index * NODE_WIDTH]));
  const bodies = new Float32Array(nodes.length * NODE_WIDTH);
  for (const [index, { x, y, fixed }] of nodes.entries()) bodies.set([x, y, 0, 0, 0, 0, 1, 1, 1, fixed ? 1 : 0], index * NODE_WIDTH);
  const springs: number[] = [];
  for (const [from, to] of edges) {
    const [source, target] = [at.get(from), at.get(to)];
    if (source === undefined || target === undefined || source === target) continue;
    springs.push(source, target, 1);
    for (const end of [source, target]) bodies[end + MASS]! += 1;
  }
  const settings = { linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 1, strongGravityMode: true, gravity: 1, scalingRatio: 10, slowDown: 1 + Math.log(nodes.length), barnesHutOptimize: nodes.length > 2000, barnesHutTheta: 0.5 };
  const lines = Float32Array.from(springs);
  const until = performance.now() + milliseconds;
  let iterations = 0;
  do {
    for (let step = 0; step < STEP; step += 1) iterate(settings, bodies, lines);
    iterations += STEP;
  } while (performance.now() < until);
  return { places: nodes.map(({ id }, index) => [id, bodies[index * NODE_WIDTH]!, bodies[index * NODE_WIDTH + 1]!] as const), iterations };
}
