// Which nodes are named: the largest of each part of the layout that is on the screen.
import { expect, test } from "vitest";
import { LabelCandidates } from "../../web/network/label-candidates.ts";
import type { Projection } from "../../web/network/scene.ts";

let seed = 3;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const places = Float64Array.from({ length: 4000 }, () => random() * 1000 - 300);
/** The order is by falling size: node 1999 is the largest. */
const order = Uint32Array.from({ length: 2000 }, (_, at) => 1999 - at);
const room = { width: 800, height: 600 };
const at = (scale: number, x: number, y: number, angle = 0): Projection => ({ ax: scale * Math.cos(angle), bx: -scale * Math.sin(angle), cx: x, ay: -scale * Math.sin(angle), by: -scale * Math.cos(angle), cy: y });
const screen = (node: number, { ax, bx, cx, ay, by, cy }: Projection) => ({ x: ax * places[node * 2]! + bx * places[node * 2 + 1]! + cx, y: ay * places[node * 2]! + by * places[node * 2 + 1]! + cy });

// The rule by a plain loop: the first two of each cell of about 110 pixels, and of these the ones near the screen.
function byLoop(projection: Projection): readonly number[] {
  const side = 2 ** (Math.round(2 * Math.log2(110 / Math.hypot(projection.ax, projection.ay))) / 2);
  const cells = new Map<string, number>();
  return [...order].filter((node) => {
    const cell = `${Math.floor(places[node * 2]! / side)} ${Math.floor(places[node * 2 + 1]! / side)}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    const { x, y } = screen(node, projection);
    return cells.get(cell)! <= 2 && x >= -150 && x <= room.width + 150 && y >= -50 && y <= room.height + 50;
  }).sort((a, b) => a - b);
}

test.each([["whole", at(0.6, 200, 400)], ["near", at(7, -900, 1400)], ["far", at(0.01, 400, 300)], ["beside it", at(1, 5000, 5000)], ["turned", at(3, -100, 700, 0.7)]])("the largest two of each cell on the screen: %s", (_, projection) => {
  expect(new LabelCandidates(order, places).on(room, projection)).toEqual(byLoop(projection));
});

test("dragging the picture names nobody else, as long as they are in it", () => {
  const candidates = new LabelCandidates(order, places);
  const inside = (projection: Projection) => (node: number) => {
    const { x, y } = screen(node, projection);
    return x >= 0 && x <= room.width && y >= 0 && y <= room.height;
  };
  const [before, after] = [at(2, 100, 900), at(2, 163, 871)];
  const both = (node: number) => inside(before)(node) && inside(after)(node);
  const named = candidates.on(room, before).filter(both);
  expect(named.length).toBeGreaterThan(20);
  expect(candidates.on(room, after).filter(both)).toEqual(named);
});

test("a picture without extent has no candidates and does not hang", () => {
  expect(new LabelCandidates(order, places).on(room, at(Infinity, 0, 0))).toEqual([]);
  expect(new LabelCandidates(order, places).on(room, at(0, 0, 0))).toEqual([]);
});
