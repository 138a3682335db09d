// The layout by time: earlier lies left of later, nothing lies on anything else.
import { expect, test } from "vitest";
import { middleDay, timeLayers } from "../../web/network/time-layers.ts";

test("earlier is never right of later, and what has no date is left of all", () => {
  const nodes = Array.from({ length: 60 }, (_, index) => ({ id: `n${index}`, date: index % 7 === 0 ? null : (index * 37) % 50 }));
  const { columns, places } = timeLayers(nodes);
  const x = (id: string) => places.get(id)?.x ?? NaN;
  for (const one of nodes) for (const other of nodes) if (one.date !== null && other.date !== null && one.date < other.date) expect(x(one.id)).toBeLessThanOrEqual(x(other.id));
  const firstDated = Math.min(...nodes.filter((node) => node.date !== null).map((node) => x(node.id)));
  for (const node of nodes) if (node.date === null) expect(x(node.id)).toBeLessThan(firstDated);
  // Each stands in a column that holds its day.
  for (const { id, date } of nodes) expect(columns.filter((column) => column.x === x(id)).map(({ days }) => (days === null ? date === null : date !== null && days[0] <= date && date <= days[1])), id).toEqual([true]);
  expect(new Set(columns.map((column) => column.x)).size).toBe(columns.length);
  expect(new Set([...places.values()].map((at) => `${at.x} ${at.y}`)).size).toBe(60);
});

test.each([[[], null], [[5], 5], [[9, 1, 4], 4], [[1, 2, 3, 4], 2]] as const)("the middle of %j is %s", (days, middle) => expect(middleDay(days)).toBe(middle));
