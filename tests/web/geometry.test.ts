// How far a pointer is from a line that is drawn straight or bent.
import { expect, test } from "vitest";
import { distanceTo, edgeShape, pointAt } from "../../web/network/geometry.ts";

const [from, to] = [{ x: 0, y: 0, size: 5 }, { x: 100, y: 0, size: 5 }];

test.each([
  [{ x: 50, y: 3 }, 3],
  [{ x: 50, y: -4 }, 4],
  [{ x: -3, y: 4 }, 5],
  [{ x: 97, y: 4 }, 5], // the line ends at the rim of its target
])("%j is %d from the straight line", (at, expected) => expect(distanceTo(at, edgeShape(from, to, 0))).toBeCloseTo(expected, 5));

test.each([6, -6, 24, -24])("what lies on a line bent by %d is near it, what lies on the straight one is about as far as it is bent", (bend) => {
  const shape = edgeShape(from, to, bend);
  for (let share = 0; share <= 1; share += 0.05) expect(distanceTo(pointAt(shape, share), shape)).toBeLessThan(0.5);
  const middle = distanceTo({ x: 50, y: 0 }, shape);
  expect(middle).toBeGreaterThan(Math.abs(bend) * 0.8);
  // It ends at the rim of its target, and so bulges a little more.
  expect(middle).toBeLessThan(Math.abs(bend) * 1.1);
});
