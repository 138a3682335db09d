// The layout's batch: pinned nodes stay, the others move, and its time is kept.
import { expect, test } from "vitest";
import { refine } from "../../web/worker/refine.ts";

const nodes = Array.from({ length: 30 }, (_, index) => ({ id: `n${index}`, x: index % 6, y: Math.floor(index / 6), fixed: index === 0 }));
const edges = nodes.slice(1).map((node, index) => [nodes[index]?.id ?? "", node.id] as const);

test("pinned nodes stay where they are, the others find other places", () => {
  const { places, iterations } = refine({ nodes, edges: [...edges, ["n1", "n1"], ["n1", "nobody"]], milliseconds: 20 });
  expect(iterations).toBeGreaterThanOrEqual(10);
  expect(places).toHaveLength(30);
  expect(places.find(([id]) => id === "n0")).toEqual(["n0", 0, 0]);
  expect(places.filter(([id, x, y]) => nodes.some((node) => node.id === id && (node.x !== x || node.y !== y)))).toHaveLength(29);
  for (const [, x, y] of places) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
});

test("a graph of one node has nothing to find", () => expect(refine({ nodes: nodes.slice(0, 1), edges: [], milliseconds: 50 })).toEqual({ places: [], iterations: 0 }));
