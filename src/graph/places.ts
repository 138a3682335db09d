// Where nodes lie: by id for people and files, by node number for the picture.
import type { ClaimGraph } from "./claim-graph.ts";

/** Node positions by id: x and y in the layout's own units. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

/** x and y of each node, two numbers a node number; NaN where a node has no place, as claims and sources never have. */
export function placesOf({ nodes }: Pick<ClaimGraph, "nodes">, positions: Positions): Float64Array<ArrayBuffer> {
  const places = new Float64Array(nodes.length * 2).fill(NaN);
  for (const [index, node] of nodes.entries()) {
    const at = Object.hasOwn(positions, node.key) ? positions[node.key] : undefined;
    if (!at || node.labels[0] === "Claim" || node.labels[0] === "Source") continue;
    places[index * 2] = at[0];
    places[index * 2 + 1] = at[1];
  }
  return places;
}

export function positionsOf(places: Float64Array, idOf: (node: number) => unknown): Positions {
  const positions: [string, readonly [number, number]][] = [];
  for (let node = 0; node * 2 < places.length; node++) {
    const [x, y] = [places[node * 2]!, places[node * 2 + 1]!];
    if (!Number.isNaN(x)) positions.push([String(idOf(node)), [x, y]]);
  }
  return Object.fromEntries(positions);
}
