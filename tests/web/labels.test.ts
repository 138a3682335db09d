// Names in a crowd: none covers another, not even those of an answer.
import { expect, test } from "vitest";
import { TakenBoxes } from "../../web/network/boxes.ts";
import { drawLabels, type LabelData } from "../../web/network/labels.ts";

const ink = { text: "#000", paper: "#fff" };
const room = { width: 390, height: 240 };

/** A context that only counts: every letter is 7 px wide. */
function contextOf(written: string[]): CanvasRenderingContext2D {
  return { measureText: (text: string) => ({ width: text.length * 7 }), strokeText: () => undefined, fillText: (text: string) => written.push(text) } as unknown as CanvasRenderingContext2D;
}

const crowd: readonly LabelData[] = Array.from({ length: 40 }, (_, number) => ({ key: number, label: `the ministry of matter ${number}`, x: 150 + (number % 8) * 9, y: 100 + Math.floor(number / 8) * 7, size: 5, forceLabel: number < 25 }));

test("names that must stand out leave each other room", () => {
  const written: string[] = [];
  const placed = [...drawLabels(contextOf(written), crowd, 13, room, { labels: new TakenBoxes(), discs: new TakenBoxes() }, ink)];
  expect(placed.length).toBeGreaterThan(3);
  expect(written).toHaveLength(placed.length);
  const boxes = placed.map(([, box]) => box);
  for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top).toBe(false);
  // Where room is short, those of the answer come first.
  expect(placed[0]![0]).toBeLessThan(25);
});
